import { describe, expect, test } from 'vitest';
import { fakeHost, open } from './fake-host';

const CALL = "import openai\nclient.responses.create(model='gpt-8-old')\n";
const AT = CALL.indexOf('gpt-8-old');
const other = (text: string) => open('b.py', text);

describe('what is told of a place', () => {
  test('is the card of the mention that stands there, on its exact range', async () => {
    const { session } = fakeHost();
    const told = await session.hoverAt(open('a.py', CALL), AT);
    expect([told?.start, told?.end]).toEqual([AT, AT + 'gpt-8-old'.length]);
    expect(told?.about?.card.name).toEqual({ platform: 'openai', id: 'gpt-8-old' });
    expect(told?.markdown({ icons: false })).toContain('2026-01-02');
    expect(await session.hoverAt(open('a.py', CALL), AT - 1)).toBeUndefined();
    expect(await session.hoverAt(open('a.py', CALL), AT + 'gpt-8-old'.length)).toBeUndefined();
  });

  test('offers what a fix would do', async () => {
    const { session } = fakeHost();
    const told = await session.hoverAt(open('a.py', CALL), AT);
    const [fix] = (await session.check(open('a.py', CALL)))?.findings[0]?.fixes ?? [];
    expect(fix?.replacement).toBe('gpt-9');
    expect(told?.about?.replace).toEqual(fix?.edits);
    const commands: string[] = [];
    told?.markdown({ command: (action) => void commands.push(action) });
    expect(commands).toContain('replace');
  });

  test('is that the catalogue has no such model, with what looks like it', async () => {
    const { session } = fakeHost();
    const text = "import openai\nclient.responses.create(model='gpt-8-odl')\n# the model 'acme-7b' in a comment\n";
    const told = await session.hoverAt(open('a.py', text), text.indexOf('gpt-8-odl'));
    expect(told?.about).toBeUndefined();
    expect(told?.markdown({ icons: false })).toBe(
      '`gpt-8-odl` · not in the catalogue  \nSimilar: gpt-8-old\n\nA model-almanac.json of the workspace can describe it.',
    );
    expect(await session.hoverAt(open('a.py', text), text.indexOf('acme-7b'))).toBeUndefined();
    const escaped = "import openai\nclient.responses.create(model='acme`7b')\n";
    const other = await session.hoverAt(open('b.py', escaped), escaped.indexOf('acme'));
    expect(other?.markdown({ icons: false }) ?? '').not.toContain('`acme`7b`');
  });

  test('is nothing where the setting says so', async () => {
    const { host, session } = fakeHost();
    host.user.set('hover.enabled', false);
    expect(await session.hoverAt(open('a.py', CALL), AT)).toBeUndefined();
  });

  test('is also what a deployment may be', async () => {
    const { session } = fakeHost([{ platform: 'azure-openai', id: 'gpt-8-old', version: '1' }]);
    const text = `resource chat 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = {
  name: 'chat'
  sku: { name: 'Standard', capacity: 1 }
  properties: { model: { format: 'OpenAI', name: 'gpt-8-old', version: '1' } }
}
`;
    const told = await session.hoverAt(open('main.bicep', text), text.indexOf('Standard'));
    expect(told?.about).toBeUndefined();
    expect(told?.markdown({})).toContain('Standard');
    const name = await session.hoverAt(open('main.bicep', text), text.indexOf("'chat'") + 1);
    expect([name?.start, name?.end]).toEqual([text.indexOf("'chat'") + 1, text.indexOf("'chat'") + 5]);
    expect(name?.about?.card.name).toEqual({ platform: 'azure-openai', id: 'gpt-8-old', version: '1' });
    expect(name?.about?.replace).toBeUndefined();
    expect(await session.hoverAt(open('main.bicep', text), text.indexOf('capacity'))).toBeUndefined();
  });
});

describe('a card by its name', () => {
  test('is that of the catalogue as the folder sees it', async () => {
    const { host, session } = fakeHost();
    host.texts.set(
      'mem:/made/model-almanac.json',
      JSON.stringify({ models: { 'gpt-mine-2': { platform: 'openai', checked: '2026-11-01' } } }),
    );
    const name = { platform: 'openai', id: 'gpt-mine-2' };
    expect((await session.card(name, 'mem:/made/a.py'))?.name).toEqual(name);
    expect(await session.card(name)).toBeUndefined();
    expect((await session.card({ platform: 'openai', id: 'gpt-9' }))?.explanation()).toContain('example.com');
  });
});

describe('what is offered while somebody types', () => {
  const TYPING = "import openai\nclient.responses.create(model='gpt-')\n";
  const END = TYPING.indexOf("')");

  test('are the models of the platform, with words beside each and a card', async () => {
    const { session } = fakeHost();
    const offered = await session.offeredAt(other(TYPING), END);
    expect(offered && TYPING.slice(offered.start, offered.end)).toBe('gpt-');
    expect(offered?.items.map(({ text }) => text).sort()).toEqual(['gpt-7-mini', 'gpt-8-old', 'gpt-9']);
    const old = offered?.items.find(({ text }) => text === 'gpt-8-old');
    expect(old).toMatchObject({ kind: 'model-id', struck: true });
    expect(old?.description).toContain('2026-01-02');
    expect(old?.documentation(false)).toContain('2026-01-02');
  });

  test('is nothing where no model may stand, and where the setting says so', async () => {
    const { host, session } = fakeHost();
    expect(await session.offeredAt(other('x = 1\n'), 3)).toBeUndefined();
    host.user.set('completion.enabled', false);
    session.settingsChanged();
    expect(await session.offeredAt(other(TYPING), END)).toBeUndefined();
  });

  test('is worked out ahead in steps', async () => {
    const { session } = fakeHost();
    let steps = 0;
    await session.prepareLists(other(TYPING), async () => void steps++);
    expect(steps).toBeGreaterThan(0);
  });
});

describe('dates in the lines', () => {
  test('stand behind what has an end, if somebody wants them', async () => {
    const { host, session } = fakeHost();
    const text = `${CALL}client.responses.create(model='gpt-9')\n`;
    expect(await session.hints(open('a.py', text))).toEqual([]);
    host.user.set('inlayHints.enabled', true);
    session.settingsChanged();
    expect(await session.hints(open('a.py', text))).toEqual([
      {
        at: CALL.length - 1,
        text: 'retired 2026-01-02 → gpt-9',
        message: expect.stringContaining('gpt-8-old'),
        card: { platform: 'openai', id: 'gpt-8-old' },
      },
    ]);
    const twice = `a = ["gpt-8-old", "gpt-8-old"]  # gpt-8-old\r\n`;
    expect((await session.hints(open('b.py', `${CALL}${twice}`))).length).toBeLessThan(3);
    host.user.set('inlayHints.show', 'all');
    session.settingsChanged();
    expect((await session.hints(open('a.py', text))).map((hint) => hint.at)).toEqual([
      CALL.length - 1,
      text.length - 1,
    ]);
  });

  test('say nothing of a life that is well, only what a team uses instead', async () => {
    const { host, session } = fakeHost();
    host.texts.set(
      'mem:/made/model-almanac.json',
      JSON.stringify({
        policy: {
          models: { forbid: [{ model: 'gpt-9', message: 'Not yet.' }] },
          replacements: [{ model: 'gpt-9', use: 'gpt-8-old' }],
        },
      }),
    );
    host.user.set('inlayHints.enabled', true);
    const hints = await session.hints(open('c.py', "import openai\nclient.responses.create(model='gpt-9')\n"));
    expect(hints.map(({ text }) => text).join()).not.toContain('available');
  });
});
