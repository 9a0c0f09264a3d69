/** Tiny made-up catalogues for tests: through the same schema and the same compact form as the real one. */
import type { ApiVersion } from '../../../src/catalogue/api-versions';
import type { Catalogue } from '../../../src/catalogue/catalogue';
import { decodeCatalogue, encodeCatalogue } from '../../../src/catalogue/compact';
import { type Lifecycle, type ModelEntry, PlatformFile, type Source } from '../../../src/catalogue/schema';

/** Only what the test speaks of; the rest is filled in. */
export type FakeEntry = Partial<Omit<ModelEntry, 'id'>> & { readonly platform: string; readonly id: string };

export type FakeApiVersion = Partial<Omit<ApiVersion, 'service' | 'version'>> & {
  readonly service: string;
  readonly version: string;
};

export interface FakeOptions {
  readonly apiVersions?: readonly FakeApiVersion[];
  /** Added to the source `fake` that every entry has. */
  readonly sources?: Readonly<Record<string, Source>>;
}

const FAKE_SOURCE: Source = {
  url: 'https://example.com/models',
  document: 'made-up',
  checked: '2026-11-01',
  licence: 'none',
};

/** A catalogue of a few entries. `fakeCatalogue([{ platform: 'openai', id: 'gpt-old', lifecycle: stage('deprecated') }])` */
export function fakeCatalogue(entries: readonly FakeEntry[], options: FakeOptions = {}): Catalogue {
  return decodeCatalogue(fakeText(entries, options));
}

/** The compact text of such a catalogue, for tests of loading. */
export function fakeText(entries: readonly FakeEntry[], options: FakeOptions = {}): string {
  const versions = (options.apiVersions ?? []).map((version): ApiVersion => ({ ...API_VERSION, ...version }));
  return encodeCatalogue(fakeFiles(entries, options), { versions });
}

/** The platform files of such a catalogue, for tests of the data guard. */
export function fakeFiles(entries: readonly FakeEntry[], options: FakeOptions = {}): readonly PlatformFile[] {
  const platforms = [...new Set(entries.map(({ platform }) => platform))];
  return platforms.map((platform) =>
    PlatformFile.parse({
      platform,
      sources: { fake: FAKE_SOURCE, ...options.sources },
      models: entries.filter((entry) => entry.platform === platform).map(fakeModel),
    }),
  );
}

/** A lifecycle with a stage that somebody stated. */
export function stage(word: NonNullable<Lifecycle['stage']>, more: Partial<Lifecycle> = {}): Lifecycle {
  return { stage: word, stageBasis: 'stated', stageChecked: '2026-10-01', ...more };
}

/** A firm date for everybody: `{ lifecycle: stage('deprecated', retires('2027-01-14')) }`. */
export function retires(date: string, checked = '2026-10-01'): Pick<Lifecycle, 'retires'> {
  return { retires: [{ date, kind: 'firm', checked }] };
}

const API_VERSION = {
  plane: 'data',
  stage: 'ga',
  sources: [{ document: 'made-up', checked: '2026-11-01' }],
} as const;

function fakeModel({ platform: _platform, ...model }: FakeEntry): ModelEntry {
  return {
    vendor: 'Acme',
    name: model.id,
    kind: 'text',
    lifecycle: {},
    sources: { fake: ['id', 'lifecycle'] },
    ...model,
  };
}
