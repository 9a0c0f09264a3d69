/** HOCON: read as code, and the values that stand there without quotes. */
import type { Language } from '../languages';
import { tokenize } from '../lexer';
import { append, type Region } from '../regions';
import { syntaxContextOf } from '../syntax-context';
import { endOf, LINE_END, NUMBER, PUNCTUATION, startOf, type Tokens, textOf, WORD } from '../tokens';
import { regionsOfTokens } from './code';

export function readHocon(text: string, language: Language, from: number, to: number): readonly Region[] {
  const tokens = tokenize(text, language, from, to);
  const regions: Region[] = [];
  let last = from;
  for (let index = 0; index < tokens.count; index++) {
    if (!beginsValue(tokens, index)) continue;
    const first = index;
    while (index + 1 < tokens.count && goesOn(tokens, index + 1)) index++;
    const start = startOf(tokens, first);
    append(regions, regionsOfTokens(tokens).within(last, start));
    last = endOf(tokens, index);
    regions.push({ start, end: last, role: 'config', shape: 'value', place: () => syntaxContextOf(tokens, first) });
  }
  append(regions, regionsOfTokens(tokens).within(last, to));
  return regions;
}

/** A word behind `=`, `:`, or what separates the elements of a list. */
function beginsValue(tokens: Tokens, index: number): boolean {
  if (tokens.kinds[index] !== WORD || index === 0) return false;
  const before = index - 1;
  const mark = tokens.kinds[before] === PUNCTUATION ? textOf(tokens, before) : '';
  if (mark === '=' || mark === ':' || mark === '+=' || mark === '[') return true;
  const parent = tokens.brackets.parentOf(index);
  const inList = parent >= 0 && textOf(tokens, parent) === '[';
  return inList && (mark === ',' || tokens.kinds[before] === LINE_END);
}

/** Up to what ends a value: a comma, a bracket, a comment, the line. */
function goesOn(tokens: Tokens, index: number): boolean {
  const kind = tokens.kinds[index];
  if (kind === PUNCTUATION) return !/^[,{}[\]=]$/.test(textOf(tokens, index));
  return kind === WORD || kind === NUMBER;
}
