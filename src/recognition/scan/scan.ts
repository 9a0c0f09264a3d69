/** Where in a text a known ID may stand: one pass that skips what cannot hold one, then a look at each place. */
import { type Catalogue, isLayered, memoize } from '../../catalogue';
import {
  type Change,
  OFFSETS,
  rememberNames,
  STRETCH,
  type Steps,
  spliceItems,
  stretchesOf,
  windowOf,
  withMargin,
} from '../../text';
import { readId } from '../ids/id-syntax';
import { neverServed } from '../ids/never-served';
import { sdkMemberAt } from '../ids/sdk-members';
import { defaultStart, isRunPart, nameInRow } from '../ids/token';
import { inUrl } from '../ids/url-ids';
import { type CatalogueNgrams, catalogueNgramsOf, isEndpointAt, type NgramKind } from './catalogue-ngrams';
import { eachNgram, type NextHit, NGRAM_LENGTH } from './ngram-index';

/** How far behind "model" a short ID is looked for, in UTF-16 code units. */
export const CONTEXT = 120;
/** No ordinary word is longer; without an end, one long run would be read again behind every context in it. */
const LONGEST_WORD = 100;

/** Where a text may hold something, by what it may be: offsets, ascending. Empty for most texts. */
export interface ScanHits {
  /** Inside of tokens that name something of the catalogue. */
  readonly models: readonly number[];
  /** Inside of tokens that name what a vendor never served. */
  readonly strangers: readonly number[];
  /** Inside of an SDK's own names for models. */
  readonly members: readonly number[];
  /** Years, and words behind which an API version may stand. */
  readonly versions: readonly number[];
  /** Beside the path, member or header of a retired endpoint. */
  readonly endpoints: readonly number[];
  /** `version`, in its usual cases. */
  readonly versionWords: readonly number[];
  /** `deploy…` */
  readonly deployments: readonly number[];
  /** Where the client of a platform may stand. */
  readonly clients: readonly number[];
  /** Comments for this tool. */
  readonly own: readonly number[];
}

type WritableHits = Readonly<Record<keyof ScanHits, number[]>>;

/** The spots of a text, in steps; with those of the text before it, only what changed is looked at. */
export function* updateScanHits(
  old: ScanHits | undefined,
  change: Change | undefined,
  text: string,
  catalogue: Catalogue,
  next?: NextHit,
): Steps<ScanHits> {
  if (!old || !change) return yield* allScanHits(text, catalogue, next);
  const window = windowOf(change, text, SCAN_REACH);
  const found = scanHitsIn(
    text,
    catalogue,
    Math.max(0, window.from - SCAN_REACH),
    Math.min(text.length, window.to + SCAN_REACH),
  );
  const of = (name: keyof ScanHits): readonly number[] => spliceItems(OFFSETS, old[name], found[name], window);
  return {
    models: of('models'),
    strangers: of('strangers'),
    members: of('members'),
    versions: of('versions'),
    endpoints: of('endpoints'),
    versionWords: of('versionWords'),
    deployments: of('deployments'),
    clients: of('clients'),
    own: of('own'),
  };
}

/** A stretch a step. Whoever finds places faster finds them all at once. */
function* allScanHits(text: string, catalogue: Catalogue, next: NextHit | undefined): Steps<ScanHits> {
  if (next || text.length <= STRETCH) return scanHitsIn(text, catalogue, 0, text.length, next);
  const all = nothingFound();
  for (const stretch of stretchesOf({ from: 0, to: text.length })) {
    const found = scanHitsIn(text, catalogue, ...withMargin(stretch, SCAN_REACH, text));
    for (const name of Object.keys(all) as (keyof ScanHits)[])
      for (const at of found[name]) if (at >= stretch.from && at < stretch.to) all[name].push(at);
    yield;
  }
  return all;
}

const nothingFound = (): WritableHits => ({
  models: [],
  strangers: [],
  members: [],
  versions: [],
  endpoints: [],
  versionWords: [],
  deployments: [],
  clients: [],
  own: [],
});

