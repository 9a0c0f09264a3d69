/** Reads a command's options; what makes no sense is refused with a sentence. */
import { parseArgs } from 'node:util';
import { UsageError } from './host';
import type { Options, Values } from './usage/usage';

export interface Given<O extends Options> {
  readonly values: Values<O>;
  readonly positionals: readonly string[];
}

/** Throws a `UsageError` for an unknown option, or a value where none belongs. */
export function readOptions<const O extends Options>(args: readonly string[], usage: O): Given<O> {
  const options = Object.fromEntries(
    Object.entries(usage).map(([name, { takes, many }]) => [
      name,
      { type: takes === undefined ? ('boolean' as const) : ('string' as const), ...(many && { multiple: true }) },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return { values: values as Values<O>, positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** One of a few words. */
export function oneOf<const T extends string>(option: string, value: string | undefined, words: readonly T[]): T {
  const [first] = words;
  if (value === undefined && first !== undefined) return first;
  const found = words.find((word) => word === value);
  if (found === undefined) throw new UsageError(`${option} takes ${words.join(', ')}, not "${value}"`);
  return found;
}

/** A day of the calendar. */
export function day(option: string, value: string | undefined, otherwise: () => string): string {
  if (value === undefined) return otherwise();
  const time = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(value))
    throw new UsageError(`${option} takes a day, YYYY-MM-DD, not "${value}"`);
  return value;
}

/** A whole number of days. */
export function days(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,5}$/.test(value)) throw new UsageError(`${option} takes a number of days, not "${value}"`);
  return Number(value);
}
