import { describe, expect, it } from 'vitest';
import type { CallStatement } from '../../../src/catalogue/call-contract-schema';
import { messagesFor } from '../../../src/messages/by-locale';
import { recognize } from '../../../src/recognition/recognize';
import { check } from '../../../src/rules/check';
import type { Finding } from '../../../src/rules/finding';
import { fakeCatalogue, stage } from '../catalogue/fake';
import { AS_OF, fixed } from './support';

const says = (facts: Partial<CallStatement>): CallStatement => ({
  basis: 'sdk',
  checked: '2026-11-01',
  source: 'fake',
  ...facts,
});
const LIVE = { lifecycle: stage('ga') };
const SAMPLERS = ['temperature', 'top_p', 'top_k'];
const PROFILES = ['us.anthropic.claude-nova-9', 'eu.anthropic.claude-nova-9'];

const CATALOGUE = fakeCatalogue([
  {
    platform: 'anthropic',
    id: 'claude-nova-9',
    vendor: 'Anthropic',
    ...LIVE,
    callContract: [
      says({ refuses: SAMPLERS }),
      says({ refusesValues: { 'thinking.budget_tokens': ['*'] }, basis: 'reports' }),
    ],
  },
  {
    platform: 'anthropic',
    id: 'claude-pair-4',
    vendor: 'Anthropic',
    ...LIVE,
    callContract: [says({ excludes: [['temperature', 'top_p']] })],
  },
  { platform: 'anthropic', id: 'claude-free-3', vendor: 'Anthropic', ...LIVE },
  {
    platform: 'aws-bedrock',
    id: 'anthropic.claude-nova-9',
    aliases: PROFILES,
    vendor: 'Anthropic',
    ...LIVE,
    callContract: [says({ refuses: ['temperature'], basis: 'flag' })],
  },
  {
    platform: 'openrouter',
    id: 'anthropic/claude-nova-9',
    vendor: 'Anthropic',
    ...LIVE,
    callContract: [says({ refuses: ['temperature'], basis: 'flag' })],
  },
  {
    platform: 'deepseek',
    id: 'deepseek-thinks-9',
    ...LIVE,
    callContract: [
      says({ ignores: ['temperature'], basis: 'documented' }),
      says({ refuses: ['temperature'], basis: 'reports' }),
    ],
  },
  {
    platform: 'openai',
    id: 'gpt-7',
    ...LIVE,
    callContract: [
      says({ refuses: ['temperature'], renames: { max_tokens: 'max_completion_tokens' }, on: ['chat-completions'] }),
    ],
  },
  {
    platform: 'openai',
    id: 'gpt-7.1',
    ...LIVE,
    callContract: [says({ refuses: ['temperature'], unless: 'reasoning_effort=none', on: ['chat-completions'] })],
  },
]);

function findings(path: string, text: string): readonly Finding[] {
  const found = check(recognize({ text, path }, CATALOGUE, { slots: true }), CATALOGUE, { asOf: AS_OF });
  return found.filter(({ rule }) => rule === 'unsupported-parameter');
}
const told = (path: string, text: string): readonly string[] =>
  findings(path, text).map(({ severity, target }) => `${severity} ${target.text}`);
const repaired = (path: string, text: string): string | undefined =>
  fixed(recognize({ text, path }, CATALOGUE, { slots: true }), findings(path, text)[0]);

const PY = 'import anthropic\nclient = anthropic.Anthropic()\n';
const GO = 'package x\nimport "github.com/anthropics/anthropic-sdk-go"\n';

