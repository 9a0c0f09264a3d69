import { describe, expect, it } from 'vitest';
import { download, MAX_BYTES, type Wanted } from '../../../pipeline/fetch/download';
import { serve } from './server';

const wanted = (url: string, fields: Partial<Wanted> = {}): Wanted => ({
  url,
  contentTypes: ['application/json'],
  maxBytes: 1000,
  timeoutMs: 2000,
  ...fields,
});
const reasonOf = async (url: string, fields: Partial<Wanted> = {}): Promise<string> => {
  const answer = await download(wanted(url, fields));
  return answer.kind === 'failed' ? answer.reason : answer.kind;
};
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

describe('a download', () => {
  it('gives the body with what it takes to ask again', async () => {
    const url = await serve((_, response) =>
      response.writeHead(200, { ...JSON_TYPE, etag: '"1"', 'last-modified': 'today' }).end('{}'),
    );
    const answer = await download(wanted(url));
    expect(answer).toMatchObject({
      kind: 'fresh',
      etag: '"1"',
      lastModified: 'today',
      contentType: 'application/json',
    });
    expect(answer.kind === 'fresh' && new TextDecoder().decode(answer.body)).toBe('{}');
  });

  it('asks whether the document changed, and believes that it did not', async () => {
    const seen: unknown[] = [];
    const url = await serve((request, response) => {
      seen.push(request.headers['if-none-match'], request.headers['if-modified-since']);
      response.writeHead(304).end();
    });
    expect(await download(wanted(url, { etag: '"1"', lastModified: 'then' }))).toEqual({ kind: 'unchanged' });
    expect(await download(wanted(url, { lastModified: 'then' }))).toEqual({ kind: 'unchanged' });
    expect(seen).toEqual(['"1"', undefined, undefined, 'then']);
  });

  it('shows its key to the address that asks for it, and to no other', async () => {
    const seen: (string | undefined)[] = [];
    const other = await serve((request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(200, JSON_TYPE).end('{}');
    });
    const url = await serve((request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(302, { location: other }).end();
    });
    expect((await download(wanted(url, { key: 'secret' }))).kind).toBe('fresh');
    expect((await download(wanted(other))).kind).toBe('fresh');
    expect(seen).toEqual(['Bearer secret', undefined, undefined]);
  });

  it('does not believe a 304 that it did not ask for', async () => {
    expect(await reasonOf(await serve((_, response) => response.writeHead(304).end()))).toMatch(/^304 without/);
  });

  it.each([404, 429, 500, 503, 204])('fails on %i', async (status) => {
    expect(await reasonOf(await serve((_, response) => response.writeHead(status, JSON_TYPE).end()))).toBe(
      `HTTP ${status}`,
    );
  });

  it.each([undefined, 'text/html', 'application/json-seq'])('refuses the content type %s', async (type) => {
    const url = await serve((_, response) => response.writeHead(200, type ? { 'content-type': type } : {}).end('{}'));
    expect(await reasonOf(url)).toMatch(/^content type .* instead of application\/json$/);
  });

  it('refuses a length that is announced too large, before reading', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-length': '1001' });
      response.flushHeaders();
    });
    expect(await reasonOf(url)).toBe('larger than 1,000 bytes');
  });

  it('stops reading a body of 50 MB that announces nothing', async () => {
    let sent = 0;
    const url = await serve((_, response) => {
      response.writeHead(200, JSON_TYPE);
      const chunk = Buffer.alloc(1_000_000, ' ');
      const push = (): void => {
        if (response.destroyed || sent >= 60) response.end();
        else if (response.write(chunk)) setImmediate(push);
        else response.once('drain', push);
        sent++;
      };
      push();
    });
    expect(await reasonOf(url, { maxBytes: MAX_BYTES, timeoutMs: 20_000 })).toBe('larger than 49,999,999 bytes');
    expect(sent).toBeLessThanOrEqual(60);
  });

  it('fails on a body that ends too early', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-length': '100' });
      response.write('{"models": [');
      setTimeout(() => response.destroy(), 20);
    });
    expect(await reasonOf(url)).toMatch(/terminated|other side closed|aborted/);
  });

  it('fails on an answer, or the rest of one, that does not come', async () => {
    const silent = await serve(() => {});
    expect(await reasonOf(silent, { timeoutMs: 100 })).toBe('no complete answer within 0.1 s');
    const slow = await serve((_, response) => {
      response.writeHead(200, JSON_TYPE);
      response.write('{');
    });
    expect(await reasonOf(slow, { timeoutMs: 100 })).toBe('no complete answer within 0.1 s');
  });

  it('follows redirects to https and to this machine only', async () => {
    const end = await serve((_, response) => response.writeHead(200, JSON_TYPE).end('{}'));
    const start = await serve((_, response) => response.writeHead(302, { location: end }).end());
    expect(await reasonOf(start)).toBe('fresh');
    const moved = {
      ok: true,
      status: 200,
      url: 'http://example.com/',
      headers: new Headers(JSON_TYPE),
      body: null,
    } as Response;
    expect(await download(wanted('https://example.com/'), async () => moved)).toMatchObject({
      kind: 'failed',
      reason: 'redirected to http://example.com/, which is not https',
    });
  });

  it('asks neither over plain HTTP nor for files', async () => {
    const never = async (): Promise<Response> => {
      throw new Error('asked');
    };
    for (const url of ['http://example.com/', 'file:///etc/passwd', 'ftp://example.com', 'nonsense'])
      expect(await download(wanted(url), never)).toMatchObject({
        kind: 'failed',
        reason: expect.stringContaining('neither https'),
      });
  });

  it('fails where nobody answers', async () => {
    expect(await reasonOf('http://127.0.0.1:1/')).toMatch(/fetch failed/);
  });
});
