import { describe, expect, it } from 'vitest';
import { factLabel } from '../../../src/card/fact-labels';
import { ModelEntry } from '../../../src/catalogue/schema';
import { messagesFor } from '../../../src/messages/by-locale';
import { grouped } from '../../../src/messages/numbers';
import { realCatalogue } from '../catalogue/real';
import { ENGLISH } from './rows';

const english = messagesFor('en').card;
const japanese = messagesFor('ja').card;

/** Every sentence of a table by its path, functions called with their own parameter names. */
function* sentences(table: object, path = ''): Iterable<readonly [string, string]> {
  for (const [key, value] of Object.entries(table)) {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === 'string') yield [here, value];
    else if (typeof value === 'function') yield [here, String(value('one', 2))];
    else if (value instanceof Object) yield* sentences(value, here);
  }
}

/** Names and units that are the same in both languages. */
const SAME = /^(apiVersion\.featureName|facts\.(comma|inBrackets|pair)|hosting\.|modalities\.pdf|facts\.price$)/;

describe('numbers', () => {
  it.each([
    [128_000, 0, '128,000'],
    [999, 0, '999'],
    [15_000_000_000, 0, '15,000,000,000'],
    [85.4, 0, '85.4'],
    [0.6, 2, '0.60'],
    [10, 2, '10.00'],
    [0.075, 2, '0.075'],
    [1234.5, 2, '1,234.50'],
    [0, 0, '0'],
  ])('%d with %d decimals is %s', (value, minDecimals, expected) => {
    expect(grouped(value, minDecimals)).toBe(expected);
    const options = { minimumFractionDigits: minDecimals, maximumFractionDigits: 6 };
    expect(new Intl.NumberFormat('en', options).format(value)).toBe(expected);
  });
});

describe('the words of the card', () => {
  it('are in Japanese where they are sentences', () => {
    const untranslated = [...sentences(japanese)].filter(
      ([path, text]) => !SAME.test(path) && !/[\u3040-\u30ff\u4e00-\u9fff]/.test(text),
    );
    expect(untranslated).toEqual([]);
  });
  it('have no Japanese in English', () => {
    expect([...sentences(english)].filter(([, text]) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(text))).toEqual([]);
  });
  it('are as many in both languages', () => {
    const paths = (table: object): readonly string[] => [...sentences(table)].map(([path]) => path).sort();
    expect(paths(japanese)).toEqual(paths(english));
  });
  it('have a word for every word of the catalogue that a card shows', () => {
    const missing = new Set<string>();
    const look = (table: Readonly<Record<string, string>>, words: readonly string[] = []): void => {
      for (const word of words) if (!Object.hasOwn(table, word)) missing.add(word);
    };
    const catalogue = realCatalogue();
    for (const ref of catalogue.refs) {
      const entry = catalogue.entry(ref);
      look(english.capabilities, entry.capabilities);
      look(english.modalities, entry.modalities?.input);
      look(english.modalities, entry.modalities?.output);
      look(english.uses, entry.uses);
      if (entry.access !== undefined) look(english.access, [entry.access]);
      if (entry.prices) look(english.priceUnits, [entry.prices.unit]);
    }
    expect([...missing]).toEqual([]);
  });
  it('have a label for every fact of an entry', () => {
    const unlabelled = Object.keys(ModelEntry.def.innerType.shape).filter(
      (field) => factLabel(field, ENGLISH) === field,
    );
    // Marks on other facts, raw copies, and what is told in sentences.
    expect(unlabelled).toEqual([
      'kindAssumed',
      'lifecycle',
      'tokenCountsRounded',
      'knowledgeCutoffDoubtful',
      'endpointsDerived',
      'pricesHistory',
      'regionsChecked',
      'azureModelsApi',
      'thirdPartyOnly',
      'unattributed',
      'sources',
    ]);
  });
});