/** What may stand between two offsets. One pass that skips what cannot begin anything, then a look at each place. */
export function scanHitsIn(text: string, catalogue: Catalogue, from = 0, to = text.length, next?: NextHit): ScanHits {
  const ngrams = catalogueNgramsOf(catalogue);
  const runs = runsOf(catalogue);
  const found = nothingFound();
  let contextEnd = 0;
  let previousEnd = 0;
  const looks: Readonly<Record<NgramKind, (start: number) => void>> = {
    id(start) {
      const last = start + NGRAM_LENGTH - 1;
      if (last < previousEnd) return;
      const run = runAround(text, last);
      previousEnd = run.end;
      const whole = text.slice(run.start, run.end);
      // Characters fall together in an n-gram: one may begin with the quotation mark before the run.
      const inside = Math.max(start, run.start);
      const kind = whole.length > SCAN_REACH ? 'neither' : runs(whole);
      if (kind === 'known') found.models.push(inside);
      else if (kind === 'stranger') found.strangers.push(inside);
    },
    context(start) {
      const last = start + NGRAM_LENGTH - 1;
      const next = Math.min(last + CONTEXT, text.length);
      addPlain(text, Math.max(last + 1, contextEnd), next, ngrams, catalogue, found.models);
      contextEnd = next;
      if (startsWithOneOf(text, start + 1, 'eploy', 'EPLOY')) found.deployments.push(start);
    },
    date: (start) => void found.versions.push(start),
    word: (start) => void found.versions.push(start),
    carrier(start) {
      if (startsWithOneOf(text, start + 1, 'ersion', 'ERSION')) found.versionWords.push(start);
    },
    provider: () => undefined,
    name: () => undefined,
    ownClient: () => undefined,
    client: (start) => void found.clients.push(start),
    member(start) {
      if (sdkMemberAt(text, start, catalogue)) found.members.push(start);
    },
    endpoint(start) {
      if (isEndpointAt(text, start, catalogue)) found.endpoints.push(start);
    },
    own(start) {
      if (text.startsWith(OWN_WORD, start - OWN_WORD.indexOf('manac'))) found.own.push(start);
    },
  };
  eachNgram(
    text,
    ngrams,
    from,
    to,
    (start, kinds) => {
      for (const kind of kinds) looks[kind](start);
    },
    next,
  );
  return { ...found, models: sorted(found.models), versions: sorted(found.versions) };
}

/** What our own comments begin with. */
const OWN_WORD = 'model-almanac-';

const startsWithOneOf = (text: string, at: number, lower: string, upper: string): boolean =>
  text.startsWith(lower, at) || text.startsWith(upper, at);

/** How far from a change a spot may come or go: the reach of a context, and a run is never longer than this. */
export const SCAN_REACH = 400;

function sorted(hits: readonly number[]): readonly number[] {
  return [...new Set(hits)].sort((a, b) => a - b);
}

function runAround(text: string, at: number): { readonly start: number; readonly end: number } {
  let start = at;
  let end = at;
  while (start > 0 && isRunPart(text.charCodeAt(start - 1))) start--;
  while (end < text.length && isRunPart(text.charCodeAt(end))) end++;
  return { start, end };
}

/** What a run is that holds a piece of an ID: the same few stand in every text, and most are no ID. */
const runsOf = memoize((catalogue: Catalogue) =>
  rememberNames((run) => (isKnown(run, catalogue) ? 'known' : isStranger(run, catalogue) ? 'stranger' : 'neither')),
);

/** The run as it is, without what may hang on its ends, or with an ID in a segment of it. */
export function isKnown(run: string, catalogue: Catalogue): boolean {
  if (run.length > SCAN_REACH) return false;
  const fallback = run.lastIndexOf(':-');
  const body = fallback >= 0 ? run.slice(fallback + 2) : run;
  const trimmed = body.replace(/^[^A-Za-z0-9@~]+|[.:@/+~-]+$/g, '');
  if (!trimmed) return false;
  if (readId(trimmed, catalogue) || inUrl(trimmed, catalogue)) return true;
  const inRow = nameInRow(trimmed);
  if (inRow !== undefined && readId(inRow, catalogue)) return true;
  if (trimmed.startsWith('~') && readId(trimmed.slice(1), catalogue)) return true;
  // Spring's `${openai.model:gpt-4o}`: the default stands behind a colon.
  const byDefault = defaultStart(trimmed, true);
  if (byDefault > 1 && readId(trimmed.slice(byDefault), catalogue)) return true;
  if (isLayered(catalogue) && catalogue.user.deployment(trimmed.split('/').at(-1) ?? '')) return true;
  // A backslash and a letter before the run are an escape: `\ngpt-4o`.
  return /^[ntrbfu0]/.test(trimmed) && readId(trimmed.slice(1), catalogue) !== undefined;
}