describe('a sampler that the model refuses', () => {
  it.each([
    ['a.py', `${PY}client.messages.create(model="claude-nova-9", max_tokens=9, temperature=0.1, messages=m)\n`],
    ['a.py', `${PY}with client.messages.stream(model="claude-nova-9", top_p=0.5, messages=m) as s: pass\n`],
    ['a.ts', 'const a = new Anthropic();\na.messages.create({ model: "claude-nova-9", top_k: 4, messages });\n'],
    [
      'a.go',
      `${GO}var p = anthropic.MessageNewParams{\n\tModel: "claude-nova-9",\n\tTemperature: anthropic.Float(0.6),\n}\n`,
    ],
    [
      'a.go',
      `${GO}var p = anthropic.MessageNewParams{Model: anthropic.Model("claude-nova-9"), TopP: anthropic.Float(0.6)}\n`,
    ],
    [
      'A.java',
      'class A { Object p = MessageCreateParams.builder()\n  .model("claude-nova-9")\n  .maxTokens(9L)\n  .topP(0.5)\n  .build(); }\n',
    ],
    ['a.kt', 'val p = MessageCreateParams.builder().maxTokens(9L).temperature(0.4).model("claude-nova-9").build()\n'],
    ['a.cs', 'var p = new MessageCreateParams { Model = "claude-nova-9", MaxTokens = 9, Temperature = 0.5 };\n'],
    ['a.rb', 'anthropic.messages.create(model: "claude-nova-9", temperature: 0.2, messages: m)\n'],
    ['a.php', "<?php $anthropic->messages->create(['model' => 'claude-nova-9', 'temperature' => 0.2]);\n"],
    ['body.json', '{"model": "claude-nova-9", "messages": [], "temperature": 0.3}\n'],
    [
      'a.ps1',
      '$body = @{ model = "claude-nova-9"; temperature = 0.3; messages = $m }\nirm https://api.anthropic.com/v1/messages -Body $body\n',
    ],
    ['a.ps1', '$body = @{\n  model = "claude-nova-9"\n  temperature = 0.3 # calm\n  messages = $m\n}\n'],
    ['a.vb', 'Dim p = New MessageCreateParams With {.Model = "claude-nova-9", .Temperature = 0.3}\n'],
    [
      'a.R',
      'req <- request("https://api.anthropic.com/v1/messages") |> req_body_json(list(model = "claude-nova-9", top_k = 4, messages = m))\n',
    ],
    ['a.jl', 'body = JSON.json(Dict("model" => "claude-nova-9", "top_p" => 0.4, "messages" => m))\n'],
    [
      'a.dart',
      "final r = await anthropic.createMessage(request: CreateMessageRequest(model: Model.modelId('claude-nova-9'), topK: 3, messages: m));\n",
    ],
    ['a.ex', 'Anthropix.chat(client, model: "claude-nova-9", temperature: 0.3, messages: m)\n'],
    [
      'a.sh',
      `curl https://api.anthropic.com/v1/messages -d '{"model": "claude-nova-9", "top_k": 3, "messages": []}'\n`,
    ],
  ])('%s %s', (path, text) => {
    expect(told(path, text)).toEqual([expect.stringMatching(/^warning /)]);
  });

  it.each([
    ['another model', 'a.py', `${PY}client.messages.create(model="claude-free-3", temperature=0.1, messages=m)\n`],
    ['its default', 'a.py', `${PY}client.messages.create(model="claude-nova-9", temperature=1.0, messages=m)\n`],
    [
      'a value from elsewhere',
      'a.py',
      `${PY}client.messages.create(model="claude-nova-9", temperature=t, messages=m)\n`,
    ],
    ['another call', 'a.py', `${PY}client.messages.create(model="claude-nova-9")\nclient.x(temperature=0.1)\n`],
    [
      'a framework',
      'a.py',
      'from langchain_anthropic import ChatAnthropic\nChatAnthropic(model="claude-nova-9", temperature=0)\n',
    ],
    ['a framework of models', 'a.ts', 'const o = { model: anthropic("claude-nova-9"), messages, temperature: 0.3 };\n'],
    ['settings of no request', 'a.json', '{"model": "claude-nova-9", "temperature": 0.3}\n'],
    [
      'a builder of something else',
      'A.java',
      'class A { Object p = Robot.builder().model("claude-nova-9").temperature(0.3).build(); }\n',
    ],
  ])('not: %s', (_name, path, text) => {
    expect(told(path, text)).toEqual([]);
  });

  it('goes with its dot', () => {
    const text = (more: string): string =>
      `Dim p = New MessageCreateParams With {.Model = "claude-nova-9"${more}, .MaxTokens = 9}\n`;
    expect(repaired('a.vb', text(', .Temperature = 0.3'))).toBe(text(''));
  });

  it('is as sure as its source: a list for a host of the model', () => {
    const text = (more: string): string =>
      `client = boto3.client("bedrock-runtime")\nclient.converse(modelId="us.anthropic.claude-nova-9", messages=m, ${more})\n`;
    expect(told('a.py', text('inferenceConfig={"temperature": 0.3, "maxTokens": 5}'))).toEqual([
      'information temperature',
    ]);
    // What the maker says of the same model holds for its hosts.
    expect(told('a.py', text('additionalModelRequestFields={"top_k": 3}'))).toEqual(['information top_k']);
    expect(told('a.py', text('inferenceConfig={"maxTokens": 5}'))).toEqual([]);
    expect(
      told(
        'A.java',
        'class A { Object r = ConverseRequest.builder().modelId("us.anthropic.claude-nova-9").inferenceConfig(c -> c.temperature(0.2F).maxTokens(9)).build(); }\n',
      ),
    ).toEqual(['information temperature']);
    expect(
      told(
        'a.go',
        'package x\nvar in = &bedrockruntime.ConverseInput{ModelId: aws.String("us.anthropic.claude-nova-9"), InferenceConfig: &types.InferenceConfiguration{TopP: aws.Float32(0.4)}}\n',
      ),
    ).toEqual(['information TopP']);
  });

  it('tells a budget for thinking', () => {
    const call =
      'client.messages.create(model="claude-nova-9", messages=m, thinking={"type": "enabled", "budget_tokens": 900})';
    expect(findings('a.py', `${PY}${call}\n`).map(({ message }) => message)).toEqual([
      'claude-nova-9 refuses thinking.budget_tokens.',
    ]);
  });
});

