import { describe, expect, it } from 'vitest';
import type { RecognizedDocument } from '../../../../src/recognition/document';
import type { Mention } from '../../../../src/recognition/mention';
import { recognize } from '../../../../src/recognition/recognize';
import { fakeCatalogue } from '../../catalogue/fake';

const CATALOGUE = fakeCatalogue([
  { platform: 'openai', id: 'gpt-4o' },
  { platform: 'openai', id: 'gpt-4' },
  { platform: 'azure-openai', id: 'gpt-4o', version: '2024-05-13' },
  { platform: 'azure-openai', id: 'gpt-4o', version: '2024-08-06' },
  { platform: 'azure-openai', id: 'gpt-4', version: '0613' },
  { platform: 'azure-openai', id: 'gpt-4', version: 'turbo-2024-04-09' },
  { platform: 'azure-openai', id: 'text-embedding-ada-002', version: '2', kind: 'embedding' },
]);

const document = (path: string, text: string): RecognizedDocument => recognize({ path, text }, CATALOGUE);
const of = (kind: Mention['kind'], { mentions }: RecognizedDocument): readonly Mention[] =>
  mentions.filter((mention) => mention.kind === kind);
const pairs = (mentions: readonly Mention[]): readonly string[] =>
  mentions.map(({ id = '', version = '' }) => `${id}@${version}`);

const DEPLOYMENT = `
resource chat 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = {
  name: 'gpt-4'
  sku: { name: 'GlobalStandard', capacity: 1 }
  properties: {
    model: { format: 'OpenAI', name: 'gpt-4o', version: '2024-05-13' }
  }
}
`;

describe('a declared deployment', () => {
  const found = document('main.bicep', DEPLOYMENT);

  it('gives the model its version, and the version its model', () => {
    expect(pairs(of('model-id', found))).toEqual(['gpt-4o@2024-05-13']);
    expect(pairs(of('model-version', found))).toEqual(['gpt-4o@2024-05-13']);
    for (const { entries } of [...of('model-id', found), ...of('model-version', found)])
      expect(entries).toMatchObject([{ platform: 'azure-openai', version: '2024-05-13' }]);
  });

  it('is weighed as a deployment, with the type that the file proves', () => {
    for (const mention of found.mentions.filter(({ kind }) => kind !== 'api-version'))
      expect(mention).toMatchObject({ tier: 'deployment', circumstances: { deploymentType: 'GlobalStandard' } });
  });

  it('lets the name stand for the model behind it', () => {
    expect(of('deployment-name', found)).toMatchObject([{ text: 'gpt-4', id: 'gpt-4o', version: '2024-05-13' }]);
  });

  it('keeps a version that the model does not have, without a claim', () => {
    const other = document('main.bicep', DEPLOYMENT.replace('2024-05-13', '2024-06-01'));
    expect(of('model-version', other)).toMatchObject([
      { class: 'slot', datesApply: false, id: 'gpt-4o', version: '2024-06-01' },
    ]);
    expect(of('model-id', other)).toMatchObject([{ datesApply: false, entries: [] }]);
  });

  it('leaves all versions open where none is written', () => {
    const open = document('main.bicep', DEPLOYMENT.replace(", version: '2024-05-13'", ''));
    expect(of('model-id', open)[0]?.entries.map(({ version }) => version)).toEqual(['2024-05-13', '2024-08-06']);
  });

  it('hands its structure to the rules', () => {
    expect(found.deployments).toHaveLength(1);
    expect(document('main.bicep', 'param x string').deployments ?? []).toEqual([]);
  });
});

