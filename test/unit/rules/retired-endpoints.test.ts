/** Endpoints of the catalogue as it is: members, subprotocols and paths by which programs of many languages use them. */
import { describe, expect, it } from 'vitest';
import { recognize } from '../../../src/recognition/recognize';
import { check } from '../../../src/rules/check';
import { frozenCatalogue } from '../catalogue/frozen';

const told = (path: string, text: string): readonly string[] => {
  const catalogue = frozenCatalogue();
  return check(recognize({ path, text }, catalogue), catalogue, { asOf: '2026-11-29' })
    .filter(({ rule }) => rule === 'retired-endpoint')
    .map(({ severity, target }) => `${severity} ${target.platform} ${target.text}`);
};

const REALTIME = 'error openai';
const ASSISTANTS = 'error openai';

describe('retired-endpoint: what uses one', () => {
  it.each([
    [
      'sessions of the beta',
      'a.ts',
      "import OpenAI from 'openai';\nconst ai = new OpenAI();\nawait ai.beta.realtime.sessions.create({});",
      `${REALTIME} beta.realtime`,
    ],
    [
      'a client of any name',
      'a.py',
      'import openai\nvoice = openai.OpenAI()\nvoice.beta.realtime.connect(model=m)',
      `${REALTIME} beta.realtime`,
    ],
    [
      'Java',
      'A.java',
      'import com.openai.client.OpenAIClient;\nclass A { void b(OpenAIClient client) { client.beta().threads().create(); } }',
      `${ASSISTANTS} beta().threads`,
    ],
    [
      'Go',
      'a.go',
      'package a\nimport "github.com/openai/openai-go/v2"\nfunc b() { client := openai.NewClient(); client.Beta.Threads.New(ctx, p) }',
      `${ASSISTANTS} Beta.Threads`,
    ],
    [
      'PHP',
      'a.php',
      "<?php $client = OpenAI::client($k);\n$client->threads()->createAndRun(['assistant_id' => $a]);",
      `${ASSISTANTS} threads()->createAndRun`,
    ],
    [
      'Ruby',
      'a.rb',
      'client = OpenAI::Client.new\nclient.assistants.create(parameters: { model: "gpt-4.1" })',
      `${ASSISTANTS} assistants.create`,
    ],
    [
      'a community client of Go',
      'a.go',
      'package a\nimport "github.com/sashabaranov/go-openai"\nfunc b(client *openai.Client) { client.CreateAssistant(ctx, openai.AssistantRequest{}) }',
      `${ASSISTANTS} CreateAssistant`,
    ],
    [
      'an import',
      'a.ts',
      "import { OpenAIRealtimeWebSocket } from 'openai/beta/realtime/websocket';",
      `${REALTIME} openai/beta/realtime`,
    ],
    [
      'C#',
      'A.cs',
      'using OpenAI;\nOpenAIClient client = new(key);\nvar helper = client.GetAssistantClient();',
      `${ASSISTANTS} GetAssistantClient`,
    ],
    [
      'a subprotocol in Go',
      'a.go',
      'package a\n// openai\nvar d = websocket.Dialer{Subprotocols: []string{"realtime", "openai-beta.realtime-v1"}}',
      `${REALTIME} openai-beta.realtime-v1`,
    ],
    [
      'a subprotocol in Python',
      'a.py',
      'ws = connect("wss://api.openai.com/v1/realtime", subprotocols=["realtime", "openai-beta.realtime-v1"])',
      `${REALTIME} openai-beta.realtime-v1`,
    ],
    [
      'a subprotocol in Rust',
      'a.rs',
      'let p = format!("realtime, openai-insecure-api-key.{k}, {}", "openai-beta.realtime-v1");',
      `${REALTIME} openai-beta.realtime-v1`,
    ],
    [
      'a header set in Swift',
      'a.swift',
      'request.setValue("realtime=v1", forHTTPHeaderField: "OpenAI-Beta")',
      `${REALTIME} realtime=v1`,
    ],
    [
      'a header set in C#',
      'A.cs',
      'socket.Options.SetRequestHeader("OpenAI-Beta", "realtime=v1");',
      `${REALTIME} realtime=v1`,
    ],
    [
      'Cohere in Python',
      'a.py',
      'import cohere\nco = cohere.Client(key)\nco.generate(prompt="p")',
      'information cohere co.generate',
    ],
    [
      'Cohere in TypeScript',
      'a.ts',
      'import { CohereClient } from "cohere-ai";\nconst cohere = new CohereClient({ token });\nawait cohere.summarize({ text });',
      'information cohere cohere.summarize',
    ],
    [
      'Cohere in Go',
      'a.go',
      'package a\nimport cohereclient "github.com/cohere-ai/cohere-go/v2/client"\nfunc b() { client := cohereclient.NewClient(); client.Generate(ctx, r) }',
      'information cohere client.Generate',
    ],
    ['Cohere in a URL', 'a.rb', 'uri = URI("https://api.cohere.com/v1/generate")', 'information cohere /v1/generate'],
    [
      'Cohere in pieces',
      'a.php',
      '<?php\n$base = "https://api.cohere.com";\n$r = post($base . "/v1/summarize", []);',
      'information cohere /v1/summarize',
    ],
    [
      'Azure Speech',
      'a.sh',
      'curl https://eastus.api.cognitive.microsoft.com/speechtotext/v3.1/transcriptions',
      'error azure-speech speechtotext/v3.1',
    ],
    [
      'Azure Vision',
      'a.js',
      "const url = process.env.AZURE_VISION_ENDPOINT + 'vision/v3.0/ocr';",
      'error azure-vision vision/v3.0',
    ],
    [
      'Document Intelligence',
      'A.java',
      'String url = "https://acme.cognitiveservices.azure.com/formrecognizer/v2.0/layout/analyze";',
      'error azure-document-intelligence formrecognizer/v2.0',
    ],
    [
      'Evals in Go',
      'a.go',
      'package a\nimport "github.com/openai/openai-go"\nfunc b() { client := openai.NewClient(); client.Evals.New(ctx, p) }',
      'warning openai Evals.New',
    ],
  ])('%s', (_name, path, text, expected) => {
    expect(told(path, text)).toEqual(expected ? [expected] : []);
  });
});

