import { describe, expect, it } from 'vitest';
import { readDeployments } from '../../../../src/recognition/deployments/iac/read';
import {
  type DeploymentIndex,
  declarationsIn,
  indexDeployments,
  mayDeclare,
} from '../../../../src/recognition/deployments/references/deployment-index';
import type { Mention } from '../../../../src/recognition/mention';
import { recognize } from '../../../../src/recognition/recognize';
import { check } from '../../../../src/rules/check';
import { fakeCatalogue, retires, stage } from '../../catalogue/fake';

const CATALOGUE = fakeCatalogue([
  { platform: 'azure-openai', id: 'gpt-4o', version: '2024-05-13', lifecycle: stage('retired', retires('2026-03-31')) },
  { platform: 'azure-openai', id: 'gpt-4o', version: '2024-08-06', lifecycle: stage('ga') },
  { platform: 'azure-openai', id: 'gpt-4', version: '0613', lifecycle: stage('ga') },
  { platform: 'openai', id: 'gpt-4' },
  { platform: 'openai', id: 'gpt-4o' },
]);

const bicep = (name: string, version: string, sku = ''): string => `
resource chat 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = {
  name: '${name}'
  ${sku && `sku: { name: '${sku}' }`}
  properties: { model: { format: 'OpenAI', name: 'gpt-4o', version: '${version}' } }
}`;

const declared = (path: string, text: string) => declarationsIn(text, readDeployments({ path, text }), { path });
const indexOf = (files: Readonly<Record<string, string>>, trusted = true): DeploymentIndex =>
  indexDeployments(
    Object.entries(files).flatMap(([path, text]) => declared(path, text)),
    trusted,
  );

const INDEX = indexOf({ 'infra/main.bicep': bicep('chat-prod', '2024-05-13') });
const read = (path: string, text: string, index = INDEX) =>
  recognize({ path, text }, CATALOGUE, { declared: index, slots: true });
const named = (path: string, text: string, index = INDEX): readonly Mention[] =>
  read(path, text, index).mentions.filter(({ declarations }) => declarations !== undefined);
const rulesOf = (path: string, text: string, index = INDEX) =>
  check(read(path, text, index), CATALOGUE, { asOf: '2026-11-21' }).map(({ rule, target }) => [rule, target.text]);

