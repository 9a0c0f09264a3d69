import { AS_OF, FIXTURES, LANGUAGE, PLATFORM } from './common';
import type { CommandUsage } from './usage';

export const INVENTORY = {
  line: 'inventory [OPTIONS] [PATH…]',
  summary: 'list the models and API versions that are used, with their state',
  about: [
    'Lists each model and API version that code and configuration use, with its state on the day, its end, its replacement and its places. What only comments, prose and tables name is left out; what tests name is counted apart.',
    'With --from also what an account has, by its own lists that were saved as files: what is deployed there, what of it ends, and by which names the files call it. Nothing is asked of the network.',
  ],
  options: {
    format: {
      takes: 'FORMAT',
      words: ['text', 'json', 'csv', 'markdown', 'cyclonedx'],
      says: 'text (default), json, csv, markdown or cyclonedx (an ML-BOM, CycloneDX 1.6)',
    },
    usage: {
      takes: 'FILE',
      says: "how much each model is used: a CSV with a column of models and one of requests, tokens or spend, or LiteLLM's export of spend as JSON",
    },
    from: {
      takes: 'FILE',
      many: true,
      says: "what is deployed (may be repeated): the saved output of az cognitiveservices account deployment list, aws bedrock list-foundation-models or list-inference-profiles, or the answer of OpenAI's or Anthropic's /v1/models, or LiteLLM's /v1/model/info or /models, as JSON",
    },
    'as-of': AS_OF,
    platform: PLATFORM,
    fixtures: { ...FIXTURES, says: 'files that are tests, as in .gitignore (may be repeated)' },
    language: LANGUAGE,
  },
  examples: [
    ['inventory .', 'a table'],
    ['inventory --format cyclonedx . > bom.json', 'for those who collect bills of materials'],
    ['inventory --usage spend.csv .', 'the most used first'],
    ['inventory --from deployments.json .', 'what is deployed, what of it ends, and what the files call it'],
  ],
  arguments: 'paths',
} as const satisfies CommandUsage;
