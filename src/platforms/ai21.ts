import { definePlatform } from './platform';

export const ai21 = definePlatform({
  id: 'ai21',
  name: 'AI21 API',
  vendors: ['AI21 Labs'],
  home: true,
  sharedPrefixes: ['ai21'],
  clients: { hints: ['ai21'], patterns: [/api\.ai21\.com/, /AI21(?:Client|_API)/, /ChatAI21/] },
});
