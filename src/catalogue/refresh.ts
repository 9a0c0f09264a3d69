/** Gets a newer catalogue at run time. Network, cryptography, storage and the day are parameters; nothing is believed unsigned. */
import type { Catalogue } from './catalogue';
import { decodeCatalogue } from './compact';
import { addDays } from './days';
import { LONGEST_ETAG, RefreshState } from './refresh-due';
import { FIRST_EDITION, type Issue, isNewer, openSigned, type TrustedKey, type Verifier } from './signed';

export interface RefreshStore {
  /** The signed file that was kept last. */
  read(): Promise<Uint8Array | undefined>;
  /** Whole or not at all. */
  write(file: Uint8Array): Promise<void>;
  readState(): Promise<unknown>;
  writeState(state: RefreshState): Promise<void>;
}

/** The global `fetch` is one. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface RefreshPorts {
  readonly fetch: Fetch;
  readonly verifier: Verifier;
  readonly store: RefreshStore;
}

export interface RefreshRequest {
  /** HTTPS. */
  readonly url: string;
  readonly keys: readonly TrustedKey[];
  /** The day of the catalogue in the bundle. */
  readonly bundledDay: string;
  readonly today: string;
  /** Aborts when the user cancels. */
  readonly cancelled?: AbortSignal;
  /** 10 s, but for tests. */
  readonly timeoutMs?: number;
}

export type Refusal =
  | 'no-key'
  | 'not-https'
  | 'cancelled'
  | 'no-answer'
  | 'http-status'
  | 'too-large'
  | 'not-signed'
  | 'unknown-key'
  | 'bad-signature'
  | 'cannot-verify'
  | 'not-a-catalogue'
  | 'from-the-future'
  | 'not-stored';

export type RefreshOutcome =
  /** `unnoted`: it is kept, but not what it takes to ask for changes only; why. */
  | { readonly kind: 'updated'; readonly day: string; readonly unnoted?: string }
  /** The same file as before, or one that is not newer than what is there. */
  | { readonly kind: 'current'; readonly day: string }
  | { readonly kind: 'refused'; readonly reason: Refusal; readonly detail?: string };

const TIMEOUT_MS = 10_000;
/** The compact form has 3 MB. */
const MAX_BYTES = 20_000_000;

/** Asks, checks, keeps. Never throws: whatever goes wrong leaves what was there before. */
export async function refreshCatalogue(request: RefreshRequest, ports: RefreshPorts): Promise<RefreshOutcome> {
  const refusal = refusalOf(request);
  if (refusal) return refusal;
  try {
    const state = RefreshState.safeParse(await ports.store.readState()).data;
    const kept = await keptCatalogue(request.keys, request.bundledDay, ports);
    const current = kept.kind === 'newer' ? kept.issue : { day: request.bundledDay, edition: FIRST_EDITION };
    const { day } = current;
    // A file that is newer than what is there has been lost since: then it is asked for whole.
    const known = state?.url === request.url && isLostBy(current, state) === false ? state : undefined;
    const answer = await ask(request, known?.etag, ports);
    const taken = answer.kind === 'file' ? await accept(answer.file, current, request, ports) : undefined;
    const tag = taken ? { etag: answer.kind === 'file' ? answer.etag : undefined, ...noteOf(taken.issue) } : known;
    const isSound = (taken?.outcome ?? answer).kind !== 'refused';
    const next = {
      url: request.url,
      asked: request.today,
      ...(isSound &&
        tag?.etag !== undefined &&
        tag.day !== undefined && {
          etag: tag.etag,
          day: tag.day,
          ...(tag.edition !== undefined && { edition: tag.edition }),
        }),
    };
    const outcome = taken?.outcome;
    // A newer catalogue is there, whatever becomes of the note.
    if (outcome?.kind === 'updated') return { ...outcome, ...(await unnoted(ports.store, next)) };
    await ports.store.writeState(next);
    if (outcome) return outcome;
    return answer.kind === 'refused' ? answer : { kind: 'current', day };
  } catch (error) {
    return refused('not-stored', messageOf(error));
  }
}

/** `undefined` where nothing is remembered. */
function isLostBy(current: Issue, { day, edition = FIRST_EDITION }: RefreshState): boolean | undefined {
  return day === undefined ? undefined : isNewer({ day, edition }, current);
}

const noteOf = (issue: Issue | undefined): { readonly day?: string; readonly edition?: number } =>
  issue ? { day: issue.day, ...(issue.edition > FIRST_EDITION && { edition: issue.edition }) } : {};

async function unnoted(store: RefreshStore, state: RefreshState): Promise<{ readonly unnoted?: string }> {
  try {
    await store.writeState(state);
    return {};
  } catch (error) {
    return { unnoted: messageOf(error) };
  }
}

/** `none` where nothing was kept, or what was kept is not newer than the bundled one. */
export type KeptCatalogue =
  | { readonly kind: 'newer'; readonly catalogue: Catalogue; readonly issue: Issue }
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly detail: string };

/** The catalogue that was kept, when its signature holds and it is newer than the bundled one. Never throws. */
export async function keptCatalogue(
  keys: readonly TrustedKey[],
  bundledDay: string,
  { store, verifier }: Pick<RefreshPorts, 'store' | 'verifier'>,
): Promise<KeptCatalogue> {
  try {
    const file = keys.length ? await store.read() : undefined;
    if (!file) return { kind: 'none' };
    const opened = await openSigned(file, keys, verifier);
    if (opened.kind === 'refused') return { kind: 'refused', detail: opened.reason };
    // It went through the schema before it was kept, and nobody has changed it since.
    const catalogue = decodeCatalogue(opened.text);
    const issue = { day: catalogue.day, edition: opened.edition };
    const bundled = { day: bundledDay, edition: FIRST_EDITION };
    return isNewer(issue, bundled) ? { kind: 'newer', catalogue, issue } : { kind: 'none' };
  } catch (error) {
    return { kind: 'refused', detail: messageOf(error) };
  }
}

