/** Twelve languages and formats, five kinds of calls each: the list has the models of that platform and of that kind, and no others. */
import { describe, expect, test } from 'vitest';
import type { ModelKind } from '../../../src/catalogue';
import { complete } from '../../../src/completion/complete';
import { fakeCatalogue, stage } from '../catalogue/fake';

const SHELVES: Readonly<Record<string, readonly [vendor: string, kinds: readonly ModelKind[]]>> = {
  openai: ['OpenAI', ['text', 'embedding', 'image', 'speech', 'transcription', 'realtime', 'moderation', 'video']],
  'azure-openai': ['OpenAI', ['text', 'embedding', 'image', 'speech', 'transcription', 'realtime']],
  anthropic: ['Anthropic', ['text']],
  'google-gemini': ['Google', ['text', 'embedding', 'image', 'speech', 'realtime', 'video']],
  'google-vertex': ['Google', ['text', 'embedding', 'image', 'speech', 'realtime']],
  'aws-bedrock': ['Amazon', ['text', 'embedding', 'image', 'speech', 'rerank']],
  mistral: ['Mistral AI', ['text', 'embedding', 'moderation']],
  cohere: ['Cohere', ['text', 'embedding', 'rerank']],
  voyage: ['Voyage AI', ['embedding', 'rerank']],
  ollama: ['Meta', ['text', 'embedding']],
};
const CATALOGUE = fakeCatalogue(
  Object.entries(SHELVES).flatMap(([platform, [vendor, kinds]]) =>
    kinds.map((kind) => ({ platform, vendor, id: `${platform}-made-${kind}-8`, kind, lifecycle: stage('ga') })),
  ),
);

/** Of one kind, or of those that one client serves. */
type Place = readonly [kinds: ModelKind | 'speech transcription', platform: string, text: string];