describe('names of deployments in code', () => {
  it.each([
    ['an argument', 'a.py', 'AzureChatOpenAI(azure_deployment="chat-prod")'],
    ['a property', 'a.ts', "new AzureOpenAI({ deployment: 'chat-prod' })"],
    ['an environment file', '.env', 'AZURE_OPENAI_DEPLOYMENT=chat-prod\n'],
    ['a default of a shell', 'a.sh', `AZURE_OPENAI_DEPLOYMENT="\${AZURE_OPENAI_DEPLOYMENT:-chat-prod}"\n`],
    ['a default of a look-up', 'a.py', 'deployment = os.environ.get("AZURE_OPENAI_DEPLOYMENT", "chat-prod")\n'],
    [
      'a URL',
      'a.sh',
      'curl https://acme.openai.azure.com/openai/deployments/chat-prod/chat/completions?api-version=2024-10-21',
    ],
    ['settings', 'appsettings.json', '{ "AzureOpenAI": { "DeploymentName": "chat-prod" } }'],
    ['a notebook', 'a.ipynb', '{"cells":[{"cell_type":"code","source":["f(azure_deployment=\\"chat-prod\\")"]}]}'],
    ['lines that end in CR and LF', 'a.py', 'x = 1\r\nf(\r\n  azure_deployment="chat-prod",\r\n)\r\n'],
    ['another case', 'a.py', 'AzureChatOpenAI(azure_deployment="Chat-Prod")'],
    [
      'the model of a client of Azure',
      'a.py',
      'client = AzureOpenAI(azure_endpoint=ENDPOINT)\nclient.chat.completions.create(model="chat-prod")\n',
    ],
  ])('%s stands for the model behind it', (_name, path, text) => {
    const [found, ...others] = named(path, text);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      kind: 'deployment-name',
      class: 'known',
      platform: 'azure-openai',
      id: 'gpt-4o',
      version: '2024-05-13',
      platformReason: { by: 'declared', detail: 'infra/main.bicep:3' },
    });
    expect(text.slice(found?.start, found?.end).toLowerCase()).toBe('chat-prod');
  });

  it('says where the name is declared', () => {
    const [found] = named('.env', 'AZURE_OPENAI_DEPLOYMENT=chat-prod\n');
    expect(found?.declarations).toEqual([
      {
        name: 'chat-prod',
        path: 'infra/main.bicep',
        within: '',
        line: 3,
        column: 10,
        model: 'gpt-4o',
        version: '2024-05-13',
      },
    ]);
  });

  it.each([
    ['a name of something else', 'a.py', 'connect(host="chat-prod")'],
    ['a part of a longer name', '.env', 'AZURE_OPENAI_DEPLOYMENT=chat-prod-eu\n'],
    ['the end of a longer name', '.env', 'AZURE_OPENAI_DEPLOYMENT=eu.chat-prod\n'],
    ['a sentence', 'a.md', 'The service chat-prod is a deployment of ours.'],
    ['no name of the index', '.env', 'AZURE_OPENAI_DEPLOYMENT=other\n'],
    ['the model of another client', 'a.py', 'client = OpenAI()\nclient.chat.completions.create(model="chat-prod")\n'],
    [
      'the model of a client that is not told',
      'a.py',
      '# deployment\nclient.chat.completions.create(model="chat-prod")',
    ],
    ['a deployment of something else', 'a.yaml', 'kind: Deployment\nmetadata:\n  name: chat-prod\n'],
  ])('%s is left alone', (_name, path, text) => {
    expect(named(path, text)).toEqual([]);
  });

  it('runs as what is declared, where that is proven', () => {
    const text = 'AZURE_OPENAI_DEPLOYMENT=chat\n';
    const standard = bicep('chat', '2024-08-06', 'Standard');
    expect(named('.env', text, indexOf({ 'a.bicep': standard }))).toMatchObject([
      { circumstances: { deploymentType: 'Standard' } },
    ]);
    const both = { 'a.bicep': standard, 'b.bicep': bicep('chat', '2024-08-06', 'GlobalStandard') };
    expect(named('.env', text, indexOf(both))[0]?.circumstances).toBeUndefined();
  });

  it('leaves the declaration itself alone', () => {
    expect(named('infra/main.bicep', bicep('chat-prod', '2024-05-13'))).toEqual([]);
  });

  it('gives the findings of the model, with the version and the place of the declaration', () => {
    const text = 'AZURE_OPENAI_DEPLOYMENT=chat-prod\n';
    expect(rulesOf('.env', text)).toEqual([['retired-model', 'chat-prod']]);
    expect(rulesOf('.env', text, indexOf({}))).toEqual([]);
    const [finding] = check(read('.env', text), CATALOGUE, { asOf: '2026-11-21' });
    expect(finding?.message).toContain('chat-prod is declared in infra/main.bicep:3.');
  });

  it('finds them in files that name no model', () => {
    const document = recognize({ path: '.env', text: 'AZURE_OPENAI_DEPLOYMENT=chat-prod\n' }, CATALOGUE, {
      declared: INDEX,
    });
    expect(document.mentions).toHaveLength(1);
  });

  it('offers no other name: what it stands for is changed where it is declared', () => {
    const index = indexOf({ 'main.bicep': bicep('gpt-4o', '2024-05-13') });
    const document = read('a.py', 'AzureChatOpenAI(azure_deployment="gpt-4o")', index);
    const [finding] = check(document, CATALOGUE, { asOf: '2026-11-21' });
    expect(finding?.rule).toBe('retired-model');
    expect(finding?.fixes).toEqual([]);
  });

  it('finds each of many, however many names there are', () => {
    const names = Array.from({ length: 2_000 }, (_, at) => bicep(`chat-${at}`, '2024-08-06')).join('\n');
    const index = indexOf({ 'main.bicep': names });
    const text = 'azure_deployment = "chat-7"\n'.repeat(2_000);
    expect(named('a.py', text, index)).toHaveLength(2_000);
  });
});

describe('a name that the catalogue knows', () => {
  const files = { 'main.bicep': bicep('gpt-4', '2024-08-06') };
  const text = 'AzureChatOpenAI(azure_deployment="gpt-4")';

  it('is the model that is declared', () => {
    expect(named('a.py', text, indexOf(files))).toMatchObject([{ text: 'gpt-4', id: 'gpt-4o', version: '2024-08-06' }]);
  });

  it('stays what it is where the workspace is not trusted', () => {
    expect(named('a.py', text, indexOf(files, false))).toEqual([]);
    expect(read('a.py', text, indexOf(files, false)).mentions).toMatchObject([{ text: 'gpt-4', id: 'gpt-4' }]);
  });

  it('does not keep other names from being added there', () => {
    const index = indexOf({ 'main.bicep': bicep('chat-prod', '2024-05-13') }, false);
    expect(named('.env', 'AZURE_OPENAI_DEPLOYMENT=chat-prod\n', index)).toHaveLength(1);
  });
});

