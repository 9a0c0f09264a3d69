import { NEVER } from './forms';
import { definePlatform } from './platform';

export const boxAi = definePlatform({
  id: 'box-ai',
  name: 'Box AI',
  vendors: ['Box'],
  clients: {
    hints: ['box.c', 'box_', 'boxcl'],
    patterns: [/api\.box\.com/, /(?<![A-Z])BOX_/, /(?<![A-Za-z])[Bb]ox[Cc]lient/, /box_sdk/],
  },
  bareName: [
    [/^.*__/, ''],
    [/_/g, '-'],
  ],
  unknownModels: NEVER,
});
