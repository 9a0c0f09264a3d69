import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
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

  test('an early step runs beside those before it, and is shown and counted at its turn', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'almanac-steps-'));
    const mark = JSON.stringify(path.join(folder, 'mark'));
    try {
      // The first step ends only when the second one has begun.
      const waits = `const end = Date.now() + 20000; while (!require('fs').existsSync(${mark}) && Date.now() < end); console.log(Date.now() < end ? '2 passed, 0 failed' : '0 passed, 1 failed')`;
      const begins = `require('fs').writeFileSync(${mark}, ''); console.log('late news\\n3 passed, 0 failed')`;
      const { stdout, status } = runSteps([
        [process.execPath, '-e', waits],
        { command: [process.execPath, '-e', begins], early: true },
      ]);
      expect(stdout).toMatch(/2 passed, 0 failed\n\n== step 1: [^\n]*\nlate news\n3 passed, 0 failed\n/);
      expect(stdout).toMatch(/\n5 passed, 0 failed\n$/);
      expect(status).toBe(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('an early step that fails fails the run', () => {
    const { stdout, status } = runSteps([prints('', 0), { command: prints('✗ no network', 2), early: true }]);
    expect(stdout).toContain('step 1: ✗ no network');
    expect(stdout).toMatch(/\n1 passed, 1 failed\n$/);
    expect(status).toBe(1);
  });

  test('steps beside each other run at a time where there is room, each told as a whole, and the next one waits for all', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'almanac-steps-'));
    const marked = (name: string) => JSON.stringify(path.join(folder, name));
    try {
      // On one core they run one after the other, so the first does not wait for what comes later.
      const first = `const end = Date.now() + ${availableParallelism() > 1 ? 20000 : 0}; console.log('a begins'); while (!require('fs').existsSync(${marked('b')}) && Date.now() < end); require('fs').writeFileSync(${marked('a')}, ''); console.log(Date.now() <= end ? '2 passed, 0 failed' : '0 passed, 1 failed')`;
      const second = `require('fs').writeFileSync(${marked('b')}, ''); console.log('✗ b breaks\\n3 passed, 1 failed')`;
      const last = `console.log(require('fs').existsSync(${marked('a')}) ? '5 passed, 0 failed' : '0 passed, 1 failed')`;
      const { stdout, status } = runSteps([
        { command: [process.execPath, '-e', first], beside: true },
        { command: [process.execPath, '-e', second], beside: true },
        [process.execPath, '-e', last],
      ]);
      expect(stdout).toMatch(/== step 0: [^\n]*\na begins\n2 passed, 0 failed\n/);
      expect(stdout).toMatch(/== step 1: [^\n]*\n✗ b breaks\n3 passed, 1 failed\n/);
      expect(stdout).toMatch(/\nstep 1: ✗ b breaks\n\n✓ step 0 [^\n]*\n✗ step 1 [^\n]*\n✓ step 2 /);
      expect(stdout).toMatch(/\n10 passed, 1 failed\n$/);
      expect(status).toBe(1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('totals inside a line are not totals', () => {
    const { stdout } = runSteps([prints('unit: 4 passed, 1 failed', 0)]);
    expect(stdout).toMatch(/\n1 passed, 0 failed\n$/);
  });
});

function prints(text: string, code: number): readonly string[] {
  return [process.execPath, '-e', `process.stdout.write("${text}\\n"); process.exitCode = ${code}`];
}

interface TimedStep {
  readonly command: readonly string[];
  readonly early?: boolean;
  readonly beside?: boolean;
}

function runSteps(given: readonly (readonly string[] | TimedStep)[]) {
  const steps = given.map((step, index) => ({
    name: `step ${index}`,
    ...('command' in step ? step : { command: step }),
  }));
  const script = `import { runSteps } from ${JSON.stringify(STEPS)}; process.exit(await runSteps(${JSON.stringify(steps)}));`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
}
