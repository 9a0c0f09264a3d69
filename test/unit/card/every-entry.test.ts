import { describe, expect, it } from 'vitest';
import { apiVersionCardOf } from '../../../src/card/api-version/card';
import { apiVersionHtml } from '../../../src/card/api-version/html';
import { apiVersionMarkdown } from '../../../src/card/api-version/markdown';
import { type Card, cardOf } from '../../../src/card/card';
import { explainText } from '../../../src/card/explain';
import { cardHtml } from '../../../src/card/html';
import { cardJson } from '../../../src/card/json';
import { cardMarkdown } from '../../../src/card/markdown';
import { linksTo } from '../../../src/card/markup/links';
import { cardTerminal } from '../../../src/card/terminal';
import { ENGLISH_PANEL } from '../../../src/messages/panel-en';
import { realCatalogue } from '../catalogue/real';
import { ENGLISH, JAPANESE, TODAY } from './rows';

const catalogue = realCatalogue();
const links = linksTo(catalogue.hosts);
const page = { links, panel: ENGLISH_PANEL.panel, stylesheet: 'card.css', nonce: 'Nonce0123456789ab' };

/** Marks of a value that was put into a text without being one. */
const BROKEN = /undefined|\[object|NaN|Infinity|=>|\bnull\b/;

describe('every entry of the catalogue', () => {
  it('has a hover that is short, whole and linked to known pages only', { timeout: 30_000 }, () => {
    for (const ref of catalogue.refs) {
      const text = cardMarkdown(cardOf({ catalogue, refs: [ref], asOf: TODAY }), { words: ENGLISH, links });
      const name = `${ref.platform} ${ref.id}`;
      expect(text, name).not.toMatch(BROKEN);
      expect(text.split('\n').filter(Boolean).length, name).toBeLessThanOrEqual(10);
      expect(text, name).toMatch(/^\$\([a-z-]+\) \*\*.+\*\* · .+ {2}\n\*\*.+/);
      for (const [, url = ''] of text.matchAll(/\]\(([^)]*)\)/g)) expect(url, name).toMatch(/^https:\/\//);
      expect(text.slice(1), name).not.toContain('$(');
    }
  });
  it('has a page, a text, an explanation and JSON', { timeout: 30_000 }, () => {
    // Every eleventh: all of them take long, and neighbours are alike.
    for (const ref of catalogue.refs.filter(({ index }) => index % 11 === 0)) {
      const card: Card = cardOf({ catalogue, refs: [ref], asOf: TODAY });
      const name = `${ref.platform} ${ref.id}`;
      expect(cardHtml(card, { ...page, words: JAPANESE }), name).not.toMatch(BROKEN);
      expect(cardTerminal(card, { words: ENGLISH }), name).not.toMatch(BROKEN);
      expect(explainText(card, ENGLISH), name).not.toMatch(/undefined|\[object|NaN/);
      expect(JSON.parse(JSON.stringify(cardJson(card))), name).toEqual(cardJson(card));
    }
  });
  it('has one card for all versions of an Azure ID', () => {
    const ids = new Set(catalogue.refs.filter(({ platform }) => platform === 'azure-openai').map(({ id }) => id));
    for (const id of ids) {
      const refs = catalogue.on('azure-openai', id).filter((ref) => ref.id === id);
      const text = cardMarkdown(cardOf({ catalogue, refs, asOf: TODAY }), { words: JAPANESE, links });
      expect(text, id).not.toMatch(BROKEN);
    }
  });
  it('never says of a day ahead that it has passed, nor of a passed one that it will come', { timeout: 30_000 }, () => {
    for (const ref of catalogue.refs.filter(({ index }) => index % 5 === 0))
      for (const asOf of ['2024-06-15', TODAY, '2028-01-01']) {
        const text = cardMarkdown(cardOf({ catalogue, refs: [ref], asOf }), { words: ENGLISH, links });
        const name = `${ref.platform} ${ref.id} on ${asOf}`;
        for (const [, day = ''] of text.matchAll(/(?:retires|ends|not retired before) (\d{4}-\d\d-\d\d)/g))
          expect(day >= asOf, `${name}: ${day} ahead`).toBe(true);
        for (const [, day = ''] of text.matchAll(/(?:Retired on|retired|ended|was to end) (\d{4}-\d\d-\d\d)/g))
          expect(day < asOf, `${name}: ${day} passed`).toBe(true);
      }
  });
});

describe('every API version of the catalogue', () => {
  it('has a hover and a page', () => {
    for (const service of catalogue.apiVersions.services)
      for (const version of catalogue.apiVersions.of(service)) {
        const card = apiVersionCardOf(catalogue, version, TODAY);
        const name = `${service} ${version.version}`;
        expect(apiVersionMarkdown(card, { words: ENGLISH, links }), name).not.toMatch(BROKEN);
        expect(apiVersionHtml(card, { ...page, words: JAPANESE }), name).not.toMatch(BROKEN);
      }
  });
});
