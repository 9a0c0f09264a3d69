/** Which files name models on purpose: patterns as in `.gitignore`. */
import ignore from 'ignore';

/** `undefined` without patterns. Paths outside of the working directory are no fixtures. */
export function fixtureTest(patterns: readonly string[]): ((file: string) => boolean) | undefined {
  if (!patterns.length) return undefined;
  const matcher = ignore({ ignorecase: false }).add([...patterns]);
  return (file) => ignore.isPathValid(file) && matcher.ignores(file);
}