function refusalOf({ url, keys }: RefreshRequest): RefreshOutcome | undefined {
  if (!keys.length) return refused('no-key');
  return isHttps(url) ? undefined : refused('not-https', url);
}

const isHttps = (url: string): boolean => URL.canParse(url) && new URL(url).protocol === 'https:';

type Answer =
  | { readonly kind: 'file'; readonly file: Uint8Array; readonly etag?: string }
  | { readonly kind: 'unchanged' }
  | Refused;

type Refused = Extract<RefreshOutcome, { kind: 'refused' }>;

async function ask(
  { url, cancelled, timeoutMs = TIMEOUT_MS }: RefreshRequest,
  etag: string | undefined,
  ports: RefreshPorts,
): Promise<Answer> {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await follow(url, ports.fetch, {
      headers: etag === undefined ? {} : { 'if-none-match': etag },
      signal: cancelled ? AbortSignal.any([timeout, cancelled]) : timeout,
      credentials: 'omit',
    });
    if ('kind' in response) return response;
    return await readAnswer(response, url, etag);
  } catch (error) {
    if (cancelled?.aborted) return refused('cancelled');
    return refused('no-answer', timeout.aborted ? `${timeoutMs / 1000} s` : messageOf(error));
  }
}

const MOST_HOPS = 5;

/** Goes from address to address, and to none that is not an https one: who sits beside an http one chooses where it leads. */
async function follow(url: string, fetch: Fetch, init: RequestInit): Promise<Response | Refused> {
  let at = url;
  for (let hop = 0; hop <= MOST_HOPS; hop++) {
    const response = await fetch(at, { ...init, redirect: 'manual' });
    // A browser hides where it would be led; a page of its own that is secure is led to nothing that is not.
    if (response.type === 'opaqueredirect') return fetch(at, { ...init, redirect: 'follow' });
    const location = response.headers.get('location');
    if (!REDIRECTS.has(response.status) || location === null) return response;
    await response.body?.cancel();
    if (!URL.canParse(location, at)) return refused('http-status', String(response.status));
    at = new URL(location, at).href;
    if (!isHttps(at)) return refused('not-https', at);
  }
  return refused('http-status', 'too many redirects');
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

async function readAnswer(response: Response, url: string, etag: string | undefined): Promise<Answer> {
  if (response.status === 304 && etag !== undefined) return { kind: 'unchanged' };
  const refusal = !isHttps(response.url || url)
    ? refused('not-https', response.url)
    : response.status !== 200
      ? refused('http-status', String(response.status))
      : Number(response.headers.get('content-length') ?? 0) > MAX_BYTES
        ? refused('too-large')
        : undefined;
  const file = refusal ? undefined : await readBody(response);
  if (refusal) await response.body?.cancel();
  const newEtag = response.headers.get('etag');
  // One that is longer could not be kept, and what is kept beside it would be lost.
  const isShort = newEtag !== null && newEtag.length <= LONGEST_ETAG;
  if (file) return { kind: 'file', file, ...(isShort && { etag: newEtag }) };
  return refusal ?? refused('too-large');
}

/** `undefined` as soon as it grows over the cap. */
async function readBody(response: Response): Promise<Uint8Array | undefined> {
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader?.read(); reader && next && !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > MAX_BYTES) {
      await reader.cancel();
      return undefined;
    }
    parts.push(next.value);
  }
  const file = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

async function accept(
  file: Uint8Array,
  current: Issue,
  { keys, today }: RefreshRequest,
  { store, verifier }: RefreshPorts,
): Promise<{ readonly outcome: RefreshOutcome; readonly issue?: Issue }> {
  const opened = await openSigned(file, keys, verifier);
  if (opened.kind === 'refused') return { outcome: refused(opened.reason) };
  let day: string;
  try {
    // The whole schema costs more to make than all that an editor does before its first hover.
    const { decodeForeignCatalogue } = await import('./validate');
    ({ day } = decodeForeignCatalogue(opened.text));
  } catch (error) {
    return { outcome: refused('not-a-catalogue', messageOf(error)) };
  }
  // A catalogue dated far ahead would keep every later one out.
  if (day > addDays(today, 1)) return { outcome: refused('from-the-future', day) };
  const issue = { day, edition: opened.edition };
  if (!isNewer(issue, current)) return { outcome: { kind: 'current', day: current.day }, issue };
  await store.write(file);
  return { outcome: { kind: 'updated', day }, issue };
}

const refused = (reason: Refusal, detail?: string): Refused => ({
  kind: 'refused',
  reason,
  ...(detail !== undefined && { detail: plain(detail) }),
});

/** Others chose these words: in a message of the editor, `[…](…)` would be a link, and a command perhaps. */
const plain = (text: string): string => text.replace(/[[\]()<>`\p{C}\u2028\u2029]/gu, ' ').slice(0, 300);

/** `fetch` says only that it failed; why stands behind it. */
const messageOf = (error: unknown): string => {
  if (!(error instanceof Error)) return plain(String(error));
  return plain(error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message);
};
