// Brings collected facts on API versions into the catalogue's schema: node scripts/run.mjs scripts/catalogue/import-api-versions.ts FACTS
// Writes data/api-versions.json, data/reference/api-features.json and anthropic-betas.json. Run again, it changes nothing.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatRows } from '../../src/catalogue/format';
import { ApiFeatureFile, ApiVersionFile, BetaFile } from '../../src/catalogue/reference-schema';
import { FEATURES } from './feature-ids';
import { checked } from './read';
import { pageOf } from './source-pages';

type Json = Record<string, unknown>;

const DATA = 'src/catalogue/data';

export function main([facts]: string[]): number {
  if (!facts) {
    console.error('usage: import-api-versions FACTS');
    return 2;
  }
  const read = (name: string): unknown => JSON.parse(readFileSync(path.join(facts, 'api-versions', name), 'utf8'));
  const versions = (read('apiversions.json') as Json[]).map(importVersion);
  const features = (read('features.json') as Json[]).map(importFeature);
  const betas = read('anthropic-betas.json') as Json;
  mkdirSync(path.join(DATA, 'reference'), { recursive: true });
  const write = (name: string, text: string): void => writeFileSync(path.join(DATA, name), text);
  const versionFile = checked('api-versions.json', ApiVersionFile, { versions });
  write('api-versions.json', formatRows({}, 'versions', versionFile.versions));
  const featureFile = checked('api-features.json', ApiFeatureFile, { features });
  write('reference/api-features.json', formatRows({}, 'features', featureFile.features));
  const { source, values, carriedBy } = checked('anthropic-betas.json', BetaFile, {
    source: importSource(betas.source as Json),
    carriedBy: betas.carrier,
    values: betas.betas,
  });
  write('reference/anthropic-betas.json', formatRows({ source, carriedBy }, 'values', values));
  console.log(
    `${versionFile.versions.length} API versions, ${featureFile.features.length} features, ${values.length} betas`,
  );
  return 0;
}

function importVersion(row: Json): Json {
  const { valueOf: standsFor, ...fields } = withoutEmpty(row);
  return {
    ...fields,
    ...(typeof standsFor === 'string' && { standsFor }),
    sources: (row.sources as Json[]).map(importSource),
  };
}

function importFeature(row: Json): Json {
  const service = String(row.service);
  const name = String(row.feature);
  const named = FEATURES[service]?.[name];
  if (!named) throw new Error(`api-features: give "${name}" of ${service} a name in feature-ids.ts`);
  const since = withoutEmpty(row.minApiVersion as Json);
  // On /openai/v1 the preview is not a dated one but the word "preview".
  if (since.preview === 'v1 preview') since.preview = 'preview';
  return {
    id: named.id,
    service,
    name,
    since: { ...since, ...(named.ga !== undefined && { ga: named.ga }) },
    ...(typeof row.v1 === 'boolean' && { onV1: row.v1 }),
    ...withoutEmpty({ endpoint: row.endpoint, deprecated: row.deprecated, note: named.note }),
    sources: (row.sources as Json[]).map(importSource),
  };
}

function importSource(source: Json): Json {
  const { repo, document, asOf, commit, ...rest } = source;
  const name = [repo ?? document, commit].filter(Boolean).join('@');
  const url = rest.url ?? pageOf(name, typeof rest.path === 'string' ? rest.path : undefined);
  return {
    ...(url !== undefined && { url }),
    document: name,
    ...withoutEmpty({ ...rest, url: undefined }),
    checked: asOf,
  };
}

function withoutEmpty(row: Json): Json {
  const isEmpty = (value: unknown): boolean =>
    value === null || value === undefined || (Array.isArray(value) && !value.length);
  return Object.fromEntries(Object.entries(row).filter(([, value]) => !isEmpty(value)));
}