const PYTHON: readonly Place[] = [
  ['text', 'openai', 'client = OpenAI()\nr = client.responses.create(\n    input=question,\n    model="▏",\n)\n'],
  ['embedding', 'mistral', 'client = Mistral(api_key=key)\nv = client.embeddings.create(model="▏", inputs=rows)\n'],
  ['image', 'openai', 'client = OpenAI()\nart = client.images.generate(model="▏", prompt=words, size="1024x1024")\n'],
  [
    'speech',
    'openai',
    "client = OpenAI()\nwith client.audio.speech.with_streaming_response.create(model='▏', voice='coral', input=words) as s:\n    pass\n",
  ],
  [
    'realtime',
    'openai',
    'client = AsyncOpenAI()\nasync with client.beta.realtime.connect(model="▏") as link:\n    pass\n',
  ],
];
const TYPESCRIPT: readonly Place[] = [
  [
    'text',
    'anthropic',
    "const anthropic = new Anthropic();\nconst m = await anthropic.messages.create({\n  max_tokens: 9,\n  model: '▏',\n});\n",
  ],
  [
    'embedding',
    'openai',
    "import { openai } from '@ai-sdk/openai';\nconst { embedding } = await embed({ model: openai.embedding('▏'), value });\n",
  ],
  [
    'image',
    'openai',
    "import { openai } from '@ai-sdk/openai';\nconst { image } = await generateImage({ model: openai.image('▏'), prompt });\n",
  ],
  [
    'speech',
    'openai',
    'const openai = new OpenAI();\nconst mp3 = await openai.audio.speech.create({ model: `▏`, voice: "ash", input });\n',
  ],
  [
    'rerank',
    'cohere',
    "const cohere = new CohereClientV2({ token });\nconst r = await cohere.rerank({ documents, query, model: '▏' });\n",
  ],
];
const CSHARP: readonly Place[] = [
  [
    'text',
    'azure-openai',
    'AzureOpenAIClient azure = new(endpoint, credential);\nChatClient chat = azure.GetChatClient("▏");\n',
  ],
  [
    'embedding',
    'openai',
    'var client = new EmbeddingClient("▏", Environment.GetEnvironmentVariable("OPENAI_API_KEY"));\n',
  ],
  ['image', 'openai', 'ImageClient client = new(model: "▏", Environment.GetEnvironmentVariable("OPENAI_API_KEY"));\n'],
  [
    'speech transcription',
    'openai',
    'OpenAIClient open = new(key);\nAudioClient voice = open.GetAudioClient("▏");\nvar bytes = await voice.GenerateSpeechAsync(text, GeneratedSpeechVoice.Alloy);\n',
  ],
  [
    'realtime',
    'azure-openai',
    'var azure = new AzureOpenAIClient(uri, key);\nvar live = azure.GetRealtimeConversationClient("▏");\n',
  ],
];
const JAVA: readonly Place[] = [
  ['text', 'openai', 'ChatModel model = OpenAiChatModel.builder().apiKey(key).modelName("▏").build();\n'],
  [
    'embedding',
    'google-gemini',
    'Client client = Client.builder().apiKey(System.getenv("GEMINI_API_KEY")).build();\nvar r = client.models.embedContent("▏", words, null);\n',
  ],
  ['image', 'openai', 'ImageModel model = OpenAiImageModel.builder().apiKey(key).modelName("▏").build();\n'],
  [
    'speech',
    'openai',
    'var params = SpeechCreateParams.builder().model("▏").input(words).build();\nOpenAIClient client = OpenAIOkHttpClient.fromEnv();\n',
  ],
  ['rerank', 'cohere', 'ScoringModel scoring = CohereScoringModel.builder().apiKey(key).modelName("▏").build();\n'],
];
const GO: readonly Place[] = [
  [
    'text',
    'anthropic',
    'client := anthropic.NewClient()\nmsg, err := client.Messages.New(ctx, anthropic.MessageNewParams{\n\tMaxTokens: 9,\n\tModel: "▏",\n})\n',
  ],
  [
    'embedding',
    'openai',
    'client := openai.NewClient()\nv, err := client.Embeddings.New(ctx, openai.EmbeddingNewParams{\n\tModel: "▏",\n})\n',
  ],
  [
    'image',
    'openai',
    'client := openai.NewClient()\nart, err := client.Images.Generate(ctx, openai.ImageGenerateParams{\n\tPrompt: words,\n\tModel: "▏",\n})\n',
  ],
  [
    'speech',
    'openai',
    'client := openai.NewClient()\nres, err := client.Audio.Speech.New(ctx, openai.AudioSpeechNewParams{\n\tModel: "▏",\n})\n',
  ],
  [
    'realtime',
    'google-gemini',
    'client, _ := genai.NewClient(ctx, &genai.ClientConfig{Backend: genai.BackendGeminiAPI})\nsession, err := client.Live.Connect(ctx, "▏", &genai.LiveConnectConfig{})\n',
  ],
];
const RUST: readonly Place[] = [
  [
    'text',
    'openai',
    'use async_openai::Client;\nlet request = CreateChatCompletionRequestArgs::default()\n    .model("▏")\n    .build()?;\n',
  ],
  [
    'embedding',
    'openai',
    'use async_openai::Client;\nlet request = CreateEmbeddingRequestArgs::default().model("▏").input(rows).build()?;\n',
  ],
  [
    'image',
    'openai',
    'use async_openai::Client;\nlet request = CreateImageRequestArgs::default().prompt(words).model("▏").build()?;\n',
  ],
  [
    'speech',
    'openai',
    'use async_openai::Client;\nlet request = CreateSpeechRequestArgs::default().input(words).model("▏").build()?;\n',
  ],
  [
    'rerank',
    'cohere',
    'let body = json!({ "model": "▏", "query": query });\nlet res = http.post("https://api.cohere.com/v2/rerank").json(&body).send().await?;\n',
  ],
];
const PHP: readonly Place[] = [
  [
    'text',
    'openai',
    "<?php\n$client = OpenAI::client($key);\n$r = $client->chat()->create([\n    'model' => '▏',\n]);\n",
  ],
  [
    'embedding',
    'openai',
    "<?php\n$client = OpenAI::client($key);\n$r = $client->embeddings()->create(['input' => $words, 'model' => '▏']);\n",
  ],
  [
    'image',
    'openai',
    "<?php\n$client = OpenAI::client($key);\n$r = $client->images()->create([\n    'prompt' => $words,\n    'model' => '▏',\n]);\n",
  ],
  [
    'speech',
    'openai',
    "<?php\n$client = OpenAI::client($key);\n$r = $client->audio()->speech(['model' => \"▏\", 'input' => $words]);\n",
  ],
  [
    'moderation',
    'openai',
    "<?php\n$client = OpenAI::client($key);\n$r = $client->moderations()->create(['model' => '▏', 'input' => $words]);\n",
  ],
];
const RUBY: readonly Place[] = [
  ['text', 'openai', 'client = OpenAI::Client.new\nr = client.chat(parameters: { messages: list, model: "▏" })\n'],
  [
    'embedding',
    'openai',
    "client = OpenAI::Client.new\nr = client.embeddings(parameters: { model: '▏', input: words })\n",
  ],
  [
    'image',
    'openai',
    'client = OpenAI::Client.new\nr = client.images.generate(parameters: { model: "▏", prompt: words })\n',
  ],
  [
    'speech',
    'openai',
    'client = OpenAI::Client.new\nr = client.audio.speech(parameters: { model: "▏", input: words })\n',
  ],
  [
    'transcription',
    'openai',
    'client = OpenAI::Client.new\nr = client.audio.transcribe(parameters: { model: "▏", file: io })\n',
  ],
];
const JSON_FILE: readonly Place[] = [
  ['text', 'anthropic', '{"anthropic": {"chat": {"model": "▏"}}}'],
  ['embedding', 'openai', '{"providers": {"openai": {"embeddings": {"model": "▏"}}}}'],
  ['image', 'openai', '{"openai": {"imageModel": "▏"}}'],
  ['speech', 'openai', '{"tts": {"provider": "openai", "model": "▏"}}'],
  ['rerank', 'cohere', '{"reranker": {"provider": "cohere", "model": "▏"}}'],
];
const YAML: readonly Place[] = [
  ['text', 'openai', 'openai:\n  chat:\n    model: ▏\n'],
  ['embedding', 'openai', 'embedder:\n  provider: openai\n  model: "▏"\n'],
  ['image', 'openai', "openai:\n  image-model: '▏'\n"],
  ['speech', 'openai', 'speech:\n  provider: openai\n  model: ▏\n'],
  ['rerank', 'voyage', 'reranking:\n  provider: voyage\n  model: ▏\n'],
];
const DOTENV: readonly Place[] = [
  ['text', 'anthropic', 'OPENAI_API_KEY=a\nANTHROPIC_API_KEY=b\nANTHROPIC_CHAT_MODEL=▏\n'],
  ['embedding', 'azure-openai', 'AZURE_OPENAI_EMBEDDING_MODEL=▏\n'],
  ['image', 'openai', 'OPENAI_IMAGE_MODEL="▏"\n'],
  ['speech', 'openai', "OPENAI_TTS_MODEL='▏'\n"],
  ['realtime', 'openai', 'ANTHROPIC_MODEL=x\nOPENAI_REALTIME_MODEL=▏\n'],
];
const SHELL: readonly Place[] = [
  [
    'text',
    'openai',
    `curl https://api.openai.com/v1/chat/completions -H "Authorization: Bearer $KEY" -d '{"model": "▏", "messages": []}'\n`,
  ],
  ['embedding', 'voyage', `curl https://api.voyageai.com/v1/embeddings \\\n  -d '{"input": ["a"], "model": "▏"}'\n`],
  [
    'image',
    'openai',
    `curl https://api.openai.com/v1/images/generations \\\n  -H "Content-Type: application/json" \\\n  -d '{\n    "model": "▏",\n    "prompt": "a"\n  }'\n`,
  ],
  [
    'speech',
    'openai',
    `curl https://api.openai.com/v1/audio/speech \\\n  -d '{"model": "▏", "input": "a", "voice": "ash"}' --output a.mp3\n`,
  ],
  [
    'rerank',
    'cohere',
    `curl --request POST --url https://api.cohere.com/v2/rerank --data '{"model": "▏", "query": "a"}'\n`,
  ],
];