/** Like a vendor's own, and none of them. */
export const isStranger = (run: string, catalogue: Catalogue): boolean =>
  run.length < LONGEST_WORD && neverServed(run.replace(/^[^A-Za-z0-9]+|[.:@/+~-]+$/g, ''), catalogue) !== undefined;

/** Adds the ordinary words between two offsets that are IDs where the place says so. */
export function addPlain(
  text: string,
  from: number,
  to: number,
  ngrams: CatalogueNgrams,
  catalogue: Catalogue,
  hits: number[],
): void {
  const user = isLayered(catalogue) ? catalogue.user : undefined;
  for (let at = from; at < to; ) {
    const first = text.charCodeAt(at);
    if (!isWordStart(first)) {
      at++;
      continue;
    }
    const most = Math.min(text.length, at + LONGEST_WORD);
    let end = at + 1;
    while (end < most && isWordPart(text.charCodeAt(end))) end++;
    let last = end;
    while (isTrailing(text.charCodeAt(last - 1))) last--;
    if (ngrams.mayBePlain(last - at, first) && ngrams.plain.has(text.slice(at, last))) {
      if (mayCount(text, at, text.slice(at, last))) hits.push(at);
    } else if (isPrefixed(text, at, last, ngrams) && isKnown(text.slice(at, last), catalogue)) hits.push(at);
    else if (user?.deployment(text.slice(at, end))) hits.push(at);
    at = end;
  }
}

/** `azure/o1`, `mistral:7b`: an ordinary word or a short code behind a prefix, or before a tag. */
function isPrefixed(text: string, start: number, end: number, { mayBePlain, plain }: CatalogueNgrams): boolean {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) !== SLASH && text.charCodeAt(at - 1) !== COLON) at--;
  if (at === start || at === end) return false;
  const isPlain = (from: number, to: number): boolean =>
    mayBePlain(to - from, text.charCodeAt(from)) && plain.has(text.slice(from, to));
  return isPlain(at, end) || (text.charCodeAt(at - 1) === COLON && isPlain(start, at - 1));
}

const SLASH = 47;
const COLON = 58;

const QUOTES = '"\'`“‘';
/** What a value that is not quoted may follow, in configuration and commands. */
const LEADS_IN = ':=-[>';
const FLAG = /(?:^|\s)--?[\w-]+$/;
const ENDS = /^[ \t]*(?:$|[\n\r,;#|<)\]}"'`“‘\\-])/;
const NEAR = 80;

/** A word without a digit is an ID only as a value: quoted, behind a key or a flag, or in a list. Cheap: the place itself is read later. */
function mayCount(text: string, start: number, word: string): boolean {
  if (/\d/.test(word)) return true;
  let at = start;
  while (at > 0 && start - at < NEAR && isBlank(text.charCodeAt(at - 1))) at--;
  const before = text.charAt(at - 1);
  if (before === '') return false;
  if (QUOTES.includes(before)) return true;
  const line = text.slice(Math.max(0, at - NEAR), at);
  if (at < start && FLAG.test(line)) return true;
  const follows =
    LEADS_IN.includes(before) || (before === '|' && at < start) || (before === ',' && /\[[^\][(){}]*$/.test(line));
  return follows && ENDS.test(text.slice(start + word.length, start + word.length + NEAR));
}

/** `[A-Za-z0-9]`, what a word begins with; `[\w.:/-]`, what it goes on with; `[.:/-]`, what may hang on its end. */
const isWordStart = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
const isWordPart = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 45 && code <= 58) || code === 95;
const isTrailing = (code: number): boolean => (code >= 45 && code <= 47) || code === 58;

const isBlank = (code: number): boolean => code === 32 || code === 9;
