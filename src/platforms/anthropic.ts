import { definePlatform } from './platform';

export const anthropic = definePlatform({
  id: 'anthropic',
  name: 'Claude API',
  vendors: ['Anthropic'],
  home: true,
  clients: {
    hints: ['anthr'],
    patterns: [
      /api\.anthropic\.com/,
      /ANTHROPIC_API_KEY/,
      /Anthropic(?:Model|Provider|Client|Api|Chat\w{0,20}|Completion|LLM)?\(/,
      /ChatAnthropic/,
      /createAnthropic/,
      /AnthropicChat/,
      /ai-sdk\/anthropic/,
      /(?:provider|type|vendor)["']?\s{0,3}[:=]\s{0,3}["']anthropic["']/,
    ],
    hosts: /[\w.-]{0,60}anthropic/,
  },
  keys: { word: /\banthropic/, maker: true },
  sharedPrefixes: ['anthropic'],
  unknownModels: /^claude/,
  agentFiles: [
    // `model: sonnet`, `opus`, `inherit`: https://github.com/anthropics/claude-code/issues/26179
    {
      file: /(?:^|\/)(?:\.claude|[\w.-]*plugins?\/[\w.-]+)\/(?:agents|commands|skills)\/(?:[^/]+\/){0,4}[^/]+\.md$/,
      words: ['sonnet', 'opus', 'haiku', 'inherit'],
    },
    { file: /(?:^|\/)\.claude\/settings(?:\.local)?\.json$/, words: ['sonnet', 'opus', 'haiku'] },
  ],
});
