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

/** `numberLocale` groups the numbers; a locale that does not exist falls back to the language of the sentences. */
export function wordsFor(messages: Messages, numberLocale: string = messages.locale): Words {
  const locale = isLocale(numberLocale) ? numberLocale : messages.locale;
  const counts = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const dollars = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: 2,
    maximumFractionDigits: 6,
  });
  return {
    t: messages.card,
    locale: messages.locale,
    count: (value) => counts.format(value),
    usd: (value) => dollars.format(value),
    list: (parts) => parts.join(messages.card.facts.comma),
  };
}

function isLocale(locale: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
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
