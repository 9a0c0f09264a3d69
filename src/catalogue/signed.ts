/**
 * A catalogue on its way over a network: one line with a signature, then the compact text. Ed25519, checked with WebCrypto.
 * The signature covers a fixed preamble, the edition and the text, so that it means nothing for any other kind of file.
 */
import * as z from 'zod/mini';

/** A public key that signs catalogues: the 32 bytes of it in Base64. Several may hold while one takes over from another. */
export interface TrustedKey {
  readonly id: string;
  readonly publicKey: string;
}

/** The part of WebCrypto that is needed; `crypto.subtle` is one. */
export interface Verifier {
  importKey(
    format: 'raw',
    key: Uint8Array<ArrayBuffer>,
    algorithm: { readonly name: 'Ed25519' },
    extractable: false,
    usages: ['verify'],
  ): Promise<unknown>;
  verify(
    algorithm: { readonly name: 'Ed25519' },
    key: never,
    signature: Uint8Array<ArrayBuffer>,
    data: Uint8Array<ArrayBuffer>,
  ): Promise<boolean>;
}

export type Opened =
  | { readonly kind: 'text'; readonly text: string; readonly edition: number }
  | { readonly kind: 'refused'; readonly reason: 'not-signed' | 'unknown-key' | 'bad-signature' | 'cannot-verify' };

const SealLine = z.strictObject({
  modelAlmanac: z.literal('signed-catalogue/2'),
  /** Counts the catalogues of one day: a mistake in the first is mended by the second. */
  edition: z.int().check(z.minimum(1), z.maximum(10_000)),
  key: z.string().check(z.minLength(1), z.maxLength(100)),
  signature: z.string().check(z.regex(/^[A-Za-z0-9+/]{86}==$/)),
});
const LONGEST_SEAL = 500;
const preambleOf = (edition: number): string => `model-almanac signed catalogue 2\nedition ${edition}\n`;

/** Which catalogue it is: the editions of a day follow one another, and nothing goes back. */
export interface Issue {
  readonly day: string;
  readonly edition: number;
}

/** Of the bundle, and of a day that has one catalogue only. */
export const FIRST_EDITION = 1;

export const isNewer = (issue: Issue, than: Issue): boolean =>
  issue.day > than.day || (issue.day === than.day && issue.edition > than.edition);

/** What is signed for a compact text. */
export function messageOf(payload: Uint8Array, edition: number): Uint8Array<ArrayBuffer> {
  const preamble = new TextEncoder().encode(preambleOf(edition));
  const message = new Uint8Array(preamble.length + payload.length);
  message.set(preamble);
  message.set(payload, preamble.length);
  return message;
}

/** The file to publish. `signature` is that of `messageOf(payload, edition)`, in Base64. */
export function seal(
  payload: Uint8Array,
  { key, signature, edition }: { readonly key: string; readonly signature: string; readonly edition: number },
): Uint8Array {
  const line = SealLine.parse({ modelAlmanac: 'signed-catalogue/2', edition, key, signature });
  const head = new TextEncoder().encode(`${JSON.stringify(line)}\n`);
  const file = new Uint8Array(head.length + payload.length);
  file.set(head);
  file.set(payload, head.length);
  return file;
}

/** The text, if one of the keys signed it. Never throws. */
export async function openSigned(file: Uint8Array, keys: readonly TrustedKey[], verifier: Verifier): Promise<Opened> {
  const parts = split(file);
  if (!parts) return refused('not-signed');
  const trusted = keys.find(({ id }) => id === parts.seal.key);
  if (!trusted) return refused('unknown-key');
  try {
    const algorithm = { name: 'Ed25519' } as const;
    const key = await verifier.importKey('raw', fromBase64(trusted.publicKey), algorithm, false, ['verify']);
    const right = await verifier.verify(
      algorithm,
      key as never,
      fromBase64(parts.seal.signature),
      messageOf(parts.payload, parts.seal.edition),
    );
    const { edition } = parts.seal;
    return right ? { kind: 'text', text: new TextDecoder().decode(parts.payload), edition } : refused('bad-signature');
  } catch {
    // An editor whose WebCrypto does not know Ed25519: without a check nothing is believed.
    return refused('cannot-verify');
  }
}

interface Parts {
  readonly seal: z.infer<typeof SealLine>;
  readonly payload: Uint8Array;
}

function split(file: Uint8Array): Parts | undefined {
  const end = file.subarray(0, LONGEST_SEAL).indexOf(0x0a);
  if (end < 0) return undefined;
  try {
    const parsed = SealLine.safeParse(JSON.parse(new TextDecoder().decode(file.subarray(0, end))));
    return parsed.success ? { seal: parsed.data, payload: file.subarray(end + 1) } : undefined;
  } catch {
    return undefined;
  }
}

const refused = (reason: Extract<Opened, { kind: 'refused' }>['reason']): Opened => ({ kind: 'refused', reason });

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let n = 0; n < binary.length; n++) bytes[n] = binary.charCodeAt(n);
  return bytes;
}
