/**
 * The one loop that every byte of a tree goes through, as WebAssembly: three times as fast as in JavaScript, and from the first file on.
 * Where a host has none, JavaScript does it.
 */
import { type CatalogueNgrams, type NextByteHit, nextHitInBytes } from '../../recognition';
import { BACK, BYTES_AT, SEARCH_MODULE, writeTables } from './search-module';

/** Memory of its own: what is put there, from its beginning on, can be searched. */
export interface ByteSearch {
  readonly memory: Uint8Array;
  readonly next: NextByteHit;
}

/** A search for files of up to so many bytes. */
export function createByteSearch(ngrams: CatalogueNgrams, most: number): ByteSearch {
  try {
    return compiledSearch(ngrams, most);
  } catch {
    // No WebAssembly here, or not so much memory in one piece.
    return { memory: new Uint8Array(most), next: nextHitInBytes(ngrams) };
  }
}

/** The part that is used of what every JavaScript engine has. */
interface WebAssemblyApi {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
}

const PAGE = 1 << 16;
/** So many bytes behind the last one are looked at with it. */
const BEHIND = 4;

/** Throws where there is no WebAssembly. */
export function compiledSearch(ngrams: CatalogueNgrams, most: number): ByteSearch {
  const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: WebAssemblyApi };
  const memory = new WebAssembly.Memory({ initial: Math.ceil((BYTES_AT + most + BEHIND) / PAGE) });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(SEARCH_MODULE), { host: { memory } });
  const { next } = exports as { readonly next: (at: number, limit: number) => number };
  writeTables(ngrams, new Uint8Array(memory.buffer, 0, BYTES_AT));
  const start = BYTES_AT - BACK;
  return {
    memory: new Uint8Array(memory.buffer, BYTES_AT, most),
    next: (bytes, from) => {
      if (bytes.buffer !== memory.buffer || bytes.byteOffset !== BYTES_AT) throw new Error('bytes of another memory');
      return next(start + from, start + bytes.length - 2) - start;
    },
  };
}
