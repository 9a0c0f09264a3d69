import { definePlatform } from './platform';

export const volcengine = definePlatform({
  id: 'volcengine',
  name: 'Volcengine Ark',
  vendors: ['ByteDance'],
  home: true,
  clients: {
    hints: ['olces', 'ark_a', 'olcen'],
    patterns: [
      /ark\.[\w-]{1,30}\.volces/,
      /(?<![A-Z])ARK_API_KEY/,
      /volcengine(?=sdkark|-python-sdk|\.|_|-)/,
      /VOLCENGINE_/,
    ],
    hosts: /ark\.[\w-]{1,30}\.volces/,
  },
  keys: { word: /\bvolc ?engine|\bdoubao/ },
  hostPrefixes: ['volcengine'],
  unknownModels: /^(?:doubao|skylark|seed)/,
});
