// Runs the steps of a check one after the other, but for what may begin before its turn, adds up what they count, and ends with `N passed, N failed`.
import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';

const TOTALS = /^(\d+) passed, (\d+) failed/gm;
const FAILED = /^.*(?:[✗×]|\bFAIL\b).*$/gm;
const MOST_FAILURES_SHOWN = 40;

/**
 * A step is `{ name, command: [program, ...arguments], environment?, count?: (printed) => ({ passed, failed }) }`. It counts what
 * its last line `N passed, N failed` says, or `count`, or else itself: one passed or one failed. What it prints is shown at its turn.
 * `early`: it waits for others more than it works, and nothing before its turn is in its way: it is started before all others.
 * @returns {Promise<number>} the exit code: 0 when something passed and nothing failed
 */
export async function runSteps(steps) {
  const totals = { passed: 0, failed: 0 };
  const times = [];
  const failures = [];
  const begun = new Map(steps.filter(({ early }) => early).map((step) => [step, run(step, { isShown: false })]));
  for (const step of steps) {
    const started = Date.now();
    console.log(`\n== ${step.name}: ${step.command.join(' ')}`);
    const { code, printed } = await (begun.get(step) ?? run(step));
    if (begun.has(step)) process.stdout.write(printed);
    const { passed, failed } = countedOf(step, code, printed);
    totals.passed += passed;
    totals.failed += failed;
    if (failed > 0) failures.push(...(printed.match(FAILED) ?? []).map((line) => `${step.name}: ${line.trim()}`));
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    times.push(
      `${failed > 0 ? '✗' : '✓'} ${step.name.padEnd(16)} ${`${passed} passed, ${failed} failed`.padEnd(26)} ${seconds} s`,
    );
  }
  // Once more at the end, where a reader of a long log looks first.
  if (failures.length > 0) console.log(`\n${failures.slice(0, MOST_FAILURES_SHOWN).join('\n')}`);
  console.log(`\n${times.join('\n')}\n`);
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  return totals.failed === 0 && totals.passed > 0 ? 0 : 1;
}

function countedOf(step, code, printed) {
  const counted = count(step, printed);
  if (!counted) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  // A step that failed without a failed test still failed; so did one that counted nothing.
  const broken = counted.failed === 0 && (code !== 0 || counted.passed === 0);
  return broken ? { ...counted, failed: 1 } : counted;
}

function count(step, printed) {
  try {
    if (step.count) return step.count(printed);
  } catch {
    return { passed: 0, failed: 1 };
  }
  const last = [...printed.matchAll(TOTALS)].at(-1);
  return last && { passed: Number(last[1]), failed: Number(last[2]) };
}

function run({ command: [program, ...args], environment }, { isShown = true } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    const pass = (stream) => (chunk) => {
      printed += chunk;
      if (isShown) stream.write(chunk);
    };
    child.stdout.on('data', pass(process.stdout));
    child.stderr.on('data', pass(process.stderr));
    child.once('error', (error) => resolve({ code: 1, printed: `${printed}${error.message}\n` }));
    child.once('close', (code) => resolve({ code: code ?? 1, printed }));
  });
}
