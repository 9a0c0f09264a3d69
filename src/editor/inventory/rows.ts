/** The inventory as rows, one a model, what breaks first on top; and in groups. Pure. */
import { type Catalogue, type LifecycleOfAll, type LifecycleState, lifecycleOfAll } from '../../catalogue';
import type { Use } from './inventory';

export interface UsePlace {
  readonly uri: string;
  readonly use: Use;
}

export interface ModelRow {
  readonly platform: string;
  readonly id: string;
  readonly version?: string;
  readonly name: string;
  /** As it stands where it ends first. */
  readonly life: LifecycleOfAll;
  readonly foreign: boolean;
  readonly places: readonly UsePlace[];
}

export type StageGroup = 'retired' | 'soon' | 'later' | 'deprecated' | 'preview' | 'legacy' | 'stays' | 'unknown';

export interface RowNeeds {
  readonly asOf: string;
  readonly leadTimeDays: number;
  readonly entryOf: Catalogue['entry'];
}

/** What has ended comes first, then by the days that are left, then by name. */
export function modelRows(files: ReadonlyMap<string, readonly Use[]>, needs: RowNeeds): readonly ModelRow[] {
  const byModel = new Map<string, UsePlace[]>();
  for (const [uri, uses] of files)
    for (const use of uses) {
      const key = [use.platform, use.id, use.version ?? '', use.foreign ?? ''].join('\n');
      const places = byModel.get(key);
      if (places) places.push({ uri, use });
      else byModel.set(key, [{ uri, use }]);
    }
  const rows = [...byModel.values()].flatMap((places) => rowOf(places, needs) ?? []);
  const order = (row: ModelRow): number => ORDER.indexOf(stageGroup(row, needs.leadTimeDays));
  return rows.sort((a, b) => order(a) - order(b) || daysOf(a) - daysOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

const daysOf = ({ life }: ModelRow): number => life.daysLeft ?? Number.MAX_SAFE_INTEGER;

export const ORDER: readonly StageGroup[] = [
  'retired',
  'soon',
  'deprecated',
  'later',
  'legacy',
  'preview',
  'unknown',
  'stays',
];

function rowOf(places: readonly UsePlace[], { asOf, entryOf }: RowNeeds): ModelRow | undefined {
  const [first] = places;
  if (!first) return undefined;
  const { platform, id, version, refs, foreign } = first.use;
  const entries = refs.map(entryOf);
  // Thousands of places may name a model, and few say where it runs.
  const circumstances = new Map(places.map(({ use }) => [JSON.stringify(use.circumstances), use.circumstances]));
  const lives = [...circumstances.values()].map((some) => lifecycleOfAll(entries, asOf, some));
  const life = lives.reduce((a, b) => (worse(b, a) ? b : a));
  return {
    platform,
    id,
    ...(version !== undefined && { version }),
    name: entries[0]?.name ?? id,
    life,
    foreign: foreign === true,
    places,
  };
}

function worse(a: LifecycleOfAll, b: LifecycleOfAll): boolean {
  const [one, other] = [ENDED.has(a.state), ENDED.has(b.state)];
  return one === other ? (a.daysLeft ?? Number.POSITIVE_INFINITY) < (b.daysLeft ?? Number.POSITIVE_INFINITY) : one;
}

const ENDED: ReadonlySet<LifecycleState> = new Set(['retired', 'date-passed', 'retires-today']);

export function stageGroup({ life, foreign }: ModelRow, leadTimeDays: number): StageGroup {
  if (foreign) return 'unknown';
  if (ENDED.has(life.state)) return 'retired';
  if (life.state === 'retiring' && (life.daysLeft ?? 0) <= leadTimeDays) return 'soon';
  if (life.deprecated || life.state === 'deprecated' || life.state === 'closed') return 'deprecated';
  if (life.state === 'retiring') return 'later';
  if (life.state === 'preview' || life.state === 'legacy' || life.state === 'unknown') return life.state;
  return 'stays';
}

/** Places that are an error or a warning: what the badge counts. */
export const countEnding = (files: ReadonlyMap<string, readonly Use[]>): number =>
  [...files.values()].reduce(
    (sum, uses) => sum + uses.filter(({ severity }) => severity === 'error' || severity === 'warning').length,
    0,
  );
