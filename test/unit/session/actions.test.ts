import { describe, expect, test } from 'vitest';
import type { Action } from '../../../src/session';
import { fakeHost, open } from './fake-host';

const CALL = "client.responses.create(model='gpt-8-old')\n";
const AT = CALL.indexOf('gpt-8-old');
const named = (actions: readonly Action[] | undefined) => actions?.map(({ kind, title }) => `${kind}: ${title}`);

describe('what can be done about a finding', () => {
  test('where it stands, and nowhere else', async () => {
    const { session } = fakeHost();
    const document = open('a.py', `x = 1\n${CALL}`);
    const start = 'x = 1\n'.length + AT;
    expect(named(await session.actionsAt(document, { start, end: start }))).toEqual([
      'replace: Replace with gpt-9',
      'ignore-line: Ignore retired-model on this line',
      'ignore-id: Ignore gpt-8-old in this workspace',
      'about-rule: About the rule retired-model',
    ]);
    expect(await session.actionsAt(document, { start: 0, end: 3 })).toEqual([]);
  });

  test('is nothing where the setting says so', async () => {
    const { host, session } = fakeHost();
    host.user.set('codeActions.enabled', false);
    expect(await session.actionsAt(open('a.py', CALL), { start: AT, end: AT })).toEqual([]);
    expect(await session.fixAll(open('a.py', CALL))).toBeUndefined();
  });

  test('is also all of a file, where there are several', async () => {
    const { session } = fakeHost();
    const document = open('a.py', CALL + CALL);
    const actions = await session.actionsAt(document, { start: AT, end: AT });
    expect(named(actions)?.at(-1)).toBe('replace-all: Replace all 2 in this file');
    expect(named([(await session.fixAll(document)) as Action])).toEqual(['replace-all: Replace all 2 in this file']);
    expect(named(await session.actionsAt(open('b.py', CALL), { start: AT, end: AT }))?.at(-1)).toMatch(/^about-rule/);
  });

  test('is only what is offered now', async () => {
    const { session } = fakeHost();
    const edits = (await session.check(open('a.py', CALL)))?.findings[0]?.fixes[0]?.edits ?? [];
    expect(await session.offeredEdits(open('a.py', CALL), edits)).toEqual(edits);
    const changed = edits.map((edit) => ({ ...edit, newText: 'rm -rf' }));
    expect(await session.offeredEdits(open('a.py', CALL), changed)).toBeUndefined();
    expect(await session.offeredEdits(open('a.py', `# up\n${CALL}`, 2), edits)).toBeUndefined();
  });
});

describe('the comment that ignores a rule on a line', () => {
  const comment = async (name: string, text: string, languageId = '') => {
    const { session } = fakeHost();
    const start = text.indexOf('gpt-8-old');
    const actions = await session.actionsAt(open(name, text, 1, { languageId }), { start, end: start });
    const action = actions.find(({ kind }) => kind === 'ignore-line');
    return action?.kind === 'ignore-line'
      ? text.slice(0, action.at) + action.newText + text.slice(action.at)
      : undefined;
  };

  test('stands above, as far in, in the language of the file', async () => {
    expect(await comment('a.py', `def f():\n    ${CALL}`)).toBe(
      `def f():\n    # model-almanac-ignore-next-line retired-model\n    ${CALL}`,
    );
    expect(await comment('a.ts', `const a = { model: 'gpt-8-old' };\n`)).toBe(
      `// model-almanac-ignore-next-line retired-model\nconst a = { model: 'gpt-8-old' };\n`,
    );
  });

  test('works: what it ignores is gone', async () => {
    const { session } = fakeHost();
    const text = (await comment('a.py', CALL)) ?? '';
    expect((await session.check(open('a.py', text)))?.findings).toEqual([]);
  });

  test('ends like the other lines', async () => {
    expect(await comment('a.py', `x = 1\r\n${CALL}`)).toBe(
      `x = 1\r\n# model-almanac-ignore-next-line retired-model\r\n${CALL}`,
    );
  });

  test('is not offered where there are no comments, nor in a code block', async () => {
    expect(await comment('a.json', '{"model": "gpt-8-old"}\n', 'json')).toBeUndefined();
    const page = `# How\n\n\`\`\`python\n${CALL}\`\`\`\n`;
    expect(await comment('a.md', page, 'markdown')).toBeUndefined();
  });
});
