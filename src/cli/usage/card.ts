import { AS_OF, LANGUAGE } from './common';
import type { CommandUsage } from './usage';

export const CARD = {
  line: 'card ID [OPTIONS]',
  summary: 'show everything known about a model or an API version',
  about: ['Shows everything known about a model or an API version, each fact with its source.'],
  options: {
    platform: { takes: 'NAME', says: 'the platform (or service), when the ID stands on several' },
    version: { takes: 'VERSION', says: 'the model version, on Azure' },
    'as-of': AS_OF,
    format: { takes: 'FORMAT', words: ['text', 'markdown', 'json'], says: 'text (default), markdown or json' },
    explain: { says: 'where each fact comes from, and what other sources said' },
    language: LANGUAGE,
  },
  examples: [['card gpt-4o --platform azure-openai --version 2024-05-13', 'one version on one platform']],
  arguments: 'models',
} as const satisfies CommandUsage;
