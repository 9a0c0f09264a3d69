// Texts that nobody meant to write: samples of each format, cut, doubled and mixed with what formats are made of.
import fc from 'fast-check';

/** Small files in which something is found. */
const SAMPLES: readonly (readonly [path: string, text: string])[] = [
  [
    'app.py',
    'from openai import AzureOpenAI\nclient = AzureOpenAI(api_version="2023-03-15-preview", azure_endpoint=e)\n# old\nr = client.chat.completions.create(\n    model="gpt-4-0613",  # model-almanac-ignore\n    temperature=0, max_tokens=90000,\n)\n',
  ],
  [
    'app.ts',
    'const models = { fast: "gpt-4o-mini", slow: `claude-3-opus-20240229` };\n// model-almanac-ignore-next-line retired-model until=2026-12-01\nawait openai.responses.create({ model: models.fast ?? "o1-preview", top_p: 1 });\nconst url = `https://x.openai.azure.com/openai/deployments/$' +
      '{d}/chat/completions?api-version=2024-02-01`;\n',
  ],
  [
    'main.bicep',
    "param version string = '0613'\nvar name = empty(x) ? 'gpt-4' : coalesce(y, 'gpt-35-turbo')\nresource d 'Microsoft.CognitiveServices/accounts/deployments@2023-05-01' = {\n  name: 'chat'\n  sku: { name: 'GlobalStandart', capacity: 10 }\n  properties: { model: { format: 'OpenAI', name: name, version: version }, versionUpgradeOption: 'NoAutoUpgrade' }\n}\n",
  ],
  [
    'main.tf',
    'resource "azurerm_cognitive_deployment" "d" {\n  name = "chat"\n  model {\n    format  = "OpenAI"\n    name    = var.model\n    version = "0613"\n  }\n  scale { type = "Standard" }\n}\nvariable "model" { default = "gpt-4" }\n',
  ],
  [
    'arm.json',
    '{ "parameters": { "m": { "defaultValue": "gpt-4" } }, "resources": [ { "type": "Microsoft.CognitiveServices/accounts/deployments", "apiVersion": "2023-05-01", "name": "a/chat", "sku": { "name": "Standard" }, "properties": { "model": { "format": "OpenAI", "name": "[parameters(\'m\')]", "version": "0613" } } } ] }\n',
  ],
  [
    'azure.yaml',
    'deployments:\n  - name: chat # ours\n    sku: { name: Standard }\n    model:\n      name: gpt-4\n      format: OpenAI\n      version: "0613"\nrun: |\n  curl -H "OpenAI-Beta: assistants=v2" https://api.openai.com/v1/threads\n',
  ],
  [
    'deploy.sh',
    'MODEL=gpt-4\naz cognitiveservices account deployment create --deployment-name chat \\\n  --model-name "$MODEL" --model-version 0613 --sku-name Standard\nexport OPENAI_MODEL="$' +
      '{OPENAI_MODEL:-gpt-3.5-turbo-0613}"\n',
  ],
  [
    '.env',
    'AZURE_OPENAI_API_VERSION=2023-03-15-preview\nAZURE_OPENAI_DEPLOYMENT=chat\nMODEL=us.anthropic.claude-3-opus-20240229-v1:0\n',
  ],
  [
    'README.md',
    '# Models\n\n| model | ends |\n|---|---|\n| `gpt-4-0613` | 2025 |\n\n```python\nmodel = "o1-mini"\n```\n- use gpt-4o <!-- model-almanac-ignore -->\n',
  ],
  [
    'a.ipynb',
    '{"cells":[{"cell_type":"code","source":["client = OpenAI()\\n","client.beta.threads.create(model=\\"gpt-4-0613\\")"]},{"cell_type":"markdown","source":"gpt-4o"}],"metadata":{"kernelspec":{"language":"python"}}}\n',
  ],
  [
    'Program.cs',
    'var client = new AzureOpenAIClient(uri, key);\nvar chat = client.GetChatClient("gpt-35-turbo"); // model: gpt-4\nvar text = $"""{Model} text-embedding-ada-002""";\n',
  ],
  [
    'App.vue',
    '<script setup>\nconst model = "gemini-1.0-pro"\n</script>\n<template><p v-if="a">claude-2.1 {{ model }}</p></template>\n',
  ],
  ['config.toml', '[llm]\nmodel = "mistral-large-2402"\nprovider = "openai"\n[llm.azure]\nmodel_version = "0613"\n'],
  [
    'page.html',
    '<option value="gpt-4-32k">GPT-4</option><script>fetch("https://api.anthropic.com/v1/messages", {model: "claude-2"})</script>\n',
  ],
];

