// Command lines of the harness: an unknown flag ends with the usage, not with a stack.
import { parseArgs } from 'node:util';

const USAGE_EXIT_CODE = 2;

/** @returns the values of the flags; ends the process when the command line is wrong */
export function readArguments(usage, options) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    console.error(`${error.message}\nusage: ${usage}`);
    process.exit(USAGE_EXIT_CODE);
  }
}
