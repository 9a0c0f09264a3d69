/** Merges what one upstream says into the catalogue: claims in, files and an account of every change out. Pure. */

import type { ModelEntry } from '../../src/catalogue';
import { daysBetween, lastDay } from '../../src/catalogue';
import type { PlatformFile } from '../../src/catalogue/making';
import type { Assertion, Reading } from '../assertions';
import { applyClaim } from './apply-claim';
import { indexNames, type NameIndex } from './naming';
import { NO_KIN, newEntry } from './new-entry';
import { AGREES, CHANGES, type Outcome } from './outcome';
import type { Reader } from './reader';
import { keyOfLineage, newKey, type Platform, renewSource, usedSources } from './sources';
import { publisherOf, vouchersOf } from './standing';
import { remember, unvouch, vouch } from './vouching';

export interface Note {
  readonly platform: string;
  readonly id: string;
  readonly version?: string;
  readonly row: string;
  readonly day: string;
}
export type Change = Note & Pick<Outcome, 'field' | 'verdict' | 'had' | 'hadDay' | 'says' | 'why'>;
export type Proposal = Note & { readonly reason: string };

export interface Merged {
  readonly files: readonly PlatformFile[];
  readonly changes: readonly Change[];
  readonly conflicts: readonly Change[];
  /** Unknown IDs that did not become entries. */
  readonly proposals: readonly Proposal[];
  /** Entries that the upstream vouched for and no longer names. */
  readonly vanished: readonly { readonly platform: string; readonly id: string; readonly version?: string }[];
  readonly vouchedBefore: number;
}

/** If nothing but the day of a check would change, it is noted only after this many days: otherwise every day changes every file. */
export const RENEW_AFTER_DAYS = 14;

/** `today` (`YYYY-MM-DD`) decides which replacements live. */
export function mergeReading(files: readonly PlatformFile[], reader: Reader, reading: Reading, today: string): Merged {
  const merged = files.map((file) => mergePlatform(file, files, reader, reading, today));
  return {
    files: merged.map(({ file }) => file),
    changes: merged.flatMap(({ changes }) => changes),
    conflicts: merged.flatMap(({ conflicts }) => conflicts),
    proposals: merged.flatMap(({ proposals }) => proposals),
    vanished: merged.flatMap(({ vanished }) => vanished),
    vouchedBefore: merged.reduce((sum, { vouchedBefore }) => sum + vouchedBefore, 0),
  };
}

interface MergedPlatform extends Omit<Merged, 'files'> {
  readonly file: PlatformFile;
}

interface Run {
  readonly platform: Platform;
  readonly names: NameIndex;
  readonly reader: Reader;
  readonly reading: Reading;
  readonly today: string;
  readonly file: PlatformFile;
  readonly all: readonly PlatformFile[];
  /** Key in the table → entry number → fields that the document holds. */
  readonly agreed: Map<string, Map<number, Set<string>>>;
  readonly newSources: Map<string, Assertion['source']>;
  readonly changes: Change[];
  readonly conflicts: Change[];
  readonly proposals: Proposal[];
  /** New IDs whose kin are not known so far. */
  readonly waiting: Assertion[];
}

function mergePlatform(
  file: PlatformFile,
  all: readonly PlatformFile[],
  reader: Reader,
  reading: Reading,
  today: string,
): MergedPlatform {
  const claims = reading.claims.filter((claim) => claim.platform === file.platform);
  const platform: Platform = { table: { ...file.sources }, models: [...file.models] };
  const run: Run = {
    platform,
    names: indexNames(file.models),
    reader,
    reading,
    today,
    file,
    all,
    agreed: new Map(),
    newSources: new Map(),
    changes: [],
    conflicts: [],
    proposals: [],
    waiting: [],
  };
  for (const claim of claims) mergeClaim(run, claim);
  placeWaiting(run);
  const keys = [...run.newSources.keys()];
  const before = keys.flatMap((key) =>
    file.models.flatMap((entry, index) => (entry.sources[key] ? [{ key, index }] : [])),
  );
  const gone = before.filter(({ key, index }) => !run.agreed.get(key)?.has(index));
  const vanished = gone.flatMap(({ index }) => nameOf(file.models[index]) ?? []);
  const rest = {
    conflicts: run.conflicts,
    proposals: run.proposals,
    vanished: vanished.map((name) => ({ platform: file.platform, ...name })),
    vouchedBefore: before.length,
  };
  if (!worthWriting(run)) return { ...rest, file, changes: [] };
  for (const [key, source] of run.newSources) {
    const checked = reading.day;
    if (lastDay(platform.table[key]?.checked ?? '0001') < lastDay(checked))
      renewSource(platform, key, { ...source, checked }, run.agreed.get(key) ?? new Map());
  }
  const sources = usedSources(platform, file);
  return { ...rest, file: { ...file, sources, models: platform.models }, changes: run.changes };
}

/** Changed facts always; mere confirmations once the last check is old enough. */
function worthWriting(run: Run): boolean {
  const isNews = ({ verdict, hadDay, day }: Change): boolean =>
    verdict !== 'confirmed' || (hadDay !== undefined && daysBetween(hadDay, day) >= RENEW_AFTER_DAYS);
  if (run.changes.some(isNews)) return true;
  return [...run.newSources.keys()].some((key) => {
    const checked = run.file.sources[key]?.checked;
    return checked !== undefined && daysBetween(checked, run.reading.day) >= RENEW_AFTER_DAYS;
  });
}

