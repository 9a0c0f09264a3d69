// Every element of the facts against the entry that the catalogue gives for it.
import type { Catalogue, EntryRef, ModelEntry, Stage } from '../../src/catalogue';
import { type LifecycleState, lastDay, lifecycleOn } from '../../src/catalogue';
import type { Comparison } from './comparison';
import { DIFFERENCES, HANDED_OVER } from './differences';

type Json = Readonly<Record<string, unknown>>;

export interface FactRow extends Json {
  readonly platform: string;
  readonly id: string;
  readonly version: string | null;
  readonly lifecycle: Json;
  readonly sources: readonly Json[];
}

/** Other names for the same thing, and fields that are compared by hand. */
const RENAMED: Readonly<Record<string, string>> = {
  thirdPartyOnlyFields: 'thirdPartyOnly',
  regionsAsOf: 'regionsChecked',
};
const BY_HAND: ReadonlySet<string> = new Set([
  'platform',
  'id',
  'version',
  'aliases',
  'otherSpellings',
  'lifecycle',
  'sources',
  'thirdPartyOnly',
  'kindBasis',
  'endpointsBasis',
]);

/** What facts do not have: bookkeeping of the catalogue, compared elsewhere. */
const OURS = ['unattributed', 'kindAssumed', 'endpointsDerived', 'aliases', 'otherSpellings', 'thirdPartyOnly'];

export function compareModels(catalogue: Catalogue, rows: readonly FactRow[], comparison: Comparison): void {
  const seen = new Set<number>();
  for (const row of rows) {
    const name = [row.platform, row.id, row.version].filter(Boolean).join(' ');
    const refs = catalogue
      .on(row.platform, row.id)
      .filter((ref) => ref.id === row.id && (ref.version ?? null) === row.version);
    comparison.field(name, 'entry', 1, refs.length);
    const [ref] = refs;
    if (!ref) continue;
    seen.add(ref.index);
    compareOne(name, catalogue, ref, row, comparison);
  }
  const added = catalogue.refs.filter(({ index }) => !seen.has(index));
  for (const ref of added)
    comparison.field(`${ref.platform} ${ref.id}`, 'entry', 0, 1, 'added after the facts were collected');
}

function compareOne(name: string, catalogue: Catalogue, ref: EntryRef, row: FactRow, comparison: Comparison): void {
  const entry = catalogue.entry(ref);
  const given: Json = { ...entry };
  const check = (field: string, fact: unknown, value: unknown): void =>
    comparison.field(name, field, fact, value, reasonFor(row, entry, catalogue, ref, field));
  for (const text of [...strings(row.aliases), ...strings(row.otherSpellings)]) {
    const named = catalogue.lookup(text).filter((found) => found.ref.platform === row.platform);
    check(
      'name leads here',
      true,
      named.some((found) => found.ref.index === ref.index),
    );
  }
  check('aliases', row.aliases, entry.aliases);
  check('otherSpellings', row.otherSpellings, entry.otherSpellings);
  check('kindAssumed', row.kindBasis === 'assumed' || undefined, entry.kindAssumed);
  check(
    'endpointsDerived',
    (Boolean(row.endpoints) && row.endpointsBasis === 'derived') || undefined,
    entry.endpointsDerived,
  );
  for (const [field, fact] of Object.entries(row)) {
    if (BY_HAND.has(field)) continue;
    const to = RENAMED[field] ?? field;
    check(to, inOurWords(fact), given[to]);
  }
  const compared = new Set([...Object.keys(row).map((field) => RENAMED[field] ?? field), ...OURS]);
  for (const field of Object.keys(entry)) if (!compared.has(field)) check(field, undefined, given[field]);
  compareLifecycle(row, entry, check);
  compareSources(name, catalogue, ref, row, comparison);
}

function compareLifecycle(
  row: FactRow,
  entry: ModelEntry,
  check: (field: string, fact: unknown, value: unknown) => void,
): void {
  const given: Json = { ...entry.lifecycle };
  for (const [field, fact] of Object.entries(row.lifecycle)) {
    const to = field === 'stageAsOf' ? 'stageChecked' : field;
    check(`lifecycle.${to}`, inOurWords(fact), given[to]);
  }
  const compared = new Set(['stageChecked', ...Object.keys(row.lifecycle)]);
  for (const field of Object.keys(given))
    if (!compared.has(field)) check(`lifecycle.${field}`, undefined, given[field]);
  const { stage, stageAsOf } = row.lifecycle;
  if (typeof stage !== 'string' || typeof stageAsOf !== 'string') return;
  const day = lastDay(stageAsOf);
  const life = lifecycleOn(entry, day);
  check("stage on the source's day", stage, life.stage);
  // "Retired" read before its own dates had passed: on that day the dates are the better word.
  const isAhead = (entry.lifecycle.retires ?? []).some(({ date }) => lastDay(date) >= day);
  // And "retired" that nobody said, but that was worked out from a date, is told as the date that has passed.
  const isWorkedOut = entry.lifecycle.stageBasis === 'derived' && life.state === 'date-passed';
  const fits = STATES[stage as Stage].includes(life.state) || (stage === 'retired' && (isAhead || isWorkedOut));
  check("state on the source's day fits the stage", true, fits);
}

