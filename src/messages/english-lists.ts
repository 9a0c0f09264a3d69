/** Several words in an English sentence: `a, b and c`, `a, b or c`. */

export const and = (words: readonly string[]): string => listed(words, ' and ');
export const or = (words: readonly string[]): string => listed(words, ' or ');

function listed(words: readonly string[], last: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')}${last}${words.at(-1)}`;
}
