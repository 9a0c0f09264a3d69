/** Options that several commands have. */

export const AS_OF = {
  takes: 'DATE',
  says: 'judge as of this day, YYYY-MM-DD (default: today in UTC)',
} as const;

export const LANGUAGE = {
  takes: 'LANGUAGE',
  words: ['en', 'ja'],
  says: 'of what people read: en (default) or ja',
} as const;

export const PLATFORM = {
  takes: 'NAME',
  many: true,
  says: 'only this platform (may be repeated)',
} as const;

export const FIXTURES = {
  takes: 'PATTERN',
  many: true,
  says: 'files in which models are named on purpose, as in .gitignore, and {a,b} (may be repeated): only retired ones are reported there, as hints (default: tests and fixtures, by folder and name)',
} as const;

export const EVERYWHERE = {
  says: 'judge what calls nothing like code: tests, fixtures, recorded responses, code in documentation, tables and the like, and each place of an entry; comments and prose stay quiet',
} as const;
