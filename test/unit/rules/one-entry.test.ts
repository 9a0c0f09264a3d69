import { describe, expect, it } from 'vitest';
import { recognize } from '../../../src/recognition/recognize';
import { check } from '../../../src/rules/check';
import { frozenCatalogue } from '../catalogue/frozen';

const findings = (path: string, text: string, everyMention = false) =>
  check(recognize({ path, text }, frozenCatalogue()), frozenCatalogue(), { asOf: '2026-11-29', everyMention });

describe('one entry, one finding', () => {
  it('tells an option of a form by its value', () => {
    expect(findings('a.html', '<option value="gpt-4-0613">gpt-4-0613</option>')).toHaveLength(1);
    expect(
      findings('a.html', '<option value="gpt-4-0613">x</option>\n<option value="gpt-4-0613">y</option>'),
    ).toHaveLength(2);
  });

  it.each([
    ['a.ts', 'const bots = [{ label: "gpt-4-0613", value: "gpt-4-0613" }];'],
    ['a.json', '{ "bots": [\n  {\n    "id": "gpt-4-0613",\n    "name": "gpt-4-0613"\n  }\n] }'],
    ['a.py', 'BOTS = {"gpt-4-0613": Bot("gpt-4-0613")}'],
    ['a.py', 'MODEL_CHOICES = [("gpt-4-0613", "gpt-4-0613")]'],
    ['a.yaml', 'models:\n  - id: gpt-4-0613\n    name: gpt-4-0613\n'],
    ['a.rb', 'MODELS = { "gpt-4-0613" => { model: "gpt-4-0613" } }'],
    ['a.ts', 'const bot = {\n  modelId: "gpt-4-0613",\n  provider: "acme",\n  hostedId: "gpt-4-0613",\n};'],
    ['a.yml', '- slug: gpt-4-0613\n  language_model_api_name: gpt-4-0613\n'],
    ['a.json', '{ "Models": [{\n  "Name": "gpt-4-0613",\n  "Version": "gpt-4-0613"\n}] }'],
    ['a.py', 'BOTS = {\n    "gpt-4-0613": Bot(\n        id="openai:gpt-4-0613",\n    ),\n}\n'],
    ['a.swift', 'let bot = Bot(id: "gpt-4-0613", displayName: "gpt-4-0613")'],
    ['a.swift', 'let bot = Bot(modelId: "gpt-4", modelName: "GPT-4")'],
    ['a.json', '{ "model": {\n  "value": "gpt-4-0613",\n  "cachedResultName": "GPT-4-0613"\n} }'],
    ['a.el', '(list (make-bot :version "gpt-4-0613"\n                :short-version "gpt-4-0613"))'],
    ['a.ts', 'const bot = {\n  id: "gpt-4-0613",\n  path: "/v1/engines/gpt-4-0613",\n};'],
    ['a.sql', "INSERT INTO bots VALUES (1, 'gpt-4-0613', 4096, 'gpt-4-0613');"],
    ['a.lua', 'bot = { name = "gpt-4-0613", model = "gpt-4-0613" }'],
    ['a.yaml', 'bot:\n  llm_type: gpt-4-0613\n  model: gpt-4-0613\n'],
    ['a.toml', '[bot]\nmodel_schema_id = "openai/gpt-4-0613"\nprovider_model_id = "gpt-4-0613"\n'],
    ['a.yaml', 'model_id: gpt-4-0613\ndefault_endpoint_url: https://api.openai.com/v1/models/gpt-4-0613\n'],
    ['a.sql', "INSERT INTO bots VALUES\n  ('gpt-4-0613', 'a bot', 'https://api.openai.com/v1/models/gpt-4-0613');"],
  ])('%s %j', (path, text) => {
    const [finding, ...more] = findings(path, text);
    expect(more).toEqual([]);
    expect(finding?.fixes.map(({ edits }) => edits.length)).toEqual(finding?.fixes.map(() => 2));
    expect(findings(path, text, true)).toHaveLength(2);
  });

  it.each([
    ['a.ts', 'const bots = [{ id: "gpt-4-0613" }, { id: "gpt-4-0613" }];'],
    ['a.ts', 'const bots = { chat: "gpt-4-0613", summary: "gpt-4-0613" };'],
    ['a.yaml', 'chat_model: gpt-4-0613\nsummary_model: gpt-4-0613\n'],
    ['a.yaml', 'chat_model_name: gpt-4-0613\nsummary_model_name: gpt-4-0613\n'],
    ['a.ts', 'const bots = [{ modelId: "gpt-4-0613" }, { hostedId: "gpt-4-0613" }];'],
    ['a.ts', 'const bot = { modelId: "gpt-4-0613", hostedId: "gpt-4-0314" };'],
    ['a.ts', 'const bot = { id: "gpt-4", modelName: "gpt-4-0613" };'],
    ['a.yaml', '- model: gpt-4-0613\n- model: gpt-4-0613\n'],
    ['a.yaml', 'model_name: gpt-4-0613\nparams:\n  model: gpt-4-0613\n'],
    ['a.json', '{ "4": "gpt-4-0613",\n  "chat": "gpt-4-0613" }'],
    ['a.py', 'model = "gpt-4-0613"\nask(model="gpt-4-0613")\n'],
    ['a.sql', "INSERT INTO bots VALUES (1, 'gpt-4-0613', 'a'), (2, 'gpt-4-0613', 'b');"],
    ['a.el', '(list (make-bot :version "gpt-4-0613")\n      (make-bot :short-version "gpt-4-0613"))'],
    ['a.ts', 'const bots = [{ id: "gpt-4-0613" }, { path: "/v1/engines/gpt-4-0613" }];'],
    ['a.sql', "INSERT INTO bots VALUES\n  ('gpt-4-0613', 'a'),\n  ('gpt-4-0613', 'b');"],
  ])('two: %s %j', (path, text) => {
    expect(findings(path, text)).toHaveLength(2);
  });

  it('tells of a model with its version, not of the deployment that is called so', () => {
    const text = 'deployments:\n  - name: "gpt-4"\n    model: "gpt-4"\n    version: "0613"\n';
    expect(findings('a.yaml', text).map(({ target }) => target.start)).toEqual([text.lastIndexOf('gpt-4')]);
  });

  it.each([
    ['a.py', 'BOTS.add("GPT-4-0613", "gpt-4-0613")'],
    ['a.ts', 'const bots = [{ name: "GPT-4-0613", id: "gpt-4-0613" }];'],
  ])('stands at what is called: %s %j', (path, text) => {
    const [finding, ...more] = findings(path, text);
    expect(more).toEqual([]);
    expect(finding?.target.start).toBe(text.indexOf('gpt-4-0613'));
  });

  it('tells a model, not the deployment around it', () => {
    const bicep = (model: string): string =>
      `resource d 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = {\n  name: 'gpt-4o'\n  properties: {}\n}\nmodule m 'm.bicep' = {\n  params: {\n    deployments: [\n      {\n        name: 'gpt-35-turbo'\n        model: {\n          format: 'OpenAI'\n          name: '${model}'\n          version: '1106'\n        }\n      }\n    ]\n  }\n}\n`;
    const told = findings('main.bicep', bicep('gpt-35-turbo')).filter(({ target }) => target.text === 'gpt-35-turbo');
    expect(told.map(({ target }) => target.start)).toEqual([bicep('gpt-35-turbo').lastIndexOf('gpt-35-turbo')]);
  });

  it('tells a model, not the deployment that is called like it', () => {
    const bicep = "param chatModelName string = 'gpt-4o'\nparam chatDeploymentName string = 'gpt-4o'\n";
    const json = (model: string, deployment: string): string =>
      `{"parameters":{"${deployment}":{"value":"\${A=gpt-4o}"},"${model}":{"value":"\${B=gpt-4o}"}}}`;
    expect(findings('main.bicep', bicep)).toHaveLength(1);
    const [finding, ...more] = findings('main.parameters.json', json('chatModelName', 'chatDeploymentName'));
    expect(more).toEqual([]);
    expect(finding?.target.start).toBe(json('chatModelName', 'chatDeploymentName').lastIndexOf('gpt-4o'));
    expect(findings('main.parameters.json', json('chatModelName', 'evalDeploymentName'))).toHaveLength(2);
  });
});

describe('a deployment that is called like its model', () => {
  it.each([
    ['a.yml', 'AZURE_OPENAI_DEPLOYMENT: gpt-35-turbo\nAZURE_OPENAI_MODEL: gpt-35-turbo\n'],
    [
      'variables.tf',
      'variable "chatDeploymentName" {\n  type    = string\n  default = "gpt-35-turbo"\n}\nvariable "chatModelName" {\n  type    = string\n  default = "gpt-35-turbo"\n}\n',
    ],
    ['names.py', 'AZURE_NAMES = {"gpt-35-turbo": "gpt-3.5-turbo"}\nclient = AzureOpenAI()\n'],
  ])('is told once: %s %j', (path, text) => expect(findings(path, text)).toHaveLength(1));
  it.each([
    ['a.yml', 'AZURE_OPENAI_DEPLOYMENT: gpt-35-turbo\nAZURE_OPENAI_FAST_MODEL: gpt-35-turbo\n'],
    [
      'variables.tf',
      'variable "chatDeploymentName" {\n  default = "gpt-35-turbo"\n}\nvariable "evalModelName" {\n  default = "gpt-35-turbo"\n}\n',
    ],
  ])('told twice: %s %j', (path, text) => expect(findings(path, text)).toHaveLength(2));
});
