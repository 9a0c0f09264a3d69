/** Reads a package's archive in memory: text files only, nothing is written, imported or executed. */
import { gunzipSync } from 'node:zlib';

export interface TarballLimits {
  readonly maxUnpacked: number;
  readonly maxFiles: number;
}

export const TARBALL_LIMITS: TarballLimits = { maxUnpacked: 200_000_000, maxFiles: 20_000 };

const BLOCK = 512;

/** Path without the leading `package/` → text, for the paths that `wants` asks for. Throws an `Error` when the archive is damaged or too large. */
export function readTarball(
  bytes: Uint8Array,
  wants: (path: string) => boolean,
  limits: TarballLimits = TARBALL_LIMITS,
): ReadonlyMap<string, string> {
  const tar = gunzipSync(bytes, { maxOutputLength: limits.maxUnpacked });
  const files = new Map<string, string>();
  let longName: string | undefined;
  let count = 0;
  for (let at = 0; at + BLOCK <= tar.length; ) {
    const header = tar.subarray(at, at + BLOCK);
    if (header.every((byte) => byte === 0)) return files;
    if (++count > limits.maxFiles) throw new Error(`more than ${limits.maxFiles} files`);
    const size = octal(header, 124, 12);
    const start = at + BLOCK;
    if (!isChecksumRight(header) || start + size > tar.length) throw new Error('the archive is damaged');
    const body = tar.subarray(start, start + size);
    const type = String.fromCharCode(header[156] ?? 0);
    if (type === 'x' || type === 'L') longName = type === 'L' ? textOf(body) : (paxPath(body) ?? longName);
    else {
      const name = (longName ?? headerName(header)).replace(/^[^/]+\//, '');
      longName = undefined;
      if ((type === '0' || type === '\0') && wants(name)) files.set(name, new TextDecoder().decode(body));
    }
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  throw new Error('the archive ends in the middle');
}

function octal(header: Uint8Array, start: number, length: number): number {
  const text = textOf(header.subarray(start, start + length)).trim();
  if (!/^[0-7]*$/.test(text)) throw new Error('the archive is damaged');
  return text === '' ? 0 : Number.parseInt(text, 8);
}

/** The sum of the header's bytes, with the field of the sum itself taken as spaces. */
function isChecksumRight(header: Uint8Array): boolean {
  const sum = header.reduce((total, byte, n) => total + (n >= 148 && n < 156 ? 32 : byte), 0);
  return sum === octal(header, 148, 8);
}

function headerName(header: Uint8Array): string {
  const name = textOf(header.subarray(0, 100));
  const isUstar = textOf(header.subarray(257, 262)) === 'ustar';
  const prefix = isUstar ? textOf(header.subarray(345, 500)) : '';
  return prefix ? `${prefix}/${name}` : name;
}

/** Records of the form `length key=value\n`. */
function paxPath(body: Uint8Array): string | undefined {
  return /^\d+ path=(.*)$/m.exec(textOf(body))?.[1];
}

function textOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
}
