/** Which files name models on purpose. */
import { isAbsolute } from 'node:path';
import { matcher } from '../globs';

/** `undefined` without patterns. Paths outside of the working directory are no fixtures. */
export function fixtureTest(patterns: readonly string[]): ((file: string) => boolean) | undefined {
  if (!patterns.length) return undefined;
  const matches = matcher(patterns);
  return (file) => !isAbsolute(file) && matches(file);
}
