import { definePlatform } from './platform';

export const deepseek = definePlatform({
  id: 'deepseek',
  name: 'DeepSeek API',
  vendors: ['DeepSeek'],
  home: true,
  clients: {
    hints: ['deeps'],
    patterns: [
      /api\.deepseek\.com/,
      /DEEPSEEK_API_KEY/,
      /ChatDeepSeek/,
      /createDeepSeek/,
      /DeepSeek(?:Chat|Provider|LLM)\w{0,20}\(/,
    ],
  },
  sharedPrefixes: ['deepseek'],
  unknownModels: /^deepseek/,
});
