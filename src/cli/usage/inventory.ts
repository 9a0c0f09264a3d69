import { AS_OF, FIXTURES, LANGUAGE, PLATFORM } from './common';
import type { CommandUsage } from './usage';

export const INVENTORY = {
  line: 'inventory [OPTIONS] PATH…',
  summary: 'list the models and API versions that are used, with their state',
  about: [
    'Lists each model and API version that code and configuration use, with its state on the day, its end, its replacement and its places. What only comments, prose and tables name is left out; what tests name is counted apart.',
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
    'as-of': AS_OF,
    platform: PLATFORM,
    fixtures: { ...FIXTURES, says: 'files that are tests, as in .gitignore (may be repeated)' },
    language: LANGUAGE,
  },
  examples: [
    ['inventory .', 'a table'],
    ['inventory --format cyclonedx . > bom.json', 'for those who collect bills of materials'],
    ['inventory --usage spend.csv .', 'the most used first'],
  ],
  arguments: 'paths',
} as const satisfies CommandUsage;