const SNIPPETS = [
  ...'" \' ` """ \'\'\' $ { } ${ #{ \\( ( ) [ ] [[ ]] < > </ /> /* */ // # -- --[[ <!-- --> <# #> r#" "# @" %w[ ~w( |- => -> = : , ; . / - _ @ | ? & % * + ~ :- ?? ``` ---'.split(
    ' ',
  ),
  ...[
    '\n',
    '\r',
    '\r\n',
    '\\',
    '\\\n',
    '\t',
    ' ',
    '    ',
    '\f',
    '\0',
    '\ufeff',
    '\u2028',
    '\u202e',
    'é',
    '日本',
    '\u{1f600}',
    '\ud800',
    '\udc00',
  ],
  ...'model model: model=" "model": --model models=[ engine deployment version: "version": api-version= apiVersion model_version sku: format: name: coalesce( if( var param resource'.split(
    ' ',
  ),
  ...'gpt-4o "gpt-4o" gpt-4-0613 GPT-4O-MINI -mini o1 "o1" ada claude-3-5-sonnet-20240620 openai/ azure__openai__ us.anthropic. ft: :free acme-7b-chat GPT_4O_MINI ModelType.GPT_4 text-embedding-ada-002'.split(
    ' ',
  ),
  ...'AzureOpenAI( OpenAI( bedrock api.openai.com base_url="http://localhost" 2024-10-21 2023-03-15-preview 0613 2024-08-06 /v1/assistants assistants=v2 temperature=0 max_tokens=5 dimensions:3072 chat'.split(
    ' ',
  ),
  ...'constructor __proto__ toString hasOwnProperty valueOf model-almanac-ignore model-almanac-ignore-file model-almanac-ignore-next-line model-almanac-ignroe until=2026-02-30'.split(
    ' ',
  ),
  ...[
    'return ',
    'case ',
    'import ',
    'key: |\n',
    '# model-almanac-ignore ',
    '```py\n',
    '<script>',
    '</script>',
    '<a b="',
    '"source": ["',
    'az cognitiveservices account deployment create ',
  ],
];

const snippet = fc.constantFrom(...SNIPPETS);
/** Any sixteen bits, halves of characters among them. */
const noise = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 })
  .map((codes) => String.fromCharCode(...codes));
const broken = fc
  .array(fc.oneof({ weight: 9, arbitrary: snippet }, { weight: 1, arbitrary: noise }), { maxLength: 40 })
  .map((parts) => parts.join(''));

/** A change of a text: where, by shares of its length, what goes and what comes. */
export interface Typed {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

const share = fc.integer({ min: 0, max: 1_000 });
const length = fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 60 }));
export const typed: fc.Arbitrary<Typed> = fc.record({
  at: share,
  length,
  text: fc.oneof({ weight: 4, arbitrary: snippet }, { weight: 1, arbitrary: broken }, fc.constant('')),
});

export function placeOf({ at, length: gone }: Typed, { length: all }: string): { start: number; end: number } {
  const start = Math.floor((at / 1_000) * all);
  return { start, end: Math.min(all, start + gone) };
}

export function withTyped(text: string, change: Typed): string {
  const { start, end } = placeOf(change, text);
  return text.slice(0, start) + change.text + text.slice(end);
}

export interface Written {
  readonly path: string;
  readonly text: string;
}

const PATHS = [
  ...SAMPLES.map(([path]) => path),
  ...'a.rb a.lua a.go a.rs a.ps1 a.xml a.http a.txt a.sql a.dart x.test.ts Modelfile'.split(' '),
];
const LINE_ENDS = ['\n', '\n', '\r\n', '\r'];

/** How often a text stands in a file: some trouble begins only in long ones. */
const TIMES = fc.oneof({ weight: 400, arbitrary: fc.constant(1) }, fc.integer({ min: 2, max: 100 }));

/** A sample that somebody has edited, or pieces alone, as any format, with any line ends. */
export const written: fc.Arbitrary<Written> = fc
  .record({
    sample: fc.constantFrom(...SAMPLES),
    path: fc.oneof(fc.constant(''), fc.constantFrom(...PATHS)),
    second: fc.oneof(
      { weight: 3, arbitrary: fc.constant('') },
      fc.constantFrom(...SAMPLES.map(([, text]) => text)),
      broken,
    ),
    changes: fc.array(typed, { maxLength: 6 }),
    alone: fc.integer({ min: 0, max: 4 }).map((one) => one === 0),
    lineEnd: fc.constantFrom(...LINE_ENDS),
    times: TIMES,
  })
  .map(({ sample: [own, text], path, second, changes, alone, lineEnd, times }) => ({
    path: path || own,
    text: changes
      .reduce(withTyped, (alone ? '' : text) + second)
      .replaceAll('\n', lineEnd)
      .repeat(times),
  }));

const USER_FILE =
  '{ "deployments": { "chat-*": { "platform": "azure-openai", "model": "gpt-4", "version": "0613" } }, "models": { "acme-7b": { "platform": "openai", "name": "Acme", "checked": "2026-01-01" } }, "overrides": { "gpt-4o": { "platform": "openai", "retires": "2027-01-01", "checked": "2026-01-01" } }, "ignore": ["gpt-4", { "id": "o1", "until": "2026-12-01" }], "platforms": { "src": "azure-openai" } }';

/** A `model-almanac.json` that somebody has edited. */
export const userFile: fc.Arbitrary<string> = fc
  .array(typed, { maxLength: 5 })
  .map((changes) => changes.reduce(withTyped, USER_FILE));

/** The bytes of a file in some encoding, whole or cut. */
export const bytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc
    .tuple(written, fc.constantFrom('utf8', 'utf16le', 'latin1'), fc.boolean(), fc.integer({ min: 0, max: 3 }))
    .map(([{ text }, encoding, mark, cut]) =>
      Buffer.from((mark ? '\ufeff' : '') + text, encoding as BufferEncoding).subarray(cut),
    ),
);
