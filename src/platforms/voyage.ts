import { definePlatform } from './platform';

export const voyage = definePlatform({
  id: 'voyage',
  name: 'Voyage AI',
  vendors: ['Voyage AI'],
  home: true,
  sharedPrefixes: ['voyage', 'voyageai', 'voyage-ai'],
  clients: { hints: ['voyag'], patterns: [/api\.voyageai\.com/, /VOYAGE_(?:AI_)?API/, /voyageai\.Client/] },
});
