/** What the faces of a card speak with: the sentences of a language, and numbers as the reader groups them. */
import { memoize } from '../catalogue';
import { type CardMessages, grouped, type SpokenCards } from '../messages';

export interface Words {
  readonly t: CardMessages;
  readonly locale: string;
  /** `128,000` */
  readonly count: (value: number) => string;
  /** US dollars: `$0.15`, `$0.075` */
  readonly usd: (value: number) => string;
  readonly list: (parts: readonly string[]) => string;
}

const madeFor = memoize((_messages: CardMessages) => new Map<string, Words>());

/** `numberLocale` groups the numbers; one that does not exist falls back to the language of the sentences. */
export function wordsFor(messages: SpokenCards, numberLocale: string = messages.locale): Words {
  const made = madeFor(messages.card);
  const words = made.get(numberLocale) ?? makeWords(messages, numberLocale);
  made.set(numberLocale, words);
  return words;
}

/** Languages of the editor that group by commas and divide by a point. */
const BY_COMMAS: ReadonlySet<string> = new Set(['en', 'en-us', 'en-gb', 'ja', 'ja-jp', 'ko', 'zh-cn', 'zh-tw']);

function makeWords(messages: SpokenCards, locale: string): Words {
  const numbers = BY_COMMAS.has(locale.toLowerCase()) ? grouped : groupedBy([locale, messages.locale]);
  return {
    t: messages.card,
    locale: messages.locale,
    count: (value) => numbers(value),
    usd: (value) => `$${numbers(value, 2)}`,
    list: (parts) => parts.join(messages.card.facts.comma),
  };
}

/** Formats are costly to make: once a locale, when the first number is shown. */
function groupedBy(locales: readonly string[]): (value: number, minDecimals?: number) => string {
  const formats = new Map<number, Intl.NumberFormat>();
  return (value, minDecimals = 0) => {
    const known = formats.get(minDecimals);
    const format = known ?? makeFormat(locales, { minimumFractionDigits: minDecimals, maximumFractionDigits: 6 });
    formats.set(minDecimals, format);
    return format.format(value);
  };
}

function makeFormat(locales: readonly string[], options: Intl.NumberFormatOptions): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat([...locales], options);
  } catch {
    // The first is no language tag at all.
    return new Intl.NumberFormat(locales.slice(1), options);
  }
}

/** The word of a table for a word of the catalogue; one that has none is shown as it is. */
export function wordOf(table: Readonly<Record<string, string>>, word: string): string {
  return Object.hasOwn(table, word) ? (table[word] ?? word) : word;
}

/** A clause that begins a line. */
export function sentenceCase(clause: string): string {
  return clause.charAt(0).toUpperCase() + clause.slice(1);
}
