import { PLATFORM } from './common';
import type { CommandUsage } from './usage';

export const MENTIONS = {
  line: 'mentions [OPTIONS] PATH…',
  summary: 'list every model ID and API version with its place',
  about: [
    'Lists every model ID, model version and deployment name, and the API versions that models are called under.',
  ],
  options: {
    all: { says: 'also IDs that the catalogue does not know, where the place says that it is a model' },
    format: { takes: 'FORMAT', words: ['text', 'jsonl'], says: 'text (default) or jsonl' },
    platform: {
      ...PLATFORM,
      says: 'only this platform (may be repeated); also a service beside models, such as azure-ai-search',
    },
  },
  examples: [['mentions --format jsonl src', 'a JSON object a line, for programs']],
  arguments: 'paths',
} as const satisfies CommandUsage;
