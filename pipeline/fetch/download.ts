/** One document over HTTP: with a timeout, a size cap, its type checked, and not again when it has not changed. */

export interface Wanted {
  readonly url: string;
  readonly contentTypes: readonly string[];
  readonly maxBytes: number;
  readonly timeoutMs: number;
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  readonly accept?: string | undefined;
  /** Sent to this address alone: a redirection to another host goes without it. */
  readonly key?: string | undefined;
}

export type Download =
  | {
      readonly kind: 'fresh';
      readonly body: Uint8Array;
      readonly etag?: string;
      readonly lastModified?: string;
      readonly contentType: string;
    }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly reason: string };

export const MAX_BYTES = 50_000_000 - 1;
export const TIMEOUT_MS = 60_000;

/** Never throws: what goes wrong is `failed` with a reason. HTTPS only, but for this machine's own servers. */
export async function download(wanted: Wanted, fetchLike: typeof fetch = fetch): Promise<Download> {
  if (!isAllowed(wanted.url)) return failed(`${wanted.url} is neither https nor a server of this machine`);
  try {
    const response = await fetchLike(wanted.url, {
      headers: headersOf(wanted),
      signal: AbortSignal.timeout(wanted.timeoutMs),
      redirect: 'follow',
    });
    return await readResponse(response, wanted);
  } catch (error) {
    return failed(describe(error, wanted.timeoutMs));
  }
}

async function readResponse(response: Response, wanted: Wanted): Promise<Download> {
  if (response.status === 304) {
    await response.body?.cancel();
    const asked = wanted.etag !== undefined || wanted.lastModified !== undefined;
    return asked ? { kind: 'unchanged' } : failed('304 without having been asked whether it changed');
  }
  const contentType = (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const refusal = refusalOf(response, contentType, wanted);
  if (refusal !== undefined) {
    await response.body?.cancel();
    return failed(refusal);
  }
  const body = await readBody(response, wanted.maxBytes);
  if (!body) return failed(tooLarge(wanted.maxBytes));
  const etag = response.headers.get('etag');
  const lastModified = response.headers.get('last-modified');
  return { kind: 'fresh', body, contentType, ...(etag && { etag }), ...(lastModified && { lastModified }) };
}

function refusalOf(response: Response, contentType: string, wanted: Wanted): string | undefined {
  if (!isAllowed(response.url || wanted.url)) return `redirected to ${response.url}, which is not https`;
  if (response.status !== 200) return `HTTP ${response.status}`;
  if (!wanted.contentTypes.includes(contentType))
    return `content type ${contentType || '(none)'} instead of ${wanted.contentTypes.join(' or ')}`;
  return Number(response.headers.get('content-length') ?? 0) > wanted.maxBytes ? tooLarge(wanted.maxBytes) : undefined;
}

/** `undefined` as soon as it grows over the cap: a length that was announced is not trusted. */
async function readBody(response: Response, maxBytes: number): Promise<Uint8Array | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(parts);
    size += value.length;
    if (size > maxBytes) {
      await reader.cancel();
      return undefined;
    }
    parts.push(value);
  }
}

function headersOf({ contentTypes, accept, etag, lastModified, key }: Wanted): Record<string, string> {
  return {
    accept: accept ?? contentTypes.join(', '),
    'user-agent': 'model-almanac-catalogue-update',
    ...(key !== undefined && { authorization: `Bearer ${key}` }),
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(etag === undefined && lastModified !== undefined && { 'if-modified-since': lastModified }),
  };
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
function isAllowed(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname));
}

function describe(error: unknown, timeoutMs: number): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `no complete answer within ${timeoutMs / 1000} s`;
  const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return `${error instanceof Error ? error.message : String(error)}${cause}`;
}

const failed = (reason: string): Download => ({ kind: 'failed', reason });
const tooLarge = (maxBytes: number): string => `larger than ${maxBytes.toLocaleString('en')} bytes`;
