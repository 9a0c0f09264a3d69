import { expect, it } from 'vitest';
import { namedEntries, withMissing } from '../../../scripts/fixtures/catalogue';
import type { ModelEntry, PlatformFile } from '../../../src/catalogue/schema';

const entry = (id: string, fields: Partial<ModelEntry> = {}): ModelEntry => ({
  id,
  vendor: 'Acme',
  name: id,
  kind: 'text',
  lifecycle: {},
  sources: {},
  ...fields,
});
const file = (...models: readonly ModelEntry[]): PlatformFile => ({ platform: 'acme', sources: {}, models });
const ids = (files: readonly PlatformFile[]): readonly string[] =>
  files.flatMap(({ models }) => models.map(({ id }) => id));

it('an entry is taken when a text names it, in any case, or one of its other names', () => {
  const files = [file(entry('acme-1'), entry('acme-2', { aliases: ['acme-latest'] }), entry('acme-3'))];
  expect(ids(namedEntries(files, 'model = "acme-1" or "acme-latest"'))).toEqual(['acme-1', 'acme-2']);
  expect(ids(namedEntries([file(entry('Acme/Big-1'))], 'acme/big-1'))).toEqual(['Acme/Big-1']);
});

it('what it leads to comes with it: replacements of replacements, every version of an ID', () => {
  const files = [
    file(
      entry('acme-1', { lifecycle: { replacement: ['acme-2@b'] } }),
      entry('acme-2', { version: 'a', lifecycle: { replacement: ['acme-3'] } }),
      entry('acme-2', { version: 'b' }),
      entry('acme-3'),
      entry('acme-4'),
    ),
  ];
  expect(ids(namedEntries(files, 'acme-1'))).toEqual(['acme-1', 'acme-2', 'acme-2', 'acme-3']);
});

it('what is frozen stays as it was', () => {
  const frozen = file(entry('acme-1', { contextWindow: 1 }));
  const wanted = file(entry('acme-1', { contextWindow: 2 }), entry('acme-2'));
  expect(withMissing(frozen, wanted).models.map(({ id, contextWindow }) => [id, contextWindow])).toEqual([
    ['acme-1', 1],
    ['acme-2', undefined],
  ]);
  expect(withMissing(undefined, wanted)).toBe(wanted);
});
