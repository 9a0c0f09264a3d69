import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtServer, remove, workspace } from '../lsp/server';
import { type Agent, startAgent } from './agent';

const CALL = "import openai\nclient.responses.create(model='gpt-8-old')\n";
const DAY = /^As of 2026-01-15, catalogue of \d{4}-\d\d-\d\d\.$/m;

let dist = '';
let folder = '';
let outside = '';
let agent: Agent;
beforeAll(async () => {
  dist = builtServer();
  outside = workspace({ 'secret.py': CALL });
  folder = workspace({
    'root/old.py': CALL,
    'root/sub/fine.py': "client.responses.create(model='gpt-9')\n",
    'root2/old.py': CALL,
  });
  symlinkSync(outside, path.join(folder, 'root/link'));
  symlinkSync(path.join(outside, 'secret.py'), path.join(folder, 'root/linked.py'));
  symlinkSync(path.join(folder, 'root/old.py'), path.join(folder, 'root/inner.py'));
  agent = await startAgent(dist, path.join(folder, 'root'), ['--as-of', '2026-01-15']);
});
afterAll(async () => {
  await agent?.stop();
  for (const one of [dist, folder, outside]) remove(one);
});

describe('the server', () => {
  test('says who it is, and lists its tools, none of which writes', async () => {
    expect(agent.client.getServerVersion()?.name).toBe('model-almanac');
    const { tools } = await agent.client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['card', 'check_text', 'check_path', 'replacement', 'search']);
    for (const { annotations, description } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
      expect(description).toMatch(/\.$/);
    }
  });

  test('refuses a tool that it does not have', async () => {
    for (const name of ['check', 'toString', '__proto__'])
      await expect(agent.call(name)).rejects.toThrow(/there is no tool/);
  });
});

