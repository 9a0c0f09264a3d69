/** Code, and everything that is written like it: JSON, TOML, HCL, Bicep. */
import type { Language } from '../languages';
import { placeOf } from '../place';
import type { Region } from '../regions';
import { noPlace } from '../regions';
import { COMMENT, LINE_END, PUNCTUATION, STRING, type Tokens, tokenize, WORD } from '../tokens';

export function readCode(text: string, language: Language, from: number, to: number): readonly Region[] {
  const tokens = tokenize(text, language, from, to);
  const regions: Region[] = [];
  for (let index = 0; index < tokens.kinds.length; index++) {
    const kind = tokens.kinds[index];
    const start = tokens.starts[index] ?? 0;
    const end = tokens.ends[index] ?? 0;
    if (kind === COMMENT) regions.push({ start, end, role: 'comment', shape: 'text', place: noPlace });
    if (kind !== STRING || start === end) continue;
    if (language.docStrings && isDocString(tokens, index)) {
      regions.push({ start, end, role: 'comment', shape: 'text', place: noPlace });
      continue;
    }
    let place: ReturnType<typeof placeOf> | undefined;
    regions.push({
      start,
      end,
      role: language.config ? 'config' : 'code',
      shape: 'value',
      ...(tokens.partial.has(index) && { partial: true }),
      escaped: true,
      place: () => (place ??= placeOf(tokens, index)),
    });
  }
  return regions;
}

/** A triple-quoted string that is a statement of its own, or an Elixir `@doc`. */
function isDocString(tokens: Tokens, index: number): boolean {
  const start = tokens.starts[index] ?? 0;
  const marks = tokens.text.slice(start - 3, start);
  if (marks !== '"""' && marks !== "'''") return false;
  let at = index - 1;
  while (at >= 0 && (tokens.kinds[at] === LINE_END || tokens.kinds[at] === COMMENT)) at--;
  if (at < 0) return true;
  const onLineOfItsOwn = at < index - 1;
  const text = tokens.text.slice(tokens.starts[at], tokens.ends[at]);
  if (tokens.kinds[at] === WORD) return /^@(module)?doc$|^(module)?doc$|^[rRbBuU]$/.test(text) || onLineOfItsOwn;
  if (tokens.kinds[at] === PUNCTUATION) return onLineOfItsOwn && /^[:)\]}]$/.test(text);
  return onLineOfItsOwn;
}
