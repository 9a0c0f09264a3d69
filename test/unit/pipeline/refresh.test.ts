import { generateKeyPairSync, sign, webcrypto } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signCatalogue, trustedKeyOf } from '../../../pipeline/commands/sign';
import {
  keptCatalogue,
  type RefreshOutcome,
  type RefreshRequest,
  type RefreshStore,
  refreshCatalogue,
} from '../../../src/catalogue/refresh';
import { isRefreshDue } from '../../../src/catalogue/refresh-due';
import { RELEASE_ADDRESS, RELEASE_KEYS } from '../../../src/catalogue/release-keys';
import { messageOf, seal, type Verifier } from '../../../src/catalogue/signed';
import { fakeText } from '../catalogue/fake';

const URL = 'https://catalogue.example/catalogue.signed';
const TODAY = '2026-11-21';
// Made for this run of the tests and thrown away with it.
const { privateKey } = generateKeyPairSync('ed25519');
const KEY = trustedKeyOf(privateKey, 'test');
const subtle: Verifier = webcrypto.subtle;

/** The compact text of a catalogue of that day, with one model more than the bundled one. */
const textOf = (day: string): string =>
  fakeText([{ platform: 'openai', id: `gpt-of-${day}`, sources: { s: ['id'] } }], {
    sources: { s: { document: 'made up', checked: day, licence: 'none' } },
  });
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const signed = async (day: string, edition?: number): Promise<Uint8Array> =>
  (await signCatalogue(bytes(textOf(day)), privateKey, 'test', edition)).file;

interface MemoryStore extends RefreshStore {
  file: Uint8Array | undefined;
  state: unknown;
}
const memory = (file?: Uint8Array): MemoryStore => ({
  file,
  state: undefined,
  async read() {
    return this.file;
  },
  async write(next) {
    this.file = next;
  },
  async readState() {
    return this.state;
  },
  async writeState(next) {
    this.state = next;
  },
});

type Answer = (init: RequestInit) => Response | Promise<Response>;
const answer =
  (body: Uint8Array | string, init: ResponseInit = {}): Answer =>
  () =>
    new Response(Buffer.from(body), init);

async function refresh(
  answers: Answer,
  store = memory(),
  fields: Partial<RefreshRequest> = {},
): Promise<RefreshOutcome> {
  const request = { url: URL, keys: [KEY], bundledDay: '2026-11-01', today: TODAY, ...fields };
  return refreshCatalogue(request, { fetch: async (_, init) => answers(init), verifier: subtle, store });
}
const reasonOf = async (answers: Answer, fields: Partial<RefreshRequest> = {}): Promise<string> => {
  const store = memory();
  const outcome = await refresh(answers, store, fields);
  // Whatever is refused, nothing is kept.
  expect(store.file).toBeUndefined();
  return outcome.kind === 'refused' ? outcome.reason : outcome.kind;
};
const never: Answer = () => {
  throw new Error('asked');
};