describe('card', () => {
  test('is told with its date, its source and the day of the catalogue', async () => {
    const { text, isError } = await agent.call('card', { id: 'gpt-8-old' });
    expect(isError).toBe(false);
    expect(text).toContain('2020-01-02');
    expect(text).toContain('https://example.com/models');
    expect(text).toMatch(DAY);
    expect(text).not.toMatch(/command:|\$\(/);
  });

  test('is only of the platform that is asked for', async () => {
    expect(await agent.call('card', { id: 'gpt-8-old', platform: 'anthropic' })).toMatchObject({ isError: true });
    expect(await agent.call('card', { id: 'gpt-6-old', platform: 'azure-openai', version: '1' })).toMatchObject({
      isError: false,
    });
    expect(await agent.call('card', { id: 'gpt-6-old', version: '2' })).toMatchObject({ isError: true });
  });

  test('is refused for a name that nobody has, and for an input that is none', async () => {
    const { text, isError } = await agent.call('card', { id: 'gpt-8-older' });
    expect({ text, isError }).toEqual({
      text: expect.stringContaining('no model with the ID "gpt-8-older"'),
      isError: true,
    });
    for (const input of [{}, { id: '' }, { id: 7 }, { id: 'x'.repeat(301) }])
      expect(await agent.call('card', input)).toMatchObject({ isError: true, text: expect.stringContaining('"id"') });
  });
});

describe('replacement and search', () => {
  test('name what to use instead', async () => {
    const { text } = await agent.call('replacement', { id: 'gpt-8-old', platform: 'openai' });
    expect(text).toMatch(
      /^gpt-8-old on OpenAI.*Use instead: gpt-9 \(https:\/\/example\.com\/models, checked 2020-01-01\)$/m,
    );
    expect(text).toMatch(DAY);
    expect((await agent.call('replacement', { id: 'gpt-6-old' })).text).toContain('No replacement is named.');
  });

  test('find by words, as many as are wanted', async () => {
    const { text } = await agent.call('search', { query: 'gpt', limit: 1 });
    expect(text).toMatch(/^\d fit, the first 1:\ngpt-9 /);
    expect((await agent.call('search', { query: 'nothing-like-it' })).text).toContain('No model');
    expect(await agent.call('search', { query: 'gpt', limit: 31 })).toMatchObject({ isError: true });
  });
});

describe('check_text', () => {
  test('tells a line a finding', async () => {
    const { text } = await agent.call('check_text', { text: CALL, path: 'app.py' });
    expect(text).toMatch(/^line 2: error: .*gpt-9.*\(https:\/\/example\.com\/models, checked 2020-01-01\)$/m);
    expect(text).toMatch(DAY);
  });

  test('has nothing to say of what lives, and refuses what is no text', async () => {
    expect((await agent.call('check_text', { text: "m = 'gpt-9'" })).text).toContain('Nothing is said');
    expect(await agent.call('check_text', { path: 'a.py' })).toMatchObject({ isError: true });
    expect(await agent.call('check_text', { text: 'x'.repeat(500_001) })).toMatchObject({ isError: true });
  });

  test('reads no file, whatever the name is', async () => {
    const { text } = await agent.call('check_text', { text: '', path: path.join(outside, 'secret.py') });
    expect(text).toContain('Nothing is said');
  });
});

describe('check_path', () => {
  test('judges a file, a folder, and a link that stays inside', async () => {
    for (const one of ['old.py', '.', path.join(folder, 'root'), path.join(folder, 'root/old.py'), 'inner.py']) {
      const { text, isError } = await agent.call('check_path', { path: one });
      expect(isError, one).toBe(false);
      expect(text.split('\n'), one).toEqual([
        expect.stringMatching(/^old\.py:2: error: .*gpt-9/),
        expect.stringMatching(DAY),
      ]);
    }
    expect((await agent.call('check_path', { path: 'sub' })).text).toContain('Nothing is said');
  });

  test('sees a file as it is now', async () => {
    mkdirSync(path.join(folder, 'root/later'));
    expect((await agent.call('check_path', { path: 'later' })).text).toContain('Nothing is said');
    writeFileSync(path.join(folder, 'root/later/a.py'), CALL);
    expect((await agent.call('check_path', { path: 'later' })).text).toContain('later/a.py:2: error');
    remove(path.join(folder, 'root/later'));
  });

  test('leads nowhere else, and does not tell what is there', async () => {
    const ways = [
      '..',
      '../root2/old.py',
      'sub/../../root2/old.py',
      'sub\\..\\..\\root2\\old.py',
      path.join(folder, 'root2/old.py'),
      path.join(outside, 'secret.py'),
      path.join(outside, 'is-not-there.py'),
      'link',
      'link/secret.py',
      'linked.py',
      '/etc/passwd',
      'old.py\0',
    ];
    for (const one of ways)
      expect(await agent.call('check_path', { path: one }), one).toEqual({
        isError: true,
        text: 'This path leads out of the folders that the server was given.',
      });
    expect(await agent.call('check_path', { path: 'missing.py' })).toMatchObject({ isError: true });
    for (const input of [{}, { path: '' }, { path: 1 }])
      expect(await agent.call('check_path', input)).toMatchObject({ isError: true });
  });

  test('takes the roots that were named', async () => {
    const two = await startAgent(dist, outside, [path.join(folder, 'root/sub'), path.join(folder, 'root2')]);
    try {
      expect((await two.call('check_path', { path: 'fine.py' })).text).toContain('Nothing is said');
      expect((await two.call('check_path', { path: 'old.py' })).text).toContain('old.py:2: error');
      expect(await two.call('check_path', { path: path.join(outside, 'secret.py') })).toMatchObject({ isError: true });
    } finally {
      await two.stop();
    }
  });

  test('does not start with a root that is none', () => {
    const args = [path.join(dist, 'cli.js'), 'mcp', 'old.py'];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: path.join(folder, 'root'), encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('old.py: is no folder') });
  });
});

describe('cards as resources', () => {
  test('have an address each', async () => {
    const { resourceTemplates } = await agent.client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual(['almanac://card/{platform}/{id}']);
    const { contents } = await agent.client.readResource({ uri: 'almanac://card/openai/gpt-8-old' });
    const { text } = await agent.call('card', { id: 'gpt-8-old', platform: 'openai' });
    expect(contents).toEqual([{ uri: 'almanac://card/openai/gpt-8-old', mimeType: 'text/markdown', text }]);
    const escaped = await agent.client.readResource({ uri: 'almanac://card/openai/gpt%2D9' });
    expect(escaped.contents).toHaveLength(1);
  });

  test.each([
    'almanac://card/openai/gpt-8-older',
    'almanac://card/openai',
    'almanac://card/openai/%',
    'file:///etc/passwd',
  ])('and nothing is at %s', async (uri) => {
    await expect(agent.client.readResource({ uri })).rejects.toThrow(/no (card|model)/);
  });
});

test('goes on behind a line that is no message, and ends with its input', () => {
  const init = {
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
  };
  const lines = [
    '{"jsonrpc":',
    '[]',
    'null',
    JSON.stringify(init),
    '{ "id": 3 }',
    '{"jsonrpc":"2.0","id":2,"method":"ping"}',
    '',
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(dist, 'cli.js'), 'mcp'], {
    cwd: folder,
    input: lines.join('\n'),
    encoding: 'utf8',
    timeout: 20_000,
  });
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).id);
  expect({ status, answers, stderr }).toEqual({ status: 0, answers: [1, 2], stderr: '' });
});
