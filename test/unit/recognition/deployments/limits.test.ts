import { describe, expect, it } from 'vitest';
import { MOST_CHOICES, TOO_MANY } from '../../../../src/recognition/deployments/deployment';
import { readDeclared } from '../../../../src/recognition/deployments/iac/read';
import { indexDeployments } from '../../../../src/recognition/deployments/references/deployment-index';
import type { Declaration } from '../../../../src/recognition/mention';
import { recognize } from '../../../../src/recognition/recognize';
import { fakeCatalogue, stage } from '../../catalogue/fake';

const CATALOGUE = fakeCatalogue([
  { platform: 'azure-openai', id: 'gpt-4o', version: '2024-08-06', lifecycle: stage('ga') },
]);

const resource = (model: string, version = "'2024-08-06'"): string => `
resource bot 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = {
  name: 'bot'
  sku: { name: 'Standard' }
  properties: { model: { format: 'OpenAI', name: ${model}, version: ${version} } }
}
`;
const read = (path: string, text: string) => {
  const { deployments, limits } = readDeclared({ path, text });
  return { limits, models: deployments.map(({ model }) => model.map(({ text: name }) => name).join('|')) };
};
/** Variables that are each many times the next one. */
const nested = (levels: number, width: number): string =>
  Array.from({ length: levels }, (_, at) => `var v${at} = union(${`v${at + 1}, `.repeat(width)}v${at + 1})\n`).join('');
const different = (count: number): string =>
  `coalesce(${Array.from({ length: count }, (_, at) => `'m-${at}'`).join(', ')})`;

describe('choices of a deployment', () => {
  it('names that stand for each other many times over are the one text behind them', () => {
    const text = `${nested(3, 200)}var v3 = 'gpt-4o'\n${resource('v0')}`;
    expect(read('main.bicep', text)).toEqual({ models: ['gpt-4o'], limits: [] });
  });

  it('names that go round in a circle are none', () => {
    expect(read('main.bicep', `var a = coalesce(b, b)\nvar b = coalesce(a, a)\n${resource('a')}`).models).toEqual([]);
  });

  it('a text is found by the shortest way to it, however long the others are', () => {
    const long = Array.from({ length: 8 }, (_, at) => `var w${at} = w${at + 1}\n`).join('');
    const text = `${long}var w8 = last\nvar last = 'gpt-4o'\nvar either = coalesce(w0, w6)\n${resource('either')}`;
    expect(read('main.bicep', text).models).toEqual(['gpt-4o']);
  });

  it('as many as there may be are all told, in their order', () => {
    const { models, limits } = read('main.bicep', resource(different(MOST_CHOICES)));
    expect(models[0]?.split('|')).toHaveLength(MOST_CHOICES);
    expect(models[0]).toMatch(/^m-0\|m-1\|/);
    expect(limits).toEqual([]);
  });

  it('more of them prove nothing, and that is told', () => {
    expect(read('main.bicep', resource(different(MOST_CHOICES + 1)))).toEqual({ models: [], limits: ['choices'] });
    const open = readDeclared({ path: 'main.bicep', text: resource("'gpt-4o'", different(MOST_CHOICES + 1)) });
    expect(open.deployments[0]?.version).toBe(TOO_MANY);
  });

  it('a document tells what was left out, and one where nothing was says nothing', () => {
    const document = (text: string) => recognize({ path: 'main.bicep', text }, CATALOGUE);
    expect(document(resource(different(MOST_CHOICES + 1))).limits).toEqual(['choices']);
    expect(document(resource("'gpt-4o'"))).not.toHaveProperty('limits');
  });

  it('a file may put together so many models and versions, and no more', () => {
    const many = `coalesce(${"'gpt-4o', ".repeat(50)}'gpt-4o')`;
    const versions = `coalesce(${"'2024-08-06', ".repeat(50)}'2024-08-06')`;
    const all = (count: number) =>
      recognize({ path: 'main.bicep', text: resource(many, versions).repeat(count) }, CATALOGUE);
    expect(all(7)).not.toHaveProperty('limits');
    expect(all(9).limits).toEqual(['choices']);
    // The one that stands for itself is told all the same.
    const { mentions } = recognize(
      { path: 'main.bicep', text: resource(many, versions).repeat(9) + resource("'gpt-4o'") },
      CATALOGUE,
    );
    expect(mentions.at(-2)).toMatchObject({ text: 'gpt-4o', version: '2024-08-06' });
  });
});