describe('a refresh', () => {
  it('keeps a newer catalogue with a right signature, and gives it back', async () => {
    const store = memory();
    expect(await refresh(answer(await signed('2026-11-20'), { headers: { etag: '"1"' } }), store)).toEqual({
      kind: 'updated',
      day: '2026-11-20',
    });
    expect(store.state).toEqual({ url: URL, asked: TODAY, etag: '"1"', day: '2026-11-20' });
    const kept = await keptCatalogue([KEY], '2026-11-01', { store, verifier: subtle });
    expect(kept.kind === 'newer' && kept.catalogue.day).toBe('2026-11-20');
    expect(kept.kind === 'newer' && kept.catalogue.on('openai', 'gpt-of-2026-11-20')).toHaveLength(1);
  });

  it('asks only whether it changed when it has one', async () => {
    const store = memory(await signed('2026-11-20'));
    store.state = { url: URL, etag: '"1"', day: '2026-11-20', asked: '2026-11-20' };
    const seen: unknown[] = [];
    const outcome = await refresh((init) => {
      seen.push(init.headers);
      return new Response(null, { status: 304 });
    }, store);
    expect(seen).toEqual([{ 'if-none-match': '"1"' }]);
    expect(outcome).toEqual({ kind: 'current', day: '2026-11-20' });
    expect(store.state).toEqual({ url: URL, etag: '"1"', day: '2026-11-20', asked: TODAY });
  });

  it('asks for the whole file again when the kept one is lost, not when it was no newer than the bundle', async () => {
    const headersFor = async (day: string): Promise<unknown> => {
      const store = memory();
      store.state = { url: URL, etag: '"1"', day, asked: '2026-11-20' };
      let headers: unknown;
      await refresh((init) => {
        headers = init.headers;
        return new Response(null, { status: 500 });
      }, store);
      return headers;
    };
    expect(await headersFor('2026-11-20')).toEqual({});
    expect(await headersFor('2026-11-01')).toEqual({ 'if-none-match': '"1"' });
  });

  it('does not send the tag of another address', async () => {
    const store = memory();
    store.state = { url: 'https://elsewhere.example/', etag: '"1"', day: '2026-11-01', asked: '2026-11-20' };
    const seen: unknown[] = [];
    await refresh((init) => {
      seen.push(init.headers);
      return new Response(null, { status: 500 });
    }, store);
    expect(seen).toEqual([{}]);
  });

  it.each(['2026-10-01', '2026-11-01'])('never replaces the bundled one by one of %s', async (day) => {
    const store = memory();
    expect(await refresh(answer(await signed(day)), store)).toEqual({ kind: 'current', day: '2026-11-01' });
    expect(store.file).toBeUndefined();
  });

  it('never replaces a kept one by an older one that was signed before', async () => {
    const kept = await signed('2026-11-20');
    const store = memory(kept);
    expect(await refresh(answer(await signed('2026-11-10')), store)).toEqual({ kind: 'current', day: '2026-11-20' });
    expect(store.file).toBe(kept);
  });

  it('refuses without asking anybody: no key in the build, no address, no https', async () => {
    expect(await reasonOf(never, { keys: [] })).toBe('no-key');
    expect(await reasonOf(never, { url: '' })).toBe('not-https');
    for (const url of ['http://catalogue.example/', 'file:///etc/passwd', 'nonsense', 'data:,x'])
      expect(await reasonOf(never, { url })).toBe('not-https');
  });

  it('has an address of its own that could be asked', () =>
    expect(new globalThis.URL(RELEASE_ADDRESS).protocol).toBe('https:'));

  it('has keys of its own that could be keys', () => {
    expect(RELEASE_KEYS.filter(({ publicKey }) => Buffer.from(publicKey, 'base64').length !== 32)).toEqual([]);
    expect(new Set(RELEASE_KEYS.map(({ id }) => id)).size).toBe(RELEASE_KEYS.length);
  });

  it.each([401, 404, 429, 500, 204, 304])('refuses status %i', async (status) => {
    expect(await reasonOf(() => new Response(null, { status }))).toBe('http-status');
  });

  it('refuses to be led to plain HTTP', async () => {
    const file = await signed('2026-11-20');
    expect(
      await reasonOf(() =>
        Object.defineProperty(new Response(Buffer.from(file)), 'url', { value: 'http://catalogue.example/' }),
      ),
    ).toBe('not-https');
  });

  it('follows https alone: an http address in the middle is not even asked', async () => {
    const file = await signed('2026-11-20');
    const asked: string[] = [];
    const led = async (...to: readonly string[]): Promise<RefreshOutcome> => {
      const request = { url: URL, keys: [KEY], bundledDay: '2026-11-01', today: TODAY };
      asked.length = 0;
      const fetch = async (url: string): Promise<Response> => {
        asked.push(url);
        const location = to[asked.length - 1];
        return location === undefined
          ? new Response(Buffer.from(file))
          : new Response(null, { status: 302, headers: { location } });
      };
      return refreshCatalogue(request, { fetch, verifier: subtle, store: memory() });
    };
    expect(await led('/next', 'https://other.example/file')).toMatchObject({ kind: 'updated' });
    expect(asked).toEqual([URL, 'https://catalogue.example/next', 'https://other.example/file']);
    expect(await led('http://other.example/', 'https://other.example/file')).toMatchObject({ reason: 'not-https' });
    expect(asked).toEqual([URL]);
    expect(await led(...Array.from({ length: 9 }, (_, n) => `/${n}`))).toMatchObject({ reason: 'http-status' });
    expect(asked).toHaveLength(6);
  });

  it('says where it was led without a link in it', async () => {
    const location = 'http://catalogue.example/[look](command:workbench.action.quit)';
    const outcome = await refresh(() => new Response(null, { status: 302, headers: { location } }));
    expect(outcome).toMatchObject({ kind: 'refused', reason: 'not-https' });
    expect(JSON.stringify(outcome)).not.toMatch(/[[\]()]/);
  });

  it('gives up on a host that does not answer, or stops in the middle', async () => {
    const hang: Answer = ({ signal }) =>
      new Promise((_, fail) => signal?.addEventListener('abort', () => fail(signal.reason)));
    expect(await reasonOf(hang, { timeoutMs: 20 })).toBe('no-answer');
    const half: Answer = ({ signal }) =>
      new Response(
        new ReadableStream({
          start(controller) {
            controller.enqueue(bytes('{'));
            signal?.addEventListener('abort', () => controller.error(signal.reason));
          },
        }),
      );
    expect(await reasonOf(half, { timeoutMs: 20 })).toBe('no-answer');
    expect(await reasonOf(() => Promise.reject(new TypeError('fetch failed')))).toBe('no-answer');
  });

  it('stops when the user cancels', async () => {
    const cancel = new AbortController();
    const hang: Answer = ({ signal }) =>
      new Promise((_, fail) => {
        signal?.addEventListener('abort', () => fail(signal.reason));
        cancel.abort();
      });
    expect(await reasonOf(hang, { cancelled: cancel.signal })).toBe('cancelled');
  });

  it('refuses what is too large, announced or not', async () => {
    expect(await reasonOf(answer('', { headers: { 'content-length': '20000001' } }))).toBe('too-large');
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1_000_000)) });
    expect(await reasonOf(() => new Response(endless))).toBe('too-large');
  });

  it('refuses a changed byte, another key, an unknown key, a signature of something else, and none', async () => {
    const good = await signed('2026-11-20');
    const changed = Uint8Array.from(good);
    changed[good.length - 10] = (changed[good.length - 10] ?? 0) ^ 1;
    const { privateKey: stranger } = generateKeyPairSync('ed25519');
    const payload = bytes(textOf('2026-11-20'));
    const sealed = (what: Uint8Array, edition = 1): Uint8Array =>
      seal(payload, { key: 'test', signature: sign(null, what, privateKey).toString('base64'), edition });
    const cases: readonly (readonly [Uint8Array, string])[] = [
      [changed, 'bad-signature'],
      [(await signCatalogue(payload, stranger, 'test')).file, 'bad-signature'],
      [(await signCatalogue(payload, privateKey, 'other')).file, 'unknown-key'],
      [sealed(payload), 'bad-signature'],
      [sealed(messageOf(payload, 1), 2), 'bad-signature'],
      [payload, 'not-signed'],
      [bytes(''), 'not-signed'],
      [bytes('<html>\n'), 'not-signed'],
      [good.subarray(0, good.length - 1), 'bad-signature'],
    ];
    for (const [file, reason] of cases) expect(await reasonOf(answer(file))).toBe(reason);
  });

  it('refuses a right signature under something that is no catalogue', async () => {
    const sealed = (text: string): Uint8Array =>
      seal(bytes(text), {
        key: 'test',
        signature: sign(null, messageOf(bytes(text), 1), privateKey).toString('base64'),
        edition: 1,
      });
    const text = textOf('2026-11-20');
    for (const wrong of [
      '',
      '{}',
      text.slice(0, -40),
      text.replace('"format":2', '"format":9'),
      text.replace('"vendor":', '"vendr":'),
    ])
      expect(await reasonOf(answer(sealed(wrong)))).toBe('not-a-catalogue');
  });

  it('refuses a catalogue of a day to come, which would keep all others out', async () => {
    expect(await reasonOf(answer(await signed('2027-05-01')))).toBe('from-the-future');
  });

  it('refuses where Ed25519 is not known', async () => {
    const old: Verifier = { importKey: () => Promise.reject(new Error('unrecognized')), verify: async () => true };
    const store = memory();
    const file = await signed('2026-11-20');
    const request = { url: URL, keys: [KEY], bundledDay: '2026-11-01', today: TODAY };
    const outcome = await refreshCatalogue(request, {
      fetch: async () => new Response(Buffer.from(file)),
      verifier: old,
      store,
    });
    expect(outcome).toEqual({ kind: 'refused', reason: 'cannot-verify' });
    expect(store.file).toBeUndefined();
  });

  it('says when it cannot keep what it got', async () => {
    const store = { ...memory(), write: () => Promise.reject(new Error('disk full')) };
    expect(await refresh(answer(await signed('2026-11-20')), store)).toEqual({
      kind: 'refused',
      reason: 'not-stored',
      detail: 'disk full',
    });
  });

  it('has a newer one, though the note of it fails, and says that too', async () => {
    const store: MemoryStore = { ...memory(), writeState: () => Promise.reject(new Error('disk full')) };
    const outcome = await refresh(answer(await signed('2026-11-20')), store);
    expect(outcome).toEqual({ kind: 'updated', day: '2026-11-20', unnoted: 'disk full' });
    expect(store.file).toBeDefined();
    expect(await refresh(answer(await signed('2026-10-01')), store)).toMatchObject({ reason: 'not-stored' });
  });

  it('keeps what it knows when a tag is too long to be kept', async () => {
    const store = memory();
    await refresh(answer(await signed('2026-11-20'), { headers: { etag: `"${'x'.repeat(1_000)}"` } }), store);
    expect(store.state).toEqual({ url: URL, asked: TODAY });
    expect(isRefreshDue('daily', store.state, TODAY)).toBe(false);
  });

  it('remembers an attempt that failed, and forgets the tag', async () => {
    const store = memory();
    store.state = { url: URL, etag: '"1"', day: '2026-11-01', asked: '2026-11-01' };
    await refresh(answer('rubbish'), store);
    expect(store.state).toEqual({ url: URL, asked: TODAY });
  });
});

