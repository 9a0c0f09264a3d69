/** Microsoft's own retirement schedule: Markdown tables, one for each vendor, in the documentation's repository. */
import type { ClaimedDate, Facts } from '../assertions';
import { type Assertion, type Rejection, UnreadableDocument } from '../assertions';
import { readDay } from '../extract/dates';
import { type MarkdownTable, readTables } from '../extract/markdown-tables';
import type { DocumentUpstream, TextDocument } from './upstream';

const PATH = 'articles/foundry/openai/includes/concepts-model-retirement-schedule-content.md';

const PAGE = 'https://learn.microsoft.com/en-us/azure/foundry/openai/concepts/model-retirement-schedule';

export const azureSchedule: DocumentUpstream = {
  kind: 'document',
  name: 'azure-schedule',
  rank: 'vendor',
  adds: true,
  fewest: 60,
  url: `https://raw.githubusercontent.com/MicrosoftDocs/azure-ai-docs/main/${PATH}`,
  page: PAGE,
  file: 'azure-schedule.md',
  contentTypes: ['text/plain', 'text/markdown'],
  read: readAzureSchedule,
};

const SOURCE = {
  url: PAGE,
  document: 'MicrosoftDocs/azure-ai-docs main',
  path: PATH,
  licence: 'ms-docs',
};

export function readAzureSchedule({ text }: TextDocument): { day: string; claims: Assertion[]; rejected: Rejection[] } {
  const stated = /^ms\.date:\s*(\S+)/m.exec(text)?.[1];
  const day = stated && readDay(stated);
  if (!day) throw new UnreadableDocument('no ms.date that can be read in the head of the page');
  const claims: Assertion[] = [];
  const rejected: Rejection[] = [];
  for (const table of readTables(text)) {
    const read = READERS.find(({ columns }) => columns.every((name) => table.columns.includes(name)));
    if (!read) {
      rejected.push({ row: table.heading, reason: `unknown table: ${table.columns.join(', ')}` });
      continue;
    }
    for (const row of table.rows) {
      const outcome = claimOf(table, row, day, read.facts);
      if (typeof outcome === 'string')
        rejected.push({ row: `${table.heading}: ${[...row.values()].join(' | ')}`, reason: outcome });
      else claims.push(outcome);
    }
  }
  const joined = joinRows(claims);
  return { day, claims: joined.claims, rejected: [...rejected, ...joined.rejected] };
}

type Row = ReadonlyMap<string, string>;

/** The tables that the page has, told by their columns. A reader gives facts, or why there are none. */
const READERS: readonly { readonly columns: readonly string[]; readonly facts: (row: Row) => Facts | string }[] = [
  { columns: ['Model', 'Version', 'Lifecycle', 'Retirement date', 'Replacement'], facts: baseFacts },
  { columns: ['Model', 'Version', 'Training retirement date', 'Deployment retirement date'], facts: fineTunedFacts },
];

function claimOf(table: MarkdownTable, row: Row, day: string, read: (row: Row) => Facts | string): Assertion | string {
  // "claude-mythos-preview (gated research preview)": the remark is no part of the ID.
  const id = cell(row, 'Model')?.replace(/\s*\(.*\)$/, '');
  if (!id || /\s/.test(id)) return 'no model ID';
  const facts = read(row);
  if (typeof facts === 'string') return facts;
  const version = cell(row, 'Version');
  return {
    platform: platformOf(table.headings, id),
    id,
    ...(version && { version }),
    day,
    row: `${table.heading}: ${id}${version ? ` ${version}` : ''}`,
    source: SOURCE,
    ...(vendorOf(table.headings) && { vendor: vendorOf(table.headings) ?? '' }),
    facts,
  };
}

/** The router is Microsoft's, but deployed as an Azure OpenAI model. */
const ON_AZURE_OPENAI = new Set(['model-router']);
const platformOf = (headings: readonly string[], id: string): string =>
  headings.includes('Azure OpenAI') || ON_AZURE_OPENAI.has(id) ? 'azure-openai' : 'azure-ai-foundry';

