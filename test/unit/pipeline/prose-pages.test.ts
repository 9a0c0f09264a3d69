/** Made-up notices in the shape of each vendor's: as they are, changed, cut off, hostile. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cerebrasPage } from '../../../pipeline/sources/pages/cerebras';
import { moonshotPage } from '../../../pipeline/sources/pages/moonshot';
import { xaiPage } from '../../../pipeline/sources/pages/xai';
import type { DocumentUpstream } from '../../../pipeline/sources/upstream';

const DAY = '2026-11-10';

interface Sample {
  readonly upstream: DocumentUpstream;
  readonly page: string;
  /** `id: stage, deprecated, date → replacement` */
  readonly says: readonly string[];
}

const SAMPLES: readonly Sample[] = [
  {
    upstream: cerebrasPage,
    page: [
      '# Deprecations',
      '<Update label="2026-10-20">\n  **Deprecating `acme-90b` and `other-7b-it`**\n\n  Both models will be fully deprecated on **November 27, 2026**.\n</Update>',
      '<Update label="2026-09-24">\n  **Deprecating `think_less` parameter for `acme-91b`**\n\n  No longer supported after **December 1, 2026**.\n</Update>',
      '<Update label="2026-08-17">\n  **Deprecated `acme-80b`**\n\n  We recommend [Acme 91B](/models/acme-91b).\n</Update>',
    ].join('\n\n'),
    says: [
      'acme-90b: deprecated, 2026-10-20, 2026-11-27',
      'other-7b-it: deprecated, 2026-10-20, 2026-11-27',
      'acme-80b: deprecated, 2026-08-17',
    ],
  },
  {
    upstream: moonshotPage,
    page: [
      '## Deprecated Models',
      '> The `kimi-9` series models were officially discontinued on **May 20, 2026** and are no longer supported.',
      '| Model Name | Description |\n| --- | --- |\n| `kimi-9-0905-preview` | Deprecated |\n| `kimi-9-turbo` | Deprecated |\n| `luna-9` | Deprecated |',
      '> `kimi-soon` was officially discontinued on **January 8, 2026** and is no longer maintained.',
    ].join('\n\n'),
    says: [
      'kimi-9-0905-preview: retired, 2026-05-20',
      'kimi-9-turbo: retired, 2026-05-20',
      'kimi-soon: retired, 2026-01-08',
    ],
  },
  {
    upstream: xaiPage,
    page: [
      '# Retirement',
      '**Effective March 9, 2027 at 12:00 PM PT**, these models will be retired:',
      '* `grok-90`',
      '| Model being retired | Redirect target after March 9 |\n|---|---|\n| `grok-90-fast` | `grok-91` with `low` reasoning effort |\n| `grok-90` | `grok-91` with `none` reasoning effort |\n| `grok-draw-9` | another one |',
    ].join('\n\n'),
    says: [
      'grok-90-fast: deprecated, 2027-03-09 → grok-91',
      'grok-90: deprecated, 2027-03-09 → grok-91',
      'grok-draw-9: deprecated, 2027-03-09',
    ],
  },
];

const said = (upstream: DocumentUpstream, text: string, day = DAY): readonly string[] =>
  upstream.read({ text, day }).claims.map(({ id, facts }) => {
    const { stage, deprecated, retires = [], replacementAsPublished: instead = [] } = facts;
    const days = [deprecated, ...retires.map(({ date }) => date)].filter((one) => one !== undefined);
    return `${[`${id}: ${stage?.stage ?? ''}`, ...days].join(', ')}${instead.map((name) => ` → ${name}`).join('')}`;
  });

describe.each(SAMPLES.map((sample) => [sample.upstream.name, sample] as const))('%s', (_, { upstream, page, says }) => {
  it('is read as it is', () => {
    expect(said(upstream, page)).toEqual(says);
    for (const { source } of upstream.read({ text: page, day: DAY }).claims) expect(source.url).toBe(upstream.page);
  });

  it('is broken where it is put in other words', () => {
    const other = page
      .replace('Model being retired', 'Name')
      .replaceAll('**Deprecat', '**Remov')
      .replaceAll('officially discontinued', 'taken off');
    expect(() => said(upstream, other)).toThrow('none of the known notices');
    expect(() => said(upstream, '')).toThrow('none of the known notices');
  });

  it('says no more where it is cut off', () => {
    for (let end = 0; end < page.length; end += 7)
      try {
        for (const line of said(upstream, page.slice(0, end)))
          expect(says.some((one) => one.startsWith(line.split(/,| →/)[0] ?? ''))).toBe(true);
      } catch (error) {
        expect(String(error)).toContain('none of the known notices');
      }
  });

  it('makes up no day from one that cannot be read', () => {
    const other = page.replaceAll(/20\d\d/g, '20xx');
    try {
      for (const line of said(upstream, other)) expect(line).not.toMatch(/\d{4}-\d\d-\d\d/);
    } catch (error) {
      expect(String(error)).toContain('none of the known notices');
    }
  });

  it('is read to its end whatever stands in it', { timeout: 20_000 }, () => {
    const hostile = fc.constantFrom('<script>', '`', '**', '|', '"', '__proto__', '\u0000', '`a-'.repeat(2_000));
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 6 }), (parts) => {
        const text = page.replaceAll(/\w+-9\d?\w*/g, () => parts.join(''));
        const start = performance.now();
        try {
          for (const { id } of upstream.read({ text, day: DAY }).claims) expect(id).toMatch(/^[\w.-]+$/);
        } catch (error) {
          expect(String(error)).toContain('none of the known notices');
        }
        expect(performance.now() - start).toBeLessThan(2_000);
      }),
      { numRuns: 25 },
    );
  });
});

it('a day that has passed on the day of the page says that the models are gone', () => {
  const [sample] = SAMPLES.filter(({ upstream }) => upstream === xaiPage);
  expect(said(xaiPage, sample?.page ?? '', '2027-04-01')[0]).toBe('grok-90-fast: retired, 2027-03-09 → grok-91');
});
