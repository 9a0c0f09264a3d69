import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FakeEntry } from '../catalogue/fake';
import { fakeHost, open } from './fake-host';

const ENTRIES: readonly FakeEntry[] = [
  {
    platform: 'openai',
    vendor: 'OpenAI',
    id: 'gpt-8-old',
    lifecycle: { stage: 'retired', retires: [{ date: '2026-01-02', kind: 'firm', checked: '2026-11-01' }] },
  },
  { platform: 'azure-openai', vendor: 'OpenAI', id: 'gpt-8-old', lifecycle: { stage: 'ga' } },
];
const USE = 'from llm import make\nmake().responses.create(model="gpt-8-old")\n';
const AZURE = 'client = AzureOpenAI(azure_endpoint=E)\n';
const OPENAI = 'client = OpenAI()\n';

/** A session in a folder with these files. */
function started(files: Readonly<Record<string, string>>) {
  const { host, session } = fakeHost(ENTRIES);
  for (const [name, text] of Object.entries(files)) host.texts.set(`mem:/made/${name}`, text);
  /** What an open document is told once nothing more can change it. */
  const platform = async (name = 'use.py', text = USE): Promise<string | undefined> => {
    const document = open(name, text);
    await session.read(document);
    await session.projects.settle(document.uri, []);
    return (await session.read(document))?.document.mentions[0]?.platform;
  };
  return { host, session, platform };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a model that nothing in its document tells the platform of', () => {
  test('runs where the only client of the project does', async () => {
    expect(await started({ 'llm.py': AZURE }).platform()).toBe('azure-openai');
    expect(await started({ 'llm.py': OPENAI }).platform()).toBe('openai');
    expect(await started({ 'a.py': AZURE, 'b.py': OPENAI }).platform()).toBe('openai');
    expect(await started({ 'tests/test_a.py': AZURE }).platform()).toBe('openai');
    expect(await started({ 'a/package.json': '{}', 'a/llm.py': AZURE, 'b.py': OPENAI }).platform('a/use.py')).toBe(
      'azure-openai',
    );
  });

  test('keeps what the document says by itself, and nothing is read for it', async () => {
    const { host, platform } = started({ 'llm.py': AZURE });
    expect(await platform('use.py', `${OPENAI}client.responses.create(model="gpt-8-old")\n`)).toBe('openai');
    expect(host.asked.files).toBe(0);
  });

  test('tells those who asked', async () => {
    const { session } = started({ 'llm.py': AZURE });
    const told = vi.fn();
    session.onForgotten(told);
    const document = open('use.py', USE);
    expect((await session.check(document))?.findings).toHaveLength(1);
    await session.projects.settle(document.uri, []);
    expect(told).toHaveBeenCalledTimes(1);
    expect((await session.check(document))?.findings).toHaveLength(0);
  });

  test('follows what is saved', async () => {
    const { host, session, platform } = started({ 'llm.py': AZURE });
    expect(await platform()).toBe('azure-openai');
    host.texts.set('mem:/made/llm.py', OPENAI);
    session.projects.changed('mem:/made/llm.py');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await platform()).toBe('openai');
  });

  test('follows files that come and go', async () => {
    const { host, session, platform } = started({ 'llm.py': AZURE });
    expect(await platform()).toBe('azure-openai');
    host.texts.set('mem:/made/other.py', OPENAI);
    session.projects.listAnew();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await platform()).toBe('openai');
    host.texts.delete('mem:/made/other.py');
    session.projects.listAnew();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await platform()).toBe('azure-openai');
  });

  test('is the same in a file that is not open', async () => {
    const { session } = started({ 'llm.py': AZURE });
    const { uri, ...file } = open('use.py', USE);
    expect((await session.checkFile({ uri, ...file }))?.findings).toHaveLength(0);
    expect((await started({}).session.checkFile({ uri, ...file }))?.findings).toHaveLength(1);
  });

  test('reads no more than can change something', async () => {
    const { host, session } = started({
      'client.py': OPENAI,
      ...Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`z/x${n}.py`, AZURE])),
    });
    const read = vi.spyOn(host.files, 'text');
    await session.read(open('use.py', USE));
    await session.projects.settle('mem:/made/use.py', []);
    expect(read.mock.calls.length).toBeLessThan(20);
  });

  test('is looked for once, however many folders ask', async () => {
    const { host, session } = started({
      'llm.py': AZURE,
      ...Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`f${n}/x.py`, AZURE])),
    });
    const ask = (n: number) => session.projects.settle(`mem:/made/f${n}/x.py`, [['openai', 'azure-openai']]);
    await ask(0);
    const path = vi.spyOn(host.files, 'pathOf');
    for (let n = 1; n < 300; n++) expect(await ask(n)).toEqual([{ 'azure-openai': '/made/llm.py' }]);
    expect(path.mock.calls.length).toBeLessThan(5 * 300);
    const told = vi.fn();
    session.projects.onChange(told);
    host.texts.set('mem:/made/llm.py', OPENAI);
    session.projects.changed('mem:/made/llm.py');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(told).toHaveBeenCalledTimes(1);
    expect(session.projects.of('mem:/made/f7/x.py')).toEqual([
      { openai: '/made/llm.py', 'azure-openai': '/made/f0/x.py' },
    ]);
  });

  test('a file that cannot be read is an error, and no end', async () => {
    const { host, session, platform } = started({ 'llm.py': AZURE });
    vi.spyOn(host.files, 'text').mockRejectedValueOnce(new Error('gone'));
    await session.read(open('use.py', USE));
    await session.projects.settle('mem:/made/use.py', []);
    expect(host.errors).toHaveLength(1);
    expect(await platform()).toBe('openai');
  });
});
