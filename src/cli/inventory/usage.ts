/** How much each model is used: a CSV, or what LiteLLM exports of its spend. */
import Papa from 'papaparse';
import * as z from 'zod/mini';
import type { Catalogue } from '../../catalogue';
import { readId } from '../../recognition';
import { UsageError } from '../host';
import type { Entry } from './entries';

interface Used {
  readonly model: string;
  readonly amount: number;
}

export interface Usage {
  /** What the amounts are: the name of their column. */
  readonly unit: string;
  readonly rows: readonly Used[];
}

/** The first that is there counts. */
const MODEL_COLUMNS = ['model', 'model_id', 'model_name', 'modelid', 'id', 'deployment', 'model_group'];
const AMOUNT_COLUMNS = [
  ...['spend', 'total_spend', 'cost', 'total_cost', 'amount', 'requests', 'api_requests', 'total_requests', 'calls'],
  ...['count', 'usage', 'total_tokens', 'tokens', 'weight'],
];

const Row = z.record(z.string(), z.unknown());
const Rows = z.array(Row);
/** LiteLLM's `/user/daily/activity`: a day, and in it the models with their figures. */
const Days = z.array(z.object({ breakdown: z.object({ models: z.record(z.string(), z.object({ metrics: Row })) }) }));
const Wrapped = z.object({ data: z.optional(z.unknown()), results: z.optional(z.unknown()) });

/** Throws a `UsageError` for a text that is neither. */
export function readUsage(text: string, file: string): Usage {
  const trimmed = text.replace(/^\ufeff/, '').trimStart();
  const rows = /^[[{]/.test(trimmed) ? rowsOfJson(trimmed, file) : rowsOfCsv(trimmed);
  const columns = new Map([...new Set(rows.flatMap((row) => Object.keys(row)))].map((name) => [folded(name), name]));
  const model = MODEL_COLUMNS.map((name) => columns.get(name)).find((name) => name !== undefined);
  const unit = AMOUNT_COLUMNS.map((name) => columns.get(name)).find((name) => name !== undefined);
  if (model === undefined || unit === undefined)
    throw new UsageError(
      `${file} has no column of models (${MODEL_COLUMNS.join(', ')}) beside one of amounts (${AMOUNT_COLUMNS.join(', ')})`,
    );
  const used = rows.flatMap((row) => {
    const [name, amount] = [row[model], Number(row[unit])];
    return typeof name === 'string' && name !== '' && Number.isFinite(amount) ? [{ model: name, amount }] : [];
  });
  return { unit, rows: summed(used) };
}

const folded = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');

function rowsOfCsv(text: string): readonly z.infer<typeof Row>[] {
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: 'greedy' }).data;
}

function rowsOfJson(text: string, file: string): readonly z.infer<typeof Row>[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file} is no JSON: ${error instanceof Error ? error.message : ''}`);
  }
  const wrapped = Array.isArray(value) ? undefined : Wrapped.safeParse(value).data;
  const list = wrapped ? (wrapped.data ?? wrapped.results) : value;
  const days = Days.safeParse(list).data;
  if (days)
    return days.flatMap(({ breakdown }) =>
      Object.entries(breakdown.models).map(([model, { metrics }]) => ({ ...metrics, model })),
    );
  const rows = Rows.safeParse(list).data;
  if (!rows) throw new UsageError(`${file} holds no list of models with their spend`);
  return rows;
}

function summed(rows: readonly Used[]): readonly Used[] {
  const sums = new Map<string, number>();
  for (const { model, amount } of rows) sums.set(model, (sums.get(model) ?? 0) + amount);
  return [...sums].map(([model, amount]) => ({ model, amount }));
}

export interface Weighed {
  /** The most used first. */
  readonly entries: readonly (Entry & { readonly usage?: number })[];
  /** Used, but not named by any file, or by entries of several platforms that the name does not tell apart. */
  readonly elsewhere: readonly Used[];
}

export function weighed(entries: readonly Entry[], { rows }: Usage, catalogue: Catalogue): Weighed {
  const amounts = new Map<Entry, number>();
  const elsewhere: Used[] = [];
  for (const used of rows) {
    const entry = entryFor(used.model, entries, catalogue);
    if (entry) amounts.set(entry, (amounts.get(entry) ?? 0) + used.amount);
    else elsewhere.push(used);
  }
  const all = entries.map((entry) => {
    const usage = amounts.get(entry);
    return usage === undefined ? entry : { ...entry, usage };
  });
  return {
    entries: all.sort((a, b) => ('usage' in b ? (b.usage ?? 0) : -1) - ('usage' in a ? (a.usage ?? 0) : -1)),
    elsewhere: elsewhere.sort((a, b) => b.amount - a.amount),
  };
}

/** The only one that the name may mean. */
function entryFor(name: string, entries: readonly Entry[], catalogue: Catalogue): Entry | undefined {
  const reading = readId(name, catalogue);
  const platform = reading?.routed ?? reading?.platform;
  const ids = new Set([name, ...(reading?.named.map(({ ref }) => ref.id) ?? [])].map((id) => id.toLowerCase()));
  const meant = entries.filter(
    (entry) =>
      entry.kind === 'model' &&
      ids.has(entry.id.toLowerCase()) &&
      (platform === undefined || entry.platform === platform),
  );
  return meant.length === 1 ? meant[0] : undefined;
}