/** What an ID became may tell the vendor of its kin: otherwise the next run over the same document would add them. */
function placeWaiting(run: Run): void {
  for (let before = -1; run.waiting.length > 0 && before !== run.platform.models.length; ) {
    before = run.platform.models.length;
    for (const claim of run.waiting.splice(0)) mergeClaim(run, claim);
  }
  for (const claim of run.waiting) run.proposals.push({ ...noteOf(claim), reason: NO_KIN });
}

function mergeClaim(run: Run, claim: Assertion): void {
  const { platform, names, reader } = run;
  const target = names.find(claim);
  if (target.kind === 'several') return;
  const key = keyFor(run, claim);
  if (target.kind === 'unknown') {
    const made = isKnownUnderAnotherOwner(names, claim)
      ? 'the same name is known under another owner'
      : newEntry(claim, reader, { ...run.file, models: platform.models }, run.all);
    if (made === NO_KIN) {
      run.waiting.push(claim);
      return;
    }
    if (typeof made === 'string') {
      run.proposals.push({ ...noteOf(claim), reason: made });
      return;
    }
    const index = platform.models.push(vouch(made, key, 'id')) - 1;
    names.add(made, index);
    run.changes.push({ ...noteOf(claim), field: 'id', verdict: 'set', says: claim.id });
    agree(run, key, index, 'id');
    weighFacts(run, claim, key, index);
    return;
  }
  const entry = platform.models[target.index];
  if (!entry) return;
  if (!vouchersOf(entry, 'id').length) {
    platform.models[target.index] = vouch(entry, key, 'id');
    run.changes.push({ ...noteOf(claim), field: 'id', verdict: 'confirmed', says: claim.id });
  }
  agree(run, key, target.index, 'id');
  if (target.kind === 'entry') weighFacts(run, claim, key, target.index);
}

/** `minimax/minimax-m2-maas` beside `minimaxai/minimax-m2-maas`. */
function isKnownUnderAnotherOwner(names: NameIndex, { id }: Assertion): boolean {
  const name = id.slice(id.lastIndexOf('/') + 1);
  return name !== id && names.find({ id: name }).kind !== 'unknown';
}

function weighFacts(run: Run, claim: Assertion, key: string, index: number): void {
  const { platform, reader } = run;
  const entry = platform.models[index];
  if (!entry) return;
  const weighing = { rank: reader.rank, table: platform.table };
  const outcomes = applyClaim(entry, claim, weighing, { models: platform.models, today: run.today });
  let current = entry;
  for (const weighed of outcomes) {
    const outcome = isSecondVoice(weighed, current, run, claim) ? { ...weighed, verdict: 'backed' as const } : weighed;
    const change = { ...noteOf(claim), ...withoutEntry(outcome) };
    if (outcome.verdict === 'conflict') run.conflicts.push(change);
    if (AGREES.has(outcome.verdict)) agree(run, key, index, outcome.field);
    if (!CHANGES.has(outcome.verdict)) continue;
    const before = outcome.verdict === 'replaced' ? release(current, outcome.field, outcome.hadDay) : current;
    current = vouch(withBooksOf(outcome.entry ?? before, before), key, outcome.field);
    run.changes.push(change);
  }
  platform.models[index] = current;
}

/** A date that one publisher alone vouches for is backed by the next one that says the same: a vendor or a tracker, not a list. */
function isSecondVoice({ field, verdict }: Outcome, entry: ModelEntry, run: Run, { source }: Assertion): boolean {
  if (field !== 'lifecycle.retires' || (verdict !== 'known' && verdict !== 'confirmed')) return false;
  const voices = new Set(vouchersOf(entry, field).flatMap((key) => publisherOf(run.platform.table[key] ?? source)));
  return voices.size < 2 && !voices.has(publisherOf(source)) && run.reader.rank !== 'catalogue';
}

/** The old value goes into the history, its sources no longer vouch for the field, unless other dates still rest on them. */
function release(entry: ModelEntry, field: string, day = '0001'): ModelEntry {
  const remembered = remember(entry, field, day);
  const others = field === 'lifecycle.retires' && (entry.lifecycle.retires?.length ?? 0) > 1;
  return others ? remembered : unvouch(remembered, field);
}

/** The facts of one entry with the sources, history and marks of the other. */
function withBooksOf(facts: ModelEntry, books: ModelEntry): ModelEntry {
  const { sources: _s, history: _h, thirdPartyOnly: _t, ...rest } = facts;
  const { sources, history, thirdPartyOnly } = books;
  return { ...rest, ...(history && { history }), ...(thirdPartyOnly && { thirdPartyOnly }), sources };
}

function withoutEntry({ entry: _, ...rest }: Outcome): Omit<Outcome, 'entry'> {
  return rest;
}

/** The key of the claim's document in the table; a new document gets one. */
function keyFor(run: Run, claim: Assertion): string {
  const known = keyOfLineage(run.platform.table, claim.source);
  const key = known ?? newKey(run.platform.table, claim.source);
  if (!known) run.platform.table[key] = { ...claim.source, checked: run.reading.day };
  run.newSources.set(key, claim.source);
  return key;
}

function agree(run: Run, key: string, index: number, field: string): void {
  const byEntry = run.agreed.get(key) ?? new Map<number, Set<string>>();
  run.agreed.set(key, byEntry);
  byEntry.set(index, (byEntry.get(index) ?? new Set()).add(field));
}

const noteOf = ({ platform, id, version, row, day }: Assertion): Note => ({
  platform,
  id,
  ...(version !== undefined && { version }),
  row,
  day,
});

function nameOf(entry: ModelEntry | undefined): { id: string; version?: string } | undefined {
  return entry && { id: entry.id, ...(entry.version !== undefined && { version: entry.version }) };
}
