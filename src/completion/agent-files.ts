/** Files of agents: whose models they take, and the words that they take beside IDs. */
import { ANTHROPIC, OPENAI } from '../platforms';
import type { WordSuggestion } from './word';

export interface AgentFile {
  readonly platform: string;
  /** In the order in which they are offered. */
  readonly words: readonly string[];
}

const FILES: readonly (readonly [path: RegExp, file: AgentFile])[] = [
  // `model: sonnet`, `opus`, `inherit`: https://github.com/anthropics/claude-code/issues/26179
  [
    /(?:^|\/)(?:\.claude|[\w.-]*plugins?\/[\w.-]+)\/(?:agents|commands|skills)\/(?:[^/]+\/){0,4}[^/]+\.md$/,
    { platform: ANTHROPIC, words: ['sonnet', 'opus', 'haiku', 'inherit'] },
  ],
  [/(?:^|\/)\.claude\/settings(?:\.local)?\.json$/, { platform: ANTHROPIC, words: ['sonnet', 'opus', 'haiku'] }],
  [/(?:^|\/)\.codex\/config\.toml$/, { platform: OPENAI, words: [] }],
  [/(?:^|\/)\.gemini\/settings\.json$/, { platform: 'google-gemini', words: [] }],
];

export const agentFileAt = (path: string): AgentFile | undefined => {
  const unix = path.replaceAll('\\', '/');
  return FILES.find(([pattern]) => pattern.test(unix))?.[1];
};

/** Before all IDs. */
export const agentWords = ({ words }: AgentFile): readonly WordSuggestion[] =>
  words.map((text, n) => ({ kind: 'word', text, of: 'agent', struck: false, sortText: ` ${n}` }));
