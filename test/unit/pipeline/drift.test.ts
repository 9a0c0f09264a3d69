import { describe, expect, it } from 'vitest';
import { compareWithPage, hasDrift, joinPlatforms } from '../../../pipeline/drift/compare';
import { formatDriftMarkdown } from '../../../pipeline/drift/drift-report';
import { pageLines } from '../../../pipeline/drift/page-lines';
import { daysOf, wordsOf } from '../../../pipeline/drift/words';
import { type ModelEntry, PlatformFile } from '../../../src/catalogue/schema';
import { entry } from './fake';

const URL = 'https://vendor.example/deprecations';
const file = (models: readonly ModelEntry[], checked = '2026-10-01', platform = 'openai'): PlatformFile =>
  PlatformFile.parse({
    platform,
    sources: { page: { url: `${URL}#models`, document: 'page', checked, licence: 'openai-docs' } },
    models,
  });
const ends = (id: string, date: string, fields: Partial<ModelEntry> = {}): ModelEntry =>
  entry(id, {
    lifecycle: { retires: [{ date, kind: 'firm', checked: '2026-10-01' }] },
    sources: { page: ['lifecycle.retires'] },
    ...fields,
  });
const NONE = { unknownIds: [], missingIds: [], otherDays: [], missingDays: [], unknownDays: [] };

describe('the text of a page', () => {
  it('has a line for each row of a table and each item', () => {
    const html =
      '<html><table><tr><th>Model</th><th>Date</th></tr><tr><td><code>gpt-1</code></td><td>May&nbsp;1, 2027</td></tr></table><ul><li>a</li><li>b</li></ul></html>';
    expect(pageLines(html)).toEqual(['| Model | Date', '| gpt-1 | May 1, 2027', 'a', 'b']);
  });

  it('holds neither scripts nor styles nor comments nor attributes', () => {
    const html =
      '<html><script>const x = "gpt-2<td>";</script><style>p{}</style><!-- gpt-3 > --><p title="gpt-4">&lt;gpt-5&gt; &#103;pt-6</p>';
    expect(pageLines(html)).toEqual(['<gpt-5> gpt-6']);
  });

  it('is Markdown as it stands', () =>
    expect(pageLines('# Models\n\n| `gpt-1` | 2027-05-01 |\n')).toEqual(['# Models', '| `gpt-1` | 2027-05-01 |']));

  it('ends where a page is cut off in the middle of a tag or script', () => {
    expect(pageLines('<html><p>gpt-1</p><script>let a = "')).toEqual(['gpt-1']);
    expect(pageLines('<html><p>gpt-1</p><td class="x')).toEqual(['gpt-1', '|']);
  });
});

describe('words and days of a line', () => {
  it('are IDs, without full stops and addresses', () => {
    expect(
      wordsOf(
        'Use gpt-4o-mini. Not https://vendor.example/gpt-3 or a.html, but anthropic.claude-v2:1, @cf/meta/llama-3',
      ),
    ).toEqual(['Use', 'gpt-4o-mini', 'Not', 'or', 'but', 'anthropic.claude-v2:1', '@cf/meta/llama-3']);
  });

  it('are days in every form, but not the day in an ID', () => {
    expect(daysOf('gpt-4o-2024-05-13 ends 2026-10-23, on October 24, 2026 or 25 Oct 2026')).toEqual([
      '2026-10-23',
      '2026-10-24',
      '2026-10-25',
    ]);
    expect(daysOf('claude@2024-05-13 and 2024-05-13-preview and 2026-13-40')).toEqual([]);
  });
});

