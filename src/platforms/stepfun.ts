import { definePlatform } from './platform';

export const stepfun = definePlatform({
  id: 'stepfun',
  name: 'StepFun',
  vendors: ['StepFun'],
  home: true,
  clients: {
    hints: ['stepf'],
    patterns: [/api\.stepfun\./, /STEPFUN_API_KEY/],
    hosts: /api\.stepfun/,
  },
  keys: { word: /\bstepfun/ },
  sharedPrefixes: ['stepfun'],
  unknownModels: /^step-/,
});