it.each([
  ['a gateway that drops it', 'https://openrouter.ai/api/v1', 'anthropic/claude-nova-9'],
  ['a model that ignores it', 'https://api.deepseek.com', 'deepseek-thinks-9'],
])('says nothing of %s', (_name, url, id) => {
  const text = `client = OpenAI(base_url="${url}")\nclient.chat.completions.create(model="${id}", temperature=0.3)\n`;
  expect(told('a.py', text)).toEqual([]);
});

describe('two samplers of which one may stand', () => {
  const call = (more: string): string => `${PY}client.messages.create(model="claude-pair-4", messages=m, ${more})\n`;

  it('are told at the second, and it may go', () => {
    const text = call('temperature=0.3, top_p=0.9');
    expect(findings('a.py', text).map(({ message }) => message)).toEqual([
      'claude-pair-4 accepts temperature or top_p, not both.',
    ]);
    expect(findings('a.py', text)[0]?.fixes[0]?.preferred).toBe(false);
    expect(repaired('a.py', text)).toBe(call('temperature=0.3'));
  });

  it.each(['temperature=0.3', 'top_p=0.9', 'top_p=0.9, max_tokens=5'])('not with %s', (more) => {
    expect(told('a.py', call(more))).toEqual([]);
  });

  it('in Japanese', () => {
    const document = recognize({ text: call('temperature=0.3, top_p=0.9'), path: 'a.py' }, CATALOGUE, { slots: true });
    const [finding] = check(document, CATALOGUE, { asOf: AS_OF, messages: messagesFor('ja') });
    expect(finding?.message).toContain('同時に受け付けません');
  });
});

