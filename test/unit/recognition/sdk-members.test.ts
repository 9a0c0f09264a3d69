/** Members of SDKs that stand for models, in several languages; each shape with a twin that stands for none. */
import { describe, expect, it } from 'vitest';
import { recognize } from '../../../src/recognition/recognize';
import { filePrefilterOf } from '../../../src/recognition/scan/file-prefilter';
import { frozenCatalogue } from '../catalogue/frozen';

const DOLLAR = '$';

const found = (path: string, text: string) => recognize({ path, text }, frozenCatalogue()).mentions;

/** [file, text, what is found, ID, platform] */
const MEMBERS: readonly (readonly [string, string, string, string, string])[] = [
  [
    'A.java',
    'import dev.langchain4j.model.openai.OpenAiChatModel;\nOpenAiChatModel.builder().modelName(OpenAiChatModelName.GPT_4_32K);',
    'OpenAiChatModelName.GPT_4_32K',
    'gpt-4-32k',
    'openai',
  ],
  [
    'A.kt',
    'import com.openai.models.ChatModel\nval p = params().model(ChatModel.GPT_4_TURBO_PREVIEW)',
    'ChatModel.GPT_4_TURBO_PREVIEW',
    'gpt-4-turbo-preview',
    'openai',
  ],
  [
    'a.go',
    'import "github.com/sashabaranov/go-openai"\nreq := openai.Request{Model: openai.GPT3Dot5Turbo0613}',
    'openai.GPT3Dot5Turbo0613',
    'gpt-3.5-turbo-0613',
    'openai',
  ],
  [
    'b.go',
    'import "github.com/anthropics/anthropic-sdk-go"\np := anthropic.MessageNewParams{Model: anthropic.ModelClaude_3_Opus_20240229}',
    'anthropic.ModelClaude_3_Opus_20240229',
    'claude-3-opus-20240229',
    'anthropic',
  ],
  [
    'a.swift',
    'import OpenAI\nlet query = ChatQuery(messages: [], model: .gpt4_32k)',
    'gpt4_32k',
    'gpt-4-32k',
    'openai',
  ],
  [
    'a.php',
    `<?php\nuse Gemini\\Client;\n${DOLLAR}r = ${DOLLAR}gemini->geminiPro()->generateContent('Hi');`,
    'geminiPro',
    'gemini-pro',
    'google-gemini',
  ],
  [
    'a.rs',
    'use async_openai::Client;\nlet model = ChatModel::Gpt4_0613;',
    'ChatModel::Gpt4_0613',
    'gpt-4-0613',
    'openai',
  ],
  [
    'a.ts',
    'const m = bedrock.FoundationModelIdentifier.ANTHROPIC_CLAUDE_V2;',
    'FoundationModelIdentifier.ANTHROPIC_CLAUDE_V2',
    'anthropic.claude-v2',
    'aws-bedrock',
  ],
];

describe('members of SDKs', () => {
  it.each(MEMBERS)('%s: %s', (path, text, written, id, platform) => {
    expect(found(path, text)).toMatchObject([{ text: written, id, platform, class: 'known', role: 'identifier' }]);
    expect(filePrefilterOf(frozenCatalogue())(new TextEncoder().encode(text))).toBe(true);
  });

  it.each([
    [
      'a type of the file itself',
      'a.py',
      'from openai import OpenAI\nclass Model(Enum):\n  GPT_4_32K = "mine"\nx = Model.GPT_4_32K',
    ],
    ['a member of something else', 'a.ts', 'import OpenAI from "openai";\nconst x = settings.gpt_4_32k;'],
    ['a type without an SDK', 'a.cs', 'var size = Models.Gpt_4_32k;'],
    ['a provider', 'a.ts', 'import OpenAI from "openai";\nauth(request, ModelProvider.GPT_4_32K);'],
    ['a longer name', 'A.java', 'import com.openai.models.ChatModel;\nvar x = ChatModel.GPT_4_32K_MINE;'],
    ['an import', 'A.java', 'import static com.openai.models.ChatModel.GPT_4_32K;'],
    [
      'a comment and a text',
      'a.go',
      'import "github.com/sashabaranov/go-openai"\n// openai.GPT432K\nx := "openai.GPT432K"',
    ],
    ['a method of a program’s own', 'a.ts', 'import OpenAI from "openai";\nmodels.gpt4();\nclient.gpt4();'],
  ])('none is %s', (_what, path, text) => {
    expect(found(path, text)).toEqual([]);
  });

  it.each([
    ['A.java', 'import com.openai.models.ChatModel;\nif (m == ChatModel.GPT_4_32K) {}'],
    ['A.java', 'import com.openai.models.ChatModel;\nswitch (m) { case ChatModel.GPT_4_32K: break; }'],
    ['A.java', 'import com.openai.models.ChatModel;\nregistry.getEncodingForModel(ChatModel.GPT_4_32K);'],
    ['a.py', 'from openai import OpenAI\nif m in {ModelType.GPT_4_32K, other}: pass'],
    ['a.py', 'from openai import OpenAI\nSIZES = {\n  ModelType.GPT_4_32K: 32768,\n}'],
    ['A.java', 'import com.openai.models.ChatModel;\nif (ChatModel.GPT_4_32K.getName().equals(name)) {}'],
    ['a.ts', 'import OpenAI from "openai";\nif (ModelType.GPT_4_32K.value === name) {}'],
    [
      'A.java',
      'import com.openai.models.ChatModel;\nmap.put(ChatModel.GPT_4_32K.getName(), registry.getEncoding(Kind.BIG));',
    ],
  ])('calls nothing in %s: %s', (path, text) => {
    expect(found(path, text).map(({ tier }) => tier)).toEqual(['uncalled']);
  });

  it.each([
    ['A.java', 'import com.openai.models.ChatModel;\nask(ChatModel.GPT_4_32K.getName(), prompt);'],
    ['A.java', 'import com.openai.models.ChatModel;\nString name = ChatModel.GPT_4_32K.getName();'],
  ])('is called in %s: %s', (path, text) => {
    expect(found(path, text).map(({ tier }) => tier)).toEqual(['default']);
  });

  it('is what it is when the import comes later', () => {
    const text = 'x = ModelType.GPT_4_32K\n';
    const before = recognize({ path: 'a.py', text }, frozenCatalogue());
    const after = recognize(
      { path: 'a.py', text: `from openai import OpenAI\n${text}` },
      frozenCatalogue(),
      {},
      before,
    );
    expect(before.mentions).toEqual([]);
    expect(after.mentions).toMatchObject([{ id: 'gpt-4-32k' }]);
  });
});
