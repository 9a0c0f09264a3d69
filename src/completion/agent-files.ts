/** Files of agents: whose models they take, and the words that they take beside IDs. */
import { AGENT_FILES } from '../platforms';
import type { WordSuggestion } from './word';

export interface AgentFile {
  readonly platform: string;
  /** In the order in which they are offered. */
  readonly words: readonly string[];
}

export const agentFileAt = (path: string): AgentFile | undefined => {
  const unix = path.replaceAll('\\', '/');
  return AGENT_FILES.find(({ file }) => file.test(unix));
};

/** Before all IDs. */
export const agentWords = ({ words }: AgentFile): readonly WordSuggestion[] =>
  words.map((text, n) => ({ kind: 'word', text, of: 'agent', struck: false, sortText: ` ${n}` }));
