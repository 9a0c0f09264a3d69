import { definePlatform } from './platform';

export const moonshot = definePlatform({
  id: 'moonshot',
  name: 'Kimi API',
  vendors: ['Moonshot AI'],
  home: true,
  clients: {
    hints: ['moons'],
    patterns: [/api\.moonshot/, /MOONSHOT_API_KEY/],
  },
  sharedPrefixes: ['moonshot', 'moonshotai', 'moonshot-ai'],
  unknownModels: /^(?:kimi|moonshot)/,
});
