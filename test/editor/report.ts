/** An editor on a busy machine can miss the moment that a test waits for: once more, and it is told. */
export const RETRIES = 1;

/** Prints one line of JSON for each mocha event, so that the runner outside the extension host can count and print. */
export function reportEvents(runner: Mocha.Runner): void {
  const print = (event: Readonly<Record<string, unknown>>): void => console.log(`##mocha ${JSON.stringify(event)}`);
  runner.on('pass', (test) => print({ event: 'pass', title: test.fullTitle(), ms: test.duration }));
  runner.on('pending', (test) => print({ event: 'pending', title: test.fullTitle() }));
  runner.on('retry', (test, error) => print({ event: 'retry', title: test.fullTitle(), error: describe(error) }));
  runner.on('fail', (test, error) => print({ event: 'fail', title: test.fullTitle(), error: describe(error) }));
  runner.on('end', () => print({ event: 'end' }));
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
