/** GitHub's tables behind its page on Copilot's models: which are retired since when, and in which state the others are. They name models, not IDs. */
import { parse } from 'yaml';
import * as z from 'zod';
import { type Assertion, acceptRows, type Facts, type Rejection, UnreadableDocument } from '../assertions';
import { IsoDay, readDay } from '../extract/dates';
import type { DocumentUpstream, TextDocument } from './upstream';

const FOLDER = 'data/tables/copilot';
const PAGE = 'https://docs.github.com/en/copilot/reference/ai-models/supported-models';

interface Table {
  readonly file: string;
  readonly fewest: number;
  readonly facts: (row: unknown, day: string) => Facts | string;
  readonly schema: z.ZodType<{ readonly name: string }>;
}

const Retired = z.object({
  name: z.string().min(1),
  retirement_date: IsoDay,
  suggested_alternative: z.string().optional().catch(undefined),
});
const Status = z.object({ name: z.string().min(1), release_status: z.string().min(1) });

const TABLES: readonly Table[] = [
  {
    file: 'model-deprecation-history',
    fewest: 5,
    schema: Retired,
    facts: (row, day) => {
      const { name, retirement_date: date, suggested_alternative: other } = Retired.parse(row);
      const alternative = other === undefined || other === name ? undefined : idOf(other);
      return {
        stage: date <= day ? { stage: 'retired', basis: 'stated' } : { stage: 'deprecated', basis: 'stated' },
        retires: [{ date, kind: 'firm' }],
        ...(alternative !== undefined && { replacementAsPublished: [alternative] }),
      };
    },
  },
  {
    file: 'model-release-status',
    fewest: 5,
    schema: Status,
    facts: (row) => statusOf(Status.parse(row).release_status),
  },
];

export const copilotTables: readonly DocumentUpstream[] = TABLES.map((table) => {
  const path = `${FOLDER}/${table.file}.yml`;
  return {
    kind: 'document',
    name: `copilot-${table.file}`,
    rank: 'vendor',
    // The IDs are made from names: they confirm, they do not add.
    adds: false,
    fewest: table.fewest,
    url: `https://raw.githubusercontent.com/github/docs/main/${path}`,
    dayUrl: `https://github.com/github/docs/commits/main/${path}.atom`,
    page: PAGE,
    file: `copilot-${table.file}.yml`,
    contentTypes: ['text/plain', 'text/yaml', 'application/yaml'],
    read: (document) => readCopilotTable(document, table, path),
  };
});

function readCopilotTable({ text, day }: TextDocument, table: Table, path: string) {
  const rows = z.array(z.unknown()).safeParse(parsed(text));
  if (!rows.success) throw new UnreadableDocument('unexpected shape: not a list');
  const named = rows.data.map(
    (row, n) => [z.object({ name: z.string() }).safeParse(row).data?.name ?? `[${n}]`, row] as const,
  );
  const { accepted, rejected } = acceptRows(named, table.schema);
  const refused: Rejection[] = [...rejected];
  const claims: Assertion[] = [];
  for (const [name] of accepted) {
    const id = idOf(name);
    const facts = table.facts(named.find(([other]) => other === name)?.[1], day);
    if (id === undefined) refused.push({ row: name, reason: 'no ID can be made from the name' });
    else if (typeof facts === 'string') refused.push({ row: name, reason: facts });
    else
      claims.push({
        platform: 'github-copilot',
        id,
        day,
        row: name,
        source: { url: PAGE, document: 'github/docs@main', path, licence: 'github-docs' },
        facts,
      });
  }
  return { day, claims, rejected: refused };
}

function parsed(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0, schema: 'failsafe' });
  } catch (error) {
    throw new UnreadableDocument(`not YAML: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
  }
}

/** `GA`, `Public preview`, `Closing down: 2026-10-23`. */
function statusOf(status: string): Facts | string {
  if (/^GA$/i.test(status)) return { stage: { stage: 'ga', basis: 'stated' } };
  if (/preview$/i.test(status)) return { stage: { stage: 'preview', basis: 'stated' } };
  const closing = /^closing down:?\s*(.*)$/i.exec(status)?.[1];
  if (closing === undefined) return `unknown status "${status.slice(0, 40)}"`;
  const date = readDay(closing);
  return {
    stage: { stage: 'deprecated', basis: 'stated' },
    ...(date !== undefined && { retires: [{ date, kind: 'firm' }] }),
  };
}

/** `Claude Opus 4.7` → `claude-opus-4.7`; the oldest Claude models have the number first, and thinking is a model of its own. */
export function idOf(name: string): string | undefined {
  const plain = name.replace(/\s*\((?:public )?preview\)$/i, '').toLowerCase();
  const old = /^claude (\w+) (3(?:\.\d)?)( thinking)?$/.exec(plain);
  const id = old ? `claude-${old[2]}-${old[1]}${old[3] === undefined ? '' : '-thought'}` : plain.replaceAll(' ', '-');
  return /^[a-z][a-z\d.-]*$/.test(id) ? id : undefined;
}
