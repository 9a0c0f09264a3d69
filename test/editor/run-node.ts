import Mocha from 'mocha';
import { RETRIES, reportEvents } from './report';

/** Runs the suites in a Node extension host; `load` requires them, once mocha's globals exist. */
export async function runInNode(load: () => void): Promise<void> {
  const { MOCHA_REPORT, MOCHA_GREP, NODE_V8_COVERAGE } = process.env;
  const mocha = new Mocha({
    ui: 'tdd',
    timeout: 30_000,
    retries: RETRIES,
    ...(MOCHA_REPORT !== 'events' && { reporter: 'spec' }),
    ...(MOCHA_REPORT === 'events' && { reporter: EventReporter }),
    ...(MOCHA_GREP && { grep: MOCHA_GREP }),
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  load();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  // The extension host ends without Node's exit hooks, so the coverage file has to be asked for.
  if (NODE_V8_COVERAGE) {
    const v8 = await import('node:v8');
    v8.takeCoverage();
    v8.stopCoverage();
  }
  if (failures > 0) throw new Error(`${failures} failed`);
}

class EventReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    reportEvents(runner);
  }
}
