import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readTarball } from '../../../pipeline/fetch/tarball';
import { packageTarball, tarball } from './tar';

const all = (): boolean => true;

describe('archives', () => {
  it('give the text of the files that are wanted', () => {
    const bytes = packageTarball({ 'src/a.ts': 'a', 'src/b.js': 'b', 'package.json': '{}' });
    expect([...readTarball(bytes, (path) => path.endsWith('.ts'))]).toEqual([['src/a.ts', 'a']]);
  });

  it('may hold long names in either form', () => {
    const long = `src/${'deep/'.repeat(30)}model.ts`;
    const gnu = tarball([
      { path: '././@LongLink', type: 'L', body: `package/${long}\0` },
      { path: 'package/cut', body: 'x' },
    ]);
    const record = ` path=package/${long}\n`;
    const length = record.length + 3;
    const pax = tarball([
      { path: 'PaxHeader', type: 'x', body: `${length}${record}` },
      { path: 'package/cut', body: 'x' },
    ]);
    for (const bytes of [gnu, pax]) expect([...readTarball(bytes, all)]).toEqual([[long, 'x']]);
  });

  it('are read as names and texts: links and paths that lead out are nothing but names', () => {
    const bytes = tarball([
      { path: 'package/../../etc/passwd', body: 'root' },
      { path: 'package/link', type: '2' },
      { path: 'package/folder', type: '5' },
    ]);
    expect([...readTarball(bytes, all)]).toEqual([['../../etc/passwd', 'root']]);
  });

  it.each([
    ['that are not archives', Buffer.from('<html>')],
    ['cut off', packageTarball({ a: 'x'.repeat(5000) }).subarray(0, 60)],
    ['whose inside is cut off', gzipSync(Buffer.alloc(512, 'x'))],
    ['without an end', gzipSync(Buffer.alloc(0))],
  ])('%s are refused', (_, bytes) => expect(() => readTarball(bytes, all)).toThrow());

  it('that grow too large or hold too many files are refused', () => {
    const bomb = packageTarball({ a: '0'.repeat(3_000_000) });
    expect(bomb.length).toBeLessThan(10_000);
    expect(() => readTarball(bomb, all, { maxUnpacked: 1_000_000, maxFiles: 10 })).toThrow();
    const many = packageTarball(Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`f${n}`, ''])));
    expect(() => readTarball(many, all, { maxUnpacked: 1_000_000, maxFiles: 10 })).toThrow('more than 10 files');
  });
});
