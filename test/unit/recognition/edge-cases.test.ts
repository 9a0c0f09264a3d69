/** What other tools were caught by, line by line: `[[gpt-4]]` must be found, nothing else may be. */
import { describe, expect, it } from 'vitest';
import type { RecognizedDocument } from '../../../src/recognition/document';
import { recognize } from '../../../src/recognition/recognize';
import { frozenCatalogue } from '../catalogue/frozen';
import { placeOf, unmarked } from './api-versions/support';

type Row = readonly [file: string, text: string];

const read = (path: string, text: string, slots = false): RecognizedDocument =>
  recognize({ text, path }, frozenCatalogue(), { slots });

function expectMarked(path: string, marked: string): void {
  const { text, marks } = unmarked(marked);
  expect(read(path, text).mentions.map(placeOf)).toEqual(marks);
}

/** The same value in code, data, configuration, commands and words. */
const around = (value: string): readonly Row[] => [
  ['a.py', `x = "${value}"`],
  ['a.ts', `call('${value}')`],
  ['a.json', `{"model": "${value}"}`],
  ['a.yaml', `model: ${value}`],
  ['.env', `MODEL=${value}`],
  ['a.sh', `run --model ${value}`],
  ['a.md', `Uses ${value} now`],
  ['a.txt', value],
];

describe('boundaries', () => {
  const NAMES = [
    'gpt-4-0613-eval-results.csv',
    './my-gpt-4-0613-helper',
    'gpt-4-0613x',
    'not-gpt-4-0613',
    'assets/gpt-4-0613.png',
    'gpt-4-0613/',
    'gpt-4-0613_old',
    '$gpt-4-0613',
    'my.gpt-4-0613',
  ];

  it.each(NAMES.flatMap(around))('within other names there is no ID: %s %s', expectMarked);

  it.each(around('[[gpt-4-0613]]'))('an ID by itself is one: %s %s', expectMarked);

  it.each<Row>([
    ['a.py', 'x = "[[openai/gpt-4-0613]]"'],
    ['a.py', 'x = "[[azure:gpt-4-0613]]"'],
    ['a.py', 'x = "[[ft:gpt-3.5-turbo-0613:acme::id]]"'],
    ['a.py', 'x = "/deployments/[[gpt-4-0613]]/chat"'],
    ['a.py', 'x = "[[GPT-4-0613]]"'],
    ['a.sh', `MODEL=${'$'}{MODEL:-[[gpt-4-0613]]}`],
    ['a.py', 'match("*gpt-4*")'],
    ['a.md', '([[gpt-4-0613]]), "[[gpt-4-0613]]"; *[[gpt-4-0613]]*: [[gpt-4-0613]]!'],
    ['a.py', `x = 'a\\n[[gpt-4-0613]]\\n'`],
  ])('what may stand around it: %s %s', expectMarked);
});

describe('derived names', () => {
  it.each([
    'x-anthropic.claude-2.0',
    'anthropic.claude-2.0-v9',
    'my.anthropic.claude-2.0',
    'prod-gpt-4',
    'gpt-4-prod',
    'acme/gpt-4o-ours',
  ])('nothing is known of %s', (name) => {
    for (const mention of read('a.py', `model = "${name}"`, true).mentions) {
      expect(mention).toMatchObject({ class: 'slot', datesApply: false, entries: [] });
      expect(mention.text).toBe(name);
    }
    expectMarked('a.py', `model = "${name}"`);
  });
});

