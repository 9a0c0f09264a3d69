import { definePlatform } from './platform';

export const alibaba = definePlatform({
  id: 'alibaba',
  name: 'Alibaba Cloud Model Studio',
  vendors: ['Alibaba'],
  home: true,
  clients: {
    hints: ['dashs', 'tongy', 'maas.'],
    patterns: [/[Dd]ash[Ss]cope/, /DASHSCOPE/, /[Tt]ongyi/, /TONGYI/, /maas\.aliyuncs/],
  },
  keys: { word: /\bdash ?scope/ },
  sharedPrefixes: ['dashscope', 'alibaba'],
  usesVendorIds: true,
  unknownModels: /^(?:qwen|qwq|qvq|wan)/,
});
