/** How V8 is to run a short program that reads much. */

/** Flags have other names in other versions, and V8 complains on stderr of one that it does not know. */
const V8_OF_NODE_22 = 12;

/**
 * @param v8 its version, as `process.versions.v8` has it
 */
export function engineFlags(v8: string): readonly string[] {
  const major = Number.parseInt(v8, 10);
  return [
    // What a file leaves behind is garbage at once: room for more of it costs 30 MB a thread and saves no time.
    '--semi-space-growth-factor=1',
    // What is read is garbage soon after: it is collected before much of it has come together.
    '--heap-growing-percent=20',
    // A run is over before most optimised code has paid for being compiled: on two cores that took a third of the time of the threads
    // that scan.
    major < V8_OF_NODE_22 ? '--interrupt-budget=1200000' : '--invocation-count-for-turbofan=30000',
    // Patterns run on many texts: read by an interpreter first, each is compiled twice.
    '--no-regexp-tier-up',
    // The search is the exception: it has a few instructions, and all bytes go through them.
    '--no-liftoff',
  ];
}