describe('prefixes and sentences', () => {
  it.each<Row>([
    ['a.py', 'm.startswith("gpt-4.")'],
    ['a.py', 'm.startswith("gpt-4")'],
    ['a.py', 'm = "gpt-4.*"'],
    ['a.py', 'm = "gpt-"'],
    ['a.py', 'm = "gpt-4*"'],
    ['a.py', 'm = "^gpt-4"'],
    ['a.ts', "if (model.startsWith('o1')) {}"],
    ['a.go', 'strings.HasPrefix(m, "gpt-4o")'],
    ['a.rb', "m.start_with?('gpt-4o')"],
    ['a.md', 'We use [[gpt-4]].'],
    ['a.md', 'We use [[gpt-4.1]]. And [[gpt-4]]? Yes, [[gpt-4]]!'],
    ['a.py', '# We use [[gpt-4]].'],
  ])('%s %s', expectMarked);
});

describe('aliases and spellings', () => {
  it('an alias and its snapshot are both known', () => {
    expectMarked('a.py', 'a = ["[[o4-mini]]", "[[o4-mini-2025-04-16]]", "[[gpt-4]]"]');
  });

  it.each([
    ['gpt-35-turbo', 'azure-openai'],
    ['us.anthropic.claude-3-7-sonnet-20250219-v1:0', 'aws-bedrock'],
    ['eu.anthropic.claude-3-5-sonnet-20240620-v1:0', 'aws-bedrock'],
    ['apac.anthropic.claude-3-haiku-20240307-v1:0', 'aws-bedrock'],
    ['global.anthropic.claude-sonnet-4-20250514-v1:0', 'aws-bedrock'],
    ['claude-3-5-sonnet@20240620', 'google-vertex'],
    ['azure__openai__gpt_4o_mini', 'box-ai'],
    ['azure/gpt-4o', 'azure-openai'],
    ['openai:chat:gpt-4o', 'openai'],
    ['meta-llama/llama-3.1-8b-instruct:free', 'openrouter'],
    ['vertex_ai/gemini-1.5-pro', 'google-vertex'],
    ['publishers/google/models/gemini-1.5-pro', 'google-vertex'],
    ['arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-v2', 'aws-bedrock'],
  ])('%s tells %s', (id, platform) => {
    expect(read('a.py', `x = ["${id}"]`).mentions).toMatchObject([{ text: id, platform }]);
  });

  it.each([
    [
      'a provider in an enumeration',
      'openai',
      'const MODEL = { provider: PROVIDERS.OPENAI, config: { model: "$ID" } };',
    ],
    ['a client of its own', 'openai', 'var config = new OpenAIConfig(key, "$ID");'],
    [
      'a client that is called after Azure',
      'azure-openai',
      'var azureOpenAi = new OpenAIClient(key); azureOpenAi.GetEmbeddingClient("$ID");',
    ],
    [
      'settings that Azure takes too',
      'azure-openai',
      'var settings = new OpenAIPromptExecutionSettings { ModelId = "$ID" };',
    ],
  ])('beside Azure in one file, %s tells %s', (_, platform, code) => {
    const azure = 'AzureOpenAIClient azure = null;\n'.repeat(4) + '\n'.repeat(500);
    expect(read('a.ts', azure + code.replace('$ID', 'gpt-4o')).mentions).toMatchObject([{ platform }]);
  });

  it('lists of two services of one vendor are told apart by their names', () => {
    const text =
      'const vertexAIModels = ["gemini-2.5-flash"];\nconst googleAIStudioModels = [\n  "gemini-2.5-flash",\n];\n';
    expect(read('a.ts', text).mentions.map(({ platform }) => platform)).toEqual(['google-vertex', 'google-gemini']);
  });

  it('a region that Bedrock does not have is no spelling', () => {
    expectMarked('a.py', 'x = "mars.anthropic.claude-3-haiku-20240307-v1:0"');
  });

  it('an ARN with a star names no model', () => {
    expectMarked('a.json', '{"Resource": "arn:aws:bedrock:*::foundation-model/anthropic.claude-3-5-sonnet-*"}');
  });
});

