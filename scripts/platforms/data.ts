// The platforms as the data that a program reads (src/platforms/from-data.ts), written by the build beside its parts.
import { PLATFORMS } from '../../src/platforms';

export const platformsData = (): string => asData(PLATFORMS);

/** As JSON. Throws for what is no data. */
export function asData(platforms: readonly object[]): string {
  return JSON.stringify(platforms, (key, value: unknown) => {
    // Parts of a larger one: to make each of them for itself takes a start's time.
    if (key === 'patterns') return (value as readonly RegExp[]).map(({ source }) => ({ source }));
    if (value instanceof RegExp) return { regex: value.source, ...(value.flags && { flags: value.flags }) };
    if (typeof value === 'function') throw new Error(`platforms: ${key} is a function, not data`);
    return value;
  });
}
