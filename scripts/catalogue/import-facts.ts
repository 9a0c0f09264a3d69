// Brings a folder of collected facts into the catalogue's own schema: node scripts/run.mjs scripts/catalogue/import-facts.ts FACTS
// FACTS/models/<platform>.json in, src/catalogue/data/<platform>.json out. Run again, it changes nothing.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { factGroup } from '../../src/catalogue/fact-groups';
import { formatPlatformFile } from '../../src/catalogue/format';
import { PlatformFile } from '../../src/catalogue/schema';
import { ATTRIBUTIONS, DIFFERENCES, HANDED_OVER } from './differences';

type Json = Record<string, unknown>;

const RENAMED: Record<string, string> = { thirdPartyOnlyFields: 'thirdPartyOnly', regionsAsOf: 'regionsChecked' };
const DATED = new Set(['prices', 'pricesHistory', 'history', 'rateLimits', 'provisioned', 'azureModelsApi']);
const DROPPED = new Set(['platform', 'thirdPartyOnly', 'kindBasis', 'endpointsBasis']);

/** Writes every platform file; returns 1 and says which row is wrong when the schema refuses one. */
export function main([facts]: string[]): number {
  if (!facts) {
    console.error('usage: import-facts FACTS');
    return 2;
  }
  const folder = path.join(facts, 'models');
  let failed = 0;
  for (const name of readdirSync(folder).sort()) {
    const rows = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Json[];
    const file = importPlatform(path.basename(name, '.json'), rows);
    const checked = PlatformFile.safeParse(file);
    if (!checked.success) {
      failed++;
      for (const issue of checked.error.issues.slice(0, 8))
        console.error(`${name}: ${issue.path.join('.')}: ${issue.message}`);
      continue;
    }
    writeFileSync(path.join('src/catalogue/data', name), formatPlatformFile(checked.data));
    console.log(`${name}: ${checked.data.models.length} models, ${Object.keys(checked.data.sources).length} sources`);
  }
  return failed ? 1 : 0;
}

function importPlatform(platform: string, rows: readonly Json[]): Json {
  const sources = new SourceTable();
  const models = rows.map((row) => corrected(platform, importModel(platform, row, sources)));
  return { platform, models, sources: sources.table };
}

function importModel(platform: string, row: Json, sources: SourceTable): Json {
  const model: Json = {};
  for (const [field, value] of Object.entries(row)) {
    if (DROPPED.has(field) || value === null || isEmpty(value)) continue;
    model[RENAMED[field] ?? field] = field === 'lifecycle' ? importLifecycle(value as Json) : withChecked(field, value);
    if (field === 'kind' && row.kindBasis === 'assumed') model.kindAssumed = true;
    if (field === 'endpoints' && row.endpointsBasis === 'derived') model.endpointsDerived = true;
  }
  const vouchedFor: Record<string, string[]> = {};
  for (const source of row.sources as Json[]) {
    const key = sources.key(source);
    vouchedFor[key] = [...new Set([...(vouchedFor[key] ?? []), ...(source.what as string[]).map(fieldName)])];
  }
  delete model.sources;
  attributeKnown(platform, model, vouchedFor, sources);
  attributeRest(model, vouchedFor);
  model.sources = vouchedFor;
  return model;
}

const fieldName = (what: string): string => (what === 'lifecycle.stageAsOf' ? 'lifecycle.stageChecked' : what);

function attributeKnown(
  platform: string,
  model: Json,
  vouchedFor: Record<string, string[]>,
  sources: SourceTable,
): void {
  for (const { id, field, source } of ATTRIBUTIONS.filter((attribution) => attribution.platform === platform)) {
    if (model[field] === undefined || !id.test(String(model.id))) continue;
    const own = Object.keys(vouchedFor).filter(
      (key) => source.test(key) && vouchedFor[key]?.includes('maxOutputTokens'),
    );
    const keys = own.length ? own : Object.keys(sources.table).filter((key) => source.test(key));
    const [key] = keys;
    if (keys.length === 1 && key) vouchedFor[key] = [...(vouchedFor[key] ?? []), field];
  }
}

/** Fact groups that no source names: certain where there is one source only, else said to be not recorded. */
function attributeRest(model: Json, vouchedFor: Record<string, string[]>): void {
  const named = new Set(Object.values(vouchedFor).flat().map(factGroup));
  const isEmptyGroup = (field: string): boolean =>
    field === 'lifecycle' && !Object.keys(model.lifecycle as Json).length;
  const rest = Object.keys(model).filter((field) => {
    const group = factGroup(field);
    return group !== undefined && group !== 'identity' && !named.has(group) && !isEmptyGroup(field);
  });
  const keys = Object.keys(vouchedFor);
  const [only] = keys;
  if (keys.length === 1 && only) vouchedFor[only]?.push(...rest);
  else if (rest.length) model.unattributed = [...new Set(rest.map(factGroup))];
}

/** Puts the deliberate differences in place of the facts. */
function corrected(platform: string, model: Json): Json {
  for (const { id, version, field, value } of DIFFERENCES.filter((difference) => difference.platform === platform)) {
    if (model.id !== id || (version !== undefined && model.version !== version)) continue;
    const [group = field, inner] = field.split('.');
    if (inner) model[group] = { ...(model[group] as Json), [inner]: value };
    else model[group] = value;
    if (field === 'kind') delete model.kindAssumed;
  }
  return model;
}

function importLifecycle(from: Json): Json {
  const to: Json = {};
  for (const [field, value] of Object.entries(from)) {
    if (value === null || isEmpty(value)) continue;
    if (field === 'retires') to.retires = (value as Json[]).map(({ asOf, ...rest }) => ({ ...rest, checked: asOf }));
    else to[field === 'stageAsOf' ? 'stageChecked' : field] = value;
  }
  return to;
}

/** Figures with a day of their own call it `checked`, as everywhere in the catalogue. */
function withChecked(field: string, value: unknown): unknown {
  return DATED.has(field) ? inOurWords(value) : value;
}

function inOurWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOurWords);
  if (typeof value !== 'object' || value === null) return value;
  const { asOf, source, ...rest } = value as Json;
  const key = HANDED_OVER[String(source)]?.key ?? source;
  return {
    ...Object.fromEntries(Object.entries(rest).map(([name, inner]) => [name, inOurWords(inner)])),
    ...(key !== undefined && { source: key }),
    ...(asOf !== undefined && { checked: asOf }),
  };
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** Gives each distinct source a short, stable key. */
class SourceTable {
  readonly table: Record<string, Json> = {};
  readonly #keys = new Map<string, string>();

  key(source: Json): string {
    const given = HANDED_OVER[String(source.key)];
    const document = given?.document ?? String(source.document ?? source.repo);
    const fields: Json = {
      url: given ? given.url : source.url,
      document,
      path: given ? given.path : source.path,
      checked: source.asOf,
      licence: given?.licence ?? source.licence,
      note:
        [source.note, source.correction && `correction ${source.correction}`].filter(Boolean).join('; ') || undefined,
    };
    for (const field of Object.keys(fields)) if (fields[field] === undefined) delete fields[field];
    const text = JSON.stringify(fields);
    const known = this.#keys.get(text);
    if (known) return known;
    const base = String(given?.key ?? source.key ?? slug(document));
    let key = base;
    for (let n = 2; this.table[key]; n++) key = `${base}-${n}`;
    this.table[key] = fields;
    this.#keys.set(text, key);
    return key;
  }
}

function slug(document: string): string {
  const repository = /[\w.-]+\/[\w.-]+/.exec(document)?.[0] ?? document;
  return repository
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 32);
}