describe('ordinary words', () => {
  const WORDS = ['o1', 'o3', 'ada', 'curie', 'davinci', 'sonar', 'command'];

  it.each(
    WORDS.flatMap((word): readonly Row[] => [
      ['a.py', `x = "${word}"`],
      ['a.py', `${word} = 1`],
      ['a.py', `def f(${word}, y): return ${word}`],
      ['a.json', `{"${word}": 1, "type": "${word}"}`],
      ['a.json', `{"model": {"${word}": 1}}`],
      ['a.yaml', `${word}: 1`],
      ['a.yaml', `model:\n  ${word}: 1`],
      ['a.md', `The model ${word} is a word`],
      ['a.ts', `const ${word} = ${word}();`],
      ['a.sh', `${word} --help`],
    ]),
  )('are nothing by themselves: %s %s', expectMarked);

  it.each(
    WORDS.flatMap((word): readonly Row[] => [
      ['a.py', `model = "[[${word}]]"`],
      ['a.py', `create(model="[[${word}]]")`],
      ['a.json', `{"model": "[[${word}]]"}`],
      ['a.yaml', `engine: [[${word}]]`],
      ['a.yaml', `model: "[[${word}]]" # or another`],
      ['.env', `OPENAI_MODEL=[[${word}]]`],
      ['a.sh', `llm --model [[${word}]] "hi"`],
      ['a.sh', `llm --model=[[${word}]]`],
    ]),
  )('count where a model is asked for: %s %s', expectMarked);

  it.each<Row>([
    ['a.kt', 'object OpenAiModels {\n    const val ADA = "[[ada]]"\n}'],
    ['a.php', "<?php\nenum ChatModel: string {\n    case Curie = '[[curie]]';\n}"],
    ['a.go', 'const (\n\tModelAda = "[[ada]]"\n)'],
    ['a.kt', 'object People {\n    const val ADA = "ada"\n}'],
    ['a.cs', 'class CommandModel { const string Verb = "command"; }'],
    ['a.ts', 'const [vendor, name] = splitModel("[[azure/ada]]");'],
    ['a.ts', 'const parts = splitPath("azure/ada");'],
    ['a.go', 'var folders = []string{"azure/ada"}'],
    ['a.sh', 'curl "$API/namespaces/acme/deployments/gpt-4o/scale"'],
    ['a.http', 'POST https://{{host}}.openai.azure.com/openai/deployments/[[gpt-4o]]/chat/completions'],
    ['a.yaml', 'tokenizer.ggml.pre: "gemma3"'],
    ['a.ts', 'const bot = { id: "openai-gpt-4o", config: { model: "[[gpt-4o]]" } };'],
    ['a.py', "# the model is told by 'o3' in the deployment name"],
    ['a.py', 'def overlap(o1, o2): return o1 & o2\no1 = a; o3 = b'],
    ['a.ts', 'const sora = 1;\nconst nova = whisper(titan);'],
    ['package.json', '{"scripts": {"command": "npm start", "embed": "node embed.js"}}'],
    ['a.json', '{"theme": "o1", "model": "[[gpt-4o]]"}'],
  ])('%s %s', expectMarked);
});

describe('names of other things', () => {
  it('the path of a file says nothing about the platform', () => {
    const text = 'model = "claude-3-opus-20240229"\nother = "gpt-4o"\n';
    const told = (path: string): readonly unknown[] => read(path, text).mentions;
    expect(told('.claude/hooks/x.py')).toEqual(told('x.py'));
    expect(told('src/azure/openai/bedrock/x.py')).toEqual(told('x.py'));
  });

  it.each<Row>([
    ['a.py', 'import gpt_3_encoder'],
    ['package.json', '{"dependencies": {"gpt-3-encoder": "1.0.0", "@anthropic-ai/sdk": "1"}}'],
    ['requirements.txt', 'gpt-3-encoder==1.0\nclaude-3-client>=2'],
    ['a.yaml', 'image: ghcr.io/acme/gpt-4o:1.0'],
    ['a.ts', "import x from './gpt-4o'; import y from '@acme/gpt-4o';"],
    ['a.html', '<img src="/icons/gpt-4o.svg"><a href="https://platform.openai.com/docs/models/gpt-4o">'],
    ['a.tf', 'endpoint = "https://gpt-4o.openai.azure.com"'],
  ])('%s %s', expectMarked);
});

