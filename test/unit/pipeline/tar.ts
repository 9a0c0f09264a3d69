/** Builds a package's archive for tests. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

export interface TarEntry {
  readonly path: string;
  readonly body?: string;
  readonly type?: string;
}

export function tarball(entries: readonly TarEntry[]): Uint8Array {
  return gzipSync(Buffer.concat([...entries.map(blocks), Buffer.alloc(1024)]));
}

export const packageTarball = (files: Readonly<Record<string, string>>): Uint8Array =>
  tarball(Object.entries(files).map(([path, body]) => ({ path: `package/${path}`, body })));

export const integrityOf = (bytes: Uint8Array): string =>
  `sha512-${createHash('sha512').update(bytes).digest('base64')}`;

function blocks({ path, body = '', type = '0' }: TarEntry): Buffer {
  const content = Buffer.from(body);
  const header = Buffer.alloc(512);
  header.write(path.slice(0, 100), 0);
  header.write('000644 \0', 100);
  header.write(`${content.length.toString(8).padStart(11, '0')} `, 124);
  header.write(type, 156);
  header.write('ustar\0', 257);
  header.fill(' ', 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512)]);
}
