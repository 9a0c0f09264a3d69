import { describe, expect, test, vi } from 'vitest';
import type { CheckedReading, Session } from '../../../src/session';
import { atOnce } from '../../../src/text';
import { type FakeHost, fakeHost, open } from './fake-host';

const CALL = "import openai\nclient.responses.create(model='gpt-8-old')\n";
const rules = (judged: CheckedReading | undefined) => judged?.findings.map(({ rule }) => rule);

describe('an open document', () => {
  test('has mentions, and findings of the day', async () => {
    const { host, session } = fakeHost();
    const soon = open('a.py', "client.responses.create(model='gpt-7-mini')\n");
    expect((await session.read(open('a.py', CALL)))?.document.mentions.map(({ id }) => id)).toEqual(['gpt-8-old']);
    expect(rules(await session.check(open('a.py', CALL)))).toEqual(['retired-model']);
    session.close(soon.uri);
    expect(rules(await session.check(soon))).toEqual([]);
    host.day = '2027-05-20';
    expect(rules(await session.check(soon))).toEqual(['retiring-model']);
  });

  test('is recognized once a version', async () => {
    const { session } = fakeHost();
    const text = vi.fn(() => CALL);
    const first = await session.read(open('a.py', CALL, 1, { text }));
    const [again, judged] = await Promise.all([
      session.read(open('a.py', CALL, 1, { text })),
      session.check(open('a.py', CALL, 1, { text })),
    ]);
    expect(again).toBe(first);
    expect(judged?.reading).toBe(first);
    expect(text).toHaveBeenCalledTimes(1);
    expect(await session.read(open('a.py', `${CALL}\n`, 2, { text }))).not.toBe(first);
    expect(text).toHaveBeenCalledTimes(2);
  });

  test('is judged once a day', async () => {
    const { host, session } = fakeHost();
    const document = open('a.py', CALL);
    const first = await session.check(document);
    expect(await session.check(document)).toBe(first);
    host.day = '2026-11-30';
    expect(await session.check(document)).not.toBe(first);
  });

  test('after a change is what a fresh look finds', async () => {
    const { session } = fakeHost();
    await session.check(open('a.py', CALL));
    const changed = `# one more line\n${CALL}other(model='gpt-9')\n`;
    const { session: fresh } = fakeHost();
    const seen = (judged: CheckedReading | undefined) => ({
      mentions: judged?.reading.document.mentions.map(({ start, text }) => [start, text]),
      rules: rules(judged),
    });
    expect(seen(await session.check(open('a.py', changed, 2)))).toEqual(
      seen(await fresh.check(open('a.py', changed, 2))),
    );
  });

  test('that is closed while it is read has no reading', async () => {
    const { session } = fakeHost();
    const reading = session.read(open('a.py', CALL));
    session.close(open('a.py', CALL).uri);
    expect(await reading).toBeUndefined();
    expect(rules(await session.check(open('a.py', CALL)))).toEqual(['retired-model']);
  });

  test('of another language under the same address is recognized anew once it was closed', async () => {
    const { session } = fakeHost();
    const prose = await session.check(open('a', CALL, 1, { languageId: 'plaintext' }));
    session.close(open('a', CALL).uri);
    const code = await session.check(open('a', CALL, 1, { languageId: 'python' }));
    expect(prose?.reading.document.languageId).toBe('plaintext');
    expect(code?.reading.document.languageId).toBe('python');
  });

  test('has no reading without a catalogue, and one once there is one', async () => {
    const { host, session } = fakeHost();
    const { whole } = host;
    host.whole = undefined;
    expect(await session.read(open('a.py', CALL))).toBeUndefined();
    host.whole = whole;
    session.catalogueChanged();
    expect(await session.read(open('a.py', CALL))).toBeDefined();
  });
});

