/**
 * A vendor's own page of model lifecycles, as Markdown: tables of IDs, days and replacements, told by their columns. The pages are read
 * through the copies that modeldeprecations.dev keeps daily, since most of them are built by scripts; a copy is as new as its last change.
 */
import { type Claim, type ClaimedDate, type Facts, type Rejection, UnreadableDocument } from '../../assertions';
import { readTables } from '../../extract/markdown-tables';
import { readWhen } from '../../extract/when';
import type { DocumentUpstream, TextDocument } from '../upstream';

export interface PageTable {
  /** The columns that tell the table; the page may have more. */
  readonly id: string;
  readonly ends: string;
  readonly replacement?: string;
  /** The page says that days to come are the earliest possible ones. */
  readonly toCome?: 'earliest';
  /** The day of the deprecation. */
  readonly deprecated?: string;
  /** The vendor's word for the stage. */
  readonly state?: string;
  /** Every model in it is deprecated; otherwise it lists those that live, too. */
  readonly lists: 'deprecated' | 'all';
}

export interface VendorPage {
  readonly name: string;
  readonly platform: string;
  readonly vendor?: string;
  /** Below `snapshots/` of the copies. */
  readonly copy: string;
  /** The vendor's page itself. */
  readonly page: string;
  readonly fewest: number;
  readonly tables: readonly PageTable[];
}

const COPIES = 'mnfst/modeldeprecations.dev';

export function vendorPage(page: VendorPage): DocumentUpstream {
  const path = `snapshots/${page.copy}`;
  return {
    kind: 'document',
    name: page.name,
    rank: 'vendor',
    // Pages name families, too; what nobody else knows is reported.
    adds: false,
    fewest: page.fewest,
    url: `https://raw.githubusercontent.com/${COPIES}/main/${path}`,
    dayUrl: `https://github.com/${COPIES}/commits/main/${path}.atom`,
    page: page.page,
    file: `${page.name}.md`,
    contentTypes: ['text/plain', 'text/markdown'],
    read: (document) => readVendorPage(document, page),
  };
}

export function readVendorPage(
  { text, day }: TextDocument,
  page: VendorPage,
): { day: string; claims: Claim[]; rejected: Rejection[] } {
  const claims = new Map<string, Claim>();
  const rejected: Rejection[] = [];
  let known = 0;
  for (const table of readTables(text)) {
    const kind = page.tables.find(({ id, ends }) => table.columns.includes(id) && table.columns.includes(ends));
    if (!kind) continue;
    known++;
    for (const row of table.rows) {
      const where = `${table.heading}: ${row.get(kind.id) ?? ''}`;
      const ids = idsIn(row.get(kind.id) ?? '');
      const facts = ids.length ? factsOf(row, kind, day) : 'no model ID';
      if (typeof facts === 'string') rejected.push({ row: where, reason: facts });
      else for (const id of ids) join(claims, rejected, claimOf(id, facts, where, day, page));
    }
  }
  if (!known) throw new UnreadableDocument('none of the known tables is there');
  return { day, claims: [...claims.values()], rejected };
}

type Row = ReadonlyMap<string, string>;

function factsOf(row: Row, table: PageTable, day: string): Facts | string {
  const told = readWhen(row.get(table.ends) ?? '');
  if (typeof told === 'string') return told;
  const ends = told && table.toCome !== undefined && told.date >= day ? { ...told, kind: table.toCome } : told;
  const began = table.deprecated === undefined ? undefined : readWhen(row.get(table.deprecated) ?? '');
  if (typeof began === 'string') return began;
  const stage = stageOf(row, table, ends, day);
  const replacement = idsIn(row.get(table.replacement ?? '') ?? '');
  return {
    ...(stage && { stage }),
    ...(began?.kind === 'firm' && { deprecated: began.date }),
    ...(ends && { retires: [ends] }),
    ...(replacement.length && { replacementAsPublished: replacement }),
  };
}

/** A day that has passed on the day of the page says that the model is gone; a floor says nothing. */
function stageOf(row: Row, { state, lists }: PageTable, ends: ClaimedDate | undefined, day: string): Facts['stage'] {
  const word = state === undefined ? undefined : row.get(state)?.toLowerCase();
  if (word === 'retired' || word === 'deprecated' || word === 'legacy') return { stage: word, basis: 'stated' };
  if (ends?.kind === 'firm' && ends.date < day) return { stage: 'retired', basis: 'derived' };
  return lists === 'deprecated' ? { stage: 'deprecated', basis: 'stated' } : undefined;
}

/** IDs in a cell, parted by bars, commas or "or"; a path of the API, a remark or a display name is none. */
const idsIn = (cell: string): readonly string[] =>
  cell
    .replace(/[\u2010-\u2012]/g, '-')
    .split(/\s*[|,]\s*|\s+or\s+/)
    .flatMap((part) => (/^(?![-/])(?=.*[-\d])[A-Za-z\d][\w./:@-]*$/.test(part) ? [part] : []));

const claimOf = (id: string, facts: Facts, row: string, day: string, page: VendorPage): Claim => ({
  platform: page.platform,
  id,
  day,
  row,
  source: {
    url: page.page,
    document: `${COPIES} (MIT; daily copy of the vendor page)`,
    path: `snapshots/${page.copy} <- ${page.page}`,
    licence: 'modeldeprecations',
  },
  ...(page.vendor !== undefined && { vendor: page.vendor }),
  facts,
});

/** A page names a model in its list and in a notice: the facts are put together; two different days are none. */
function join(claims: Map<string, Claim>, rejected: Rejection[], claim: Claim): void {
  const known = claims.get(claim.id);
  const [before] = known?.facts.retires ?? [];
  const [after] = claim.facts.retires ?? [];
  if (before && after && (before.date !== after.date || before.kind !== after.kind)) {
    rejected.push({ row: claim.row, reason: `different dates in one page: ${before.date}, ${after.date}` });
    const { retires: _, stage: __, ...facts } = { ...known?.facts };
    claims.set(claim.id, { ...claim, facts });
    return;
  }
  claims.set(claim.id, known ? { ...known, facts: { ...claim.facts, ...known.facts } } : claim);
}
