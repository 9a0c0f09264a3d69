import { definePlatform } from './platform';

export const jina = definePlatform({
  id: 'jina',
  name: 'Jina AI',
  vendors: ['Jina AI'],
  home: true,
  sharedPrefixes: ['jina_ai', 'jina', 'jinaai'],
  clients: { hints: ['jina'], patterns: [/api\.jina\.ai/, /JINA_(?:AI_)?API/, /JinaEmbeddings/] },
});
