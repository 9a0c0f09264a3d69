import { definePlatform } from './platform';

export const baidu = definePlatform({
  id: 'baidu',
  name: 'Baidu Qianfan',
  vendors: ['Baidu'],
  home: true,
  clients: {
    hints: ['qianf', 'dubce', 'rnieb'],
    patterns: [/[Qq]ianfan/, /QIANFAN/, /aip\.baidubce\.com/, /[Ee]rnieBot|ERNIEBot|erniebot/],
    hosts: /(?:aip|qianfan)\.baidubce/,
  },
  keys: { word: /\bqianfan|\bernie ?bot/ },
  sharedPrefixes: ['qianfan', 'baidu'],
  unknownModels: /^ernie/i,
});
