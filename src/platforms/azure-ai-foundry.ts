import { definePlatform } from './platform';

export const azureAiFoundry = definePlatform({
  id: 'azure-ai-foundry',
  name: 'Microsoft Foundry',
  vendors: ['Microsoft'],
  family: 'azure',
  peer: 'azure-openai',
  clients: {
    hints: ['anthr', 'e_fou'],
    patterns: [/AnthropicFoundry/, /(?:ANTHROPIC|USE)_FOUNDRY/, /services\.ai\.azure\.com\/anthropic/],
  },
  hostPrefixes: ['azure_ai'],
  usesHuggingFaceIds: true,
  usesVendorIds: true,
  hasDeployments: true,
});
