// Everything that was opened is closed once, in reverse order, also on Ctrl-C, SIGTERM and a closed pipe.
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
const BROKEN_PIPE_EXIT_CODE = 141;

/** @returns `add(closer)` and `close()`; every caller of `close()` waits for the same closing */
export function makeClosing() {
  const closers = [];
  let closing;

  const close = () => {
    closing ??= (async () => {
      for (const closer of closers.reverse()) {
        try {
          await closer();
        } catch (error) {
          console.error(`while closing: ${error.message}`);
        }
      }
    })();
    return closing;
  };

  const leave = (code) => close().finally(() => process.exit(code));
  const onPipe = (error) => {
    if (error.code === 'EPIPE') leave(BROKEN_PIPE_EXIT_CODE);
  };
  process.stdout.on('error', onPipe);
  closers.push(() => process.stdout.off('error', onPipe));
  for (const [signal, code] of Object.entries(EXIT_CODES)) {
    const onSignal = () => leave(code);
    process.once(signal, onSignal);
    closers.push(() => process.off(signal, onSignal));
  }

  return { add: (closer) => closers.push(closer), close };
}
