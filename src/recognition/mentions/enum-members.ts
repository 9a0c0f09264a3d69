/** Names of the language that stand for a model: members of an enumeration and constants (`ModelType.GPT_4`, `GPT_4O_MINI`). */
import { type Catalogue, memoize } from '../../catalogue';
import type { Regions } from '../../text';
import { distinctiveness } from '../ids/id-shape';
import type { Mention } from '../mention';

/** In UTF-16 code units: a name, and the first word of it. */
const LONGEST = 100;
const LONGEST_WORD = 41;
/** The type in front of a member: `ModelType.`, `OpenAI::ModelId::`. */
const TYPE = /(?<![\w$])([A-Z]\w{0,60})(?:\.|::)$/;
const OF_MODELS = /model|engine|llm/i;

/**
 * Offsets of identifiers whose letters and digits are those of an ID, between two offsets. They have a digit, and an underscore between
 * their words: other names of a program look like too much else.
 */
export function identifiersIn(text: string, catalogue: Catalogue, from: number, to: number): readonly number[] {
  const found: number[] = [];
  const stretch = text.slice(from, to);
  let end = 0;
  for (let at = stretch.indexOf('_'); at >= 0; at = stretch.indexOf('_', end)) {
    let start = at;
    while (start > end && isInName(stretch.charCodeAt(start - 1))) start--;
    end = at + 1;
    while (end < stretch.length && isInName(stretch.charCodeAt(end))) end++;
    if (end === at + 1 || at - start > LONGEST_WORD || end - start > LONGEST) continue;
    const name = stretch.slice(start, end);
    if (!/^[A-Za-z]/.test(name) || !/\d/.test(name) || /[\w$-]/.test(text.charAt(from + start - 1))) continue;
    if (lettersOfIds(catalogue).has(lettersOf(name))) found.push(from + start);
  }
  return found;
}

const isInName = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;

/**
 * The slots at such offsets: outside of strings and comments, a constant, or a member of a type that speaks of models. On a page, where
 * code of all languages stands beside settings, only the member.
 */
export function identifierSlots(
  text: string,
  offsets: readonly number[],
  regions: Regions,
  onPage: boolean,
): readonly Mention[] {
  return offsets.flatMap((offset) => {
    if (regions.at(offset)) return [];
    const name = /^\w+/.exec(text.slice(offset, offset + LONGEST))?.[0] ?? '';
    const end = offset + name.length;
    // `Model.GPT_4.getName()`: what is asked of it is passed on.
    if (/^\s*\.\s*[A-Za-z]/.test(text.slice(end, end + 20))) return [];
    const type = TYPE.exec(text.slice(Math.max(0, offset - 64), offset));
    const isConstant = !onPage && /^[A-Z][A-Z0-9]*_/.test(name);
    if (!isConstant && !OF_MODELS.test(type?.[1] ?? '')) return [];
    return slot(text, type ? offset - type[0].length : offset, end);
  });
}

function slot(text: string, start: number, end: number): Mention {
  return {
    start,
    end,
    text: text.slice(start, end),
    kind: 'model-id',
    class: 'slot',
    role: 'identifier',
    tier: 'default',
    entries: [],
    elsewhere: [],
    datesApply: false,
  };
}

/** The letters and digits of every ID that nothing else looks like. */
const lettersOfIds = memoize(
  ({ names }: Catalogue): ReadonlySet<string> =>
    new Set(names.filter((name) => !name.includes('/') && distinctiveness(name) === 'sure').map(lettersOf)),
);

const lettersOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z\d]/g, '');