describe('settings of a place', () => {
  const withSetting = (change: (host: FakeHost) => void): Session => {
    const { host, session } = fakeHost();
    change(host);
    return session;
  };

  test('leave files out, and say of a large one that it was not looked at', async () => {
    const ignored = withSetting(({ user }) => user.set('ignoredFiles', ['old/**']));
    expect(await ignored.read(open('old/a.py', CALL))).toBeUndefined();
    expect(await ignored.read(open('new/a.py', CALL))).toBeDefined();
    const small = withSetting(({ user }) => user.set('limits.fileSize', 1));
    const text = vi.fn(() => CALL);
    const reading = await small.read(open('a.py', CALL, 1, { length: 2_000, text }));
    expect(reading?.leftOut.file).toBe(true);
    expect(text).not.toHaveBeenCalled();
  });

  test('of a workspace go over those of the user, rule by rule', async () => {
    const session = withSetting(({ user, workspace }) => {
      user.set('rules', { 'retired-model': 'hint', 'retiring-model': 'error' });
      workspace.set('rules', { 'retired-model': 'warning' });
    });
    const [finding] = (await session.check(open('a.py', CALL)))?.findings ?? [];
    expect(finding?.severity).toBe('warning');
    expect((await session.settings.of(open('a.py', CALL))).rules).toEqual({
      'retired-model': 'warning',
      'retiring-model': 'error',
    });
  });

  test('of a workspace that nobody trusts hide nothing, but choose what is offered', async () => {
    const session = withSetting((host) => {
      host.trusted = false;
      host.workspace.set('rules', { 'retired-model': 'off' });
      host.workspace.set('ignoredFiles', ['**']);
      host.workspace.set('completion.retired', 'hide');
    });
    const document = open('a.py', CALL);
    expect(rules(await session.check(document))).toEqual(['retired-model']);
    expect((await session.settings.of(document)).get('completion.retired')).toBe('hide');
  });

  test('are read once, and again after a change', async () => {
    const { host, session } = fakeHost();
    const forgotten = vi.fn();
    session.onForgotten(forgotten);
    await session.check(open('a.py', CALL));
    await session.check(open('b.py', CALL));
    expect(host.asked.settings).toBe(1);
    host.user.set('rules', { 'retired-model': 'off' });
    session.settingsChanged();
    expect(forgotten).toHaveBeenCalledTimes(1);
    expect(rules(await session.check(open('a.py', CALL)))).toEqual([]);
    expect(host.asked.settings).toBeGreaterThan(1);
  });

  test('that make no sense are told once', async () => {
    const { host, session } = fakeHost();
    host.user.set('leadTimeDays', 'soon');
    await session.settings.of(open('a.py', CALL));
    await session.settings.of();
    expect(session.settings.problems.map(({ key }) => key)).toEqual(['leadTimeDays']);
  });
});

describe("a folder's own file", () => {
  const OWN = 'mem:/made/model-almanac.json';
  const MINE = JSON.stringify({
    models: { 'gpt-mine-2': { platform: 'openai', checked: '2026-11-01' } },
    ignore: [{ id: 'gpt-8-old' }],
  });
  const text = `${CALL}client.responses.create(model='gpt-mine-2')\n`;
  const known = (judged: CheckedReading | undefined) =>
    judged?.reading.document.mentions.filter((mention) => mention.class === 'known').map((mention) => mention.text);

  test('adds models, and ignores some where it is trusted', async () => {
    const { host, session } = fakeHost();
    host.texts.set(OWN, MINE);
    const judged = await session.check(open('a.py', text));
    expect(known(judged)).toEqual(['gpt-8-old', 'gpt-mine-2']);
    expect(rules(judged)).toEqual([]);
    expect(host.outcomes.at(-1)).toMatchObject({ kind: 'laid', mistakes: [] });
  });

  test('hides nothing where it is not trusted, until somebody trusts it', async () => {
    const { host, session } = fakeHost();
    host.texts.set(OWN, MINE);
    host.trusted = false;
    expect(rules(await session.check(open('a.py', text)))).toEqual(['retired-model']);
    host.trusted = true;
    session.trustChanged();
    expect(rules(await session.check(open('a.py', text)))).toEqual([]);
  });

  test('that is broken is told, and the catalogue stays', async () => {
    const { host, session } = fakeHost();
    host.texts.set(OWN, '{ "models": [');
    expect(rules(await session.check(open('a.py', text)))).toEqual(['retired-model']);
    const [, outcome] = host.outcomes;
    expect(outcome?.kind === 'laid' && outcome.mistakes.map(({ severity }) => severity)).toContain('error');
  });

  test('that cannot be read is told, and the catalogue stays', async () => {
    const { host, session } = fakeHost();
    host.ownFile = async () => Promise.reject(new Error('no permission'));
    expect(rules(await session.check(open('a.py', text)))).toEqual(['retired-model']);
    expect(host.outcomes.at(-1)?.kind).toBe('failed');
  });

  test('says nothing of files outside', async () => {
    const { host, session } = fakeHost();
    host.texts.set(OWN, MINE);
    const outside = { ...open('a.py', text), uri: 'mem:/elsewhere/a.py' };
    expect(known(await session.check(outside))).toEqual(['gpt-8-old']);
  });
});

describe('a file that is not open', () => {
  test('has findings, and nothing of it is kept', async () => {
    const { session } = fakeHost();
    const { version: _version, ...file } = open('a.py', CALL);
    const first = await session.checkFile(file);
    expect(rules(first)).toEqual(['retired-model']);
    expect((await session.checkFile(file))?.reading).not.toBe(first?.reading);
  });
});

