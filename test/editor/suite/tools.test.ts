import { assert } from 'chai';
import * as vscode from 'vscode';
import { DAY } from '../product';
import { pinToday } from '../support';

interface Tools {
  readonly tools?: readonly { readonly name: string }[];
  invokeTool?(
    name: string,
    options: { readonly input: unknown; readonly toolInvocationToken: undefined },
  ): Thenable<{ readonly content: readonly { readonly value?: string }[] }>;
}

suite('tools for agents', () => {
  const host = (Reflect.get(vscode, 'lm') ?? {}) as unknown as Tools;
  const ask = async (name: string, input: object): Promise<string> => {
    const result = await host.invokeTool?.(`modelAlmanac_${name}`, { input, toolInvocationToken: undefined });
    return result?.content.map(({ value = '' }) => value).join('') ?? '';
  };
  suiteSetup(async function () {
    await pinToday(this, DAY);
    if (!hasTools(host)) this.skip();
  });
  suiteTeardown(async function () {
    await pinToday(this, undefined);
  });

  test('give the card of an ID, with its source', async () => {
    const text = await ask('card', { id: 'gpt-4-0613', platform: 'openai' });
    assert.match(text, /Retired on 2026-10-23/);
    assert.match(text, /https:\/\/\S+/);
    assert.match(await ask('card', { id: 'no-such-model' }), /has no model with the ID "no-such-model"/);
  });

  test('name the replacement', async () => {
    const text = await ask('replacement', { id: 'gpt-4-0613', platform: 'openai' });
    assert.match(text, /^gpt-4-0613 on OpenAI API: retired 2026-10-23\. Use instead: gpt-5\.6-sol/);
  });

  test('check a text, and say where what is said stands', async () => {
    const text = 'client = OpenAI()\nclient.responses.create(model="gpt-4-0613")\n';
    assert.match(
      await ask('check', { text, path: 'a.py' }),
      /^line 2: error: .*gpt-4-0613.*\(https:\/\/\S+, checked \d{4}/m,
    );
    assert.match(await ask('check', { text: 'x = 1\n', path: 'a.py' }), /^Nothing is said/);
  });

  test('search the catalogue', async () => {
    const text = await ask('search', { query: 'claude sonnet price<100', limit: 3 });
    assert.match(text, /^\d+ fit, the first 3:\nclaude-sonnet-/);
    assert.match(await ask('search', { query: 'zzzz-nothing' }), /^No model of the catalogue fits/);
  });

  test('say what they need where the input makes no sense', async () => {
    for (const name of ['card', 'replacement', 'check', 'search']) assert.match(await ask(name, { x: 1 }), /^Give /);
  });
});

/** Editors before 1.95 have them as a proposal, and refuse them. */
function hasTools(host: Tools): boolean {
  try {
    return host.tools?.some(({ name }) => name === 'modelAlmanac_card') === true;
  } catch {
    return false;
  }
}
