import { describe, expect, it } from 'vitest';
import { type Card, cardOf } from '../../../src/card/card';
import { cardHtml } from '../../../src/card/html';
import { linksTo } from '../../../src/card/markup/links';
import { comparedRows } from '../../../src/card/panel/compare';
import { compareHtml } from '../../../src/card/panel/compare-html';
import type { HtmlOptions } from '../../../src/card/panel/page';
import { timelineOf, WIDTH } from '../../../src/card/panel/timeline';
import { ENGLISH_PANEL } from '../../../src/messages/panel-en';
import { JAPANESE_PANEL } from '../../../src/messages/panel-ja';
import { type FakeEntry, fakeCatalogue, stage } from '../catalogue/fake';
import { ENGLISH, JAPANESE, rowCard, TODAY } from './rows';

const { panel } = ENGLISH_PANEL;
const OPTIONS: HtmlOptions = {
  words: ENGLISH,
  panel,
  links: linksTo(new Set()),
  stylesheet: 'card.css',
  nonce: 'Nonce0123456789ab',
};

const OLD: FakeEntry = {
  platform: 'openai',
  id: 'gpt-old',
  name: 'GPT Old',
  contextWindow: 8_000,
  maxOutputTokens: 4_000,
  capabilities: ['tool-calling', 'fine-tuning'],
  prices: { unit: 'usd/1M tokens', input: 2, output: 8, checked: '2026-11-01' },
  benchmarks: { MMLU: 60, Elo: 1200 },
  lifecycle: stage('deprecated', {
    released: '2024-02-01',
    deprecated: '2026-06-01',
    retires: [{ date: '2027-02-01', kind: 'firm', checked: '2026-10-01' }],
    replacementAsPublished: ['gpt-new'],
    replacement: ['gpt-new'],
  }),
};
const NEW: FakeEntry = {
  platform: 'openai',
  id: 'gpt-new',
  name: 'GPT New',
  contextWindow: 400_000,
  maxOutputTokens: 4_000,
  capabilities: ['tool-calling', 'reasoning'],
  prices: { unit: 'usd/1M tokens', input: 1, output: 10, checked: '2026-11-01' },
  benchmarks: { MMLU: 80 },
  lifecycle: stage('ga', { released: '2026-05-01' }),
};
const HISTORY = [
  {
    platform: 'openai',
    id: 'gpt-old',
    seen: [
      { date: '2026-12-01', kind: 'earliest' as const, checked: '2026-03-01', source: 'fake' },
      { date: '2027-02-01', kind: 'firm' as const, checked: '2026-10-01', source: 'fake' },
    ],
  },
];

const catalogue = fakeCatalogue([OLD, NEW], { history: HISTORY });
const cardFor = (id: string, more: object = {}): Card =>
  cardOf({ catalogue, refs: catalogue.on('openai', id), asOf: TODAY, ...more });
const [old, next] = [cardFor('gpt-old'), cardFor('gpt-new')];