describe('deployments of the workspace', () => {
  const BICEP = `resource chat 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = {
  name: 'chat-prod'
  sku: { name: 'Standard', capacity: 1 }
  properties: { model: { format: 'OpenAI', name: 'gpt-8-old', version: '1' } }
}
`;
  const USES = "from openai import AzureOpenAI\nAzureOpenAI().chat.completions.create(model='chat-prod')\n";
  const AZURE = [{ platform: 'azure-openai', id: 'gpt-8-old', version: '1' }];
  const names = async (session: Session, version: number) =>
    (await session.read(open('app.py', USES, version)))?.document.mentions.flatMap(({ declarations = [] }) =>
      declarations.map(({ model, path }) => [model, path]),
    );

  test('are looked for when a document first asks, and tell the model behind a name then', async () => {
    const { host, session } = fakeHost(AZURE);
    host.texts.set('mem:/made/main.bicep', BICEP);
    await session.read(open('plain.py', 'x = 1\n'));
    expect(host.asked.files).toBe(0);
    const forgotten = vi.fn();
    session.onForgotten(forgotten);
    await names(session, 1);
    await session.deployments.ready();
    expect(forgotten).toHaveBeenCalled();
    expect(await names(session, 1)).toEqual([['gpt-8-old', 'main.bicep']]);
    session.dispose();
  });

  test('follow an open document before it is saved', async () => {
    vi.useFakeTimers();
    try {
      const { host, session } = fakeHost(AZURE);
      host.texts.set('mem:/made/main.bicep', BICEP);
      await names(session, 1);
      await session.deployments.ready();
      await session.read(open('main.bicep', BICEP.replace('chat-prod', 'chat-next')));
      await vi.runAllTimersAsync();
      expect(await names(session, 1)).toEqual([]);
      session.close('mem:/made/main.bicep');
      await vi.runAllTimersAsync();
      expect(await names(session, 1)).toEqual([['gpt-8-old', 'main.bicep']]);
      session.dispose();
    } finally {
      vi.useRealTimers();
    }
  });

  test('do not make a document be read again that names none', async () => {
    const { host, session } = fakeHost(AZURE);
    host.texts.set('mem:/made/main.bicep', BICEP);
    const plain = await session.read(open('plain.py', 'x = 1\n'));
    await names(session, 1);
    await session.deployments.ready();
    expect(await session.read(open('plain.py', 'x = 1\n'))).toBe(plain);
    session.dispose();
  });
});

describe('cells of a notebook', () => {
  const cell = (n: number, text: string, version = 1) => ({ uri: `mem:/made/n.ipynb#${n}`, version, text: () => text });
  const AZURE_CLIENT = 'from openai import AzureOpenAI\nclient = AzureOpenAI()\n';

  test('above one speak for it', () => {
    const { session } = fakeHost();
    const signs = atOnce(session.cells.clientsAbove('n', [cell(1, AZURE_CLIENT)]));
    expect(signs.map(({ platform }) => platform)).toContain('azure-openai');
    expect(atOnce(session.cells.clientsAbove('n', []))).toEqual([]);
  });

  test('tell when they say something else, and only then', () => {
    const { session } = fakeHost();
    expect(atOnce(session.cells.hasChanged(cell(1, AZURE_CLIENT)))).toBe(false);
    atOnce(session.cells.clientsAbove('n', [cell(1, AZURE_CLIENT)]));
    expect(atOnce(session.cells.hasChanged(cell(1, `${AZURE_CLIENT}# more\n`, 2)))).toBe(false);
    expect(atOnce(session.cells.hasChanged(cell(1, 'from openai import OpenAI\nclient = OpenAI()\n', 3)))).toBe(true);
  });

  test('begins a version from the one that is still being read', async () => {
    const { host, session } = fakeHost();
    const running: (() => void)[] = [];
    const texts: string[] = [];
    host.run = async (steps) => {
      await new Promise<void>((resolve) => running.push(resolve));
      return atOnce(steps);
    };
    const asked = (version: number, text: string) => {
      const document = open('a.py', text, version);
      return session.read({
        ...document,
        text() {
          texts.push(text);
          return text;
        },
      });
    };
    const first = asked(1, 'm = "gpt-8-old"\n');
    const second = asked(2, 'm = "gpt-9"\n');
    await vi.waitFor(() => expect(running).toHaveLength(1));
    running.pop()?.();
    expect((await first)?.document.mentions).toMatchObject([{ id: 'gpt-8-old' }]);
    await vi.waitFor(() => expect(running).toHaveLength(1));
    running.pop()?.();
    expect((await second)?.document.mentions).toMatchObject([{ id: 'gpt-9' }]);
    expect(texts).toEqual(['m = "gpt-8-old"\n', 'm = "gpt-9"\n']);
  });

  test('reads the next version also when the one before could not be read', async () => {
    const { host, session } = fakeHost();
    const { run } = host;
    host.run = () => Promise.reject(new Error('no time'));
    await expect(session.read(open('a.py', 'm = "gpt-9"\n', 1))).rejects.toThrow('no time');
    host.run = run;
    const reading = await session.read(open('a.py', 'm = "gpt-8-old"\n', 2));
    expect(reading?.document.mentions).toMatchObject([{ id: 'gpt-8-old' }]);
  });
});
