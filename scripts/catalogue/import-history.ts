// Brings the collected moves of retirement dates into the catalogue's schema: node scripts/run.mjs scripts/catalogue/import-history.ts FACTS
// FACTS/timeline.json in, src/catalogue/data/reference/date-history.json out. Run again, it changes nothing.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatRows } from '../../src/catalogue/format';
import { DateHistory, type SeenDate } from '../../src/catalogue/reference-schema';
import { HANDED_OVER } from './differences';
import { checked } from './read';
import { pageOf } from './source-pages';

interface Observation {
  readonly asOf: string;
  readonly date: string | null;
  readonly precision?: 'exact' | 'no-earlier-than';
  readonly source: string;
  readonly lastSeen?: string;
  readonly scope?: string;
}

interface Timeline {
  readonly platform: string;
  readonly sources: Readonly<Record<string, { readonly repo: string; readonly path?: string; readonly asOf: string }>>;
  readonly models: readonly {
    readonly id: string;
    readonly version: string | null;
    readonly moves: number;
    readonly observations: readonly Observation[];
  }[];
}

export function main([facts]: string[]): number {
  if (!facts) {
    console.error('usage: import-history FACTS');
    return 2;
  }
  const timeline = JSON.parse(readFileSync(path.join(facts, 'timeline.json'), 'utf8')) as Timeline;
  const rows = timeline.models
    .filter(({ moves }) => moves > 0)
    .map(({ id, version, observations }) => ({
      platform: timeline.platform,
      id,
      ...(version !== null && { version: VERSIONS[`${id} ${version}`] ?? version }),
      seen: merged([...observations].sort((a, b) => (a.asOf < b.asOf ? -1 : 1))),
    }));
  const used = new Set(rows.flatMap(({ seen }) => seen.map(({ source }) => source)));
  const sources = Object.fromEntries([...used].sort().map((key) => [key, sourceOf(timeline, key)]));
  const file = checked('date-history.json', DateHistory, { sources, rows });
  writeFileSync(
    'src/catalogue/data/reference/date-history.json',
    formatRows({ sources: file.sources }, 'rows', file.rows),
  );
  console.log(`${file.rows.length} rows, ${file.rows.reduce((sum, { seen }) => sum + seen.length, 0)} looks`);
  return 0;
}

/** Versions that the catalogue spells as they are deployed. */
const VERSIONS: Readonly<Record<string, string>> = { 'dall-e-3 3': '3.0', 'dall-e-2 2': '2.0' };

/** The same date seen again only lengthens the time for which it stood. */
function merged(observations: readonly Observation[]): readonly SeenDate[] {
  const seen: SeenDate[] = [];
  for (const { asOf, date, precision, source, lastSeen, scope } of observations) {
    const kind = precision && (precision === 'exact' ? ('firm' as const) : ('earliest' as const));
    const last = seen.at(-1);
    if (
      last &&
      last.date === (date ?? undefined) &&
      last.kind === kind &&
      scope === undefined &&
      last.note === undefined
    )
      seen[seen.length - 1] = { ...last, until: lastSeen ?? asOf };
    else
      seen.push({
        ...(date !== null && { date }),
        ...(kind && { kind }),
        checked: asOf,
        ...(lastSeen !== undefined && { until: lastSeen }),
        source: HANDED_OVER[source]?.key ?? source,
        ...(scope !== undefined && { note: scope }),
      });
  }
  return seen;
}

const SCHEDULE = 'https://learn.microsoft.com/en-us/azure/foundry/openai/concepts/model-retirement-schedule';

function sourceOf({ sources }: Timeline, key: string): object {
  const given = Object.values(HANDED_OVER).find((known) => known.key === key);
  const source = sources[key] ?? sources[Object.entries(HANDED_OVER).find(([, known]) => known.key === key)?.[0] ?? ''];
  if (!source) throw new Error(`timeline.json has no source ${key}`);
  const document = given?.document ?? source.repo;
  const at = given ? given.path : source.path;
  const page = /[-/]retirement/.test(at ?? '')
    ? SCHEDULE
    : pageOf(document.startsWith('learn.') ? `${document} ${at}` : document, at);
  const url = given?.url ?? page;
  return {
    ...(url !== undefined && { url }),
    document,
    ...(at !== undefined && { path: at }),
    checked: source.asOf,
    licence: given?.licence ?? licenceOf(document),
  };
}

function licenceOf(document: string): string {
  if (document.startsWith('deprecations/')) return 'deprecations-rss';
  if (document.startsWith('autotaker/')) return 'diff-insight';
  return /Models API|JinLee794|pczhao1210/.test(document) ? 'azure-api' : 'ms-docs';
}
