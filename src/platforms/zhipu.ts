import { definePlatform } from './platform';

export const zhipu = definePlatform({
  id: 'zhipu',
  name: 'Z.ai API',
  vendors: ['Z.ai'],
  home: true,
  clients: {
    hints: ['bigmo', 'pi.z.', 'zhipu', 'zai_a', 'zaiai'],
    patterns: [/bigmodel\.cn/, /api\.z\.ai/, /Z(?:HIPU|AI)(?:AI)?_API_KEY/],
  },
  sharedPrefixes: ['zai', 'zhipu', 'zhipuai', 'bigmodel'],
  unknownModels: /^glm/,
});
