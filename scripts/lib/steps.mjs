// Runs the steps of a check in their order, those that may side by side, adds up what they count, and ends with `N passed, N failed`.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { ROOT } from './paths.mjs';

const TOTALS = /^(\d+) passed, (\d+) failed/gm;
const FAILED = /^.*(?:[✗×]|\bFAIL\b).*$/gm;
const MOST_FAILURES_SHOWN = 40;

/** More are in each other's way: a step of its own keeps more than one core at work. */
const LANES = Math.min(3, Math.max(1, availableParallelism()));

/**
 * A step is `{ name, command: [program, ...arguments], environment?, count?: (printed) => ({ passed, failed }) }`. It counts what
 * its last line `N passed, N failed` says, or `count`, or else itself: one passed or one failed. What it prints is shown at its turn.
 * `early`: it waits for others more than it works, and nothing before its turn is in its way: it is started before all others.
 * `beside`: it runs beside its neighbours of the same kind, as many at a time as the machine has room for, the first ones first; what
 * such a step prints is shown as a whole when it has ended.
 * @returns {Promise<number>} the exit code: 0 when something passed and nothing failed
 */
export async function runSteps(steps) {
  const results = new Map();
  const begun = new Map(steps.filter(({ early }) => early).map((step) => [step, run(step, { isShown: false })]));
  const take = async (step) => {
    const started = Date.now();
    const title = `\n== ${step.name}: ${step.command.join(' ')}\n`;
    if (!step.beside) process.stdout.write(title);
    const { code, printed } = await (begun.get(step) ?? run(step, { isShown: !step.beside }));
    if (step.beside) process.stdout.write(title);
    if (step.beside || begun.has(step)) process.stdout.write(printed);
    results.set(step, { ...countedOf(step, code, printed), printed, ms: Date.now() - started });
  };
  const waiting = [...steps];
  while (waiting.length > 0) {
    const alone = waiting.findIndex(({ beside }) => !beside);
    if (alone === 0) await take(waiting.shift());
    else await inLanes(waiting.splice(0, alone < 0 ? waiting.length : alone), take);
  }
  return tell(steps.map((step) => ({ name: step.name, ...results.get(step) })));
}

async function inLanes(steps, take) {
  const lane = async () => {
    for (let step = steps.shift(); step; step = steps.shift()) await take(step);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/** What failed is told once more at the end, where a reader of a long log looks first; then how each step went. */
function tell(results) {
  const failures = results.flatMap(({ name, failed, printed }) =>
    failed > 0 ? (printed.match(FAILED) ?? []).map((line) => `${name}: ${line.trim()}`) : [],
  );
  if (failures.length > 0) console.log(`\n${failures.slice(0, MOST_FAILURES_SHOWN).join('\n')}`);
  const rows = results.map(({ name, passed, failed, ms }) => {
    const counted = `${passed} passed, ${failed} failed`.padEnd(26);
    return `${failed > 0 ? '✗' : '✓'} ${name.padEnd(16)} ${counted} ${(ms / 1000).toFixed(1)} s`;
  });
  console.log(`\n${rows.join('\n')}\n`);
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const [passed, failed] = [sum('passed'), sum('failed')];
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
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

function run({ command: [program, ...args], environment }, { isShown }) {
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
