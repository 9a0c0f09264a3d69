/** Whole runs against a server that misbehaves: whatever happens, nothing is lost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCache } from '../../../pipeline/fetch/download-cache';
import { obtain } from '../../../pipeline/fetch/obtain';
import { runUpdate } from '../../../pipeline/run-update';
import { anthropicSdk } from '../../../pipeline/sources/anthropic-sdk';
import { modeldeprecations } from '../../../pipeline/sources/modeldeprecations';
import type { Upstream } from '../../../pipeline/sources/upstream';
import { entry, platform, TODAY } from './fake';
import { serve } from './server';
import { integrityOf, packageTarball } from './tar';

const UPSTREAMS: readonly Upstream[] = [
  { ...anthropicSdk, fewest: 1 },
  { ...modeldeprecations, fewest: 1 },
];
const FILES = [
  platform(
    [
      entry('claude-1', {
        aliases: ['claude-latest'],
        vendor: 'Anthropic',
        lifecycle: { retires: [{ date: '2026-12-01', kind: 'firm', checked: '2026-07-01' }] },
        sources: { page: ['id', 'lifecycle.retires'] },
      }),
    ],
    'anthropic',
  ),
];

const SDK_FILES = {
  'package.json': '{ "scripts": { "postinstall": "exit 1" } }',
  'src/resources/messages/messages.ts': `
    const DEPRECATED_MODELS = { 'claude-1': 'January 14th, 2027' };
    export type Model = 'claude-1' | 'claude-2-new' | (string & {});`,
};
const TRACKED = JSON.stringify({
  generatedAt: '2026-11-20T08:00:00.000Z',
  models: [
    {
      provider: 'anthropic',
      model: 'claude-2-new',
      status: 'active',
      earliest_shutdown_on: '2027-10-07',
      last_verified: '2026-11-20',
    },
  ],
});

interface Served {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the server answers; a test changes one of the three. */
interface Site {
  readonly listing?: (registry: string) => Served;
  readonly archive?: Served;
  readonly tracker?: Served;
}

const ARCHIVE = packageTarball(SDK_FILES);
const listing = (registry: string, integrity = integrityOf(ARCHIVE)): Served => ({
  type: 'application/json',
  headers: { etag: '"l1"' },
  body: JSON.stringify({
    name: '@anthropic-ai/sdk',
    'dist-tags': { latest: '1.2.3' },
    time: { '1.2.3': '2026-11-19T10:00:00Z' },
    versions: { '1.2.3': { dist: { tarball: `${registry}@anthropic-ai/sdk/-/sdk-1.2.3.tgz`, integrity } } },
  }),
});
const GOOD: Required<Site> = {
  listing,
  archive: { type: 'application/octet-stream', body: ARCHIVE },
  tracker: { type: 'application/json', headers: { etag: '"t1"' }, body: TRACKED },
};

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(path.join(tmpdir(), 'almanac-cache-'));
});
afterEach(() => rmSync(cache, { recursive: true, force: true }));

async function run(
  site: Site,
  options: { readonly files?: typeof FILES; readonly offline?: boolean; readonly maxBytes?: number } = {},
) {
  const asked: string[] = [];
  const answers = { ...GOOD, ...site };
  const registry = await serve((request, response) => {
    const address = decodeURIComponent(request.url ?? '');
    const served = address.endsWith('.tgz')
      ? answers.archive
      : address === '/tracker'
        ? answers.tracker
        : answers.listing(registry);
    const isKnown = served.headers?.etag !== undefined && request.headers['if-none-match'] === served.headers.etag;
    asked.push(`${address}${isKnown ? ' 304' : ''}`);
    if (isKnown) response.writeHead(304).end();
    else
      response
        .writeHead(served.status ?? 200, { ...(served.type && { 'content-type': served.type }), ...served.headers })
        .end(served.body);
  });
  const around = {
    cache: openCache(cache),
    offline: options.offline ?? false,
    today: TODAY,
    registry,
    // A large body comes late on a busy machine; no test of this file waits for silence.
    timeoutMs: 20_000,
    maxBytes: options.maxBytes ?? 1_000_000,
    addresses: { 'modeldeprecations.dev': `${registry}tracker` },
  };
  const done = await runUpdate(options.files ?? FILES, UPSTREAMS, (upstream) => obtain(upstream, around), TODAY);
  done.keep();
  return { ...done, asked, states: done.report.upstreams.map(({ state }) => state) };
}

