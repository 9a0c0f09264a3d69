import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/catalogue/schema';
import { bySourceWeight } from '../../../src/catalogue/source-weight';

const PAGES = { lifecycle: 'https://docs.acme.dev/deprecations', models: 'https://docs.acme.dev/models' };
const source = (url: string | undefined, checked: string, licence: string): Source => ({
  ...(url !== undefined && { url }),
  document: url ?? 'a file',
  checked,
  licence,
});
const lifecycle = source(PAGES.lifecycle, '2026-08-20', 'modeldeprecations');
const models = source(PAGES.models, '2026-09-01', 'acme-docs');
const registry = source('https://www.npmjs.com/package/acme/v/7.0.0', '2026-11-17', 'acme-node');
const tracker = source('https://tracker.example/acme', '2026-11-01', 'tracker');
const article = source('https://blog.example/acme-dates', '2026-11-20', 'third-party-note');

const sorted = (...sources: readonly Source[]) => [...sources].sort(bySourceWeight(PAGES));

describe('of several sources', () => {
  it("the vendor's page comes first, however new the others are", () => {
    expect(sorted(article, registry, models, lifecycle)[0]).toBe(lifecycle);
    expect(sorted(article, registry, models)[0]).toBe(models);
  });

  it('an article stands behind packages and trackers', () => {
    expect(sorted(article, tracker, registry).at(-1)).toBe(article);
    expect(sorted(article)).toEqual([article]);
  });

  it('of one weight the newest comes first', () => {
    const older = { ...tracker, checked: '2026-10-01' };
    expect(sorted(older, tracker)).toEqual([tracker, older]);
  });

  it('what the user says stands before all, a file without a page behind all', () => {
    const own = source(undefined, '2026-01-01', 'none');
    const file = source(undefined, '2026-11-28', 'acme-docs');
    expect(sorted(file, lifecycle, own)).toEqual([own, lifecycle, file]);
  });
});
