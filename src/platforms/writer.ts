import { definePlatform } from './platform';

export const writer = definePlatform({
  id: 'writer',
  name: 'Writer',
  vendors: ['Writer'],
  home: true,
  clients: {
    hints: ['i.wri', 'ter_a', 'terai'],
    patterns: [/api\.writer\.com/, /WRITER_API_KEY/, /\bwriterai\b/],
    hosts: /api\.writer\.com/,
  },
  unknownModels: /^palmyra/,
});
