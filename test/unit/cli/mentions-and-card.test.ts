import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { folder, uses } from './support';

describe('mentions', () => {
  it('are one object a line by the contract', async () => {
    const { out, code } = await folder({ 'a.py': uses('gpt-new-1') + uses('gpt-old-1') }).run(
      'mentions',
      '--format',
      'jsonl',
      '.',
    );
    expect(code).toBe(0);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      {
        file: 'a.py',
        line: 1,
        column: 50,
        text: 'gpt-new-1',
        kind: 'model-id',
        class: 'known',
        platform: 'openai',
        id: 'gpt-new-1',
        role: 'code',
      },
      { file: 'a.py', line: 2, column: 50, text: 'gpt-old-1' },
    ]);
  });

  it('leave out what is not known, unless asked for all', async () => {
    const { run } = folder({ 'a.py': uses('gpt-odl-1') });
    expect((await run('mentions', '.')).out).toBe('');
    expect((await run('mentions', '--all', '.')).out).toBe('a.py:1:50: model-id: gpt-odl-1 (not known)\n');
  });

  it('of one platform only', async () => {
    const { run } = folder({ 'a.py': uses('gpt-new-1') });
    expect((await run('mentions', '--platform', 'anthropic', '.')).out).toBe('');
  });

  it('of services beside models only when they are asked for', async () => {
    const { run } = folder({
      'a.py': 'SearchClient(endpoint="https://a.search.windows.net", api_version="2024-07-01")\n',
      'b.py': 'AzureOpenAI(api_version="2024-10-21")\n',
    });
    expect((await run('mentions', '.')).out).toMatch(/^b\.py:1:\d+: api-version: 2024-10-21.*\n$/);
    expect((await run('mentions', '--platform', 'azure-ai-search', '.')).out).toMatch(/^a\.py:1:\d+: /);
  });

  it('control characters of a file name do not reach the terminal', async () => {
    const { out } = await folder({ 'a\u001b[31m.py': uses('gpt-new-1') }).run('mentions', '.');
    expect(out).not.toContain('\u001b');
  });
});

describe('card', () => {
  it('one object for one entry, an array without a choice', async () => {
    const { run } = folder({});
    const card = async (...args: readonly string[]) => JSON.parse((await run('card', ...args, '--format', 'json')).out);
    expect(await card('gpt-old-1')).toMatchObject({
      platform: 'openai',
      id: 'gpt-old-1',
      stage: 'retired',
      replacement: 'gpt-new-1',
    });
    expect((await card('gpt-new-1')).map((one: { platform: string }) => one.platform).sort()).toEqual([
      'azure-openai',
      'openai',
    ]);
    expect(await card('gpt-new-1', '--platform', 'azure-openai')).toMatchObject({ version: '2026-01-01' });
    expect(await card('gpt-new-1', '--version', '2026-01-01')).toMatchObject({ platform: 'azure-openai' });
    expect(await card('openai/gpt-new-latest')).toMatchObject({ id: 'gpt-new-1' });
  });

  it.each(['text', 'markdown'])('%s names model, platform and date', async (format) => {
    const { out, code } = await folder({}).run('card', 'gpt-old-1', '--format', format);
    expect(code).toBe(0);
    expect(out).toContain('OpenAI API');
    expect(out).toContain('2026-02-13');
  });

  it('in colours where the terminal knows them, and in none elsewhere', async () => {
    const { runWith } = folder({});
    const card = ['card', 'gpt-old-1'];
    const painted = (await runWith({ colours: true }, ...card)).out;
    const plain = (await runWith({ colours: false }, ...card)).out;
    expect(painted).toContain('\u001b[1m');
    expect(plain).not.toContain('\u001b');
    expect(stripVTControlCharacters(painted).replaceAll(/ +$/gm, '')).toBe(plain);
    for (const form of ['json', 'markdown'])
      expect((await runWith({ colours: true }, ...card, '--format', form)).out).not.toContain('\u001b');
  });

  it('of an API version, by its service', async () => {
    const { run } = folder({});
    const { out } = await run('card', '2024-10-21', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({ service: 'azure-openai', version: '2024-10-21', stage: 'ga' });
    expect((await run('card', '2024-10-21')).out).toContain('Azure OpenAI');
    expect(await run('card', '2024-10-21', '--platform', 'anthropic')).toMatchObject({ code: 2 });
  });

  it('explains where a fact comes from', async () => {
    const { out } = await folder({}).run('card', 'gpt-old-1', '--explain');
    expect(out).toContain('https://example.com/models');
  });

  it.each([
    [['gpt-odl-1'], 'Did you mean gpt-old-1?'],
    [['gpt-old-1', '--platform', 'anthropic'], 'is not known on anthropic, only on openai'],
    [['gpt-new-1', '--version', '0613'], 'has no version 0613'],
    [[], 'name one model ID or API version'],
    [['gpt-old-1', 'gpt-new-1'], 'name one model ID or API version'],
    [['gpt-old-1', '--as-of', 'soon'], '--as-of takes a day'],
  ])('%j is refused', async (args, message) => {
    const { code, err, out } = await folder({}).run('card', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });
});
