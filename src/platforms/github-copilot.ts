import { NEVER } from './forms';
import { definePlatform } from './platform';

export const githubCopilot = definePlatform({
  id: 'github-copilot',
  name: 'GitHub Copilot',
  clients: {
    hints: ['copil'],
    patterns: [
      /githubcopilot\.com/,
      /(?:GITHUB|GH)_COPILOT_/,
      /(?:[pP]rovider|PROVIDER|[vV]endor|adapter|engine|backend)["']?\s{0,3}[:=]\s{0,3}["']?(?:github[-_])?copilot(?:[-_]chat)?(?![\w.-])/,
      /require\(?\s{0,3}["']CopilotChat|CopilotC-Nvim/,
      /\{\s{0,5}name\s{0,3}=\s{0,3}["']copilot["']/,
      /gh-copilot/,
    ],
  },
  keys: { word: /\b(?:git ?hub|gh) copilot|^copilot chat/ },
  ownFiles:
    /\.(?:agent|chatmode|prompt)\.md$|(?:^|\/)\.github\/agents\/[^/]+\.md$|(?:^|\/)\.copilot\/(?:agents\/[^/]+\.md|(?:config|settings)\.json)$/,
  nameTag: ' (copilot)',
  servesUnlisted: true,
  hostPrefixes: ['github_copilot', 'github-copilot'],
  sharedPrefixes: ['copilot'],
  unknownModels: NEVER,
  borrowsNames: true,
});
