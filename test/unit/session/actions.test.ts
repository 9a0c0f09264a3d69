import { describe, expect, test } from 'vitest';
import { ENGLISH_FINDINGS } from '../../../src/messages';
import type { Action } from '../../../src/session';
import { replacingsOf as replacingsInSteps } from '../../../src/session/replace-model';
import { atOnce } from '../../../src/text';
import { fakeHost, open } from './fake-host';

const CALL = "client.responses.create(model='gpt-8-old')\n";
const AT = CALL.indexOf('gpt-8-old');
const replacingsOf = (...of: Parameters<typeof replacingsInSteps>) => atOnce(replacingsInSteps(...of));
const named = (actions: readonly Action[] | undefined) => actions?.map(({ kind, title }) => `${kind}: ${title}`);

describe('what can be done about a finding', () => {
  test('where it stands, and nowhere else', async () => {
    const { session } = fakeHost();
    const document = open('a.py', `x = 1\n${CALL}`);
    const start = 'x = 1\n'.length + AT;
    expect(named(await session.actionsAt(document, { start, end: start }))).toEqual([
      'replace: Replace with gpt-9',
      'replace-in-workspace: Replace gpt-8-old in the workspace…',
      'replace-by: Choose another model…',
      'ignore-line: Ignore retired-model on this line',
      'ignore-file: Ignore retired-model in this file',
      'ignore-id: Ignore gpt-8-old in this workspace',
      'ignore-until: Ignore gpt-8-old with a reason, until a date…',
      'about-rule: About the rule retired-model',
      'open-source: Open the source (example.com)',
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
    // All of them are the same model, which is said by its name.
    expect(named(actions)?.slice(0, 2)).toEqual([
      'replace: Replace with gpt-9',
      'replace-in-file: Replace gpt-8-old in this file (2)',
    ]);
    expect(named(actions)?.join()).not.toContain('replace-all');
    expect(named([(await session.fixAll(document)) as Action])).toEqual(['replace-all: Replace all 2 in this file']);
    expect(named(await session.actionsAt(open('b.py', CALL), { start: AT, end: AT }))).not.toContain(
      'replace-all: Replace all 1 in this file',
    );
  });

  test('is the same model in the whole file, where it stands more than once', async () => {
    const { session } = fakeHost();
    const document = open('a.py', CALL + CALL);
    const action = (await session.actionsAt(document, { start: AT, end: AT })).find(
      ({ kind }) => kind === 'replace-in-file',
    );
    expect(action?.title).toBe('Replace gpt-8-old in this file (2)');
    const edits = action?.kind === 'replace-in-file' ? action.edits : [];
    expect(edits.map(({ newText }) => newText)).toEqual(['gpt-9', 'gpt-9']);
    expect(await session.offeredEdits(document, edits)).toEqual(edits);
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

describe('the places of a model in a document', () => {
  const OLD = { platform: 'openai', id: 'gpt-8-old' };
  test('are those that name it, with what is recommended', async () => {
    const { session } = fakeHost();
    const judged = await session.check(open('a.py', `${CALL}# gpt-8-old\n${CALL}`));
    const fixes = judged ? replacingsOf(OLD, judged) : [];
    expect(fixes.flatMap(({ edits }) => edits.map(({ start }) => start))).toEqual([AT, CALL.length + 12 + AT]);
    expect(judged && replacingsOf({ ...OLD, id: 'gpt-9' }, judged)).toEqual([]);
    expect(judged && replacingsOf({ ...OLD, platform: 'azure-openai' }, judged)).toEqual([]);
  });
  test('take what somebody chose instead, at one place or at all, and never as preferred', async () => {
    const { session } = fakeHost();
    const judged = await session.check(open('a.py', CALL + CALL));
    const to = judged?.reading.catalogue.on('openai', 'gpt-9')[0];
    if (!judged || !to) throw new Error('no reading');
    const chosen = { to, asOf: '2026-11-21', messages: ENGLISH_FINDINGS };
    const all = replacingsOf(OLD, judged, { chosen });
    expect(all.map(({ replacement, preferred }) => [replacement, preferred])).toEqual([
      ['gpt-9', false],
      ['gpt-9', false],
    ]);
    expect(replacingsOf(OLD, judged, { chosen, at: AT })).toHaveLength(1);
    expect(replacingsOf(OLD, judged, { chosen, at: AT + 1 })).toEqual([]);
  });
});
