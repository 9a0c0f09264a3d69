import { RESELLS } from './forms';
import { definePlatform } from './platform';

export const novita = definePlatform({
  ...RESELLS,
  id: 'novita',
  name: 'Novita AI',
  clients: {
    hints: ['novit'],
    patterns: [/api\.novita\.ai/, /NOVITA_/, /[Nn]ovita(?:AI|Client|_client|_ai)/],
    hosts: /api\.novita/,
  },
  keys: { word: /\bnovita/ },
  hostPrefixes: ['novita', 'novita-ai'],
});
