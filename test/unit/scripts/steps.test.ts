import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';

const STEPS = pathToFileURL(path.resolve(import.meta.dirname, '../../../scripts/lib/steps.mjs')).href;

describe('runSteps adds up what the steps count', () => {
  test.each([
    ['a step that says nothing counts itself', [prints('fine', 0)], '1 passed, 0 failed', 0],
    ['a step with totals counts those', [prints('4 passed, 0 failed', 0)], '4 passed, 0 failed', 0],
    ['only the last totals count', [prints('9 passed, 0 failed\\n4 passed, 0 failed', 0)], '4 passed, 0 failed', 0],
    ['totals of all steps are added', [prints('4 passed, 0 failed', 0), prints('', 0)], '5 passed, 0 failed', 0],
    ['failed tests fail the run', [prints('4 passed, 2 failed', 1)], '4 passed, 2 failed', 1],
    ['failed tests fail it whatever the exit code', [prints('4 passed, 2 failed', 0)], '4 passed, 2 failed', 1],
    ['an exit code fails it whatever the totals', [prints('4 passed, 0 failed', 1)], '4 passed, 1 failed', 1],
    ['a step that counted nothing failed', [prints('0 passed, 0 failed', 0)], '0 passed, 1 failed', 1],
    ['a step that fails without a word failed', [prints('', 3)], '0 passed, 1 failed', 1],
    ['a program that is not there failed', [['no-such-program']], '0 passed, 1 failed', 1],
    ['no step at all is no success', [], '0 passed, 0 failed', 1],
    ['the steps after a failure still run', [prints('', 1), prints('', 0)], '1 passed, 1 failed', 1],
  ] as const)('%s', (_, commands, lastLine, code) => {
    const { stdout, status } = runSteps(commands);
    expect({ lastLine: stdout.trim().split('\n').at(-1), code: status }).toEqual({ lastLine, code });
  });

  test('what failed is told once more before the totals', () => {
    const { stdout } = runSteps([prints('✓ one\\n✗ two', 1), prints('✗ printed by a step that passed', 0)]);
    expect(stdout).toMatch(/\nstep 0: ✗ two\n\n✗ step 0 /);
    expect(stdout).not.toContain('step 1: ✗');
  });

  test('totals inside a line are not totals', () => {
    const { stdout } = runSteps([prints('unit: 4 passed, 1 failed', 0)]);
    expect(stdout).toMatch(/\n1 passed, 0 failed\n$/);
  });
});

function prints(text: string, code: number): readonly string[] {
  return [process.execPath, '-e', `process.stdout.write("${text}\\n"); process.exitCode = ${code}`];
}

function runSteps(commands: readonly (readonly string[])[]) {
  const steps = commands.map((command, index) => ({ name: `step ${index}`, command }));
  const script = `import { runSteps } from ${JSON.stringify(STEPS)}; process.exit(await runSteps(${JSON.stringify(steps)}));`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
}