function textIn(page: string, part: string): string {
  const section = page.split(`<section id="${part}"`)[1]?.split('</section>')[0] ?? '';
  return section
    .replace(/^[^>]*>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('the line of time', () => {
  it('has every date in its order, between its edges', () => {
    const timeline = timelineOf(old, ENGLISH, panel);
    expect(timeline?.marks.map(({ kind, date }) => `${kind} ${date}`)).toEqual([
      'released 2024-02-01',
      'deprecated 2026-06-01',
      'today 2026-11-21',
      'firm 2027-02-01',
    ]);
    for (const { x, labelX } of timeline?.marks ?? []) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(WIDTH);
      expect(labelX).toBeLessThan(WIDTH);
    }
    expect(timeline?.years.map(({ year }) => year)).toEqual(['2025', '2026', '2027']);
    expect(timeline?.stretches.map(({ tone }) => tone)).toEqual(['alive', 'ending', 'over']);
  });
  it.each([
    ['English', ENGLISH, ENGLISH_PANEL],
    ['Japanese', JAPANESE, JAPANESE_PANEL],
  ])('lays no words over others in %s', (_name, words, spoken) => {
    const timeline = timelineOf(rowCard('azure-openai', 'gpt-4o-mini'), words, spoken.panel);
    const marks = timeline?.marks ?? [];
    expect(marks.length).toBeGreaterThan(5);
    for (const [n, mark] of marks.entries())
      for (const other of marks.slice(n + 1))
        if (mark.row === other.row) expect(Math.abs(other.labelX - mark.labelX)).toBeGreaterThan(50);
  });
  it('keeps firm and earliest dates apart', () => {
    const kinds = timelineOf(rowCard('azure-openai', 'gpt-4o-mini'), ENGLISH, panel)?.marks.map(({ kind }) => kind);
    expect(kinds).toContain('firm');
    expect(kinds).toContain('earliest');
  });
  it('is none where only today is known, or nothing may be claimed', () => {
    const bare = fakeCatalogue([{ platform: 'openai', id: 'bare', lifecycle: stage('ga') }]);
    const card = cardOf({ catalogue: bare, refs: bare.refs, asOf: TODAY });
    expect(timelineOf(card, ENGLISH, panel)).toBeUndefined();
    expect(timelineOf(cardFor('gpt-old', { datesApply: false }), ENGLISH, panel)).toBeUndefined();
  });
  it('is drawn with a name that says all of it', () => {
    const page = cardHtml(old, OPTIONS);
    expect(page).toContain('role="img" aria-label="Timeline: 2024-02-01 Released, 2026-06-01 Deprecated, ');
    expect(page).toContain('2027-02-01 Retirement"');
  });
  it('says how the date moved', () => {
    expect(textIn(cardHtml(old, OPTIONS), 'lifecycle')).toMatch(
      /The date has moved 1 time .*2026-03-01 2026-12-01 Retirement not before this day 2026-10-01 2027-02-01/,
    );
    expect(cardHtml(next, OPTIONS)).not.toContain('has moved');
  });
});

describe('what there is to do', () => {
  it('names the replacement and what changes with it', () => {
    const todo = textIn(cardHtml(old, OPTIONS, { replacement: next }), 'todo');
    expect(todo).toContain('Use instead: gpt-new');
    expect(todo).toContain('What changes from GPT Old to GPT New');
    expect(todo).toContain('Context window 8,000 400,000 ×50');
    expect(todo).toContain('Input (per 1M tokens) $2.00 $1.00 −50 %');
    expect(todo).toContain('Output (per 1M tokens) $8.00 $10.00 +25 %');
    expect(todo).toContain('Gains: reasoning');
    expect(todo).toContain('Not known to have: fine-tuning');
    expect(todo).not.toContain('Max output tokens');
  });
  it('offers the commands that were handed in, and nothing that only looks like one', () => {
    const actions = { replaceHere: 'command:modelAlmanac.replaceModel?%5B%5D', compare: 'javascript:alert(1)' };
    const page = cardHtml(old, OPTIONS, { replacement: next, actions });
    expect(page).toContain(
      '<a class="button" href="command:modelAlmanac.replaceModel?%5B%5D">Replace in this file</a>',
    );
    expect(page).not.toContain('javascript:');
    expect(cardHtml(old, OPTIONS)).not.toContain('class="button"');
  });
  it('lets a model stay that nobody ends', () => {
    expect(textIn(cardHtml(next, OPTIONS), 'todo')).toBe('What to do Nothing to do: no retirement is announced.');
  });
  it('does not say "nothing to do" where a date or a stage speaks against it, or nothing may be claimed', () => {
    const ending = fakeCatalogue([{ ...NEW, id: 'gone', lifecycle: stage('legacy') }]);
    const page = cardHtml(cardOf({ catalogue: ending, refs: ending.refs, asOf: TODAY }), OPTIONS);
    expect(textIn(page, 'todo')).toContain('names no replacement');
    expect(textIn(cardHtml(cardFor('gpt-new', { datesApply: false }), OPTIONS), 'todo')).not.toContain('Nothing to do');
  });
});

describe('prices and scores', () => {
  it('hands the calculator what it counts with, for both models', () => {
    const page = cardHtml(old, OPTIONS, { replacement: next });
    expect(page).toContain('data-rates="[[2,8],[1,10]]"');
    expect(textIn(page, 'prices')).toContain('GPT Old, a month GPT New, a month Difference');
    expect(cardHtml(old, OPTIONS)).toContain('data-rates="[[2,8]]"');
  });
  it('has none where the price is not one of tokens', () => {
    const priced = fakeCatalogue([
      { ...NEW, prices: { unit: 'usd/minute audio', perMinute: 0.006, checked: '2026-11-01' } },
    ]);
    expect(cardHtml(cardOf({ catalogue: priced, refs: priced.refs, asOf: TODAY }), OPTIONS)).not.toContain(
      'calculator',
    );
  });
  it('draws bars for scores out of a hundred only', () => {
    const page = cardHtml(old, OPTIONS, { replacement: next });
    expect(page).toContain('<rect class="fill" width="60" height="8">');
    expect(page).toContain('<rect class="fill" width="80" height="8">');
    expect(page).not.toContain('width="1200"');
    expect(textIn(page, 'benchmarks')).toContain('Elo 1,200');
  });
});

describe('places of the workspace', () => {
  const uses = [{ file: 'src/a.py', line: 12, uri: 'command:modelAlmanac.openPlace?%5B%5D' }];
  it('are links', () => {
    const page = cardHtml(old, OPTIONS, { uses: { uses, openOnly: true } });
    expect(page).toContain('<a href="command:modelAlmanac.openPlace?%5B%5D" title="src/a.py, line 12">src/a.py:12</a>');
    expect(textIn(page, 'usage')).toContain('1 place Only open files were looked at.');
  });
  it('are told to be none, and are no section where nobody looked', () => {
    expect(textIn(cardHtml(old, OPTIONS, { uses: { uses: [], openOnly: false } }), 'usage')).toContain('No place');
    expect(cardHtml(old, OPTIONS)).not.toContain('id="usage"');
  });
});

describe('models side by side', () => {
  it('differ only where two known values do', () => {
    const rows = new Map(comparedRows([old, next], ENGLISH).map((row) => [row.label, row]));
    expect(rows.get('Context window')?.differs).toBe(true);
    expect(rows.get('Max output tokens')?.differs).toBe(false);
    expect(rows.get('Elo')?.differs).toBe(false);
    expect(rows.get('fine-tuning')?.cells.map(({ text }) => text)).toEqual(['yes', '']);
    expect(rows.get('tools')?.differs).toBe(false);
    expect(rows.has('Embedding dimensions')).toBe(false);
  });
  it('never set a price for an hour beside one for tokens', () => {
    const mixed = fakeCatalogue([
      { ...NEW, id: 'speaks', prices: { unit: 'usd/1M characters', input: 15, checked: '2026-11-01' } },
      NEW,
    ]);
    const cards = mixed.refs.map((ref) => cardOf({ catalogue: mixed, refs: [ref], asOf: TODAY }));
    const rows = comparedRows(cards, ENGLISH).filter(({ label }) => label.startsWith('Input'));
    expect(rows.map(({ label, differs }) => [label, differs])).toEqual([
      ['Input (per 1M tokens)', false],
      ['Input (per 1M characters)', false],
    ]);
  });
  it('are marked in words too, and can be taken out by their own command', () => {
    const page = compareHtml(
      [old, next],
      { add: 'command:modelAlmanac.compareModels', remove: (n) => `command:modelAlmanac.compareModels?${n}` },
      OPTIONS,
    );
    expect(page).toContain('<span class="mark" role="img" aria-label="differs">≠</span> Context window');
    expect(page).toContain('href="command:modelAlmanac.compareModels?1" aria-label="Remove GPT New"');
    expect(page).toContain('Add a model…');
    expect(page).toContain('<th scope="rowgroup" colspan="3">Limits</th>');
    expect(compareHtml([], { remove: () => undefined }, OPTIONS)).toContain('Nothing to compare.');
  });
});

describe('the words of the panel', () => {
  function* sentences(table: object, path = ''): Iterable<readonly [string, string]> {
    for (const [key, value] of Object.entries(table)) {
      const here = path ? `${path}.${key}` : key;
      if (typeof value === 'string') yield [here, value];
      else if (typeof value === 'function') yield [here, String(here.endsWith('.moved') ? value(2) : value('one', 2))];
      else yield* sentences(value, here);
    }
  }
  it('are as many in both languages, each in its own', () => {
    const [english, japanese] = [[...sentences(panel)], [...sentences(JAPANESE_PANEL.panel)]];
    expect(japanese.map(([path]) => path)).toEqual(english.map(([path]) => path));
    const JAPANESE_LETTER = /[\u3040-\u30ff\u4e00-\u9fff]/;
    expect(japanese.filter(([, text]) => !JAPANESE_LETTER.test(text))).toEqual([]);
    expect(english.filter(([, text]) => JAPANESE_LETTER.test(text))).toEqual([]);
  });
});
