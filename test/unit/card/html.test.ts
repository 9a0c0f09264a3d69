import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../src/card/card';
import { cardHtml } from '../../../src/card/html';
import { linksTo } from '../../../src/card/markup/links';
import type { HtmlOptions } from '../../../src/card/panel/page';
import { ENGLISH_PANEL } from '../../../src/messages/panel-en';
import { fakeCatalogue, stage } from '../catalogue/fake';
import { ENGLISH, JAPANESE, ROWS, rowCard, TODAY } from './rows';

const OPTIONS: HtmlOptions = {
  words: ENGLISH,
  links: linksTo(ROWS.hosts),
  panel: ENGLISH_PANEL.panel,
  stylesheet: 'https://file.example/media/card.css',
  cspSource: 'https://file.example',
  nonce: 'Nonce0123456789ab',
};

/** The text of a part of the page, without tags. */
function textOf(page: string, part: string): string {
  const section = page.split(`<section id="${part}"`)[1]?.split('</section>')[0] ?? '';
  return section
    .replace(/^[^>]*>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('the page of a card', () => {
  const page = cardHtml(rowCard('azure-openai', 'gpt-4o-mini'), OPTIONS);

  it('runs its own script where one is handed in, and no other', () => {
    const script = 'https://file.example/media/card.js';
    const active = cardHtml(rowCard('azure-openai', 'gpt-4o-mini'), { ...OPTIONS, script, state: '{"a":"<b>"}' });
    expect(active).toContain('script-src &#39;nonce-Nonce0123456789ab&#39;;');
    expect(active.match(/<script[^>]*>/g)).toEqual([`<script nonce="Nonce0123456789ab" src="${script}">`]);
    expect(active).toContain('<body data-state="{&quot;a&quot;:&quot;&lt;b&gt;&quot;}">');
    expect(active).not.toMatch(/<style| style=| on\w+=/i);
  });
  it('allows its own style sheet and nothing else', () => {
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;nonce-Nonce0123456789ab&#39; https://file.example; base-uri &#39;none&#39;; form-action &#39;none&#39;">`,
    );
    expect(page).toContain(
      '<link rel="stylesheet" nonce="Nonce0123456789ab" href="https://file.example/media/card.css">',
    );
    expect(page).not.toMatch(/<script|<style| style=| on\w+=|<img|<iframe/i);
  });
  it('names its language, its landmarks and its headings', () => {
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
    expect(cardHtml(rowCard('azure-openai', 'gpt-4o-mini'), { ...OPTIONS, words: JAPANESE })).toContain(
      '<html lang="ja">',
    );
    for (const landmark of ['<header', '<nav aria-label="Contents">', '<main>'])
      expect(page.split(landmark)).toHaveLength(2);
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect([...page.matchAll(/<h2 id="(\w+)-heading">/g)].map(([, key]) => key)).toEqual([
      'todo',
      'lifecycle',
      'limits',
      'capabilities',
      'prices',
      'regions',
      'rates',
      'elsewhere',
      'about',
      'sources',
    ]);
  });
  it('leads from each entry of its contents to a section', () => {
    const targets = [...page.matchAll(/<a href="#(\w+)">/g)].map(([, target]) => target);
    expect(targets.length).toBeGreaterThan(5);
    for (const target of targets) expect(page).toContain(`<section id="${target}"`);
  });
  it('gives every heading of a table its scope', () => {
    const headings = page.match(/<th[ >][^>]*>/g) ?? [];
    expect(headings.length).toBeGreaterThan(50);
    for (const heading of headings) expect(heading).toMatch(/scope="(col|row|rowgroup)"/);
  });
  it('closes every element that it opens', () => {
    const open: string[] = [];
    for (const [, slash, name = ''] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
      if (['meta', 'link', 'wbr', 'input'].includes(name)) continue;
      if (slash) expect(open.pop()).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
  });
  it('says first what it is, and whether it may stay', () => {
    expect(page).toContain('<header class="state-warning">');
    expect(page).toContain('<p class="life"><strong>Deprecated</strong> · retires 2027-04-14 (in 144 days)</p>');
    const figures = [...page.matchAll(/<div><dt>([^<]*)<\/dt><dd>([^<]*)<\/dd><\/div>/g)].slice(0, 6);
    expect(figures.map(([, label, value]) => `${value} ${label}`)).toEqual([
      '144 days left',
      '128,000 tokens of context',
      '16,384 tokens of output',
      '$0.15 / $0.60 per 1M tokens in / out',
      '2023-10 knowledge to',
      'text, image → text takes → gives',
    ]);
  });
  it('tells the life in the order of time, with kind, scope and day of the source', () => {
    expect(textOf(page, 'lifecycle')).toContain(
      '2024-07-18 Released 2026-10-09 2025-07-18 Deprecated 2026-10-09 2026-03-31 Retirement, firm date Standard 2026-10-05 ' +
        '2026-10-09 Stage: Deprecated (stated) 2026-10-09 2026-11-21 Today ' +
        '2027-04-01 Retirement not before this day existing customers, fine-tuning 2026-09-23 2027-04-14 Retirement, firm date 2026-10-09 ' +
        '2027-10-01 Retirement, firm date fine-tuned models, inference 2026-09-23',
    );
  });
  it('gives all prices', () => {
    expect(textOf(page, 'prices').split(' What it costs')[0]).toBe(
      'Prices US dollars per 1M tokens, checked 2026-10-09 Prices GlobalStandard Data zone Regional Input $0.15 $0.165 $0.165 ' +
        'Output $0.60 $0.66 $0.66 Cached input $0.075 $0.083 $0.083 Batch input $0.075 $0.083 Batch output $0.30 $0.33',
    );
  });
  it('gives regions by deployment type, and says which type has ended', () => {
    const regions = textOf(page, 'regions');
    expect(regions).toContain('Standard: ended 2026-03-31');
    expect(regions).toContain('Standard 7 Global Standard 25');
    expect(regions).toContain('swedencentral yes yes yes yes yes yes yes yes yes yes yes');
  });
  it('puts every fact beside its sources', () => {
    const sources = textOf(page, 'sources');
    expect(sources).toContain('As of 2026-11-21');
    expect(sources).toContain('Stage, Released, Retirement, After retirement Azure OpenAI retirement page 2026-10-09');
    expect(page).toContain(
      '<a href="https://learn.microsoft.com/en-us/azure/foundry/openai/concepts/model-retirement-schedule">Azure OpenAI retirement page</a>',
    );
    expect(page).toContain('<th scope="rowgroup" rowspan="2">Stage, Released');
  });
  it('links to allowed hosts only', () => {
    const closed = cardHtml(rowCard('azure-openai', 'gpt-4o-mini'), { ...OPTIONS, links: linksTo(new Set()) });
    expect(closed.match(/<a href="(?!#)/g)).toBeNull();
  });
  it('leads to the cards of other platforms and versions, by the command that was handed in', () => {
    const card = rowCard('azure-openai', 'gpt-4o@2024-05-13');
    const uri = (target: object): string =>
      `command:modelAlmanac.showCard?${encodeURIComponent(JSON.stringify([target]))}`;
    const linked = cardHtml(card, { ...OPTIONS, command: uri });
    const href = uri({ platform: 'openai', id: 'gpt-4o-2024-05-13', version: '2024-05-13' });
    expect(linked).toContain(`<a href="${href}">gpt-4o-2024-05-13</a>`);
    expect(linked).toContain(
      `<a href="${uri({ platform: 'azure-openai', id: 'gpt-4o', version: '2024-08-06' })}">2024-08-06</a>`,
    );
    expect(cardHtml(card, { ...OPTIONS, command: () => 'javascript:alert(1)' })).not.toContain('javascript:');
    expect(cardHtml(card, OPTIONS)).not.toContain('command:');
  });
  it('has the parts that there are facts for, and no others', () => {
    const box = cardHtml(rowCard('box-ai', 'azure__openai__gpt_4o_mini'), OPTIONS);
    expect(box).not.toContain('id="prices"');
    expect(box).not.toContain('id="regions"');
    expect(textOf(box, 'about')).toContain('Category standard Access open to all customers Hosted by Microsoft Azure');
    expect(textOf(box, 'rates')).toContain('Throughput 85.4 tokens/s');
  });
  it('claims nothing where a foreign host serves the model', () => {
    const foreign = cardHtml(rowCard('openai', 'gpt-4o-mini', { datesApply: false }), OPTIONS);
    expect(textOf(foreign, 'lifecycle')).toBe('Lifecycle Served by another host: no dates are claimed');
    expect(foreign).not.toContain('2027-01-14');
  });
  it('refuses a nonce that could leave its attribute', () => {
    for (const nonce of ['short', '', `x' 'unsafe-inline' abcdefgh`, '"><script>aaaaaaaa'])
      expect(() => cardHtml(rowCard('openai', 'gpt-5.4'), { ...OPTIONS, nonce })).toThrow('nonce');
  });
});

describe('a catalogue that tries to be markup', () => {
  const evil = `"'><script>alert(1)</script><img src=x onerror=alert(1)>`;
  const catalogue = fakeCatalogue(
    [
      {
        platform: 'acme',
        id: 'evil-1',
        version: `"><b>`,
        name: evil,
        vendor: evil,
        aliases: [evil],
        capabilities: [evil],
        notes: evil,
        regions: { Standard: [evil] },
        benchmarks: { [evil]: 1 },
        rateLimits: { [evil]: { [evil]: 5 } },
        lifecycle: stage('deprecated', { notes: evil, replacementAsPublished: [evil] }),
        sources: { fake: ['id'], evil: ['name'] },
      },
    ],
    { sources: { evil: { document: evil, path: evil, checked: '2026-01-01', licence: 'none', note: evil } } },
  );
  it('stays text', () => {
    const [ref] = catalogue.refs;
    if (!ref) throw new Error('no entry');
    const page = cardHtml(cardOf({ catalogue, refs: [ref], asOf: TODAY }), OPTIONS);
    expect(page).not.toMatch(/<script|<img|<b>/);
    expect(page.split('&lt;script&gt;').length).toBeGreaterThan(10);
    for (const [, value = ''] of page.matchAll(/="([^"]*)"/g)) expect(value).not.toMatch(/[<>]/);
  });
});
