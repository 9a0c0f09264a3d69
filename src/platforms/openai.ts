import { GPT } from './forms';
import { definePlatform } from './platform';

export const openai = definePlatform({
  id: 'openai',
  name: 'OpenAI API',
  vendors: ['OpenAI'],
  home: true,
  clients: {
    hints: ['penai'],
    patterns: [
      /api\.openai\.com/,
      /(?<![A-Z]_?)OPENAI(?:COM)?_(?:API_)?KEY/,
      /import OpenAI\b/,
      /@ai-sdk\/openai(?![\w-])/,
      // Nodes of n8n and Flowise, plugins of Dify.
      /(?:lmChat|\.(?:lm|embeddings))OpenAi\b/,
      /["']chatOpenAI["']/,
      /langgenius\/openai\//,
      /import \{ ?OpenAI(?![A-Z]\w{0,20}(?:Instance|Client|Service)|\w{0,30}Instance)/,
      /new OpenAI(?!Prompt)\w{0,30}\(/,
      /[pP]roviders?\.[oO]penA[iI]\b/,
      /PROVIDERS?\.OPENAI\b/,
      /(?<![A-Za-z])OpenAI(?:(?:Chat|Responses)(?:Model)?)?\(/,
      /(?<![A-Za-z])ChatOpenAI/,
      /(?<![A-Za-z])OpenAi(?:(?:Chat|StreamingChat|Embedding|Image|Language)Model\b|Api\b|Service\b)/,
      /OpenAI::Client/,
      /(?:[pP]rovider|type|vendor)["']?\s{0,3}[:=]\s{0,3}["']openai["']/,
      /OpenAIChatCompletionClient/,
      /createOpenAI/,
      /OpenAIClient\(/,
      /OpenAIClientBuilder\(\)\s{0,30}\.credential\((?:new )?KeyCredential/,
      /(?<=: ?)(?:Async)?OpenAI(?= ?(?:,|=|\)))/,
    ],
    hosts: /api\.openai\.com/,
  },
  keys: { word: /\bopen ?ai(?: ?com)?\b/, maker: true },
  retiredEndpointHints: ['penai', 'penAI', 'penAi', 'PENAI'],
  sharedPrefixes: ['openai', 'text-completion-openai', 'openai-chat', 'openai-responses'],
  fineTuned: ['ft:', 'ft-'],
  unknownModels: GPT,
  api: 'openai',
  agentFiles: [{ file: /(?:^|\/)\.codex\/config\.toml$/, words: [] }],
});
