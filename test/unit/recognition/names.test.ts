/** The search skips most of a text: it must not skip a name. */
import { describe, expect, it } from 'vitest';
import { distinctiveness } from '../../../src/recognition/ids/id-shape';
import { recognize } from '../../../src/recognition/recognize';
import { scanHitsIn } from '../../../src/recognition/scan/scan';
import { frozenCatalogue } from '../catalogue/frozen';

const catalogue = frozenCatalogue();
/** Names of ways to edit a picture, and words that choose a model by themselves: they tell nothing without their platform. */
const WORDS = new Set(
  'auto search summarize conservative creative erase fast inpaint outpaint sketch structure style'.split(' '),
);
/** Names with white space are titles: nobody passes them to an API. */
const names = catalogue.names.filter((name) => !/\s/.test(name) && !WORDS.has(name));

describe('every name of the catalogue', () => {
  it('is looked at where it stands in a string, unless it is an ordinary word', () => {
    const missed = names.filter(
      (name) => distinctiveness(name) !== 'plain' && !scanHitsIn(`x = "${name}"`, catalogue).models.length,
    );
    expect(missed).toEqual([]);
  });

  it('is looked at behind a key that asks for a model', () => {
    const missed = names.filter((name) => !scanHitsIn(`model = "${name}"`, catalogue).models.length);
    expect(missed).toEqual([]);
  });

  it('is a mention of the whole name where the key asks for a model', () => {
    const text = names.map((name) => `model = "${name}"\n`).join('');
    const found = new Set(recognize({ text, path: 'a.py' }, catalogue).mentions.map((mention) => mention.text));
    expect(names.filter((name) => !found.has(name))).toEqual([]);
  });

  it('is an ordinary word only where there is a reason', () => {
    expect([...WORDS].filter((word) => !catalogue.lookup(word).length)).toEqual([]);
  });

  it('is no mention within a longer word', () => {
    const text = names.map((name) => `a = "x${name}y"\n`).join('');
    expect(recognize({ text, path: 'a.py' }, catalogue).mentions.map((mention) => mention.text)).toEqual([]);
  });
});
