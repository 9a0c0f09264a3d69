/** Parts an update into what may go in by itself and what waits for a person. Pure. */
import type { ModelEntry } from '../../src/catalogue';
import type { PlatformFile } from '../../src/catalogue/making';
import { referenceOf } from '../safety';
import { type Doubt, doubtOfChange, doubtOfNew, type Sources } from './verdict';

export interface Held {
  readonly platform: string;
  /** The ID, or `id@version`. */
  readonly reference: string;
  readonly reason: string;
}

export interface Split {
  /** The files with only what may go in by itself; those that came in where nothing may. */
  readonly alone: readonly PlatformFile[];
  readonly passed: readonly Omit<Held, 'reason'>[];
  readonly held: readonly Held[];
}

/** More changes on one platform in one run are looked at, whatever they are. */
const MOST_ALONE = 60;

/** `today`: `YYYY-MM-DD`. */
export function splitUpdate(before: readonly PlatformFile[], after: readonly PlatformFile[], today: string): Split {
  const parts = after.map((file) =>
    splitFile(
      before.find(({ platform }) => platform === file.platform),
      file,
      today,
    ),
  );
  const gone = before.filter(({ platform }) => !after.some((file) => file.platform === platform));
  return {
    alone: parts.flatMap(({ alone }) => alone),
    passed: parts.flatMap(({ passed }) => passed),
    held: [
      ...parts.flatMap(({ held }) => held),
      ...gone.map(({ platform }) => ({ platform, reference: '*', reason: 'the platform is lost' })),
    ],
  };
}

function splitFile(before: PlatformFile | undefined, after: PlatformFile, today: string): Split {
  const { platform } = after;
  if (!before) return { alone: [], passed: [], held: [{ platform, reference: '*', reason: 'the platform is new' }] };
  const old = new Map(before.models.map((entry) => [referenceOf(entry), entry]));
  const now = new Map(after.models.map((entry) => [referenceOf(entry), entry]));
  const changed = after.models.filter((entry) => !same(entry, old.get(referenceOf(entry))));
  const doubts = changed.map((entry): readonly [ModelEntry, Doubt] => {
    const was = old.get(referenceOf(entry));
    return [entry, was ? doubtOfChange(was, entry, after.sources, today) : doubtOfNew(entry, after.sources, today)];
  });
  const sure = doubts.filter(([, doubt]) => doubt === undefined).map(([entry]) => entry);
  const tooMany = sure.length > MOST_ALONE;
  const passing = new Map((tooMany ? [] : sure).map((entry) => [referenceOf(entry), entry]));
  const held = [
    ...doubts.flatMap(([entry, doubt]) => (doubt === undefined ? [] : [[referenceOf(entry), doubt] as const])),
    ...(tooMany ? sure.map((entry) => [referenceOf(entry), `${sure.length} changes at once`] as const) : []),
    ...[...old.keys()]
      .filter((reference) => !now.has(reference))
      .map((reference) => [reference, 'it is lost'] as const),
  ].map(([reference, reason]) => ({ platform, reference, reason }));

  const models = [
    ...before.models.map((entry) => passing.get(referenceOf(entry)) ?? entry),
    // In the order of the update, behind their neighbours: the data's own form sorts them anyway.
    ...[...passing.values()].filter((entry) => !old.has(referenceOf(entry))),
  ];
  const alone = passing.size === 0 ? before : { ...before, sources: sourcesFor(models, before, after.sources), models };
  return { alone: [alone], passed: [...passing.keys()].map((reference) => ({ platform, reference })), held };
}

/** The sources that were there, and those that the passing entries name. */
function sourcesFor(models: readonly ModelEntry[], before: PlatformFile, after: Sources): Sources {
  const named = new Set(models.flatMap((entry) => Object.keys(entry.sources)));
  const fresh = Object.entries(after).filter(([name]) => named.has(name));
  return { ...before.sources, ...Object.fromEntries(fresh) };
}

const same = (a: ModelEntry, b: ModelEntry | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);
