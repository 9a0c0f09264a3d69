import { definePlatform } from './platform';

export const tencent = definePlatform({
  id: 'tencent',
  name: 'Tencent Cloud Hunyuan',
  vendors: ['Tencent'],
  home: true,
  clients: {
    hints: ['hunyu', 'centm'],
    patterns: [
      /hunyuan\.(?:cloud\.)?tencent/,
      /tencentcloud\.hunyuan|tencentcloud\.com\.hunyuan/,
      /HUNYUAN_/,
      /tokenhub\.tencentmaas/,
    ],
    hosts: /api\.hunyuan|tokenhub\.tencentmaas/,
  },
  keys: { word: /\bhunyuan/ },
  sharedPrefixes: ['tencent'],
  unknownModels: /^(?:hunyuan|hy\d)/,
});