describe('a second catalogue of one day', () => {
  it('takes the place of the first, and of the bundled one of that day', async () => {
    const store = memory(await signed('2026-11-20'));
    const headers = { etag: '"2"' };
    expect((await refresh(answer(await signed('2026-11-20', 2), { headers }), store)).kind).toBe('updated');
    expect(store.state).toEqual({ url: URL, asked: TODAY, etag: '"2"', day: '2026-11-20', edition: 2 });
    const kept = await keptCatalogue([KEY], '2026-11-20', { store, verifier: subtle });
    expect(kept).toMatchObject({ kind: 'newer', issue: { day: '2026-11-20', edition: 2 } });
  });

  it('gives way to no edition before it, nor to the same again', async () => {
    const third = await signed('2026-11-20', 3);
    for (const edition of [1, 2, 3]) {
      const store = memory(third);
      expect((await refresh(answer(await signed('2026-11-20', edition)), store)).kind).toBe('current');
      expect(store.file).toBe(third);
    }
    const store = memory(third);
    expect((await refresh(answer(await signed('2026-11-21')), store)).kind).toBe('updated');
    expect((await refresh(answer(third), store)).kind).toBe('current');
  });

  it('is asked for whole again when it is lost and the first is still there', async () => {
    const store = memory(await signed('2026-11-20'));
    store.state = { url: URL, etag: '"2"', day: '2026-11-20', edition: 2, asked: '2026-11-20' };
    let headers: unknown;
    await refresh((init) => {
      headers = init.headers;
      return new Response(null, { status: 304 });
    }, store);
    expect(headers).toEqual({});
  });

  it('has a number from one on', async () => {
    for (const edition of [0, -1, 1.5, Number.NaN, 20_000])
      await expect(signed('2026-11-20', edition)).rejects.toThrow();
  });
});

