/**
 * A vendor's own page of model lifecycles, as Markdown: tables of IDs, days and replacements, told by their columns. The pages are read
 * through the copies that modeldeprecations.dev keeps daily, since most of them are built by scripts; a copy is as new as its last change.
 */
import { type Assertion, type ClaimedDate, type Facts, type Rejection, UnreadableDocument } from '../../assertions';
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
  /** The column with the regions for which the day counts. */
  readonly regions?: string;
  /** Every model in it is deprecated, or what the vendor calls legacy; otherwise it lists those that live, too. */
  readonly lists: 'deprecated' | 'legacy' | 'all';
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
  readonly patience?: number;
  readonly tables: readonly PageTable[];
}

/** A page whose notices are sentences, read by a function of its own. */
export interface ProsePage extends Omit<VendorPage, 'tables'> {
  readonly notices: (text: string, day: string) => Notices;
}

export interface Notices {
  readonly notices: readonly { readonly id: string; readonly where: string; readonly facts: Facts }[];
  readonly rejected: readonly Rejection[];
}

const COPIES = 'mnfst/modeldeprecations.dev';

export const vendorPage = (page: VendorPage): DocumentUpstream =>
  copyOf(page, (document) => readVendorPage(document, page));

export const prosePage = (page: ProsePage): DocumentUpstream =>
  copyOf(page, ({ text, day }) => {
    const { notices, rejected } = page.notices(text, day);
    if (!notices.length) throw new UnreadableDocument('none of the known notices is there');
    return { day, claims: notices.map(({ id, where, facts }) => claimOf(id, facts, where, day, page)), rejected };
  });

function copyOf(page: Omit<VendorPage, 'tables'>, read: DocumentUpstream['read']): DocumentUpstream {
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
    ...(page.patience !== undefined && { patience: page.patience }),
    read,
  };
}

export function readVendorPage(
  { text, day }: TextDocument,
  page: VendorPage,
): { day: string; claims: Assertion[]; rejected: Rejection[] } {
  const claims = new Map<string, Assertion>();
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
  return { day, claims: [...claims.values()].map(everywhere), rejected };
}

type Row = ReadonlyMap<string, string>;

function factsOf(row: Row, table: PageTable, day: string): Facts | string {
  const when = readWhen(row.get(table.ends) ?? '');
  if (typeof when === 'string') return when;
  const kept = when && table.toCome !== undefined && when.date >= day ? { ...when, kind: table.toCome } : when;
  const scope = table.regions === undefined ? undefined : scopeOf(row.get(table.regions) ?? '');
  const ends = kept && scope ? { ...kept, scope } : kept;
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
  if (word === 'shutdown') return { stage: 'retired', basis: 'stated' };
  if (word === 'retired' || word === 'deprecated' || word === 'legacy') return { stage: word, basis: 'stated' };
  if (ends?.kind === 'firm' && ends.date < day) return { stage: 'retired', basis: 'derived' };
  return lists === 'all' ? undefined : { stage: lists, basis: 'stated' };
}

/** Only what the catalogue tells apart: the regions of a government, and all others. */
const scopeOf = (regions: string): ClaimedDate['scope'] =>
  regions.split(/\s*,\s*/).every((region) => region.includes('-gov-'))
    ? { regions: ['govcloud'] }
    : { regions: ['commercial'] };

/** IDs in a cell, parted by bars, commas or "or"; a path of the API, a remark or a display name is none. */
const idsIn = (cell: string): readonly string[] =>
  cell
    .replace(/[\u2010-\u2012]/g, '-')
    .split(/\s*[|,]\s*(?:or\s+)?|\s+or\s+/)
    .flatMap((part) => (/^(?![-/])(?=.*[-\d])[A-Za-z\d][\w./:@-]*$/.test(part) ? [part] : []));

const claimOf = (id: string, facts: Facts, row: string, day: string, page: Omit<VendorPage, 'tables'>): Assertion => ({
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

/** A page names a model in its list and in a notice: the facts are put together; two different days are none, but in two places. */
function join(claims: Map<string, Assertion>, rejected: Rejection[], claim: Assertion): void {
  const known = claims.get(claim.id);
  const [before] = known?.facts.retires ?? [];
  const [after] = claim.facts.retires ?? [];
  if (known && before && after && (before.date !== after.date || before.kind !== after.kind)) {
    if (areApart(before, after)) {
      claims.set(claim.id, { ...known, facts: { ...known.facts, retires: [before, after] } });
      return;
    }
    rejected.push({ row: claim.row, reason: `different dates in one page: ${before.date}, ${after.date}` });
    const { retires: _, stage: __, ...facts } = known.facts;
    claims.set(claim.id, { ...claim, facts });
    return;
  }
  const merged = known ? { ...known, facts: { ...claim.facts, ...known.facts } } : claim;
  claims.set(claim.id, merged);
}

const areApart = (a: ClaimedDate, b: ClaimedDate): boolean =>
  a.scope !== undefined && b.scope !== undefined && a.scope.regions?.join() !== b.scope.regions?.join();

/** A day that is the same everywhere is no day of a place. */
function everywhere(claim: Assertion): Assertion {
  const { retires } = claim.facts;
  const [first, ...more] = retires ?? [];
  if (!first?.scope || more.length) return claim;
  const { scope: _, ...date } = first;
  return { ...claim, facts: { ...claim.facts, retires: [date] } };
}