const PLACES: readonly (readonly [path: string, places: readonly Place[]])[] = [
  ['a.py', PYTHON],
  ['a.ts', TYPESCRIPT],
  ['A.cs', CSHARP],
  ['A.java', JAVA],
  ['a.go', GO],
  ['a.rs', RUST],
  ['a.php', PHP],
  ['a.rb', RUBY],
  ['a.json', JSON_FILE],
  ['a.yaml', YAML],
  ['.env', DOTENV],
  ['a.sh', SHELL],
];

function offered(path: string, marked: string): readonly string[] {
  const offset = marked.indexOf('▏');
  const options = { asOf: '2026-11-21', retired: 'last', platforms: [], leadTimeDays: 90 } as const;
  const found = complete({ text: marked.replace('▏', ''), path }, offset, CATALOGUE, options);
  const models = found?.suggestions.flatMap((one) => (one.kind === 'model-id' ? one.refs : [])) ?? [];
  return [...new Set(models.map((ref) => `${ref.platform} ${CATALOGUE.entry(ref).kind}`))].sort();
}

describe.each(PLACES)('%s', (path, places) => {
  test.each(places)('a call for %s on %s: %j', (kinds, platform, text) => {
    expect(offered(path, text)).toEqual(kinds.split(' ').map((kind) => `${platform} ${kind}`));
  });
});
