import 'mocha/mocha';
import { reportEvents } from './report';

declare const mocha: BrowserMocha;

/** Runs the suites in a web worker; `load` requires them, once mocha's globals exist. */
export async function runInWorker(load: () => void): Promise<void> {
  // A plain function: the worker has no document for the reporters that mocha brings.
  mocha.setup({ ui: 'tdd', timeout: 30_000, reporter: EventReporter });
  load();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}

class EventReporter {
  constructor(runner: Mocha.Runner) {
    reportEvents(runner);
  }
}
