/** Gets an upstream's document, from the network or from a folder of saved ones, and hands it to its importer. */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { parseJson, type Reading } from '../assertions';
import type { DocumentUpstream, PackageUpstream, Upstream } from '../sources/upstream';
import { type Download, download, MAX_BYTES, TIMEOUT_MS } from './download';
import type { DownloadCache, Label, Saved } from './download-cache';
import { readTarball } from './tarball';

export interface Surroundings {
  readonly cache: DownloadCache;
  readonly offline: boolean;
  readonly today: string;
  /** With a slash at the end. */
  readonly registry: string;
  readonly fetch?: typeof fetch;
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
  /** The key that an environment variable holds. */
  readonly keyOf?: (variable: string) => string | undefined;
  /** Another address for an upstream, by its name. */
  readonly addresses?: Readonly<Record<string, string>>;
}

export type Obtained =
  | {
      readonly state: 'read' | 'unchanged';
      readonly reading: Reading;
      readonly document: string;
      readonly keep: () => void;
    }
  | { readonly state: 'broken'; readonly reason: string };

/** Never throws. `keep` saves the document: call it only when the reading turned out to be sound. */
export async function obtain(upstream: Upstream, around: Surroundings): Promise<Obtained> {
  try {
    return upstream.kind === 'document'
      ? await obtainDocument(upstream, around)
      : await obtainPackage(upstream, around);
  } catch (error) {
    return { state: 'broken', reason: error instanceof Error ? error.message : String(error) };
  }
}

async function obtainDocument(upstream: DocumentUpstream, around: Surroundings): Promise<Obtained> {
  const url = around.addresses?.[upstream.name] ?? upstream.url;
  const key = upstream.key === undefined ? undefined : around.keyOf?.(upstream.key);
  const got = await bring(upstream.file, { url, contentTypes: upstream.contentTypes, key }, around);
  const text = new TextDecoder('utf-8', { fatal: true }).decode(got.body);
  const changed = upstream.dayUrl === undefined ? undefined : await lastChange(upstream.dayUrl, upstream.file, around);
  const day = changed?.day ?? got.label.day;
  const reading = upstream.read({ text, day });
  const keep = (): void => {
    got.keep();
    changed?.keep();
  };
  return { state: got.state, reading: enough(reading, upstream), document: url, keep };
}

/** The day of the newest entry of an Atom feed. A feed that is not to be had tells nothing when there is no network, and breaks the upstream else. */
async function lastChange(
  url: string,
  file: string,
  around: Surroundings,
): Promise<{ readonly day: string; readonly keep: () => void } | undefined> {
  const name = `${file}.atom`;
  if (around.offline && !around.cache.read(name)) return undefined;
  const contentTypes = ['application/atom+xml', 'application/xml', 'text/xml'];
  const feed = await bring(name, { url, contentTypes }, around);
  const days = new TextDecoder().decode(feed.body).matchAll(/<updated>(\d{4}-\d{2}-\d{2})T/g);
  const newest = [...days]
    .map(([, day]) => day ?? '')
    .sort()
    .at(-1);
  if (newest === undefined || newest > around.today)
    throw new Error(`${url} does not tell when the document was changed`);
  return { day: newest, keep: feed.keep };
}

const Version = z.object({
  dist: z.object({ tarball: z.string(), integrity: z.string().regex(/^sha512-[A-Za-z0-9+/=]+$/) }),
});
const Packument = z.object({
  name: z.string(),
  'dist-tags': z.object({ latest: z.string() }),
  time: z.record(z.string(), z.string()),
  versions: z.record(z.string(), z.unknown()),
});

