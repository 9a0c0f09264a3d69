import { definePlatform } from './platform';

export const jina = definePlatform({
  id: 'jina',
  name: 'Jina AI',
  vendors: ['Jina AI'],
  home: true,
  sharedPrefixes: ['jina_ai', 'jina', 'jinaai'],
});
