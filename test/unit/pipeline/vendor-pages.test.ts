/** Made-up pages in the shape of each vendor's: as it is, changed, cut off, hostile. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWhen } from '../../../pipeline/extract/when';
import { alibabaPage } from '../../../pipeline/sources/pages/alibaba';
import { anthropicPage } from '../../../pipeline/sources/pages/anthropic';
import { bedrockPage } from '../../../pipeline/sources/pages/bedrock';
import { coherePage } from '../../../pipeline/sources/pages/cohere';
import { geminiPage } from '../../../pipeline/sources/pages/gemini';
import { groqPage } from '../../../pipeline/sources/pages/groq';
import { mistralPage } from '../../../pipeline/sources/pages/mistral';
import { openaiPage } from '../../../pipeline/sources/pages/openai';
import { vertexPage } from '../../../pipeline/sources/pages/vertex';
import { xiaomiPage } from '../../../pipeline/sources/pages/xiaomi';
import type { DocumentUpstream } from '../../../pipeline/sources/upstream';

const DAY = '2026-11-10';
const table = (columns: readonly string[], ...rows: readonly (readonly string[])[]): string =>
  [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

interface Sample {
  readonly upstream: DocumentUpstream;
  readonly page: string;
  /** `id: stage, date kind → replacement` */
  readonly says: readonly string[];
}