async function obtainPackage(upstream: PackageUpstream, around: Surroundings): Promise<Obtained> {
  const address = around.registry + upstream.package.replace('/', '%2f');
  const listing = await bring(
    `npm/${upstream.package}.json`,
    { url: address, contentTypes: ['application/json'] },
    around,
  );
  const packument = parseJson(new TextDecoder().decode(listing.body), Packument);
  const version = packument['dist-tags'].latest;
  const published = packument.time[version]?.slice(0, 10) ?? '';
  const { dist } = Version.parse(packument.versions[version]);
  if (packument.name !== upstream.package || !/^\d{4}-\d{2}-\d{2}$/.test(published))
    throw new Error(`the registry's answer does not describe ${upstream.package}`);
  const archive = await bringArchive(
    `npm/${upstream.package}-${version}.tgz`,
    tarballUrl(dist.tarball, around),
    dist.integrity,
    around,
  );
  const files = readTarball(archive.body, upstream.wants);
  const reading = upstream.read({ name: upstream.package, version, day: published, files });
  const keep = (): void => {
    listing.keep();
    archive.keep();
  };
  return {
    state: listing.state,
    reading: enough(reading, upstream),
    document: `npm ${upstream.package}@${version}`,
    keep,
  };
}

/** A registry that stands in for another still names the other in its listing: the archive is asked from the one configured. */
function tarballUrl(tarball: string, { registry }: Surroundings): string {
  const path = new URL(tarball).pathname.replace(/^\//, '');
  return new URL(path, registry).href;
}

interface Brought {
  readonly state: 'read' | 'unchanged';
  readonly body: Uint8Array;
  readonly label: Label;
  readonly keep: () => void;
}

async function bring(
  name: string,
  wanted: { readonly url: string; readonly contentTypes: readonly string[]; readonly key?: string | undefined },
  around: Surroundings,
): Promise<Brought> {
  const saved = around.cache.read(name);
  if (around.offline) {
    if (!saved) throw new Error(`no saved document ${name}`);
    return {
      state: 'read',
      body: saved.body,
      label: saved.label ?? { url: wanted.url, day: around.today },
      keep: () => {},
    };
  }
  const answer = await download(
    {
      ...wanted,
      maxBytes: around.maxBytes ?? MAX_BYTES,
      timeoutMs: around.timeoutMs ?? TIMEOUT_MS,
      ...(saved?.label?.url === wanted.url && { etag: saved.label.etag, lastModified: saved.label.lastModified }),
    },
    around.fetch,
  );
  return accept(name, wanted.url, answer, saved, around);
}

function accept(name: string, url: string, answer: Download, saved: Saved | undefined, around: Surroundings): Brought {
  if (answer.kind === 'failed') throw new Error(answer.reason);
  // A document that has not changed says today what it said when it was fetched.
  if (answer.kind === 'unchanged') {
    if (!saved?.label) throw new Error('not changed, but there is no saved document');
    const label = { ...saved.label, day: around.today };
    return { state: 'unchanged', body: saved.body, label, keep: () => around.cache.write(name, saved.body, label) };
  }
  const { body, etag, lastModified } = answer;
  const label: Label = { url, day: around.today, ...(etag && { etag }), ...(lastModified && { lastModified }) };
  return { state: 'read', body, label, keep: () => around.cache.write(name, body, label) };
}

/** An archive never changes under its name: a saved one with the right sum is as good as a fetched one. */
async function bringArchive(name: string, url: string, integrity: string, around: Surroundings): Promise<Brought> {
  const saved = around.cache.read(name);
  const isRight = (body: Uint8Array): boolean =>
    `sha512-${createHash('sha512').update(body).digest('base64')}` === integrity;
  if (saved && isRight(saved.body))
    return { state: 'unchanged', body: saved.body, label: saved.label ?? { url, day: around.today }, keep: () => {} };
  const contentTypes = [
    'application/octet-stream',
    'application/gzip',
    'application/x-gzip',
    'application/x-compressed-tar',
  ];
  const brought = await bring(name, { url, contentTypes }, around);
  if (!isRight(brought.body)) throw new Error(`the archive ${url} does not have the sum that the registry gives`);
  return brought;
}

/** A document with far too few rows is a broken one. */
function enough(reading: Reading, upstream: Upstream): Reading {
  const { claims, rejected } = reading;
  if (claims.length < upstream.fewest) {
    const example = rejected[0] ? `, the first of them: ${rejected[0].row}: ${rejected[0].reason}` : '';
    throw new Error(`only ${claims.length} rows can be read, ${rejected.length} are refused${example}`);
  }
  if (rejected.length > claims.length)
    throw new Error(`more rows are refused (${rejected.length}) than read (${claims.length})`);
  return reading;
}
