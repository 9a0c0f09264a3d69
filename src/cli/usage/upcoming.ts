import { AS_OF, EVERYWHERE, FIXTURES, LANGUAGE, PLATFORM } from './common';
import type { CommandUsage } from './usage';

export const UPCOMING = {
  line: 'upcoming [OPTIONS] PATH…',
  summary: 'tell what these files will lose, when, where, and whose it is',
  about: [
    'Lists the models and API versions whose vendors have committed to a day on which they end, by that day, with every place and the owners that CODEOWNERS names.',
  ],
  options: {
    days: { takes: 'DAYS', says: 'look so many days ahead (default: 365)' },
    retired: { says: 'also what has ended already' },
    format: {
      takes: 'FORMAT',
      words: ['text', 'json', 'markdown', 'ics'],
      says: 'text (default), json, markdown or ics (a calendar)',
    },
    'as-of': AS_OF,
    platform: PLATFORM,
    fixtures: FIXTURES,
    everywhere: EVERYWHERE,
    language: LANGUAGE,
  },
  examples: [
    ['upcoming --days 180 .', 'what ends within half a year'],
    ['upcoming --format ics . > models.ics', 'a calendar to subscribe to'],
  ],
  arguments: 'paths',
} as const satisfies CommandUsage;
