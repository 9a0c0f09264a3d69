/** Made-up answers in the shape of each feed's: as they are, changed, cut off, hostile. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anthropicChangelog } from '../../../pipeline/sources/anthropic-changelog';
import { endoflife } from '../../../pipeline/sources/endoflife';
import { openaiModels } from '../../../pipeline/sources/openai-models';
import type { DocumentUpstream } from '../../../pipeline/sources/upstream';

const DAY = '2026-11-10';
const [claude] = endoflife;
if (!claude) throw new Error('no product of endoflife.date is read');

const release = (name: string, eoasFrom: unknown, eolFrom: unknown) => ({ name, label: name, eoasFrom, eolFrom });
const product = (...releases: readonly unknown[]): string =>
  JSON.stringify({ schema_version: '1.2.0', last_modified: '2026-10-02T08:00:00+00:00', result: { releases } });
const models = (...data: readonly unknown[]): string => JSON.stringify({ object: 'list', data });

describe('endoflife.date', () => {
  const read = (text: string) => claude.read({ text, day: DAY });

  it('commits to the day of what is deprecated, and only compares that of what lives', () => {
    const { day, claims } = read(
      product(
        release('claude-acme-7', '2026-09-01', '2027-01-05'),
        release('claude-acme-9', null, '2027-07-24'),
        release('claude-acme-x', null, null),
        release('claude-acme-8', '2026-12-24', '2027-03-01'),
      ),
    );
    expect(day).toBe('2026-10-02');
    expect(claims.map(({ id, facts }) => [id, facts])).toEqual([
      ['claude-acme-7', { deprecated: '2026-09-01', retires: [{ date: '2027-01-05', kind: 'firm' }] }],
      ['claude-acme-9', { shutdownOfUnknownKind: '2027-07-24' }],
      ['claude-acme-x', {}],
      ['claude-acme-8', { shutdownOfUnknownKind: '2027-03-01' }],
    ]);
  });

  it('refuses rows whose day or name is none, and takes the others', () => {
    const { claims, rejected } = read(
      product(
        release('claude-acme-7', '2026-02-30', null),
        release('Acme 8', null, null),
        7,
        release('claude-acme-9', null, null),
      ),
    );
    expect(claims.map(({ id }) => id)).toEqual(['claude-acme-9']);
    expect(rejected).toHaveLength(3);
  });

  it('is broken where its shape is another, or it is cut off', () => {
    expect(() => read(JSON.stringify({ releases: [] }))).toThrow('unexpected shape');
    expect(() => read(product(release('claude-acme-7', null, null)).slice(0, -5))).toThrow('not JSON');
  });
});

describe("OpenAI's list of models", () => {
  const read = (text: string) => openaiModels.read({ text, day: DAY });

  it('says when a model is shut down, and nothing of one without a day', () => {
    const { claims } = read(
      models(
        { id: 'gpt-90', object: 'model', shutdown_date: '2027-01-14' },
        { id: 'gpt-91', shutdown_date: null },
        { id: 'gpt-92' },
        { id: 'gpt-80', shutdown_date: '2026-10-23' },
      ),
    );
    expect(claims.map(({ id, facts }) => [id, facts])).toEqual([
      ['gpt-90', { stage: { stage: 'deprecated', basis: 'stated' }, retires: [{ date: '2027-01-14', kind: 'firm' }] }],
      ['gpt-91', {}],
      ['gpt-92', {}],
      ['gpt-80', { retires: [{ date: '2026-10-23', kind: 'firm' }] }],
    ]);
  });

  it("leaves out an account's own models", () => {
    const { claims, rejected } = read(
      models({ id: 'ft:gpt-90:acme::abc', shutdown_date: '2027-01-14' }, { id: 'gpt-91' }),
    );
    expect([claims.map(({ id }) => id), rejected]).toEqual([['gpt-91'], []]);
  });

  it('refuses rows that do not fit, and is broken where its shape is another', () => {
    const { claims, rejected } = read(
      models({ id: 'a b' }, { id: 'gpt-90', shutdown_date: 'soon' }, null, { id: 'gpt-91' }),
    );
    expect([claims.map(({ id }) => id), rejected.length]).toEqual([['gpt-91'], 3]);
    expect(() => read('[]')).toThrow('unexpected shape');
    expect(() => read(models({ id: 'gpt-91' }).slice(0, -3))).toThrow('not JSON');
  });
});

describe("the change log of Anthropic's SDK", () => {
  const LOG = [
    '# Changelog',
    '## [9.2.0](https://github.com/acme/sdk/compare/v9.1.0...v9.2.0) (2026-11-03)',
    '* **api:** mark Claude Acme 4.5 as deprecated (end-of-life January 2, 2027)',
    '* **docs:** tell how a model is marked',
    '## [9.1.0](https://github.com/acme/sdk/compare/v9.0.0...v9.1.0) (2026-10-20)',
    '* **api:** mark Claude Acme 3 as deprecated',
  ].join('\n');
  const read = (text: string | undefined) =>
    anthropicChangelog.read({
      name: '@anthropic-ai/sdk',
      version: '9.2.0',
      day: '2026-11-04',
      files: new Map(text === undefined ? [] : [['CHANGELOG.md', text]]),
    });

  it('says on which day a model was marked, and when it ends', () => {
    expect(read(LOG).claims.map(({ id, facts }) => [id, facts.deprecated, facts.retires])).toEqual([
      ['claude-acme-4-5', '2026-11-03', [{ date: '2027-01-02', kind: 'firm' }]],
      ['claude-acme-3', '2026-10-20', undefined],
    ]);
  });

  it('refuses a mark without a day, or with one that is none', () => {
    expect(read(LOG.replace('(2026-11-03)', '')).claims.map(({ id }) => id)).toEqual(['claude-acme-3']);
    const { claims, rejected } = read(LOG.replace('January 2', 'Someday 2'));
    expect([claims.map(({ id }) => id), rejected.map(({ reason }) => reason)]).toEqual([
      ['claude-acme-3'],
      ['no day that can be read'],
    ]);
  });

  it('is broken where the package has none, and silent where it is cut off before a mark', () => {
    expect(() => read(undefined)).toThrow('CHANGELOG.md');
    expect(read(LOG.slice(0, 90)).claims).toEqual([]);
  });
});

it('whatever stands in a feed ends in rows, refusals or a reason', () => {
  const feeds: readonly DocumentUpstream[] = [claude, openaiModels];
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(...feeds), (text, feed) => {
      try {
        for (const { id } of feed.read({ text, day: DAY }).claims) expect(id).toMatch(/^\S+$/);
      } catch (error) {
        expect(String(error)).toMatch(/unexpected shape|not JSON/);
      }
    }),
  );
});
