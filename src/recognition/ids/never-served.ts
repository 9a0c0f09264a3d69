/** IDs of a vendor's own families, made of real parts, that the vendor never served: dates, orders and variants that no member has. */
import { type Catalogue, daysBetween, type EntryRef, memoize } from '../../catalogue';

/** The vendors' own platforms whose lists are complete and read often, by the word that their IDs begin with. */
const FAMILIES: Readonly<Record<string, string>> = {
  claude: 'anthropic',
  gpt: 'openai',
  o: 'openai',
  gemini: 'google-gemini',
  mistral: 'mistral',
  ministral: 'mistral',
  codestral: 'mistral',
  pixtral: 'mistral',
  magistral: 'mistral',
  command: 'cohere',
};
/** Pieces of which each such ID holds one; with the hyphen, since `command` and `mistral` alone are words. */
export const FAMILY_NGRAMS: readonly string[] = 'aude- gpt-3 gpt-4 gpt-5 gpt-6 ini-1 ini-2 ini-3 tral- mand-'.split(
  ' ',
);

const VARIANTS = new Set(
  'turbo mini nano pro ultra lite flash max plus micro small medium large xl opus sonnet haiku latest v2'.split(' '),
);
const isVariant = (word: string, head: string): boolean => VARIANTS.has(word) || (word === 'preview' && head === 'gpt');
/** What a catalogue may not have heard of yet, in days. */
const UNSEEN = 14;

export interface NeverServed {
  readonly platform: string;
  /** The nearest real ones, the likeliest first. */
  readonly nearest: readonly { readonly name: string; readonly ref: EntryRef }[];
}

interface Parts {
  readonly head: string;
  readonly numbers: string;
  readonly words: readonly string[];
  /** The snapshot as it is written, and its day where it tells one. */
  readonly date?: string;
  readonly day?: string;
}

interface Known extends Parts {
  readonly name: string;
  readonly ref: EntryRef;
}

/** The verdict on a text that is no name of the catalogue; `undefined` where it may be one. */
export function neverServed(text: string, catalogue: Catalogue): NeverServed | undefined {
  const parts = partsOf(text.toLowerCase());
  const platform = parts && FAMILIES[parts.head];
  if (!parts || platform === undefined || catalogue.lookup(text).length) return undefined;
  const family = familiesOf(catalogue).get(parts.head) ?? [];
  const sameNumbers = family.filter(({ numbers }) => numbers === parts.numbers);
  const sameModel = sameNumbers.filter(({ words }) => words.join() === parts.words.join());
  const { date, day } = parts;
  const found = (near: readonly Known[]): NeverServed => ({
    platform,
    nearest: [...new Map(near.map((known) => [known.name, known])).values()],
  });
  const twin = sameModel.filter((known) => known.date === date);
  if (twin.length) return found(twin);
  // A day that the list cannot have missed; a revision of a line that has gone on.
  const isOver = isSuperseded(parts, family);
  const isOld = day === undefined ? isOver : daysBetween(day, catalogue.day) > UNSEEN;
  if (!isOld) return undefined;
  if (date !== undefined && sameModel.length) {
    const hasDates = sameModel.some((known) => known.date !== undefined) || platform === 'anthropic';
    const isDated = (known: Known): boolean => known.date !== undefined;
    const sameDate = family.filter((known) => known.date === date);
    const sameWords = sameDate.filter(({ words }) => words.join() === parts.words.join());
    return hasDates
      ? found([...sameModel.filter(isDated).slice(-2), ...sameWords, ...sameDate, ...sameModel])
      : undefined;
  }
  // An old one in another order of words; in the right order it may be an alias that nobody wrote down.
  if (platform === 'anthropic' && sameModel.length && isOver)
    return sameModel.some(({ name }) => isReordered(text, name)) ? found(sameModel) : undefined;
  const isMixed = sameNumbers.length > 0 && !sameModel.length && isOver;
  const areVariants = parts.words.length > 0 && parts.words.every((word) => isVariant(word, parts.head));
  if (!isMixed || !areVariants) return undefined;
  const near = [
    ...sameNumbers.filter((known) => date !== undefined && known.date === date),
    ...sameNumbers.filter(({ words }) => words.every((word) => isVariant(word, parts.head))),
  ];
  const shared = ({ words }: Known): number => parts.words.filter((word) => words.includes(word)).length;
  return found([...(near.length ? near : ofLine(parts, family))].sort((a, b) => shared(b) - shared(a)));
}

