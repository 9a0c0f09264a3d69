/** Small catalogues and claims for the updater's tests. */
import type { Assertion, Facts, Reading } from '../../../pipeline/assertions';
import { type Merged, mergeReading } from '../../../pipeline/merge/merge';
import type { Reader } from '../../../pipeline/merge/reader';
import { type ModelEntry, PlatformFile } from '../../../src/catalogue/schema';

export const TODAY = '2026-11-21';

/** Sources by rank, each read on 2026-10-01. */
const SOURCES = {
  page: { document: 'vendor page', checked: '2026-10-01', licence: 'openai-docs' },
  tracker: { document: 'a tracker', checked: '2026-10-01', licence: 'modeldeprecations' },
  list: { document: 'a list', checked: '2026-10-01', licence: 'models-dev' },
  hearsay: { document: 'somebody', checked: '2026-10-01', licence: 'third-party-note' },
};

export const entry = (id: string, fields: Partial<ModelEntry> = {}): ModelEntry => ({
  id,
  vendor: 'OpenAI',
  name: id,
  kind: 'text',
  lifecycle: {},
  sources: { page: ['id'] },
  ...fields,
});

/** Throws when a test makes up what the schema does not allow. */
export const platform = (models: readonly ModelEntry[], name = 'openai'): PlatformFile =>
  PlatformFile.parse({ platform: name, sources: SOURCES, models });

const DOCUMENT = {
  document: 'npm acme@2.0.0',
  url: 'https://www.npmjs.com/package/acme/v/2.0.0',
  licence: 'openai-node',
};

export const claim = (id: string, facts: Facts = {}, fields: Partial<Assertion> = {}): Assertion => ({
  platform: 'openai',
  id,
  day: '2026-11-13',
  row: `row ${id}`,
  source: DOCUMENT,
  facts,
  ...fields,
});

export const reading = (...claims: readonly Assertion[]): Reading => ({ day: '2026-11-13', claims, rejected: [] });

export const VENDOR: Reader = { name: 'sdk', rank: 'vendor', adds: true };
export const TRACKER: Reader = { name: 'tracker', rank: 'tracker', adds: false };
export const LIST: Reader = { name: 'list', rank: 'catalogue', adds: true };

/** Merges into one platform and gives its entries by name beside the account. */
export function merge(
  models: readonly ModelEntry[],
  reader: Reader,
  ...claims: readonly Assertion[]
): Merged & { readonly file: PlatformFile; readonly model: (id: string) => ModelEntry } {
  const merged = mergeReading([platform(models)], reader, reading(...claims), TODAY);
  const [file] = merged.files;
  if (!file) throw new Error('no file');
  const model = (id: string): ModelEntry => {
    const found = file.models.find((one) => one.id === id);
    if (!found) throw new Error(`no entry ${id}`);
    return found;
  };
  PlatformFile.parse(file);
  return { ...merged, file, model };
}