const SAMPLES: readonly Sample[] = [
  {
    upstream: alibabaPage,
    page: [
      '### **Scheduled for deprecation on May 9, 2027**',
      table(
        ['**Category**', '**Model name**', '**Deprecation time**', '**Replacement model**'],
        ['Acme-Max', 'acme9-max-preview', 'May 9, 2027, 00:00:00', 'acme9.7-max'],
        ['third-party model', 'otherseek-v9.3', 'May 9, 2027, 00:00:00', 'acme9.7-plus'],
      ),
      '### **Deprecated on August 20, 2025**',
      table(
        ['**Category**', '**Model name**', '**Deprecation time**', '**Replacement model**'],
        ['Acme - open source', 'acme2-72b-instruct', 'August 20, 2025, 00:00:00 (UTC+08:00)', 'acme-plus'],
      ),
    ].join('\n\n'),
    says: [
      'acme9-max-preview: deprecated, 2027-05-09 firm → acme9.7-max',
      'otherseek-v9.3: deprecated, 2027-05-09 firm → acme9.7-plus',
      'acme2-72b-instruct: retired, 2025-08-20 firm → acme-plus',
    ],
  },
  {
    upstream: bedrockPage,
    page: table(
      ['Model provider', 'Model name', 'Model ID', 'Regions', 'Legacy date', 'EOL date'],
      ['Acme', 'Acme 9', 'acme.acme-9-20260101-v1:0', 'us-east-1, eu-west-1', 'July 8, 2026', 'March 9, 2027'],
      ['Acme', 'Acme 8', 'acme.acme-8-v1:0', 'us-east-1', 'March 10, 2026', 'February 1, 2027'],
      ['Acme', 'Acme 8', 'acme.acme-8-v1:0', 'us-gov-east-1, us-gov-west-1', 'March 10, 2026', 'June 1, 2027'],
      ['Acme', 'Acme 7', 'acme.acme-7-v1:0', 'us-east-1', 'May 1, 2026', 'February 2, 2027'],
      ['Acme', 'Acme 7', 'acme.acme-7-v1:0', 'us-gov-west-1', 'May 1, 2026', 'February 2, 2027'],
    ),
    says: [
      'acme.acme-9-20260101-v1:0: legacy, 2027-03-09 firm',
      'acme.acme-8-v1:0: legacy, 2027-02-01 firm (commercial), 2027-06-01 firm (govcloud)',
      'acme.acme-7-v1:0: legacy, 2027-02-02 firm',
    ],
  },
  {
    upstream: anthropicPage,
    page: [
      '## States',
      table(
        ['API model name', 'Current state', 'Deprecated', 'Tentative retirement date'],
        ['claude-acme-9', 'Active', 'N/A', 'Not sooner than June 9, 2027'],
        ['claude-acme-7', 'Deprecated', 'October 1, 2026', 'January 15, 2027'],
        ['claude-acme-1', 'Retired', 'March 4, 2024', 'November 6, 2024'],
      ),
      '### 2026-10-01: Acme 7',
      table(
        ['Retirement date', 'Deprecated model', 'Recommended replacement'],
        ['January 15, 2027', '`claude-acme-7`', '`claude-acme-9`'],
      ),
    ].join('\n\n'),
    says: [
      'claude-acme-9: , 2027-06-09 earliest',
      'claude-acme-7: deprecated, 2027-01-15 firm → claude-acme-9',
      'claude-acme-1: retired, 2024-11-06 firm',
    ],
  },
  {
    upstream: coherePage,
    page: table(
      ['Shutdown Date', 'Deprecated Model', 'Deprecated Model Price', 'Recommended Replacement'],
      ['2025-04-30', '`acme-rerank-v2`', '\\$1 / 1K', '`acme-rerank-v3`'],
    ),
    says: ['acme-rerank-v2: retired, 2025-04-30 firm → acme-rerank-v3'],
  },
  {
    upstream: geminiPage,
    page: table(
      ['**Model**', '**Release date**', '**Shutdown date**', '**Recommended replacement**'],
      ['gemini-90-flash', 'May 7, 2026', 'May 7, 2027', 'gemini-91-flash'],
      ['Preview models', '', '', ''],
      ['gemini-80-preview', 'May 7, 2025', 'June 25, 2026', 'gemini-90-flash or the GA models elsewhere'],
      ['gemini-91-flash', 'August 2026', 'No shutdown date announced', ''],
    ),
    says: [
      'gemini-90-flash: , 2027-05-07 earliest → gemini-91-flash',
      'gemini-80-preview: retired, 2026-06-25 firm → gemini-90-flash',
      'gemini-91-flash: ',
    ],
  },
  {
    upstream: groqPage,
    page: table(
      ['Deprecated Model', 'Shutdown Date', 'Recommended Replacement Model ID'],
      ['acme/llama-9-8b', '12/16/26', '[openai/gpt-oss-99b](/x) or acme/qwen9'],
    ),
    says: ['acme/llama-9-8b: deprecated, 2026-12-16 firm → openai/gpt-oss-99b acme/qwen9'],
  },
  {
    upstream: mistralPage,
    page: table(
      ['Model', 'Version', 'API', 'Deprecation', 'Retirement', 'Alternative'],
      ['[Acme 3 ↗](/models/acme)', '26.03', 'acme-2603', '10/22/2026', '12/31/2026', '[Acme 4](/models/acme-4)'],
      ['[Acme 0 ↗](/models/acme-0)', '23.03', '', '', '', ''],
    ),
    says: ['acme-2603: deprecated, 2026-12-31 firm'],
  },
  {
    upstream: openaiPage,
    page: [
      table(
        ['Shutdown date', 'Model / system', 'Recommended replacement'],
        ['Dec 11, 2026', '`gpt-90-2025-08-07`', '`gpt-91-sol` (reasoning.mode: pro)'],
        ['2026‑12‑11', 'Videos API', '---'],
      ),
      table(
        ['Shutdown date', 'Model snapshot', 'Substitute model'],
        ['2026-03-26', '`gpt-80-0125` \\| `gpt-80`, `gpt-80-completions`', '`gpt-91-sol`'],
      ),
      table(['Date', 'Update'], ['June 3, 2026', 'Something else.']),
    ].join('\n\n'),
    says: [
      'gpt-90-2025-08-07: deprecated, 2026-12-11 firm',
      'gpt-80-0125: retired, 2026-03-26 firm → gpt-91-sol',
      'gpt-80: retired, 2026-03-26 firm → gpt-91-sol',
      'gpt-80-completions: retired, 2026-03-26 firm → gpt-91-sol',
    ],
  },
  {
    upstream: openaiPage,
    page: table(
      ['Shutdown date', 'Affected model', 'Status', 'Recommended replacement', 'Notice date'],
      ['Dec 11, 2026', '`gpt-90`, `gpt-90-2025-08-07`', 'Deprecated', '`gpt-91-sol`', 'Jun 11, 2026'],
      [
        'Dec 1, 2026',
        '`gpt-image-91`',
        'Deprecated',
        '`gpt-image-92`, `gpt-image-93`, or `gpt-image-94`',
        'Jun 2, 2026',
      ],
      ['Oct 23, 2026', '`gpt-80`', 'Shutdown', '`gpt-91-terra`', 'Apr 22, 2026'],
    ),
    says: [
      'gpt-90: deprecated, 2026-12-11 firm → gpt-91-sol',
      'gpt-90-2025-08-07: deprecated, 2026-12-11 firm → gpt-91-sol',
      'gpt-image-91: deprecated, 2026-12-01 firm → gpt-image-92 gpt-image-93 gpt-image-94',
      'gpt-80: retired, 2026-10-23 firm → gpt-91-terra',
    ],
  },
  {
    upstream: vertexPage,
    page: table(
      ['Model ID', 'Release date', 'Retirement date', 'Replacement model'],
      ['gemini-90-flash', 'July 21, 2026', 'July 21, 2027 or later', 'Gemini 91 Flash'],
      ['veo-90-generate-001', 'May 27, 2025', 'June 30, 2026', 'veo-91-generate-001'],
    ),
    says: [
      'gemini-90-flash: , 2027-07-21 earliest',
      'veo-90-generate-001: retired, 2026-06-30 firm → veo-91-generate-001',
    ],
  },
  {
    upstream: xiaomiPage,
    page: table(
      ['Deprecated Model', 'Offline Time', 'System replacement time', 'System Replacement Model'],
      ['mimo-v90', 'Beijing Time 2026.6.30 00:00', 'Beijing Time 2026.6.1 00:00', 'mimo-v91'],
    ),
    says: ['mimo-v90: retired, 2026-06-30 firm → mimo-v91'],
  },
];

