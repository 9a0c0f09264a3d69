import { describe, expect, it } from 'vitest';
import {
  type DeploymentIndex,
  deploymentsNamedIn,
  indexDeployments,
  withDeployments,
} from '../../../../src/recognition/deployments/index';
import { readDeployments } from '../../../../src/recognition/deployments/read';
import { recognise } from '../../../../src/recognition/recognise';
import { check } from '../../../../src/rules/check';
import { fakeCatalogue, retires, stage } from '../../catalogue/fake';

const CATALOGUE = fakeCatalogue([
  { platform: 'azure-openai', id: 'gpt-4o', version: '2024-05-13', lifecycle: stage('retired', retires('2026-03-31')) },
  { platform: 'azure-openai', id: 'gpt-4o', version: '2024-08-06', lifecycle: stage('ga') },
  { platform: 'azure-openai', id: 'gpt-4', version: '0613', lifecycle: stage('ga') },
  { platform: 'openai', id: 'gpt-4' },
]);

const bicep = (name: string, version: string): string => `
resource chat 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = {
  name: '${name}'
  properties: { model: { format: 'OpenAI', name: 'gpt-4o', version: '${version}' } }
}`;

function indexOf(files: Readonly<Record<string, string>>): DeploymentIndex {
  return indexDeployments(
    Object.entries(files).map(([path, text]) => ({ path, deployments: readDeployments({ path, text }) })),
  );
}

const INDEX = indexOf({ 'infra/main.bicep': bicep('chat-prod', '2024-05-13') });
const named = (path: string, text: string, index = INDEX) =>
  deploymentsNamedIn(recognise({ path, text }, CATALOGUE), index, CATALOGUE);

describe('names of deployments in code', () => {
  it.each([
    ['an argument', 'a.py', 'AzureChatOpenAI(azure_deployment="chat-prod")'],
    ['a property', 'a.ts', "new AzureOpenAI({ deployment: 'chat-prod' })"],
    ['an environment file', '.env', 'AZURE_OPENAI_DEPLOYMENT=chat-prod\n'],
    [
      'a URL',
      'a.sh',
      'curl https://acme.openai.azure.com/openai/deployments/chat-prod/chat/completions?api-version=2024-10-21',
    ],
    ['settings', 'appsettings.json', '{ "AzureOpenAI": { "DeploymentName": "chat-prod" } }'],
    ['another case', 'a.py', 'AzureChatOpenAI(azure_deployment="Chat-Prod")'],
  ])('%s stands for the model behind it', (_name, path, text) => {
    const [found, ...others] = named(path, text);
    expect(others).toEqual([]);
    expect(found?.mention).toMatchObject({
      kind: 'deployment-name',
      class: 'known',
      platform: 'azure-openai',
      id: 'gpt-4o',
      version: '2024-05-13',
      platformReason: { by: 'file', detail: 'infra/main.bicep: gpt-4o 2024-05-13' },
    });
    expect(text.slice(found?.mention.start, found?.mention.end).toLowerCase()).toBe('chat-prod');
  });

  it('says where the name is declared', () => {
    const [found] = named('.env', 'AZURE_OPENAI_DEPLOYMENT=chat-prod\n');
    const [declaration] = found?.declarations ?? [];
    const text = bicep('chat-prod', '2024-05-13');
    expect(declaration?.path).toBe('infra/main.bicep');
    expect(text.slice(declaration?.place.start, declaration?.place.end)).toBe('chat-prod');
  });

  it.each([
    ['a name of something else', 'a.py', 'connect(host="chat-prod")'],
    ['a part of a longer name', '.env', 'AZURE_OPENAI_DEPLOYMENT=chat-prod-eu\n'],
    ['a sentence', 'a.md', 'The service chat-prod is ours.'],
    ['no name of the index', '.env', 'AZURE_OPENAI_DEPLOYMENT=other\n'],
  ])('%s is left alone', (_name, path, text) => {
    expect(named(path, text)).toEqual([]);
  });

  it('leaves the declaration itself alone', () => {
    expect(named('infra/main.bicep', bicep('chat-prod', '2024-05-13'))).toEqual([]);
  });

  it('gives the findings of the model, with the version of the declaration', () => {
    const document = recognise({ path: '.env', text: 'AZURE_OPENAI_DEPLOYMENT=chat-prod\n' }, CATALOGUE);
    const whole = withDeployments(document, deploymentsNamedIn(document, INDEX, CATALOGUE));
    const findings = check(whole, CATALOGUE, { asOf: '2026-11-21' });
    expect(findings.map(({ rule, mention }) => [rule, mention.text])).toEqual([['retired-model', 'chat-prod']]);
    expect(check(document, CATALOGUE, { asOf: '2026-11-21' })).toEqual([]);
  });

  it('takes the declared model for a name that looks like another', () => {
    const index = indexOf({ 'main.bicep': bicep('gpt-4', '2024-08-06') });
    const document = recognise({ path: 'a.py', text: 'AzureChatOpenAI(azure_deployment="gpt-4")' }, CATALOGUE);
    const whole = withDeployments(document, deploymentsNamedIn(document, index, CATALOGUE));
    expect(whole.mentions).toMatchObject([{ text: 'gpt-4', id: 'gpt-4o', version: '2024-08-06' }]);
  });
});

describe('declarations that disagree', () => {
  const index = indexOf({ 'dev.bicep': bicep('chat', '2024-05-13'), 'prod.bicep': bicep('chat', '2024-08-06') });
  const text = 'AZURE_OPENAI_DEPLOYMENT=chat\n';

  it('are both named', () => {
    const [found] = named('.env', text, index);
    expect(found?.declarations.map(({ path }) => path)).toEqual(['dev.bicep', 'prod.bicep']);
    expect(found?.mention.platformReason?.detail).toBe('dev.bicep: gpt-4o 2024-05-13; prod.bicep: gpt-4o 2024-08-06');
    expect(found?.mention.version).toBeUndefined();
  });

  it('make the milder claim', () => {
    const document = recognise({ path: '.env', text }, CATALOGUE);
    const whole = withDeployments(document, deploymentsNamedIn(document, index, CATALOGUE));
    expect(check(whole, CATALOGUE, { asOf: '2026-11-21' })).toEqual([]);
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
    });
    expect([...index.names].sort()).toEqual(['from-azd', 'from-cli', 'from-terraform']);
    expect(index.of('from-azd')).toMatchObject([{ model: 'gpt-4o' }]);
    expect(index.of('from-azd')[0]?.version).toBeUndefined();
  });

  it('leaves out what does not tell its model', () => {
    const text = bicep('chat', '0').replace("name: 'gpt-4o'", 'name: someModule.outputs.model');
    expect(indexOf({ 'main.bicep': text }).names).toEqual([]);
  });
});
