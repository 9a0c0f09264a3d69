import { definePlatform } from './platform';

export const upstage = definePlatform({
  id: 'upstage',
  name: 'Upstage',
  vendors: ['Upstage'],
  home: true,
  clients: {
    hints: ['pstag'],
    patterns: [/api\.upstage\.ai/, /UPSTAGE_API_KEY/, /ChatUpstage|UpstageEmbeddings/, /langchain_upstage/],
    hosts: /api\.upstage/,
  },
  keys: { word: /\bupstage/ },
  sharedPrefixes: ['upstage'],
  unknownModels: /^solar/,
});