describe('comments', () => {
  it('keep their offsets and are quiet', () => {
    const { text, marks } = unmarked('x = 1  # was [[gpt-4-0613]]\n"""\n[[gpt-4o]]\n"""\n');
    const { mentions } = read('a.py', text);
    expect(mentions.map(placeOf)).toEqual(marks);
    expect(mentions).toMatchObject([
      { role: 'comment', tier: 'prose' },
      { role: 'comment', tier: 'prose' },
    ]);
  });

  it('do not begin within a URL', () => {
    const { mentions } = read('a.ts', 'const u = "https://api.openai.com/v1"; const m = "gpt-4o";');
    expect(mentions).toMatchObject([{ text: 'gpt-4o', role: 'code', tier: 'default' }]);
  });

  it('do not begin within a string of YAML, and begin behind white space only', () => {
    expect(read('a.yaml', 'model: "a # gpt-4o"').mentions).toMatchObject([{ role: 'config' }]);
    expect(read('a.yaml', 'model: a#gpt-4o').mentions).toEqual([]);
    expect(read('a.yaml', 'model: a # gpt-4o').mentions).toMatchObject([{ role: 'comment' }]);
  });
});

describe('places that name dead models on purpose', () => {
  it('are quiet, not silent', () => {
    expect(read('CHANGELOG.md', '- gpt-4-0613 is gone').mentions).toMatchObject([
      { text: 'gpt-4-0613', tier: 'prose' },
    ]);
    expect(read('a.py', 'DEPRECATED_MODELS = ["gpt-4-0613"]').mentions).toMatchObject([{ tier: 'uncalled' }]);
    const input = { text: 'model = "gpt-4-0613"', path: 'tests/a.py' };
    expect(recognize(input, frozenCatalogue(), { isFixture: () => true }).mentions).toMatchObject([
      { tier: 'uncalled' },
    ]);
    expect(recognize(input, frozenCatalogue(), { isFixture: () => false }).mentions).toMatchObject([
      { tier: 'default' },
    ]);
  });

  it('texts for people are prose, also where they are short; a catalog is no log', () => {
    const roles = (text: string) => read('a.js', text).mentions.map(({ role }) => role);
    for (const call of [
      'throw new Error',
      'throw new ModelError',
      'log.info',
      'app.logger.warn',
      'console.error',
      'fprintf',
    ])
      expect([call, roles(`${call}("no gpt-4-0613")`)]).toEqual([call, ['prose']]);
    for (const call of ['catalog.get', 'dialog.show', 'mirror', 'blueprint'])
      expect([call, roles(`${call}("openai gpt-4-0613")`)]).toEqual([call, ['code']]);
  });

  it('the catalogue and its forks hold no mentions', () => {
    const file = '{\n  "platform": "openai",\n  "sources": { "a": {} },\n  "models": [{ "id": "gpt-4o" }]\n}\n';
    expect(read('fork/data/openai.json', file).mentions).toEqual([]);
    expect(read('src/catalogue/data/reference/notes.json', '{"notes": [{"model": "gpt-4o"}]}').mentions).toEqual([]);
    expect(
      read('dist/catalogue.ndjson', '{"format":2,"day":"2026-11-21","platforms":["openai"]}\n{"model":"gpt-4o"}')
        .mentions,
    ).toEqual([]);
    expect(read('model-almanac.json', '{"models": [{"model": "gpt-4o"}]}').mentions).toEqual([]);
  });

  it('source maps hold no mentions, maps of another kind do', () => {
    const map = '{"version":3,"sourcesContent":["const model = \\"gpt-4-0613\\";"],"model":"gpt-4-0613"}';
    for (const path of ['dist/a.js.map', 'a.mjs.map', 'a.d.ts.map', 'a.css.map'])
      expect(read(path, map).mentions).toEqual([]);
    expect(read('a.js', 'const model = "gpt-4-0613"').mentions).toHaveLength(1);
    expect(read('models.map', 'model = "gpt-4-0613"').mentions).toHaveLength(1);
  });

  it('data that only looks a little like it is read', () => {
    expect(read('data/openai.json', '{ "platform": "openai", "model": "gpt-4o" }').mentions).toMatchObject([
      { text: 'gpt-4o' },
    ]);
    expect(read('data/a.json', '{ "sources": {}, "model": "gpt-4o" }').mentions).toMatchObject([{ text: 'gpt-4o' }]);
  });
});