describe('a run', () => {
  it('reads, merges and reports', async () => {
    const { files, report, states } = await run({});
    expect(states).toEqual(['read', 'read']);
    expect(report.filesChanged).toEqual(['anthropic']);
    expect(files[0]?.models.map(({ id, lifecycle }) => [id, lifecycle.retires])).toEqual([
      ['claude-1', [{ date: '2027-01-14', kind: 'firm', checked: '2026-11-19' }]],
      ['claude-2-new', [{ date: '2027-10-07', kind: 'earliest', checked: '2026-11-20' }]],
    ]);
  });

  it('a second time changes nothing and asks for nothing again', async () => {
    const first = await run({});
    const second = await run({}, { files: [...first.files] });
    expect(second.report.filesChanged).toEqual([]);
    expect(second.files).toEqual(first.files);
  });

  it('offline, from the saved documents, gives the same', async () => {
    const first = await run({});
    const again = await run({}, { offline: true });
    expect(again.asked).toEqual([]);
    expect(again.files).toEqual(first.files);
  });

  it('offline without a saved document leaves all as it was', async () => {
    const { files, states } = await run({}, { offline: true });
    expect(states).toEqual(['broken', 'broken']);
    expect(files).toEqual(FILES);
  });

  const FAULTS: readonly (readonly [string, Site, string])[] = [
    ['an error of the registry', { listing: () => ({ status: 500 }) }, 'HTTP 500'],
    [
      'a page instead of the listing',
      { listing: () => ({ type: 'text/html', body: '<html>' }) },
      'content type text/html',
    ],
    [
      'a listing that is cut off',
      { listing: (r) => ({ ...listing(r), body: String(listing(r).body).slice(0, 90) }) },
      'not JSON',
    ],
    ['a listing without versions', { listing: () => ({ type: 'application/json', body: '{}' }) }, 'unexpected shape'],
    [
      'another archive than announced',
      { archive: { ...GOOD.archive, body: packageTarball({ 'src/a.ts': '' }) } },
      'does not have the sum',
    ],
    [
      'an archive that is cut off',
      { archive: { ...GOOD.archive, body: ARCHIVE.subarray(0, 100) } },
      'does not have the sum',
    ],
    ['an archive of the wrong type', { archive: { ...GOOD.archive, type: 'text/html' } }, 'content type text/html'],
  ];
  it.each(FAULTS)('survives %s: the old facts stay, the other upstream goes on', async (_, site, reason) => {
    const { files, report, states } = await run(site);
    expect(states).toEqual(['broken', 'read']);
    expect(report.upstreams[0]?.reason).toContain(reason);
    expect(files).toEqual(FILES);
  });

  it('survives an archive without the table it looks for', async () => {
    const archive = packageTarball({ 'src/resources/messages/messages.ts': "export type Model = 'claude-1';" });
    const { files, report } = await run({
      archive: { ...GOOD.archive, body: archive },
      listing: (r) => listing(r, integrityOf(archive)),
    });
    expect(report.upstreams[0]).toMatchObject({ state: 'broken', reason: 'no module declares DEPRECATED_MODELS' });
    expect(files).toEqual(FILES);
  });

  it.each<readonly [string, Served, string]>([
    ['an error', { status: 503 }, 'HTTP 503'],
    ['half a document', { ...GOOD.tracker, body: TRACKED.slice(0, -20) }, 'not JSON'],
    ['no rows', { ...GOOD.tracker, body: TRACKED.replace(/"models":.*/, '"models":[]}') }, 'only 0 rows'],
    ['rows of another shape', { ...GOOD.tracker, body: TRACKED.replace('last_verified', 'verified') }, 'only 0 rows'],
    ['bytes that are no text', { ...GOOD.tracker, body: Buffer.from([0xff, 0xfe, 0x00]) }, 'not valid'],
    ['a body of 50 MB', { ...GOOD.tracker, body: Buffer.alloc(50_000_000, ' ') }, 'larger than'],
  ])('survives %s of the tracker', async (_, tracker, reason) => {
    const { files, report, states } = await run({ tracker }, { maxBytes: 49_999_999 });
    expect(states).toEqual(['read', 'broken']);
    expect(report.upstreams[1]?.reason).toContain(reason);
    expect(files[0]?.models.map(({ id }) => id)).toEqual(['claude-1', 'claude-2-new']);
    expect(files[0]?.models[1]?.lifecycle.retires).toBeUndefined();
  });

  it('asks whether a document changed, and reads the saved one when it did not', async () => {
    const first = await run({});
    // Another port is another address: the label is made to fit, as it would for a fixed one.
    const around = openCache(cache);
    const second = await runAgain(around, first.files);
    expect(second.asked).toContain('/tracker 304');
    expect(second.report.filesChanged).toEqual([]);
    expect(second.states).toEqual(['read', 'unchanged']);
  });

  async function runAgain(saved: ReturnType<typeof openCache>, files: Awaited<ReturnType<typeof run>>['files']) {
    const asked: string[] = [];
    const registry = await serve((request, response) => {
      const address = decodeURIComponent(request.url ?? '');
      const served = address.endsWith('.tgz')
        ? GOOD.archive
        : address === '/tracker'
          ? GOOD.tracker
          : listing(registry);
      const isKnown = request.headers['if-none-match'] === '"t1"';
      asked.push(`${address}${isKnown ? ' 304' : ''}`);
      if (isKnown) response.writeHead(304).end();
      else response.writeHead(200, { 'content-type': served.type ?? '' }).end(served.body);
    });
    const tracker = saved.read('modeldeprecations.json');
    if (!tracker?.label) throw new Error('nothing was saved');
    saved.write('modeldeprecations.json', tracker.body, { ...tracker.label, url: `${registry}tracker` });
    const around = {
      cache: saved,
      offline: false,
      today: TODAY,
      registry,
      addresses: { 'modeldeprecations.dev': `${registry}tracker` },
    };
    const done = await runUpdate(files, UPSTREAMS, (upstream) => obtain(upstream, around), TODAY);
    return { ...done, asked, states: done.report.upstreams.map(({ state }) => state) };
  }

  it('does not save a document that turned out broken', async () => {
    await run({ tracker: { ...GOOD.tracker, body: '{}' } });
    expect(openCache(cache).read('modeldeprecations.json')).toBeUndefined();
  });
});
