import { AS_OF, FIXTURES, LANGUAGE, PLATFORM } from './common';
import type { CommandUsage } from './usage';

export const FIX = {
  line: 'fix [OPTIONS] PATH…',
  summary: 'put the safe replacements in, the same as in the editor',
  about: [
    'Puts in what the vendor itself recommends, where the call beside it is known to go on working, with all that has to change with it. Everything else is left alone and listed with the reason.',
    'A file is written whole or not at all, and not at all where it has changed meanwhile or is not UTF-8.',
  ],
  options: {
    'dry-run': { says: 'write nothing; print a diff that git apply takes, and the report on stderr' },
    interactive: { says: 'ask before each replacement, at a terminal' },
    only: { takes: 'ID', many: true, says: 'only this model or API version (may be repeated)' },
    format: { takes: 'FORMAT', words: ['text', 'json'], says: 'of the report: text (default) or json' },
    'as-of': AS_OF,
    'lead-time': { takes: 'DAYS', says: 'also what retires within so many days (default: 90)' },
    platform: PLATFORM,
    fixtures: FIXTURES,
    language: LANGUAGE,
  },
  examples: [
    ['fix --dry-run .', 'what would change'],
    ['fix --only gpt-4-0613 src', 'one model'],
    ['fix --interactive .', 'one by one'],
  ],
  arguments: 'paths',
} as const satisfies CommandUsage;