describe('values', () => {
  const VALUES = fakeCatalogue([
    {
      platform: 'google-gemini',
      id: 'gemini-9-flash',
      vendor: 'Google',
      ...LIVE,
      callContract: [says({ refusesValues: { thinking_level: ['minimal'] }, basis: 'documented' })],
    },
    {
      platform: 'openai',
      id: 'gpt-9',
      ...LIVE,
      callContract: [says({ refusesValues: { reasoning_effort: ['none', 'minimal'] }, basis: 'reports' })],
    },
    {
      platform: 'openai',
      id: 'gpt-9-picky',
      ...LIVE,
      callContract: [says({ takesValues: { reasoning_effort: ['low', 'high'] } })],
    },
    {
      platform: 'anthropic',
      id: 'claude-sun-9',
      vendor: 'Anthropic',
      ...LIVE,
      callContract: [says({ excludes: [['thinking.type=disabled', 'output_config.effort=max']] })],
    },
  ]);
  const said = (path: string, text: string): readonly string[] =>
    check(recognize({ path, text }, VALUES), VALUES, { asOf: AS_OF }).map(({ message }) => message);
  const GEMINI = 'from google import genai\nclient = genai.Client()\n';

  it.each([
    [
      'a.py',
      `${GEMINI}client.models.generate_content(model="gemini-9-flash", contents=q, config=types.GenerateContentConfig(thinking_config=types.ThinkingConfig(thinking_level="minimal")))\n`,
      'gemini-9-flash refuses thinking_level=minimal.',
    ],
    [
      'a.ts',
      "const ai = new GoogleGenAI({});\nai.models.generateContentStream({ model: 'gemini-9-flash', contents, config: { thinkingConfig: { thinkingLevel: 'minimal' } } });\n",
      'gemini-9-flash refuses thinkingLevel=minimal.',
    ],
    [
      'a.rb',
      'OpenAI::Client.new.responses.create(model: "gpt-9", input: q, reasoning: { effort: "none" })\n',
      'gpt-9 refuses reasoning.effort=none.',
    ],
    [
      'a.php',
      "<?php $client = OpenAI::client($k);\n$client->chat()->create(['model' => 'gpt-9-picky', 'reasoning_effort' => 'minimal', 'messages' => []]);\n",
      'gpt-9-picky refuses reasoning_effort=minimal.',
    ],
    [
      'a.py',
      `${PY}client.messages.create(model="claude-sun-9", messages=m, thinking={"type": "disabled"}, output_config={"effort": "max"})\n`,
      'claude-sun-9 accepts thinking.type=disabled or output_config.effort=max, not both.',
    ],
  ])('that are refused: %s %s', (path, text, message) => {
    expect(said(path, text)).toEqual([message]);
  });

  it.each([
    [
      'a.py',
      `${GEMINI}client.models.generate_content(model="gemini-9-flash", contents=q, config={"temperature": 0.3})\n`,
    ],
    ['a.rb', 'OpenAI::Client.new.responses.create(model: "gpt-9", input: q, reasoning: { effort: "high" })\n'],
    [
      'a.rb',
      'OpenAI::Client.new.chat.completions.create(model: "gpt-9-picky", reasoning_effort: "low", messages: m)\n',
    ],
    [
      'a.rb',
      'OpenAI::Client.new.chat.completions.create(model: "gpt-9-picky", reasoning_effort: effort, messages: m)\n',
    ],
    [
      'a.py',
      `${PY}client.messages.create(model="claude-sun-9", messages=m, thinking={"type": "adaptive"}, output_config={"effort": "max"})\n`,
    ],
  ])('that are taken: %s %s', (path, text) => {
    expect(said(path, text)).toEqual([]);
  });
});

describe('requests to OpenAI', () => {
  it('tells each parameter at its place', () => {
    const text = 'client = OpenAI()\nclient.chat.completions.create(model="gpt-7", max_tokens=5, temperature=0.3)\n';
    expect(told('a.py', text)).toEqual(['warning max_tokens', 'warning temperature']);
  });

  it.each([
    ['a.py', 'client = OpenAI()\nclient.responses.create(model="gpt-7", temperature=0.3, input="x")\n', 'temperature'],
    ['a.py', 'client = OpenAI()\nclient.responses.create(model="gpt-7", max_tokens=3, input="x")\n', 'max_tokens'],
    ['a.go', 'package x\nvar p = openai.ChatCompletionRequest{Model: "gpt-7", MaxTokens: 5}\n', 'MaxTokens'],
    [
      'a.kt',
      'val openAI = OpenAI(token)\nopenAI.chatCompletion(ChatCompletionRequest(model = ModelId("gpt-7"), maxTokens = 5))\n',
      'maxTokens',
    ],
    ['a.swift', 'let query = ChatQuery(messages: m, model: "gpt-7", temperature: 0.4)\n', 'temperature'],
    [
      'a.py',
      'client = OpenAI()\nclient.chat.completions.create(model="gpt-7.1", reasoning_effort="high", temperature=0.3)\n',
      'temperature',
    ],
  ])('%s %s', (path, text, parameter) => {
    expect(told(path, text)).toEqual([`warning ${parameter}`]);
  });

  it.each([
    'client.chat.completions.create(model="gpt-7.1", temperature=0.3)',
    'client.chat.completions.create(model="gpt-7.1", reasoning_effort="none", temperature=0.3)',
    'client.responses.create(model="gpt-7", max_output_tokens=3, input="x")',
    'client.chat.completions.create(model="gpt-7", max_completion_tokens=3)',
  ])('not %s', (call) => {
    expect(told('a.py', `client = OpenAI()\n${call}\n`)).toEqual([]);
  });

  it('spells the new name as the old one', () => {
    const text = 'package x\nvar p = openai.ChatCompletionRequest{Model: "gpt-7", MaxTokens: 5}\n';
    expect(repaired('a.go', text)).toBe(text.replace('MaxTokens', 'MaxCompletionTokens'));
  });
});