describe('a kept catalogue', () => {
  const kept = (file: Uint8Array | undefined, bundledDay = '2026-11-01', keys = [KEY]) =>
    keptCatalogue(keys, bundledDay, { store: memory(file), verifier: subtle });

  it('is used when it is newer than the bundled one', async () => {
    const file = await signed('2026-11-20');
    expect(await kept(file)).toMatchObject({ kind: 'newer', catalogue: { day: '2026-11-20' } });
    expect(await kept(file, '2026-11-20')).toEqual({ kind: 'none' });
    expect(await kept(undefined)).toEqual({ kind: 'none' });
  });

  it('gives way to the bundled one when it is damaged or its key does not hold any more, and says why', async () => {
    const file = await signed('2026-11-20');
    expect(await kept(file.subarray(0, 900))).toEqual({ kind: 'refused', detail: 'bad-signature' });
    expect(await kept(file, '2026-11-01', [{ ...KEY, id: 'next' }])).toEqual({
      kind: 'refused',
      detail: 'unknown-key',
    });
    expect(await kept(file, '2026-11-01', [])).toEqual({ kind: 'none' });
    const store = { ...memory(), read: () => Promise.reject(new Error('no access')) };
    expect(await keptCatalogue([KEY], '2026-11-01', { store, verifier: subtle })).toEqual({
      kind: 'refused',
      detail: 'no access',
    });
  });
});

describe('the interval', () => {
  const asked = (day: string) => ({ url: URL, asked: day });
  it.each([
    ['off', undefined, false],
    ['daily', undefined, true],
    ['daily', { rubbish: 1 }, true],
    ['daily', asked('2026-11-21'), false],
    ['daily', asked('2026-11-20'), true],
    ['weekly', asked('2026-11-15'), false],
    ['weekly', asked('2026-11-14'), true],
    // The clock was wrong once.
    ['weekly', asked('2099-01-01'), true],
    ['daily', asked('2099-01-01'), true],
  ] as const)('%s after %j: %s', (interval, state, due) => expect(isRefreshDue(interval, state, TODAY)).toBe(due));
});
