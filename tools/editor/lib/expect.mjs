/** What a person would notice: each pattern must be found in what is on the screen. */
export function match(shown, ...patterns) {
  const text = Array.isArray(shown) ? shown.join('\n') : shown;
  const missing = patterns.filter((pattern) => !pattern.test(text));
  if (missing.length > 0) throw new Error(`${missing.join(', ')} not in:\n${text}`);
}

/** The opposite: none of them may be there. */
export function noMatch(shown, ...patterns) {
  const text = Array.isArray(shown) ? shown.join('\n') : shown;
  const found = patterns.filter((pattern) => pattern.test(text));
  if (found.length > 0) throw new Error(`${found.join(', ')} in:\n${text}`);
}