describe('projects beside one another', () => {
  const index = indexOf({
    'shop/infra/core/main.bicep': bicep('chat', '2024-05-13'),
    'help/main.bicep': bicep('chat', '2024-08-06'),
    'labs/one/main.bicep': bicep('lab', '2024-08-06'),
  });
  const versions = (path: string, name = 'chat') =>
    named(path, `AZURE_OPENAI_DEPLOYMENT=${name}\n`, index).map(({ version }) => version);

  it('have names of their own', () => {
    expect(versions('shop/app/.env')).toEqual(['2024-05-13']);
    expect(versions('help/src/.env')).toEqual(['2024-08-06']);
    expect(versions('labs/one/.env', 'lab')).toEqual(['2024-08-06']);
  });

  it('know nothing of each other', () => {
    expect(versions('labs/two/.env', 'lab')).toEqual([]);
    expect(versions('other/.env')).toEqual([]);
    expect(versions('shopping/.env')).toEqual([]);
  });

  it('come before what counts for all', () => {
    const both = indexOf({
      'infra/main.bicep': bicep('chat', '2024-05-13'),
      'help/main.bicep': bicep('chat', '2024-08-06'),
    });
    expect(named('help/.env', 'AZURE_OPENAI_DEPLOYMENT=chat\n', both)).toMatchObject([{ version: '2024-08-06' }]);
    expect(named('shop/.env', 'AZURE_OPENAI_DEPLOYMENT=chat\n', both)).toMatchObject([{ version: '2024-05-13' }]);
  });

  it('are told by the paths that an editor uses, too', () => {
    const text = bicep('chat', '2024-08-06');
    const file = {
      path: 'help/infra/main.bicep',
      uri: 'file:///home/me/help/infra/main.bicep',
      place: '/home/me/help/infra/main.bicep',
    };
    expect(declarationsIn(text, readDeployments({ path: 'main.bicep', text }), file)).toMatchObject([
      { within: '/home/me/help' },
    ]);
  });
});

describe('what a file says itself', () => {
  const index = indexOf({ 'infra/main.bicep': bicep('gpt-4o', '2024-05-13') });

  it.each([
    [
      'the model of a declaration',
      'infra/ai.yaml',
      'deployments:\n  - name: chat\n    model:\n      format: OpenAI\n      name: gpt-4o\n',
    ],
    [
      'a declaration whose model a parameter tells',
      'app/main.bicep',
      bicep('gpt-4o', '').replace("name: 'gpt-4o', version: ''", 'name: model'),
    ],
    [
      'a model with its version',
      'a.bicepparam',
      "param deploymentModelName = 'gpt-4o'\nparam deploymentModelVersion = '2024-08-06'\n",
    ],
  ])('%s is no name of a deployment', (_name, path, text) => {
    expect(named(path, text, index)).toEqual([]);
  });
});

describe('declarations that disagree', () => {
  const index = indexOf({ 'dev.bicep': bicep('chat', '2024-05-13'), 'prod.bicep': bicep('chat', '2024-08-06') });
  const text = 'AZURE_OPENAI_DEPLOYMENT=chat\n';

  it('are both named', () => {
    const [found] = named('.env', text, index);
    expect(found?.declarations?.map(({ path }) => path)).toEqual(['dev.bicep', 'prod.bicep']);
    expect(found?.platformReason?.detail).toBe('dev.bicep:3 (gpt-4o 2024-05-13), prod.bicep:3 (gpt-4o 2024-08-06)');
    expect(found?.version).toBeUndefined();
  });

  it('make the milder claim', () => {
    expect(rulesOf('.env', text, index)).toEqual([]);
  });
});

describe('the index', () => {
  it('holds declarations of all kinds of files', () => {
    const index = indexOf({
      'main.tf':
        'resource "azurerm_cognitive_deployment" "x" {\n  name = "from-terraform"\n  model {\n    format = "OpenAI"\n    name = "gpt-4"\n    version = "0613"\n  }\n}',
      'infra/ai.yaml':
        'deployments:\n  - name: from-azd\n    model:\n      format: OpenAI\n      name: gpt-4o\n    sku:\n      name: Standard\n',
      'deploy.sh':
        'az cognitiveservices account deployment create --deployment-name from-cli --model-name gpt-4 --model-version 0613\n',
      'template.json':
        '{"resources":[{"type":"Microsoft.CognitiveServices/accounts/deployments","name":"acme/from-arm","properties":{"model":{"format":"OpenAI","name":"gpt-4","version":"0613"}}}]}',
    });
    expect(index.size).toBe(4);
    expect(index.of('from-azd', 'infra/a.py')).toMatchObject([{ model: 'gpt-4o' }]);
    expect(index.of('from-azd', 'infra/a.py')[0]?.version).toBeUndefined();
    expect(index.of('from-terraform', 'a.py')).toMatchObject([{ path: 'main.tf', line: 2, column: 11 }]);
    expect(index.of('from-arm', 'infra/a.py')).toMatchObject([{ line: 1, column: 87 }]);
    expect(index.of('FROM-CLI', 'infra/a.py')).toHaveLength(1);
  });

  it('leaves out what does not tell its model', () => {
    const text = bicep('chat', '0').replace("name: 'gpt-4o'", 'name: someModule.outputs.model');
    expect(indexOf({ 'main.bicep': text }).size).toBe(0);
  });

  it.each([
    ['infra/main.bicep', '', true],
    ['main.tf.json', '"azurerm_cognitive_deployment"', true],
    ['azuredeploy.json', '"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#"', true],
    ['.github/workflows/deploy.yml', '', true],
    ['package.json', '{ "name": "deployments" }', false],
    ['app.py', 'az cognitiveservices account deployment create', false],
    ['README.md', 'az cognitiveservices account deployment create', false],
  ])('%s is looked at, or not', (path, text, expected) => {
    expect(mayDeclare(path, text)).toBe(expected);
  });
});
