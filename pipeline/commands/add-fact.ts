// Puts one model or fact into a platform file, with its source and day. Pure: the file in, the file out.

import { type ModelEntry, type Retirement, type Scope, type Source, vouchesExactly } from '../../src/catalogue';
import pages from '../../src/catalogue/data/reference/pages.json';
import { officialUrls, PlatformFile } from '../../src/catalogue/making';

export interface FactRequest {
  readonly id: string;
  readonly version?: string;
  /** Field (`contextWindow`, `lifecycle.stage`, `prices.input`) → value. */
  readonly set: Readonly<Record<string, unknown>>;
  readonly retires?: { readonly date: string; readonly kind: 'firm' | 'earliest'; readonly scope?: Scope };
  readonly source: Source;
  /** Its key in the file; made from the document when absent. */
  readonly sourceKey?: string;
}

export interface FactResult {
  readonly file: PlatformFile;
  readonly isNew: boolean;
  /** The fields that the source now vouches for. */
  readonly fields: readonly string[];
}

type Json = Record<string, unknown>;

/** Fields that carry the day of their figures inside. */
const DATED = new Set(['prices', 'rateLimits', 'provisioned']);

/** Adds or corrects. Throws an `Error` that says what is missing or what the schema refuses. */
export function addFact(file: PlatformFile, request: FactRequest): FactResult {
  const { id, version, set, retires, source } = request;
  const known = file.models.find((model) => model.id === id && model.version === version);
  const model = structuredClone(
    known ?? { id, ...(version !== undefined && { version }), lifecycle: {}, sources: {} },
  ) as Json;
  if (!known) requireForNew(set, id);
  for (const [field, value] of Object.entries(set)) setField(model, field, value, source.checked);
  if (retires) setRetirement(model, { ...retires, checked: source.checked });
  const fields = [...Object.keys(set), ...(retires ? ['lifecycle.retires'] : [])].map(vouchedName);
  if (!fields.length) throw new Error('Nothing to add: give --set field=value or --retires.');
  const key = sourceKeyFor(file, request);
  const sources = model.sources as Record<string, readonly string[]>;
  sources[key] = [...new Set([...(sources[key] ?? []), ...(known ? [] : ['id']), ...fields])];
  if (isOfficial(source)) dropThirdParty(model, fields);
  const rest = file.models.filter((other) => other !== known);
  const parsed = PlatformFile.safeParse({
    ...file,
    sources: { ...file.sources, [key]: source },
    models: [...rest, model as unknown as ModelEntry],
  });
  if (parsed.success) return { file: parsed.data, isNew: !known, fields };
  const [issue] = parsed.error.issues;
  throw new Error(`${issue?.path.slice(2).join('.')}: ${issue?.message}`);
}

const OFFICIAL_HOSTS: ReadonlySet<string> = new Set(officialUrls(pages).map((page) => new URL(page).host));

function isOfficial({ url }: Source): boolean {
  return url !== undefined && OFFICIAL_HOSTS.has(new URL(url).host);
}

/** What the vendor's own page says rests on third parties no longer. */
function dropThirdParty(model: Json, fields: readonly string[]): void {
  const { thirdPartyOnly } = model as { readonly thirdPartyOnly?: readonly string[] };
  const left = thirdPartyOnly?.filter((field) => !fields.includes(field)) ?? [];
  if (left.length) model.thirdPartyOnly = left;
  else delete model.thirdPartyOnly;
}

function requireForNew(set: Readonly<Json>, id: string): void {
  const missing = ['name', 'vendor', 'kind'].filter((field) => set[field] === undefined);
  if (missing.length) throw new Error(`${id} is new: give ${missing.map((field) => `--set ${field}=…`).join(' ')}`);
}

function setField(model: Json, field: string, value: unknown, checked: string): void {
  const [group = field, inner, ...deeper] = field.split('.');
  if (deeper.length) throw new Error(`${field}: at most one dot`);
  if (field === 'lifecycle.retires')
    throw new Error('Give --retires DATE, with --earliest or a scope where it has one.');
  if (inner === undefined) {
    model[field] = value;
    return;
  }
  const owner: Json = { ...(model[group] as Json | undefined), [inner]: value };
  if (DATED.has(group)) owner.checked = checked;
  if (field === 'lifecycle.stage') Object.assign(owner, { stageBasis: 'stated', stageChecked: checked });
  model[group] = owner;
  if (group === 'regions') model.regionsChecked = checked;
}

/** A date takes the place of the one with the same scope. */
function setRetirement(model: Json, retirement: Retirement): void {
  const lifecycle = model.lifecycle as { readonly retires?: readonly Retirement[] };
  const scopeKey = ({ scope = {} }: Retirement): string => JSON.stringify(Object.entries(scope).sort());
  const others = (lifecycle.retires ?? []).filter((other) => scopeKey(other) !== scopeKey(retirement));
  model.lifecycle = { ...lifecycle, retires: [...others, retirement] };
}

/** Sources vouch for whole fields, of the lifecycle for each of its own. */
function vouchedName(field: string): string {
  return vouchesExactly(['lifecycle'], field) ? field : (field.split('.')[0] ?? field);
}

function sourceKeyFor(file: PlatformFile, { source, sourceKey }: FactRequest): string {
  const same = Object.entries(file.sources).find(
    ([, other]) => other.document === source.document && other.checked === source.checked && other.path === source.path,
  );
  if (same) return same[0];
  const base = sourceKey ?? slug(source.document);
  if (sourceKey !== undefined && file.sources[base])
    throw new Error(`The source ${base} stands for another document or day.`);
  let key = base;
  for (let n = 2; file.sources[key]; n++) key = `${base}-${n}`;
  return key;
}

function slug(document: string): string {
  const words = document.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return words.replace(/^-|-$/g, '').slice(0, 32);
}