const said = (upstream: DocumentUpstream, text: string): readonly string[] =>
  upstream.read({ text, day: DAY }).claims.map(({ id, facts: { stage, retires = [], replacementAsPublished } }) => {
    const dates = retires
      .map(({ date, kind, scope }) => `, ${date} ${kind}${scope?.regions ? ` (${scope.regions.join(' ')})` : ''}`)
      .join('');
    return `${id}: ${stage?.stage ?? ''}${dates}${replacementAsPublished ? ` → ${replacementAsPublished.join(' ')}` : ''}`;
  });

describe.each(SAMPLES.map((sample) => [sample.upstream.name, sample] as const))('%s', (_, { upstream, page, says }) => {
  it('is read as it is', () => {
    expect(said(upstream, page)).toEqual(says);
    for (const { source, platform, day } of upstream.read({ text: page, day: DAY }).claims)
      expect([source.url, platform, day]).toEqual([
        upstream.page,
        upstream.read({ text: page, day: DAY }).claims[0]?.platform,
        DAY,
      ]);
  });

  it('is broken where its tables have other columns', () => {
    expect(() => said(upstream, page.replaceAll(/(?<=\| )[\w /*]+(?= \|)/g, 'Other'))).toThrow(
      'none of the known tables',
    );
    expect(() => said(upstream, '')).toThrow('none of the known tables');
  });

  it('says no more where it is cut off', () => {
    for (const share of [0.3, 0.6, 0.9]) {
      const part = page.slice(0, Math.floor(page.length * share));
      try {
        for (const line of said(upstream, part))
          expect(says.some((one) => one.startsWith(line.split(/,|→/)[0] ?? ''))).toBe(true);
      } catch (error) {
        expect(String(error)).toContain('none of the known tables');
      }
    }
  });

  it('refuses a row whose day cannot be read, and takes the others', () => {
    const { rejected } = upstream.read({
      text: page.replaceAll(/20\d\d/g, '20xx').replaceAll(/\d\d\/26/g, 'soon'),
      day: DAY,
    });
    expect(rejected.some(({ reason }) => reason.includes('not a date'))).toBe(true);
  });

  it('is read to its end whatever stands in its cells', () => {
    const hostile = fc.constantFrom(
      '<script>',
      '[x](javascript:y)',
      '|',
      '\\|',
      '`',
      '__proto__',
      '\u0000',
      '('.repeat(500),
    );
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 6 }), (parts) => {
        const text = page.replaceAll(/\w+-9\d?\w*/g, () => parts.join(''));
        try {
          for (const { id } of upstream.read({ text, day: DAY }).claims) expect(id).toMatch(/^[\w./:@-]+$/);
        } catch (error) {
          expect(String(error)).toContain('none of the known tables');
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('the end of a model', () => {
  it.each([
    ['Dec 11, 2026', '2026-12-11 firm'],
    ['2026‑12‑11', '2026-12-11 firm'],
    ['at earliest 2026-12-11', '2026-12-11 earliest'],
    ['No sooner than June 9, 2027', '2027-06-09 earliest'],
    ['July 21, 2027 or later', '2027-07-21 earliest'],
    ['October 10, 2026, 00:00:00', '2026-10-10 firm'],
    ['August 20, 2025, 00:00:00 (UTC+08:00)', '2025-08-20 firm'],
  ])('is told by %s', (cell, expected) => {
    const when = readWhen(cell);
    expect(typeof when === 'object' && `${when.date} ${when.kind}`).toBe(expected);
  });

  it.each(['', '---', 'N/A', 'No shutdown date announced', 'No retirement date announced'])('is open by %j', (cell) => {
    expect(readWhen(cell)).toBeUndefined();
  });

  it.each(['soon', '13/45/26', 'August 2026', '2026-02-30'])('is not made up from %j', (cell) => {
    expect(readWhen(cell)).toContain('not a date');
  });
});
