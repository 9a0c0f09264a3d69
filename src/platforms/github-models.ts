import { LAST_SEGMENT, PATH } from './forms';
import { definePlatform } from './platform';

export const githubModels = definePlatform({
  id: 'github-models',
  name: 'GitHub Models',
  clients: {
    hints: ['e.ai.', 'hub.a', 'hub-m', 'hub_m', 'hub m', 'hubmo', 'gh mo', '/ai-i'],
    patterns: [
      /models\.(?:inference\.ai\.azure|github\.ai)/,
      /[gG]it[hH]ub[-_ ]?[mM]odels/,
      /gh models/,
      /actions\/ai-inference/,
    ],
  },
  keys: { word: /\bgit ?hub (?:ai )?models?\b|^mod(?:el)? git ?hub$/ },
  ownFiles: /\.prompt\.ya?ml$/,
  // Semantic Kernel and others call their prompts so, too, and hold a `template`.
  ownFileText: /^messages:/m,
  servesUnlisted: true,
  impliedOrganisations: [
    'openai',
    'meta',
    'microsoft',
    'mistral-ai',
    'cohere',
    'deepseek',
    'ai21-labs',
    'core42',
    'xai',
  ],
  retiredEndpointHints: ['models.github.ai', 'models.inference.ai'],
  hostPrefixes: ['github', 'github_models', 'github-models'],
  bareName: LAST_SEGMENT,
  usesHuggingFaceIds: true,
  unknownModels: PATH,
});
