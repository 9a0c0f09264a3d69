import { NEVER } from './forms';
import { definePlatform } from './platform';

export const githubCopilot = definePlatform({
  id: 'github-copilot',
  name: 'GitHub Copilot',
  clients: {
    hints: ['copil'],
    patterns: [
      /githubcopilot\.com/,
      /GITHUB_COPILOT_/,
      /github\.copilot\./,
      /(?:provider|vendor)["']?\s{0,3}[:=]\s{0,3}["'](?:github[-_])?copilot["']/,
    ],
  },
  keys: { word: /\bgit ?hub copilot/ },
  hostPrefixes: ['github_copilot', 'github-copilot'],
  sharedPrefixes: ['copilot'],
  unknownModels: NEVER,
});
