/** Mentions → what is used, each once, with its state on the day. Pure. */
import { cardJson, cardOf } from '../../card';
import { apiStageOn, type Catalogue } from '../../catalogue';
import { platformName } from '../../platforms';
import type { MentionRow } from '../rows';
import type { UsedAt } from '../upcoming/losses';

export interface Entry {
  readonly kind: 'model' | 'api-version';
  readonly platform: string;
  readonly platformName: string;
  readonly id: string;
  readonly version?: string;
  readonly vendor?: string;
  readonly name?: string;
  /** Of a model: text, embedding … */
  readonly modelKind?: string;
  readonly modalities?: {
    readonly input?: readonly string[] | undefined;
    readonly output?: readonly string[] | undefined;
  };
  readonly state: string;
  /** The day that decides the state, or the day of the end. */
  readonly date?: string;
  readonly notBefore?: string;
  readonly replacement?: string;
  readonly source?: string;
  readonly checked?: string;
  /** The texts that stand for it in the files. */
  readonly names: readonly string[];
  /** Where an account has it, and how it is called there. */
  readonly deployed?: readonly { readonly file: string; readonly name: string }[];
  readonly owners: readonly string[];
  /** Outside of tests. */
  readonly uses: number;
  readonly inTests: number;
  readonly places: readonly UsedAt[];
}

/** What runs: comments, prose and tables use nothing. */
const USED: ReadonlySet<string> = new Set(['code', 'config', 'url', 'identifier']);

type Row = MentionRow & { readonly owners?: readonly string[] };

/** By platform, then by name. */
export function entriesOf(
  rows: readonly Row[],
  { catalogue, asOf, isTest }: { catalogue: Catalogue; asOf: string; isTest: (file: string) => boolean },
): readonly Entry[] {
  const groups = new Map<string, Row[]>();
  const used = rows.filter(
    ({ class: known, role, platform }) => known === 'known' && USED.has(role) && platform !== undefined,
  );
  // A version that stands beside its name is not a second use.
  for (const row of [...used].sort((a, b) => Number(a.kind === 'model-version') - Number(b.kind === 'model-version'))) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (!group) groups.set(key, [row]);
    else if (row.kind !== 'model-version') group.push(row);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, [first, ...more]]) => entryOf([first as Row, ...more], catalogue, asOf, isTest));
}

const keyOf = ({ kind, platform = '', id, text, version = '' }: MentionRow): string =>
  kind === 'api-version' ? [platform, 'api', text].join('\0') : [platform, id ?? text, version].join('\0');

function entryOf(
  rows: readonly [Row, ...Row[]],
  catalogue: Catalogue,
  asOf: string,
  isTest: (file: string) => boolean,
): Entry {
  const [{ platform = '' }] = rows;
  const tests = rows.filter(({ file }) => isTest(file));
  return {
    platform,
    platformName: platformName(platform),
    ...(rows[0].kind === 'api-version' ? ofApiVersion(rows[0], catalogue, asOf) : ofModel(rows[0], catalogue, asOf)),
    names: [...new Set(rows.filter(({ kind }) => kind !== 'model-version').map(({ text }) => text))],
    owners: [...new Set(rows.flatMap(({ owners = [] }) => owners))],
    uses: rows.length - tests.length,
    inTests: tests.length,
    places: rows.map(({ file, line, column, owners }) => ({ file, line, column, ...(owners && { owners }) })),
  };
}

type Known = Pick<Entry, 'kind' | 'id' | 'state'> & Partial<Entry>;

function ofApiVersion({ platform = '', text }: Row, { apiVersions }: Catalogue, asOf: string): Known {
  const found = apiVersions.find(platform, text);
  if (!found) return { kind: 'api-version', id: text, state: 'unknown' };
  const { retires } = found;
  return {
    kind: 'api-version',
    id: text,
    state: apiStageOn(found, asOf),
    ...(retires !== undefined && { date: retires }),
  };
}

type NamedModel = Pick<MentionRow, 'platform' | 'id' | 'text' | 'version'>;

export function ofModel({ platform = '', id, text, version }: NamedModel, catalogue: Catalogue, asOf: string): Known {
  const name = id ?? text;
  const refs = catalogue
    .on(platform, name)
    .filter((ref) => version === undefined || ref.version === undefined || ref.version === version);
  if (!refs.length) return { kind: 'model', id: name, ...(version !== undefined && { version }), state: 'unknown' };
  const card = cardJson(cardOf({ catalogue, refs, asOf }));
  const source = card.sources.find(({ url }) => url !== undefined);
  return {
    kind: 'model',
    id: name,
    ...(version !== undefined && { version }),
    vendor: card.vendor,
    name: card.name,
    ...(!card.kindAssumed && { modelKind: card.kind }),
    ...(card.modalities && { modalities: card.modalities }),
    state: card.life?.state ?? 'unknown',
    ...(card.life?.date !== undefined && { date: card.life.date }),
    ...(card.life?.notBefore !== undefined && { notBefore: card.life.notBefore }),
    ...(card.replacement !== undefined && { replacement: card.replacement }),
    ...(source?.url !== undefined && { source: source.url, checked: source.checked }),
  };
}
