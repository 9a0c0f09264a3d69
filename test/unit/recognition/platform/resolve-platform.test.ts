/** How files show whose platform they use: a model's name alone does not tell. */
import { describe, expect, it } from 'vitest';
import { recognize } from '../../../../src/recognition/recognize';
import { frozenCatalogue } from '../../catalogue/frozen';

/** By platform: path and text; the model of the last mention is what is asked for. */
const SHOWN: Readonly<Record<string, readonly (readonly [path: string, text: string])[]>> = {
  openai: [
    ['a.py', 'client = OpenAI()\nclient.chat.completions.create(model="gpt-4o")'],
    ['a.py', 'llm = ChatOpenAI(model="gpt-4o")'],
    ['A.java', 'ChatModel m = OpenAiChatModel.builder().modelName("gpt-4o").build();\n// or AzureOpenAiChatModel'],
    ['a.ts', 'import { openai } from "@ai-sdk/openai";\nconst m = openai("gpt-4o");'],
    ['.env', 'OPENAI_API_KEY=x\nMODEL=gpt-4o'],
    [
      'a.py',
      'if is_azure:\n    c = AzureOpenAI()\nelse:\n    c = {"key": os.environ["OPENAICOM_KEY"], "model": "gpt-4o"}',
    ],
    [
      'a.bicep',
      "resource a 'Microsoft.CognitiveServices/accounts@2024-10-01' = {}\nvar m = host == 'openaicom' ? 'gpt-4o' : ''",
    ],
    ['a.php', '$client = OpenAI::client($key);\n$client->chat()->create(["model" => "gpt-4o"]);'],
    ['a.rb', 'client = OpenAI::Client.new\nclient.chat(parameters: { model: "gpt-4o" })'],
    ['a.json', '{"provider": "openai", "model": "gpt-4o"}'],
    ['a.sh', `curl https://api.openai.com/v1/responses -d '{"model": "gpt-4o"}'`],
  ],
  'azure-openai': [
    ['a.py', 'client = AzureOpenAI(azure_endpoint=e)\nclient.chat.completions.create(model="gpt-4o")'],
    ['a.py', 'llm = AzureChatOpenAI(model="gpt-4o")'],
    ['a.py', 'openai.api_type = "azure"\nopenai.ChatCompletion.create(engine="gpt-4o")'],
    ['A.java', 'ChatModel m = AzureOpenAiChatModel.builder().modelName("gpt-4o").build();'],
    [
      'A.cs',
      'var c = new OpenAIClient(new Uri(endpoint), new AzureKeyCredential(key));\nvar m = c.GetChatClient("gpt-4o");',
    ],
    ['A.cs', 'builder.AddAzureOpenAIChatCompletion("gpt-4o", endpoint, key);'],
    ['a.ts', 'const azure = createAzure({ resourceName: "x" });\nconst m = azure("gpt-4o");'],
    ['a.ts', 'import { OpenAIClient } from "@azure/openai";\nconst model = "gpt-4o";'],
    ['a.go', 'config := openai.DefaultAzureConfig(key, url)\nmodel := "gpt-4o"'],
    ['a.go', 'import "github.com/Azure/azure-sdk-for-go/sdk/ai/azopenai"\nvar model = "gpt-4o"'],
    ['.env', 'AZURE_OPENAI_ENDPOINT=x\nMODEL=gpt-4o'],
    ['.env', 'OPENAI_API_TYPE=azure\nMODEL=gpt-4o'],
    ['a.yaml', 'azure:\n  openai:\n    chat:\n      model: gpt-4o'],
    ['application.yml', 'spring:\n  ai:\n    azure:\n      openai:\n        model: gpt-4o'],
    ['a.json', '{"api_base": "https://x.cognitiveservices.azure.com", "model": "gpt-4o"}'],
    ['a.md', 'We run Azure `gpt-4o`.'],
    ['a.md', '| gpt-3.5-turbo-0613 | `completion("azure/<deployment>")` |'],
    ['a.ts', 'const p = createAzure({ useDeploymentBasedUrls: true });\np.transcription("whisper-1");'],
  ],
  'azure-ai-foundry': [
    ['a.py', 'client = AnthropicFoundry(resource="r")\nclient.messages.create(model="claude-sonnet-4-5")'],
    ['.env', 'ANTHROPIC_BASE_URL=https://r.services.ai.azure.com/anthropic\nMODEL=claude-sonnet-4-5'],
  ],
  anthropic: [
    [
      'a.py',
      'client = anthropic.Anthropic()\n# not AnthropicVertex\nclient.messages.create(model="claude-sonnet-4-5")',
    ],
    ['a.py', 'v = "vertex"\nmodel = AnthropicModel("claude-sonnet-4-5")'],
    ['a.json', '{"vertex": {}, "other": {"provider": "anthropic", "model": "claude-sonnet-4-5"}}'],
    ['.env', 'ANTHROPIC_API_KEY=x\nMODEL=claude-sonnet-4-5'],
  ],
  'aws-bedrock': [['a.py', 'bedrock.invoke_model(modelId="anthropic.claude-3-haiku-20240307-v1:0")']],
  'google-vertex': [
    ['a.py', 'client = AnthropicVertex(region="r")\nclient.messages.create(model="claude-sonnet-4-5")'],
    [
      'a.py',
      'client = genai.Client(vertexai=True, project="p")\nclient.models.generate_content(model="gemini-2.5-pro")',
    ],
    ['a.py', 'llm = ChatVertexAI(model="gemini-2.5-pro")'],
    ['a.ts', 'import { vertex } from "@ai-sdk/google-vertex";\nconst m = vertex("gemini-2.5-pro");'],
    ['.env', 'GOOGLE_GENAI_USE_VERTEXAI=true\nMODEL=gemini-2.5-pro'],
    ['.env', 'GOOGLE_CLOUD_PROJECT=p\nGOOGLE_CLOUD_LOCATION=global\nMODEL=gemini-2.5-pro'],
    ['requirements.md', 'google-cloud-aiplatform\n\nmodel: `gemini-2.5-pro`'],
    ['A.java', 'VertexAiGeminiChatModel.builder().modelName("gemini-2.5-pro")'],
  ],
  'google-gemini': [
    ['.env', 'GOOGLE_GENAI_USE_VERTEXAI=False\nMODEL=gemini-2.5-pro'],
    ['a.py', 'client = genai.Client(vertexai=False)\nclient.models.generate_content(model="gemini-2.5-pro")'],
    ['a.ts', 'const vertexShader = load();\nconst model = "gemini-2.5-pro";'],
    ['a.py', '# links lead to vertexaisearch.cloud.google.com\nMODEL = "gemini-2.5-pro"'],
    ['a.ts', 'const vertexBuffer = b, vertexCount = 3;\nconst model = "gemini-2.5-pro";'],
    ['a.py', 'llm = ChatGoogleGenerativeAI(model="gemini-2.5-pro")'],
    ['.env', 'GOOGLE_GENERATIVE_AI_API_KEY=x\nMODEL=gemini-2.5-pro'],
    ['A.java', 'GoogleAiGeminiChatModel.builder().modelName("gemini-2.5-pro")'],
  ],
  openrouter: [
    [
      'a.py',
      'client = OpenAI(base_url="https://openrouter.ai/api/v1")\nclient.chat.completions.create(model="openai/gpt-4o")',
    ],
    ['a.ts', 'const openrouter = createOpenRouter();\nconst m = openrouter("google/gemini-2.5-pro");'],
    ['.env', 'OPENROUTER_API_KEY=x\nMODEL=meta-llama/llama-3.3-70b-instruct'],
    ['a.json', '{"model": "anthropic/claude-sonnet-4.6"}'],
    [
      'a.py',
      'client = OpenAI(base_url="https://openrouter.ai/api/v1")\nclient.chat.completions.create(model="acme/novel-13b")',
    ],
  ],
  groq: [
    ['a.py', 'client = Groq()\nclient.chat.completions.create(model="openai/gpt-oss-120b")'],
    ['a.ts', 'import { groq } from "@ai-sdk/groq";\nconst m = groq("qwen/qwen3-32b");'],
    ['a.py', 'llm = ChatGroq(model="acme-9-70b")'],
  ],
  ollama: [
    ['a.py', 'llm = ChatOllama(model="deepseek-r1")'],
    ['a.py', 'r = ollama.chat(model="deepseek-r1")'],
    ['install.sh', 'docker compose exec ollama ollama pull nomic-embed-text'],
    [
      'a.md',
      'Use [bge-m9](https://ollama.com/library/bge-m9) or [`phi-9-mini`](https://ollama.com/library/phi-9-mini).',
    ],
    ['.env', 'OLLAMA_MODEL=phi-9-mini'],
    ['a.yaml', 'base_url: http://localhost:11434\nmodel: phi-9-mini'],
    ['Modelfile.sh', 'ollama create mine -f Modelfile\nollama run phi-9-mini'],
    ['A.java', 'OllamaChatModel.builder().modelName("phi-9-mini")'],
    ['a.go', 'llm, err := ollama.New(ollama.WithModel("phi-9-mini"))'],
  ],
  together: [
    ['a.py', 'client = Together()\nclient.chat.completions.create(model="Qwen/Qwen2.5-72B-Instruct-Turbo")'],
    ['a.ts', 'import { togetherai } from "@ai-sdk/togetherai";\nconst m = togetherai("deepseek-ai/DeepSeek-R1");'],
    ['.env', 'TOGETHER_API_KEY=x\nMODEL=deepseek-ai/DeepSeek-R1'],
  ],
  fireworks: [
    ['a.py', 'model = "accounts/fireworks/models/acme-9b"'],
    ['a.py', 'model = "accounts/acme/models/mine-9b"'],
    ['a.py', 'llm = ChatFireworks(model="accounts/fireworks/models/llama-v9-70b")'],
  ],
  deepinfra: [
    [
      'a.py',
      'client = OpenAI(base_url="https://api.deepinfra.com/v1/openai")\nclient.chat.completions.create(model="deepseek-ai/DeepSeek-R1")',
    ],
    ['a.ts', 'import { deepinfra } from "@ai-sdk/deepinfra";\nconst m = deepinfra("deepseek-ai/DeepSeek-R1");'],
  ],
  cerebras: [['a.py', 'client = Cerebras()\nclient.chat.completions.create(model="llama-3.3-70b")']],
  sambanova: [['a.py', 'client = SambaNova()\nclient.chat.completions.create(model="Meta-Llama-3.3-70B-Instruct")']],
  'nvidia-nim': [
    ['a.py', 'llm = ChatNVIDIA(model="meta/llama-3.1-8b-instruct")'],
    [
      'a.py',
      'client = OpenAI(base_url="https://integrate.api.nvidia.com/v1")\nclient.chat.completions.create(model="meta/llama-3.1-8b-instruct")',
    ],
    ['a.py', 'g = NvidiaChatGenerator(model="meta/llama-3.1-8b-instruct")'],
  ],
  huggingface: [
    ['a.py', 'e = HuggingFaceEmbeddings(model_name="BAAI/bge-large-en-v1.5")'],
    ['a.py', 't = AutoTokenizer.from_pretrained("meta-llama/Llama-9-8B-Instruct")'],
    ['a.py', 'm = SentenceTransformer("all-MiniLM-L9-v2")'],
    ['a.py', 'model = "mistralai/Mixtral-9x7B-Instruct-v0.1"'],
    ['a.sh', 'vllm serve --model Qwen/Qwen9-7B-Instruct'],
  ],
  'github-models': [
    [
      'a.py',
      'client = OpenAI(base_url="https://models.github.ai/inference")\nclient.chat.completions.create(model="openai/gpt-4o-mini")',
    ],
    [
      '.github/workflows/a.yml',
      'steps:\n  - uses: actions/ai-inference@v1\n    with:\n      model: openai/gpt-4o-mini',
    ],
  ],
  'github-copilot': [
    ['a.ts', 'const [m] = await vscode.lm.selectChatModels({ vendor: "copilot", model: "gpt-5-mini" });'],
    ['a.sh', `curl https://api.githubcopilot.com/chat/completions -d '{"model": "gpt-5-mini"}'`],
  ],
  alibaba: [['a.py', 'dashscope.Generation.call(model="qwen3-32b")']],
  mistral: [
    ['a.py', 'v = "vertex"\nclient = Mistral(api_key=k)\nclient.chat.complete(model="mistral-large-2411")'],
    ['.env', 'VERTEX_PROJECT=x\nMISTRAL_API_KEY=x\nMODEL=mistral-large-2411'],
  ],
  cohere: [['a.py', 'b = "bedrock"\nco = cohere.ClientV2()\nco.chat(model="command-r-plus")']],
  deepseek: [
    [
      'a.py',
      'client = OpenAI(base_url="https://api.deepseek.com")\nclient.chat.completions.create(model="deepseek-chat")',
    ],
  ],
  watsonx: [['a.py', 'llm = ChatWatsonx(model_id="mistralai/mistral-large")']],
};