/** A date that lies ahead or has passed speaks louder than the stage, and never the other way round. */
const DATED: readonly LifecycleState[] = ['retiring', 'retires-today', 'date-passed'];
const STATES: Readonly<Record<Stage, readonly LifecycleState[]>> = {
  preview: ['preview', ...DATED],
  ga: ['ga', 'listed', ...DATED],
  legacy: ['legacy', ...DATED],
  deprecated: ['deprecated', 'closed', ...DATED],
  retired: ['retired', 'retires-today'],
};

function compareSources(name: string, catalogue: Catalogue, ref: EntryRef, row: FactRow, comparison: Comparison): void {
  for (const source of row.sources) {
    const given = HANDED_OVER[String(source.key)];
    const document = given?.document ?? String(source.document ?? source.repo);
    for (const what of strings(source.what)) {
      const field = what === 'lifecycle.stageAsOf' ? 'lifecycle.stageChecked' : what;
      const found = catalogue.sources(ref, field).find((s) => s.document === document && s.checked === source.asOf);
      comparison.field(name, 'source', true, found !== undefined);
      if (found && !given) comparison.field(name, 'source page', source.url, found.url);
    }
  }
}

/** Why a field may differ: on purpose, or because a newer source was read since. */
function reasonFor(
  row: FactRow,
  entry: ModelEntry,
  catalogue: Catalogue,
  ref: EntryRef,
  field: string,
): string | undefined {
  const known = DIFFERENCES.find(
    ({ platform, id, version = entry.version, field: f }) =>
      platform === row.platform &&
      id === entry.id &&
      version === entry.version &&
      (f === field || (f === 'kind' && field === 'kindAssumed')),
  );
  if (known) return known.reason;
  if (field === 'thirdPartyOnly') {
    const lifted = strings(row.thirdPartyOnlyFields).filter((name) => !entry.thirdPartyOnly?.includes(name));
    return lifted.every((name) => readSince(row, catalogue, ref, name)) ? NEWER : undefined;
  }
  return readSince(row, catalogue, ref, REST_ON[field] ?? field) ? NEWER : undefined;
}

const NEWER = 'a newer source was read since';
/** These rest on the same words as another field. */
const REST_ON: Readonly<Record<string, string>> = {
  'lifecycle.stageBasis': 'lifecycle.stage',
  'lifecycle.stageChecked': 'lifecycle.stage',
  kindAssumed: 'kind',
};

/** Whether the catalogue has a source for the field that is newer than those of the fact, or the only one that names it. */
function readSince(row: FactRow, catalogue: Catalogue, ref: EntryRef, field: string): boolean {
  const newest = (days: readonly string[]): string => [...days].sort().at(-1) ?? '';
  const root = field.split('.')[0] ?? field;
  const names = (what: unknown): boolean => strings(what).some((name) => name === field || name === root);
  const about = row.sources.filter(({ what }) => names(what));
  const isNamedHere = Object.values(catalogue.entry(ref).sources).some(names);
  const ofFact = about.length || isNamedHere ? about : row.sources;
  const factDay = ownDay(row, field) ?? newest(ofFact.map((source) => String(source.asOf)));
  return newest(catalogue.sources(ref, field).map(({ checked }) => checked)) > factDay;
}

/** Retirement dates carry the day of their own reading. */
function ownDay(row: FactRow, field: string): string | undefined {
  const { retires } = row.lifecycle;
  if (field !== 'lifecycle.retires' || !Array.isArray(retires)) return undefined;
  return retires
    .map((date: Json) => String(date.asOf))
    .sort()
    .at(-1);
}

/** The facts call the day `asOf`, the catalogue `checked`; handed-over documents have keys of our own. */
function inOurWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOurWords);
  if (typeof value !== 'object' || value === null) return value;
  const words = Object.entries(value).map(([field, inner]) => {
    if (field === 'source') return [field, HANDED_OVER[String(inner)]?.key ?? inner] as const;
    return [field === 'asOf' ? 'checked' : field, inOurWords(inner)] as const;
  });
  return Object.fromEntries(words);
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