/** The same words in another order. */
const isReordered = (text: string, name: string): boolean =>
  !name.toLowerCase().startsWith(text.toLowerCase().replaceAll('.', '-'));

/** Where all of a line that has the number are something else: `2.0` for `2`, or whatever has it. */
function ofLine({ numbers, words }: Parts, family: readonly Known[]): readonly Known[] {
  const sameRank = family.filter((known) => rankOf(known.numbers) === rankOf(numbers));
  const sameWords = sameRank.filter((known) => known.words.join() === words.join());
  return sameWords.length ? sameWords : sameRank;
}

const ID = /^[a-z\d][a-z\d.-]{3,59}$/;
const DAY = /-(20\d\d)-?([01]\d)-?([0-3]\d)$/;
const MONTH = /-(2[3-9])([01]\d)$/;
const MONTH_FIRST = /-([01]\d)-(20\d\d)$/;
const REVISION = /-(00\d)$/;
const MONTH_AND_DAY = /-(0[1-9]|1[0-2])([0-3]\d)$/;

function partsOf(text: string): Parts | undefined {
  if (!ID.test(text)) return undefined;
  const name = text.replace(/^o(?=\d-)/, 'o-');
  const head = /^[a-z]+/.exec(name)?.[0] ?? '';
  if (!(head in FAMILIES) || name[head.length] !== '-') return undefined;
  const dated = dateOf(name, FAMILIES[head]);
  const rest = name
    .slice(head.length + 1, dated?.start)
    .split(/[-.]/)
    .filter(Boolean);
  const numbers = rest.filter((part) => /^\d{1,2}o?$/.test(part)).join('.');
  const words = rest.filter((part) => !/^\d{1,2}o?$/.test(part)).sort();
  return { head, numbers, words, ...(dated && { date: dated.date }), ...(dated?.day && { day: dated.day }) };
}

function dateOf(name: string, platform: string | undefined) {
  const whole = DAY.exec(name);
  if (whole) return { start: whole.index, date: whole.slice(1).join(''), day: whole.slice(1).join('-') };
  const month = platform === 'mistral' ? MONTH.exec(name) : undefined;
  if (month) return { start: month.index, date: `${month[1]}${month[2]}`, day: `20${month[1]}-${month[2]}-28` };
  const first = platform === 'cohere' ? MONTH_FIRST.exec(name) : undefined;
  if (first) return { start: first.index, date: `${first[2]}${first[1]}`, day: `${first[2]}-${first[1]}-28` };
  const dayOnly = platform === 'openai' ? MONTH_AND_DAY.exec(name) : undefined;
  if (dayOnly) return { start: dayOnly.index, date: `${dayOnly[1]}${dayOnly[2]}`, day: undefined };
  const revision = platform === 'google-gemini' ? REVISION.exec(name) : undefined;
  return revision ? { start: revision.index, date: revision[1] ?? '', day: undefined } : undefined;
}

const FIRST_LETTERS = new Set(Object.keys(FAMILIES).flatMap(([first = '']) => [first, first.toUpperCase()]));

/** Most names are not; to cut one apart costs much more than to look at its first letter. */
const mayBeOfFamily = (name: string): boolean => FIRST_LETTERS.has(name[0] ?? '') && !name.includes('/');

const familiesOf = memoize((catalogue: Catalogue): ReadonlyMap<string, readonly Known[]> => {
  const families = new Map<string, Known[]>();
  for (const name of new Set(catalogue.names)) {
    const parts = mayBeOfFamily(name) ? partsOf(name.toLowerCase()) : undefined;
    const ref = parts && catalogue.lookup(name).find((named) => named.ref.platform === FAMILIES[parts.head])?.ref;
    if (!parts || !ref) continue;
    families.set(parts.head, [...(families.get(parts.head) ?? []), { ...parts, name, ref }]);
  }
  return families;
});

/** Has the family a higher number? What its newest line will have, nobody knows. */
function isSuperseded({ numbers }: Parts, family: readonly Known[]): boolean {
  const own = rankOf(numbers);
  return own > 0 && family.some((known) => rankOf(known.numbers) > own);
}

/** `4.1` of `4.1`, 4 of `4o`: the second number counts as a tenth. */
const rankOf = (numbers: string): number => {
  const [major = 0, minor = 0] = numbers.split('.').map((part) => Number.parseInt(part, 10) || 0);
  return major + Math.min(minor, 99) / 100;
};
