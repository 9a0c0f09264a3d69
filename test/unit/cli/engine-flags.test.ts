import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { engineFlags } from '../../../src/cli/engine-flags';

it('V8 knows each flag that it is given', () => {
  const { stdout } = spawnSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
  for (const flag of engineFlags(process.versions.v8)) {
    const name = flag.replace(/=.*/, '').replace(/^--no-/, '--');
    expect(stdout).toMatch(new RegExp(`^ *${name} `, 'm'));
  }
});

it.each([
  ['11.3.244.8-node.38', '--interrupt-budget=1200000'],
  ['12.4.254.21-node.35', '--invocation-count-for-turbofan=30000'],
  ['13.6.233.17-node.40', '--invocation-count-for-turbofan=30000'],
])('of %s: %s', (v8, flag) => {
  expect(engineFlags(v8)).toContain(flag);
});