describe('drift', () => {
  const models = [ends('gpt-1', '2027-01-14'), ends('gpt-2', '2027-02-26', { lifecycle: { stage: 'retired' } })];
  const compare = (page: string, known = models) => compareWithPage(page, URL, file(known));

  it('is none when page and catalogue say the same', () => {
    const drift = compare('| 2027-01-14 | `gpt-1` | gpt-2 |');
    expect(drift).toEqual({ known: 2, ...NONE });
    expect(hasDrift(drift)).toBe(false);
  });

  it('is an ID that appeared', () => {
    expect(compare('gpt-1 2027-01-14, gpt-9-turbo, other-9, GPT-9').unknownIds).toEqual(['gpt-9-turbo']);
  });

  it('is an ID that vanished, unless it is retired or rests on another page', () => {
    const others = [...models, entry('gpt-3', { lifecycle: { stage: 'ga' }, sources: { page: ['id'] } })];
    expect(compare('gpt-3', others).missingIds).toEqual(['gpt-1']);
  });

  it('is another day beside the ID', () => {
    expect(compare('gpt-1: January 20, 2027').otherDays).toEqual([
      { id: 'gpt-1', page: ['2027-01-20'], catalogue: ['2027-01-14'] },
    ]);
  });

  it('is not the day of a model that is named as a replacement in the row', () => {
    const both = [ends('gpt-1', '2027-01-14'), ends('gpt-5', '2028-01-01')];
    expect(compare('| gpt-1 | 2027-01-14 | gpt-5 |\n| gpt-5 | 2028-01-01 | |', both)).toEqual({ known: 2, ...NONE });
  });

  it('is not the day on which the vendor announced it', () => {
    const announced = ends('gpt-1', '2027-01-14', {
      lifecycle: { deprecated: '2026-10-14', retires: [{ date: '2027-01-14', kind: 'firm', checked: '2026-10-14' }] },
    });
    expect(compare('2026-10-14: gpt-1\n\nAll end on 2027-01-14.', [announced])).toEqual({ known: 1, ...NONE });
  });

  it('is a date of the catalogue that stands nowhere on the page any more', () => {
    expect(compare('gpt-1').missingDays).toEqual(['gpt-1: 2027-01-14']);
  });

  it('is a day later than the last reading that no entry has', () => {
    expect(compare('gpt-1 2027-01-14. Noticed 2026-09-01. Next wave: 2027-07-01.').unknownDays).toEqual(['2027-07-01']);
  });

  it('keeps versions of one ID apart where the row names one', () => {
    const versions = [
      ends('gpt-1', '2027-01-14', { version: '2025-01-01' }),
      ends('gpt-1', '2028-01-14', { version: '2025-06-01' }),
    ];
    expect(
      compare('| gpt-1 | 2025-01-01 | 2027-01-14 |\n| gpt-1 | 2025-06-01 | 2028-01-15 |', versions).otherDays,
    ).toEqual([{ id: 'gpt-1 2025-06-01', page: ['2028-01-15'], catalogue: ['2028-01-14'] }]);
  });

  it('is told for a page of two platforms against both', () => {
    const joined = joinPlatforms([
      file([ends('gpt-1', '2027-01-14')]),
      file([ends('gpt-x/other-1', '2027-02-14')], '2026-10-01', 'azure-openai'),
    ]);
    expect(joined && compareWithPage('gpt-1 2027-01-14\ngpt-x/other-1 2027-02-14', URL, joined)).toEqual({
      known: 2,
      ...NONE,
    });
    expect(joinPlatforms([])).toBeUndefined();
  });

  it('is shown as text, whatever the page holds', () => {
    const drift = compare('gpt-1 2027-01-14 gpt-9-[x](y)');
    const text = formatDriftMarkdown('2026-11-21', [
      { platform: 'openai', url: URL, drift: { ...drift, unknownIds: ['gpt-9-[x](http://evil)'] } },
      { platform: 'groq', url: URL, reason: 'HTTP 403' },
    ]);
    expect(text).toContain('**On the page, not in the catalogue (1)**');
    expect(text).not.toMatch(/[^\\]\[x\]\(/);
    expect(text).toContain('HTTP 403');
  });
});