describe.each(Object.entries(SHOWN))('%s', (platform, files) => {
  it.each(files)('%s: %s', (path, text) => {
    const { mentions } = recognize({ text, path }, frozenCatalogue(), { slots: true });
    const last = mentions.findLast(({ kind }) => kind !== 'api-version');
    expect(`${last?.text}: ${last?.platform}`).toBe(`${last?.text ?? 'a model'}: ${platform}`);
  });
});

describe("an ID of OpenAI's behind somebody else's address", () => {
  const claims = (path: string, text: string): readonly boolean[] =>
    recognize({ path, text }, frozenCatalogue()).mentions.map((mention) => mention.datesApply);

  it.each([
    [
      'a.py',
      'client = OpenAI(base_url="https://api.groq.com/openai/v1")\nclient.chat.completions.create(model="gpt-4-0613")',
    ],
    ['a.py', 'llm = ChatOpenAI(model="gpt-4-0613", base_url="https://openrouter.ai/api/v1")'],
    [
      'a.ts',
      'const openai = new OpenAI({ baseURL: "https://openrouter.ai/api/v1" });\nopenai.chat.completions.create({ model: "gpt-4-0613" });',
    ],
  ])('has none of its dates: %s %j', (path, text) => {
    expect(claims(path, text)).toEqual([false]);
  });

  it.each([
    [
      'a.py',
      'client = OpenAI(base_url="https://api.openai.com/v1")\nclient.chat.completions.create(model="gpt-4-0613")',
    ],
    [
      'a.py',
      'groq = OpenAI(base_url="https://api.groq.com/openai/v1")\nclient = OpenAI()\nclient.chat.completions.create(model="gpt-4-0613")',
    ],
    ['a.py', 'llm = OpenAI(model="gpt-4-0613")\nother = ChatGroq(model=name)'],
    ['a.ts', 'const groq = createGroq({ apiKey });\nconst model = openai("gpt-4-0613");'],
  ])('keeps them where another client has that address: %s %j', (path, text) => {
    expect(claims(path, text)).toEqual([true]);
  });
});