describe('variables of a script', () => {
  const create = 'az cognitiveservices account deployment create --deployment-name bot --model-name "$MODEL"\n';

  it('stand for everything that the script assigns', () => {
    expect(read('a.sh', `MODEL=gpt-4o\nOTHER=x\n  export MODEL = 'gpt-4'\n${create}`).models).toEqual(['gpt-4o|gpt-4']);
    expect(read('a.ps1', `$MODEL = "gpt-4o"\n$env:MODEL = "gpt-4"\n${create}`).models).toEqual(['gpt-4o|gpt-4']);
    expect(read('a.sh', `MODEL_NAME=gpt-4o\n${create}`).models).toEqual(['']);
  });

  it('that are assigned again and again stand for nothing, and that is told', () => {
    const { models, limits } = read('a.sh', `MODEL=gpt-4o\n${create}`.repeat(MOST_CHOICES + 1));
    expect(new Set(models)).toEqual(new Set(['']));
    expect(limits).toEqual(['choices']);
  });
});

describe('YAML', () => {
  const deployment =
    '- name: bot\n  sku: { name: Standard }\n  model:\n    name: gpt-4o\n    format: OpenAI\n    version: "1"\n';

  it('is read up to a number of lines, and tells so', () => {
    expect(read('a.yaml', deployment.repeat(3)).limits).toEqual([]);
    const { models, limits } = read('a.yaml', deployment.repeat(4000));
    expect(limits).toEqual(['yaml-lines']);
    expect(models.length).toBeGreaterThan(2000);
  });

  it.each([
    ['a comment behind spaces', 'name: gpt-4o    # the newest', 'gpt-4o'],
    ['no comment without a space', 'name: gpt-4o#x', 'gpt-4o#x'],
    ['many spaces in a value', `name: a${' '.repeat(50_000)}b`, `a${' '.repeat(50_000)}b`],
    ['quotes, then a comment', 'name: "gpt-4o" # "x"', 'gpt-4o'],
  ])('%s', (_what, line, expected) => {
    expect(read('a.yaml', `- model:\n    format: OpenAI\n    ${line}\n`).models).toEqual([expected]);
  });
});

describe('objects of many properties', () => {
  it('are asked for the first of some names as small ones are', () => {
    const outputs = Array.from({ length: 40 }, (_, at) => `output o${at} string = 'x'\n`).join('');
    const record = `var deployments = [{ ${Array.from({ length: 20 }, (_, at) => `k${at}: 1`).join(', ')}, model_name: 'first', modelName: 'second', version: '1' }]`;
    expect(read('main.bicep', `${outputs}${record}\n`).models).toEqual(['first']);
  });
});

describe('lines that end in two characters', () => {
  it('a text that goes over the end of one is told as it stands there', () => {
    const text =
      "resource d 'x' = {\r\n  sku: 'Standard'\r\n  model: { format: 'a', name: '''gpt\r\n4''' }\r\n}\r\n// eployment gpt-4o version: 0613\r\n";
    const [deployment] = recognize({ path: 'main.bicep', text }, CATALOGUE).deployments ?? [];
    expect(deployment?.model.map(({ start, end }) => text.slice(start, end))).toEqual(['gpt\r\n4']);
    expect(deployment?.model.map(({ text: name }) => name)).toEqual(['gpt\r\n4']);
  });
});

describe('an index of deployments', () => {
  const declaration = (within: string, model: string): Declaration => ({
    name: 'bot',
    path: 'infra/main.bicep',
    within,
    line: 1,
    column: 1,
    model,
  });

  it('gives the nearest folder, and the same list each time', () => {
    const index = indexDeployments([declaration('', 'a'), declaration('apps/x', 'b'), declaration('apps/xy', 'c')]);
    const models = (path: string) => index.of('Bot', path).map(({ model }) => model);
    expect(models('apps/x/src/a.py')).toEqual(['b']);
    expect(models('apps/xy/a.py')).toEqual(['c']);
    expect(models('apps/z.py')).toEqual(['a']);
    expect(models('/a.py')).toEqual(['a']);
    expect(index.of('bot', 'apps/x/a.py')).toBe(index.of('bot', 'apps/x/b/c.py'));
    expect(index.of('other', 'a.py')).toEqual([]);
  });

  it('holds more declarations of one name than a call can take arguments', () => {
    const index = indexDeployments(Array.from({ length: 200_000 }, () => declaration('', 'gpt-4o')));
    const { mentions } = recognize({ path: 'a.py', text: 'f(azure_deployment="bot")' }, CATALOGUE, { declared: index });
    expect(mentions[0]).toMatchObject({ kind: 'deployment-name', id: 'gpt-4o' });
    expect(mentions[0]?.platformReason?.detail).toBe('infra/main.bicep:1');
  });
});
