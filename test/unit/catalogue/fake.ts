/** Tiny made-up catalogues for tests: through the same schema and the same compact form as the real one. Official pages are the real ones. */
import type { ApiFeature, ApiVersion, Beta, LookAlike, RetiredEndpoint } from '../../../src/catalogue/api-versions';
import type { Catalogue } from '../../../src/catalogue/catalogue';
import { type CatalogueData, decodeCatalogue, encodeCatalogue } from '../../../src/catalogue/compact';
import pages from '../../../src/catalogue/data/reference/pages.json';
import type { DateHistory, DeploymentVocabulary, Note } from '../../../src/catalogue/reference-schema';
import { type Lifecycle, type ModelEntry, PlatformFile, type Source } from '../../../src/catalogue/schema';

/** Only what the test speaks of; the rest is filled in. */
export type FakeEntry = Partial<Omit<ModelEntry, 'id'>> & { readonly platform: string; readonly id: string };

export type FakeApiVersion = Partial<Omit<ApiVersion, 'service' | 'version'>> & {
  readonly service: string;
  readonly version: string;
};

export interface FakeOptions {
  readonly apiVersions?: readonly FakeApiVersion[];
  readonly features?: readonly (Pick<ApiFeature, 'id' | 'service' | 'since'> & Partial<ApiFeature>)[];
  readonly lookAlikes?: readonly (Pick<LookAlike, 'service' | 'text'> & Partial<LookAlike>)[];
  readonly betas?: readonly Beta[];
  readonly endpoints?: readonly RetiredEndpoint[];
  /** Looks name the source `fake`. */
  readonly history?: DateHistory['rows'];
  readonly notes?: readonly (Pick<Note, 'id' | 'platform' | 'text'> & Partial<Note>)[];
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
  return encodeCatalogue(fakeData(entries, options));
}

/** What such a catalogue is built from. */
export function fakeData(entries: readonly FakeEntry[], options: FakeOptions = {}): CatalogueData {
  const { features = [], lookAlikes = [], betas = [], notes = [], history = [] } = options;
  return {
    files: fakeFiles(entries, options),
    apiVersions: { versions: (options.apiVersions ?? []).map((version) => ({ ...API_VERSION, ...version })) },
    apiReference: {
      features: features.map((feature) => ({ name: feature.id, sources: API_VERSION.sources, ...feature })),
      lookAlikes: lookAlikes.map((text) => ({ is: 'unpublished', why: 'made up', checked: '2026-11-01', ...text })),
      betas: { source: API_VERSION.sources[0], carriedBy: 'anthropic-beta', values: betas },
      endpoints: options.endpoints ?? [],
    },
    deployments: DEPLOYMENTS,
    notes: notes.map((note) => ({ source: FAKE_SOURCE, topic: 'api', ...note })),
    history: { sources: { fake: FAKE_SOURCE }, rows: history },
    pages,
  };
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

const DEPLOYMENTS: DeploymentVocabulary = {
  resourceType: 'Microsoft.CognitiveServices/accounts/deployments',
  terraformResource: 'azurerm_cognitive_deployment',
  skuNames: ['Standard', 'GlobalStandard', 'DataZoneStandard', 'ProvisionedManaged'],
  types: [
    { name: 'Standard', processing: 'own-region', billing: 'per-token' },
    { name: 'GlobalStandard', processing: 'any-region', billing: 'per-token' },
  ],
  typesSource: { document: 'made-up', checked: '2026-11-01' },
  skuFields: ['name', 'capacity'],
  modelFields: ['format', 'name', 'version'],
  modelFormats: ['OpenAI'],
  upgradeOptions: ['NoAutoUpgrade', 'OnceCurrentVersionExpired', 'OnceNewDefaultVersionAvailable'],
  terraformDefaultUpgradeOption: 'OnceNewDefaultVersionAvailable',
  serviceTiers: ['Default', 'Priority'],
  deploymentStates: ['Running', 'Paused'],
  routingModes: ['balanced', 'cost', 'quality'],
  replacedFields: { scaleSettings: 'sku' },
  sources: API_VERSION.sources,
};

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