const VENDORS: Readonly<Record<string, string>> = {
  'Azure OpenAI': 'OpenAI',
  'OpenAI-OSS': 'OpenAI',
  'Black Forest Labs': 'Black Forest Labs',
  Anthropic: 'Anthropic',
  Cohere: 'Cohere',
  DeepSeek: 'DeepSeek',
  Meta: 'Meta',
  Microsoft: 'Microsoft',
  'Mistral AI': 'Mistral AI',
  MoonshotAI: 'Moonshot AI',
  Nixtla: 'Nixtla',
  'NTT Data': 'NTT Data',
  StabilityAI: 'Stability AI',
  xAI: 'xAI',
};
const vendorOf = (headings: readonly string[]): string | undefined =>
  headings.map((heading) => VENDORS[heading]).find((vendor) => vendor !== undefined);

const STAGES = {
  ga: 'ga',
  preview: 'preview',
  legacy: 'legacy',
  deprecated: 'deprecated',
  retired: 'retired',
} as const;

function baseFacts(row: Row): Facts | string {
  const word = (cell(row, 'Lifecycle') ?? '').toLowerCase();
  if (!(word in STAGES)) return `unknown lifecycle word "${word}"`;
  const date = readRetirement(cell(row, 'Retirement date'));
  if (typeof date === 'string') return date;
  const replacement = replacements(cell(row, 'Replacement'));
  return {
    stage: { stage: STAGES[word as keyof typeof STAGES], basis: 'stated' },
    ...(date && { retires: [date] }),
    ...(replacement.length && { replacementAsPublished: replacement }),
  };
}

/** Training ends for those who train already; deployments of what was trained go on for longer. */
function fineTunedFacts(row: Row): Facts | string {
  const training = readRetirement(cell(row, 'Training retirement date'));
  const deployment = readRetirement(cell(row, 'Deployment retirement date'));
  if (typeof training === 'string') return training;
  if (typeof deployment === 'string') return deployment;
  const retires = [
    ...(training ? [{ ...training, scope: { customers: 'existing', use: 'fine-tuning' } } as const] : []),
    ...(deployment ? [{ ...deployment, scope: { use: 'inference', fineTuned: true } } as const] : []),
  ];
  return retires.length ? { retires } : 'no date';
}

/** A date, nothing, or why what stands there cannot be read. */
function readRetirement(text: string | undefined): ClaimedDate | undefined | string {
  if (text === undefined) return undefined;
  const plain = text.replace(/<sup>.*?<\/sup>/g, '').trim();
  const floor = /^(?:no earlier than|not before|not sooner than)\s+(.*)$/i.exec(plain)?.[1];
  const date = readDay(floor ?? plain);
  if (!date) return `not a date: "${plain}"`;
  return { date, kind: floor ? 'earliest' : 'firm' };
}

/** `sora-2 (2025-12-08)` names a version; several are parted by commas. */
const replacements = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .replace(/<sup>.*?<\/sup>/g, '')
    .split(/,\s*/)
    .map((name) => name.replace(/^(\S+) \(([\w.-]+)\)$/, '$1@$2').trim())
    .filter((name) => name !== '' && !/\s/.test(name));

/** A dash means that there is none. */
function cell(row: Row, column: string): string | undefined {
  const text = row.get(column)?.trim() ?? '';
  return text === '' || text === '—' || text === '-' ? undefined : text;
}

/**
 * The base table and the one of fine-tuned models speak of the same version: their dates are put together.
 * The page has listed a version twice with different dates: then neither is taken.
 */
function joinRows(claims: readonly Assertion[]): {
  readonly claims: Assertion[];
  readonly rejected: readonly Rejection[];
} {
  const joined = new Map<string, Assertion>();
  for (const claim of claims) {
    const key = `${claim.platform} ${claim.id} ${claim.version ?? ''}`;
    const known = joined.get(key);
    const retires = [...(known?.facts.retires ?? []), ...(claim.facts.retires ?? [])];
    const facts = { ...claim.facts, ...known?.facts, ...(retires.length && { retires }) };
    joined.set(key, { ...(known ?? claim), facts });
  }
  const rejected: Rejection[] = [];
  const sound = [...joined.values()].map((claim) => {
    const dates = claim.facts.retires ?? [];
    const perScope = new Map(dates.map((date) => [JSON.stringify(date.scope ?? {}), date]));
    if (dates.every((date) => perScope.get(JSON.stringify(date.scope ?? {}))?.date === date.date))
      return perScope.size ? { ...claim, facts: { ...claim.facts, retires: [...perScope.values()] } } : claim;
    const { retires: _, ...facts } = claim.facts;
    rejected.push({
      row: claim.row,
      reason: `different dates in one page: ${dates.map(({ date }) => date).join(', ')}`,
    });
    return { ...claim, facts };
  });
  return { claims: sound, rejected };
}
