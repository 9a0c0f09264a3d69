import { describe, expect, it } from 'vitest';
import { featureReader } from '../../../../src/recognition/api-versions/features-used';

const VERSION = '2023-05-15';
/** The features that the text uses with the version in it, or with the one at a turn. */
function featuresIn(text: string, turn = 0): readonly string[] {
  let at = -1;
  for (let count = 0; count <= turn; count++) at = text.indexOf(VERSION, at + 1);
  return [...new Set(featureReader(text)(at).map(({ feature }) => feature))];
}
const client = (name: string): string => `${name} = AzureOpenAI(api_version="${VERSION}")\n`;

describe('features that are used with an API version', () => {
  it.each([
    ['a call of the client', `${client('c')}c.responses.create()`, ['responses']],
    ['a field', `${client('self.ai')}self.ai.audio.speech.create()`, ['text-to-speech']],
    ['spaces and lines within the call', `${client('c')}(c\n  .batches\n  .create ())`, ['batch']],
    ['what a call is given', `${client('c')}c.chat.completions.create(tools=[])`, ['tools']],
    ['a typed name', `c: AzureOpenAI = AzureOpenAI(api_version="${VERSION}")\nc.evals.list()`, ['evals']],
    [
      'a constant',
      `API_VERSION = "${VERSION}"\nc = AzureOpenAI(api_version=API_VERSION)\nc.batches.create()`,
      ['batch'],
    ],
  ])('are told by %s', (_what, text, expected) => expect(featuresIn(text)).toEqual(expected));

  it.each([
    ['another client’s call', `${client('c')}d = OpenAI()\nd.responses.create()`],
    ['a longer name', `${client('c')}cc.responses.create()\nx.c.responses.create()`],
    ['a comment', `${client('c')}  # c.responses.create()`],
    ['a line of comment in a text', `${client('c')}"  // c.responses.create()"`],
    ['a client that is done', `AzureOpenAI()\nx = "${VERSION}"`],
    [
      'a constant that two clients take',
      `V_ONE = "${VERSION}"\na = AzureOpenAI(api_version=V_ONE)\nb = AzureOpenAI(api_version=V_ONE)\nb.evals.x()`,
    ],
  ])('are not told by %s', (_what, text) => expect(featuresIn(text)).toEqual([]));

  it('belong to the client of each version', () => {
    const text = `${client('a')}a.evals.list()\n${client('b')}b.batches.create()\n`;
    expect([featuresIn(text, 0), featuresIn(text, 1)]).toEqual([['evals'], ['batch']]);
  });

  it('are found behind very many other clients, spaces and lines', () => {
    const text = `${client('x').repeat(2000)}${' '.repeat(20_000)}${client('last')}${'\n'.repeat(20_000)}last.evals.list()`;
    expect(featuresIn(text, 2000)).toEqual(['evals']);
  });
});