describe('a parameter goes', () => {
  it.each([
    [
      'a.py',
      '(\n    model="claude-nova-9",\n    temperature=0.1,\n    messages=m,\n)',
      '(\n    model="claude-nova-9",\n    messages=m,\n)',
    ],
    ['a.py', '(\n    model="claude-nova-9",\n    temperature=0.1\n)', '(\n    model="claude-nova-9"\n)'],
    ['a.py', '(model="claude-nova-9", temperature=0.1, messages=m)', '(model="claude-nova-9", messages=m)'],
    ['a.py', '(model="claude-nova-9", temperature=0.1)', '(model="claude-nova-9")'],
    ['a.py', '(temperature=0.1, model="claude-nova-9")', '(model="claude-nova-9")'],
  ])('%s %s', (path, before, after) => {
    const head = `${PY}client.messages.create`;
    expect(repaired(path, `${head}${before}\n`)).toBe(`${head}${after}\n`);
  });

  it('with its method', () => {
    const text = (more: string): string =>
      `class A { Object p = MessageCreateParams.builder()\n  .model("claude-nova-9")\n${more}  .build(); }\n`;
    expect(repaired('A.java', text('  .temperature(0.3)\n'))).toBe(text(''));
  });

  it('with its quotes', () => {
    expect(repaired('b.json', '{"model": "claude-nova-9", "messages": [], "temperature": 0.3}\n')).toBe(
      '{"model": "claude-nova-9", "messages": []}\n',
    );
  });
});

describe('images', () => {
  const SEES = fakeCatalogue([
    {
      platform: 'openai',
      id: 'gpt-blind-9',
      vendor: 'OpenAI',
      ...LIVE,
      modalities: { input: ['text'], output: ['text'] },
    },
    {
      platform: 'openai',
      id: 'gpt-sees-9',
      vendor: 'OpenAI',
      ...LIVE,
      modalities: { input: ['text', 'image'], output: ['text'] },
    },
    { platform: 'openai', id: 'gpt-open-9', vendor: 'OpenAI', ...LIVE },
  ]);
  const found = (path: string, text: string): readonly string[] =>
    check(recognize({ path, text }, SEES), SEES, { asOf: AS_OF }).map(
      ({ target, message }) => `${target.text}: ${message}`,
    );
  const python = (model: string, part: string): string =>
    `from openai import OpenAI\nclient = OpenAI()\nclient.chat.completions.create(model="${model}", messages=[{"role": "user", "content": [${part}]}])\n`;
  const image = '{"type": "image_url", "image_url": {"url": u}}';

  it('are refused by a model that reads text only', () => {
    expect(found('a.py', python('gpt-blind-9', image))).toEqual(['image_url: gpt-blind-9 refuses image_url.']);
    expect(
      found(
        'a.ts',
        "import OpenAI from 'openai';\nconst client = new OpenAI();\nclient.responses.create({ model: 'gpt-blind-9', input: [{ role: 'user', content: [{ type: 'input_image', image_url: u }] }] });\n",
      ),
    ).toEqual(['input_image: gpt-blind-9 refuses input_image.']);
  });

  it.each([
    python('gpt-sees-9', image),
    python('gpt-open-9', image),
    python('gpt-blind-9', '{"type": "text", "text": "image_url"}'),
  ])('are not spoken of otherwise: %s', (text) => {
    expect(found('a.py', text)).toEqual([]);
  });
});
