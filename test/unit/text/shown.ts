/** Regions as lines, to be compared with what a reader should make of a text. */
import { languageOf } from '../../../src/text/languages';
import { readText } from '../../../src/text/read';
import type { Region } from '../../../src/text/regions';

export function regionsOf(path: string, text: string): readonly Region[] {
  return readText(text, languageOf(path)).regions.within(0, text.length);
}

/** `config value gpt-4o`; a piece of a string that is cut: `code part gpt-`. */
export const shown = (path: string, text: string): readonly string[] =>
  regionsOf(path, text).map(
    ({ start, end, role, shape, partial }) => `${role} ${partial ? 'part' : shape} ${text.slice(start, end)}`,
  );

/** Where the text between two `¦` stands: `value: key model, callee create(0)`. */
export function placeOfMarked(path: string, marked: string): string {
  const start = marked.indexOf('¦');
  const text = marked.replaceAll('¦', '');
  const region = regionsOf(path, text).find((one) => one.start <= start && start < one.end);
  if (!region) return 'no region';
  const { position, owners } = region.place();
  const names = owners.map(({ as, name, argument }) => `${as} ${name}${argument === undefined ? '' : `(${argument})`}`);
  return `${position}: ${names.join(', ')}`;
}
