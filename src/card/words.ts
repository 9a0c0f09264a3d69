/** What the faces of a card speak with: the sentences of a language, and numbers as the reader groups them. */
import type { CardMessages } from '../messages/card';
import type { Messages } from '../messages/messages';

export interface Words {
  readonly t: CardMessages;
  readonly locale: string;
  /** `128,000` */
  readonly count: (value: number) => string;
  /** US dollars: `$0.15`, `$0.075` */
  readonly usd: (value: number) => string;
  readonly list: (parts: readonly string[]) => string;
}

const made = new Map<string, Words>();

/** `numberLocale` groups the numbers; one that does not exist falls back to the language of the sentences. */
export function wordsFor(messages: Messages, numberLocale: string = messages.locale): Words {
  const key = `${messages.locale} ${numberLocale}`;
  const words = made.get(key) ?? makeWords(messages, numberLocale);
  made.set(key, words);
  return words;
}

/** Formats are costly to make: once a locale, when the first number is shown. */
function makeWords(messages: Messages, locale: string): Words {
  let counts: Intl.NumberFormat | undefined;
  let dollars: Intl.NumberFormat | undefined;
  const count = (value: number): string => {
    counts ??= format([locale, messages.locale], { maximumFractionDigits: 6 });
    return counts.format(value);
  };
  const usd = (value: number): string => {
    dollars ??= format([locale, messages.locale], { minimumFractionDigits: 2, maximumFractionDigits: 6 });
    return `$${dollars.format(value)}`;
  };
  const list = (parts: readonly string[]): string => parts.join(messages.card.facts.comma);
  return { t: messages.card, locale: messages.locale, count, usd, list };
}

function format(locales: readonly string[], options: Intl.NumberFormatOptions): Intl.NumberFormat {
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