describe('dates', () => {
  it('a version of a model where an API version is asked for is told as one', () => {
    expect(read('a.py', 'AzureOpenAI(api_version="2024-12-17")').mentions).toMatchObject([
      { kind: 'api-version', text: '2024-12-17', platform: 'azure-openai' },
    ]);
  });

  it('the same date belongs to the service at hand', () => {
    const service = (text: string): unknown => read('a.py', text).mentions[0]?.platform;
    expect(service('SearchClient(api_version="2024-11-01-preview")')).toBe('azure-ai-search');
    expect(service('AzureOpenAI(api_version="2024-11-01-preview")')).toBe('azure-openai');
  });

  it('Kubernetes has versions of its own', () => {
    expectMarked('a.yaml', 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: openai-proxy\n');
  });
});

describe('texts', () => {
  const columnOf = (text: string): number => (read('a.py', text).mentions[0]?.start ?? -1) - text.lastIndexOf('\n') - 1;

  it('count columns in UTF-16 code units', () => {
    expect(columnOf('x = 1\ny = "日本語", model("gpt-4o")')).toBe('y = "日本語", model("'.length);
    expect(columnOf('y = "😀", model("gpt-4o")')).toBe('y = "12", model("'.length);
    expect(columnOf('é = "ü", model("gpt-4o")')).toBe('e = "u", model("'.length);
  });

  it.each<Row>([
    ['a.py', 'a\0 = 1\n\fmodel = "[[gpt-4o]]"\0\n'],
    ['a.py', 'a = "\ud800"\nmodel = "[[gpt-4o]]"\nb = "\udc00[[gpt-4o]]"'.replace('\udc00[[gpt-4o]]', '\udc00')],
    ['a.py', 'a = 1\rmodel = "[[gpt-4o]]"\r# [[gpt-4]]\rb = "[[gpt-4.1]]"'],
    ['a.yaml', 'a: 1\rmodel: [[gpt-4o]]\r\nengine: [[o1]]\r'],
    ['a.md', '---\rmodel: [[gpt-4o]]\r---\rUses [[gpt-4]]\r'],
    ['a.sh', '\ufeffMODEL=[[gpt-4o]]\n'],
    ['a.json', '{"a": 1\u2028, "model": "[[gpt-4o]]"}'],
    ['a.txt', '\ud83d[[gpt-4o]]\ude00'],
  ])('%s %j', expectMarked);

  it('a line of two megabytes is read like any other', () => {
    const bundle = `${'f(a,"b");'.repeat(230_000)}g({model:"gpt-4o"});`;
    expect(read('a.min.js', bundle).mentions).toMatchObject([
      { text: 'gpt-4o', start: bundle.length - 'gpt-4o"});'.length },
    ]);
  });

  it('a run of characters without an end holds no ID', () => {
    const run = `gpt-4o-${'QUJDRA'.repeat(50_000)}`;
    expect(read('a.py', `x = "${run}"\nmodel = "gpt-4o"`).mentions).toMatchObject([
      { text: 'gpt-4o', start: run.length + 16 },
    ]);
  });
});