describe('retired-endpoint: what does not', () => {
  it.each([
    [
      'assistants of another vendor',
      'a.rb',
      'require "openai"\nclient = VoiceAgents.new(token)\nclient.assistants.create(name: "desk")\nclient.threads.create',
    ],
    [
      'the realtime API as it is',
      'a.py',
      'from openai import AsyncOpenAI\nclient = AsyncOpenAI()\nclient.realtime.connect(model=m)',
    ],
    ['a subprotocol in a comment', 'a.ts', "// 'openai-beta.realtime-v1' was needed once\nopen(['realtime']);"],
    [
      'the beta on Azure',
      'a.py',
      'from openai import AzureOpenAI\nclient = AzureOpenAI()\nclient.beta.realtime.connect(model=m)',
    ],
    [
      'a header beside an address of Azure',
      'a.js',
      "new WebSocket('wss://acme.openai.azure.com/openai/realtime', { headers: { 'OpenAI-Beta': 'realtime=v1' } });",
    ],
    [
      'evals by an address of Azure',
      'a.ts',
      "import OpenAI from 'openai';\nconst probe = new OpenAI({ baseURL: process.env.AZURE_OPENAI_ENDPOINT + '/openai/v1/' });\nawait probe.evals.create({});",
    ],
    [
      'evals behind a gateway',
      'a.py',
      'from openai import OpenAI\nown = OpenAI(base_url="https://llm.acme.example/v1")\nclient = OpenAI()\nown.evals.create(name="x")',
    ],
    ["somebody else's generate", 'a.py', 'import ollama\nclient = ollama.Client()\nclient.generate(model=m, prompt=p)'],
    ['chat of Cohere', 'a.py', 'import cohere\nco = cohere.ClientV2(key)\nco.chat(model=m, messages=x)'],
    [
      'another client beside Cohere',
      'a.py',
      'import cohere\nfrom huggingface_hub import InferenceClient\nco = cohere.Client(k)\nclient = InferenceClient()\nclient.generate(p)',
    ],
    ['a path of that name elsewhere', 'a.ts', "fetch('https://api.example.com/v1/generate');"],
    ['a path of that name of an own server', 'a.py', 'import cohere\n@app.post("/v1/generate")\ndef generate(): ...'],
    ['the version that stays', 'a.js', "fetch('https://acme.cognitiveservices.azure.com/vision/v3.2/analyze');"],
    ["somebody else's vision", 'a.js', "fetch('https://vision.example.com/vision/v3.0/ocr');"],
    ['a package', 'package.json', '{ "dependencies": { "@acme/vision": "3.0" } }'],
    [
      'the last version but one',
      'a.sh',
      'curl "https://eastus.api.cognitive.microsoft.com/speechtotext/transcriptions:submit?api-version=2024-11-15"',
    ],
  ])('%s', (_name, path, text) => {
    expect(told(path, text)).toEqual([]);
  });
});

describe('retired-api-version: services beside Azure OpenAI', () => {
  const versions = (path: string, text: string): readonly string[] => {
    const catalogue = frozenCatalogue();
    return check(recognize({ path, text }, catalogue), catalogue, { asOf: '2026-11-29' }).map(
      ({ rule, severity, target, replacement = '' }) => `${severity} ${rule} ${target.text} ${replacement}`.trim(),
    );
  };

  it.each([
    [
      'Go',
      'a.go',
      'u := endpoint + "/computervision/imageanalysis:analyze?api-version=2023-04-01-preview"',
      '2023-04-01-preview',
    ],
    [
      'TypeScript',
      'a.ts',
      "const url = vision + '/computervision/retrieval:vectorizeText?api-version=2023-07-01-preview';",
      '2023-07-01-preview',
    ],
    [
      'C#',
      'A.cs',
      'var url = $"{endpoint}/computervision/imageanalysis:analyze?features=tags&api-version=2022-07-31-preview";',
      '2022-07-31-preview',
    ],
  ])('Azure AI Vision in %s', (_name, path, text, version) => {
    expect(versions(path, text)).toEqual([`error retired-api-version ${version} 2024-02-01`]);
  });

  it.each([
    [
      'the version that stays',
      'a.go',
      'u := endpoint + "/computervision/imageanalysis:analyze?api-version=2024-02-01"',
    ],
    [
      'a date of another service',
      'a.ts',
      "const url = 'https://acme.search.windows.net/indexes?api-version=2023-11-01';",
    ],
  ])('nothing: %s', (_name, path, text) => {
    expect(versions(path, text)).toEqual([]);
  });
});

describe('an address that a server of its own answers', () => {
  it.each([
    ['a.go', 'import "github.com/acme/openai"\nfunc b() { app.POST("/v1/edits", edit) }'],
    ['a.py', 'import openai\n@app.post("/v1/edits")\ndef edit(): ...'],
    ['a.json', '{ "x": { "openai": 1, "/v1/edits": { "post": {} } } }'],
  ])('%s: %s', (path, text) => expect(told(path, text)).toEqual([]));
  it('is none of a client', () =>
    expect(told('a.ts', 'await http.post("https://api.openai.com/v1/edits", body);')).toHaveLength(1));
});
