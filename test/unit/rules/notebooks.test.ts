import { describe, expect, it } from 'vitest';
import { recognize } from '../../../src/recognition/recognize';
import { check } from '../../../src/rules/check';
import { fakeCatalogue, stage } from '../catalogue/fake';
import { AS_OF, fixed } from './support';

const LIVE = { lifecycle: stage('ga') };
const SERVICE = 'azure-openai';
const CATALOGUE = fakeCatalogue(
  [
    { platform: 'openai', id: 'gpt-4o', ...LIVE, maxOutputTokens: 16_384 },
    { platform: SERVICE, id: 'gpt-4o', version: '2024-08-06', ...LIVE, maxOutputTokens: 16_384 },
    {
      platform: 'openai',
      id: 'o4-mini',
      ...LIVE,
      endpoints: ['chat-completions'],
      callContract: [
        { renames: { max_tokens: 'max_completion_tokens' }, basis: 'sdk', checked: '2026-11-01', source: 'fake' },
      ],
    },
    { platform: 'openai', id: 'text-embedding-3-small', ...LIVE, kind: 'embedding', embeddingDimensions: 1536 },
  ],
  {
    apiVersions: [
      { service: SERVICE, version: '2024-02-01', stage: 'ga', released: '2024-02-01' },
      { service: SERVICE, version: '2024-10-21', stage: 'ga', released: '2024-10-21' },
    ],
    features: [
      {
        id: 'json-mode',
        service: SERVICE,
        name: 'JSON mode',
        since: { ga: '2024-10-21' },
        sources: [{ document: 'x', checked: '2026-01-01' }],
      },
    ],
  },
);

/** A notebook as Jupyter writes it: a string a line. */
function notebook(...cells: readonly string[]): string {
  const source = (cell: string) => cell.split(/(?<=\n)/);
  const all = cells.map((cell) => ({
    cell_type: 'code',
    execution_count: null,
    metadata: {},
    outputs: [],
    source: source(cell),
  }));
  return JSON.stringify({ cells: all, metadata: { kernelspec: { name: 'python3' } }, nbformat: 4 }, null, 1);
}

const documentOf = (text: string) => recognize({ path: 'a.ipynb', text }, CATALOGUE);
const found = (text: string) =>
  check(documentOf(text), CATALOGUE, { asOf: AS_OF }).map(({ rule, target }) => `${rule} «${target.text}»`);

const CREATE = 'client.chat.completions.create(\n    model="gpt-4o",\n    max_tokens=50000,\n    messages=[],\n)\n';

describe('calls in the cells of a notebook', () => {
  it('are judged where they stand in the file', () => {
    const text = notebook('from openai import OpenAI\nclient = OpenAI()\n', CREATE);
    const [finding, ...others] = check(documentOf(text), CATALOGUE, { asOf: AS_OF });
    expect(others).toEqual([]);
    expect(finding?.rule).toBe('max-tokens-above-limit');
    expect(text.slice(finding?.target.start, finding?.target.end)).toBe('50000');
    expect(fixed(documentOf(text), finding)).toBe(text.replace('50000', '16384'));
  });

  it.each([
    [
      'a parameter',
      'client.chat.completions.create(model="o4-mini", max_tokens=5, messages=[])',
      ['unsupported-parameter «max_tokens»'],
    ],
    [
      'a parameter of a body',
      'body = {"model": "o4-mini", "messages": [], "max_tokens": 5}',
      ['unsupported-parameter «max_tokens»'],
    ],
    ['an endpoint', 'client.embeddings.create(model="o4-mini", input="x")', ['unsupported-endpoint «o4-mini»']],
    [
      'a vector',
      'client.embeddings.create(model="text-embedding-3-small", dimensions=3072)',
      ['embedding-dimensions «3072»'],
    ],
    [
      'a quote in the way',
      'x = "\\"("\nclient.chat.completions.create(model="gpt-4o", max_tokens=50_000)',
      ['max-tokens-above-limit «50_000»'],
    ],
  ])('%s', (_name, cell, expected) => {
    expect(found(notebook('client = OpenAI()', cell))).toEqual(expected);
  });

  it.each([
    ['a call that is right', ['client.chat.completions.create(model="gpt-4o", max_tokens=5)']],
    ['two calls of one cell', ['f(model="gpt-4o")\ng(max_tokens=50000)\n']],
    ['two cells', ['f(model="gpt-4o",', 'max_tokens=50000)']],
    ['a bracket that a cell leaves open', ['print(\n', 'MODEL = "gpt-4o"\n', 'max_tokens = 50000\n']],
    ['a cell of another language', ['%%bash\ncurl -d (model="gpt-4o", max_tokens=50000)\n']],
  ])('%s: nothing is said', (_name, cells) => {
    expect(found(notebook(...cells))).toEqual([]);
  });

  it('says nothing of what a cell has put out', () => {
    const text = notebook('1').replace(
      '"outputs": []',
      `"outputs": [{ "text": ["f(model='gpt-4o', max_tokens=50000)"] }]`,
    );
    expect(found(text)).toEqual([]);
  });
});

describe('API versions in the cells of a notebook', () => {
  const client = 'client = AzureOpenAI(\n    azure_endpoint=E,\n    api_version="2024-02-01",\n)\n';
  const call = (name: string) =>
    `${name}.chat.completions.create(model="x", response_format={"type": "json_object"})\n`;

  it('are too old for what the client of the same cell is called for', () => {
    expect(found(notebook(client + call('client')))).toEqual(['api-version-too-old «2024-02-01»']);
  });

  it.each([
    ['a call of another client', [client, call('other')]],
    ['what the next cell uses', [client, 'response_format = {"type": "json_object"}\n']],
  ])('are not judged by %s', (_name, cells) => {
    expect(found(notebook(...cells))).toEqual([]);
  });
});