/** [what tells it, file, text, pairs that are found] */
const NAMED: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'names of Bicep parameters',
    'main.bicep',
    "param chatGptModelName string = 'gpt-4'\n@description('of it')\nparam chatGptModelVersion string = '0613'\n",
    ['gpt-4@0613'],
  ],
  [
    'variables of Terraform',
    'variables.tf',
    'variable "openai_model_name" {\n  type    = string\n  default = "gpt-4o"\n}\n\nvariable "openai_model_version" {\n  type    = string\n  default = "2024-08-06"\n}\n',
    ['gpt-4o@2024-08-06'],
  ],
  [
    'a tfvars file',
    'terraform.tfvars',
    'model_name    = "gpt-4o"\nmodel_version = "2024-08-06"\n',
    ['gpt-4o@2024-08-06'],
  ],
  [
    'an environment',
    '.env',
    'AZURE_OPENAI_MODEL=gpt-4\nAZURE_OPENAI_MODEL_VERSION=turbo-2024-04-09\n',
    ['gpt-4@turbo-2024-04-09'],
  ],
  [
    'a record in code',
    'a.py',
    'models = [{"name": "gpt-4o", "publisher": "OpenAI", "version": "2024-08-06", "sku": "GlobalStandard"}]',
    ['gpt-4o@2024-08-06'],
  ],
  [
    'variables in code',
    'a.py',
    'openai_model_name = "gpt-4o"\nopenai_model_version = "2024-05-13"\n',
    ['gpt-4o@2024-05-13'],
  ],
  [
    'a small number beside its model',
    'a.py',
    'model = dict(name="text-embedding-ada-002", version="2")',
    ['text-embedding-ada-002@2'],
  ],
  [
    'Terraform within a test',
    'a_test.go',
    'const config = `\n  model {\n    format  = "OpenAI"\n    name    = "text-embedding-ada-002"\n    version = "2"\n  }\n`',
    ['text-embedding-ada-002@2'],
  ],
  [
    'a comment',
    'main.bicep',
    "// model: {\n//   name: 'gpt-4'\n//   version: !empty(gptVersion) ? gptVersion : '0613'\n// }\n",
    ['gpt-4@0613'],
  ],
  ['a sentence', 'a.md', '* Chat: gpt-4o, version: 2024-08-06\n', ['gpt-4o@2024-08-06']],
  [
    'a version whose model stands elsewhere',
    'a.parameters.json',
    '{ "modelVersion": { "value": "2024-08-06" } }',
    ['@2024-08-06'],
  ],
];

describe('versions that a name tells', () => {
  it.each(NAMED)('%s', (_name, path, text, expected) => {
    const found = document(path, text);
    expect(pairs(of('model-version', found))).toEqual(expected);
    for (const { start, end, text: written } of found.mentions) expect(text.slice(start, end)).toBe(written);
  });

  it('narrows the name to its version on Azure', () => {
    const found = document('terraform.tfvars', 'model_name    = "gpt-4o"\nmodel_version = "2024-08-06"\n');
    expect(of('model-id', found)).toMatchObject([
      { platform: 'azure-openai', version: '2024-08-06', datesApply: true },
    ]);
  });

  it('claims nothing of a version without a model', () => {
    const found = document('a.parameters.json', '{ "modelVersion": { "value": "2024-08-06" } }');
    expect(of('model-version', found)).toMatchObject([{ datesApply: false, entries: [] }]);
  });

  it.each([
    ['a package', 'package.json', '{ "name": "gpt-4", "version": "2.0.0" }'],
    ['a version of something else', 'a.py', 'openai.chat(model="gpt-4o", api_version="2024-08-06")'],
    ['a schema', 'a.json', '{ "schemaVersion": 2, "model": "text-embedding-ada-002" }'],
    ['a registered model', 'a.py', 'mlflow.load(model_version="1")'],
    ['Computer Vision', '.env', 'AZURE_COMPUTER_VISION_MODEL_VERSION=2023-04-15'],
    ['a version that the model lacks', 'a.py', 'd = {"name": "gpt-4o", "version": "2"}'],
    ['another field on the line', 'a.py', 'd = {"name": "text-embedding-ada-002", "version": x, "capacity": "2"}'],
    ['an answer of the API', 'a.yml', "model: gpt-4o\nheaders:\n  Openai-Version:\n  - '2024-05-13'\n"],
    ['a policy', 'a.json', '{ "Version": "2012-10-17", "model": "gpt-4o" }'],
  ])('finds none in %s', (_name, path, text) => {
    expect(of('model-version', document(path, text))).toEqual([]);
  });
});
