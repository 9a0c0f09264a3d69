/** Names of the language that stand for a model: members of an enumeration and constants (`ModelType.GPT_4`, `GPT_4O_MINI`). */
import type { Catalogue } from '../catalogue/catalogue';
import type { Regions } from '../text/regions';
import { distinctness } from './distinctive';
import type { Mention } from './mention';

/** With a digit and an underscore between its words: other names of a program look like too much else. */
const IDENTIFIER = /(?<![\w$-])[A-Za-z][A-Za-z0-9]{0,40}_\w+/g;
/** In UTF-16 code units. */
const LONGEST = 100;
/** The type in front of a member: `ModelType.`, `OpenAI::ModelId::`. */
const TYPE = /(?<![\w$])([A-Z]\w{0,60})(?:\.|::)$/;
const OF_MODELS = /model|engine|llm/i;

const CACHE = new WeakMap<Catalogue, ReadonlySet<string>>();

/** Offsets of identifiers whose letters and digits are those of an ID, between two offsets. */
export function identifiersIn(text: string, catalogue: Catalogue, from: number, to: number): readonly number[] {
  const found: number[] = [];
  // One character more on the left: it tells whether the first name begins there.
  const before = Math.max(0, from - 1);
  for (const { 0: name, index } of text.slice(before, to).matchAll(IDENTIFIER)) {
    const start = before + index;
    if (start < from || name.length > LONGEST || !/\d/.test(name)) continue;
    if (lettersOfIds(catalogue).has(lettersOf(name))) found.push(start);
  }
  return found;
}

/** The slots at such offsets: outside of strings and comments, a constant, or a member of a type that speaks of models. */
export function identifierSlots(text: string, offsets: readonly number[], regions: Regions): readonly Mention[] {
  return offsets.flatMap((offset) => {
    if (regions.at(offset)) return [];
    const name = /^\w+/.exec(text.slice(offset, offset + LONGEST))?.[0] ?? '';
    const end = offset + name.length;
    // `Model.GPT_4.getName()`: what is asked of it is passed on.
    if (/^\s*\.\s*[A-Za-z]/.test(text.slice(end, end + 20))) return [];
    const type = TYPE.exec(text.slice(Math.max(0, offset - 64), offset));
    const isConstant = /^[A-Z][A-Z0-9]*_/.test(name);
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
    tier: 'normal',
    entries: [],
    elsewhere: [],
    claims: false,
  };
}

/** The letters and digits of every ID that nothing else looks like. */
function lettersOfIds(catalogue: Catalogue): ReadonlySet<string> {
  const known = CACHE.get(catalogue);
  if (known) return known;
  const letters = new Set(
    catalogue.names.filter((name) => !name.includes('/') && distinctness(name) === 'sure').map(lettersOf),
  );
  CACHE.set(catalogue, letters);
  return letters;
}

const lettersOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z\d]/g, '');
