import 'mocha/mocha';
import { RETRIES, reportEvents } from './report';

/** mocha's browser build exports nothing: it sets these two. */
declare const mocha: BrowserMocha;
declare const Mocha: typeof import('mocha');

/** Runs the suites in a web worker; `load` requires them, once mocha's globals exist. */
export async function runInWorker(load: () => void): Promise<void> {
  mocha.setup({ ui: 'tdd', timeout: 30_000, retries: RETRIES, reporter: EventReporter });
  load();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}

/** The reporters that mocha brings for browsers need a document; a worker has none. */
class EventReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    reportEvents(runner);
  }
}
