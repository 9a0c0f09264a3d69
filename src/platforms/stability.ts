import { definePlatform } from './platform';

export const stability = definePlatform({
  id: 'stability',
  name: 'Stability AI API',
  vendors: ['Stability AI'],
  home: true,
});
