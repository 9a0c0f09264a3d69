import { AS_OF, EVERYWHERE, FIXTURES, LANGUAGE, PLATFORM } from './common';
import type { CommandUsage } from './usage';

export const CHECK = {
  line: 'check [OPTIONS] PATH…',
  summary: 'report what is retired, retiring, deprecated or in preview',
  about: [
    'Reports retired, retiring, deprecated and preview models and API versions. In a git repository the names of deployments that its infrastructure files declare stand for the models behind them.',
    'A model-almanac.json in the working directory adds names, ignores IDs and sets platforms.',
  ],
  options: {
    'as-of': AS_OF,
    format: {
      takes: 'FORMAT',
      words: ['text', 'json', 'sarif', 'github', 'markdown', 'gitlab', 'junit', 'checkstyle', 'badge'],
      says: 'text (default), json, sarif, github (annotations), markdown (a summary), gitlab (Code Quality), junit, checkstyle or badge (for shields.io)',
    },
    report: {
      takes: 'FORMAT=FILE',
      many: true,
      says: 'write another report to FILE in the same run (may be repeated)',
    },
    hints: { says: 'also hints in the reports for services; text and json always have them' },
    suppressed: { says: 'also what comments and the baseline suppress, marked, in json and sarif' },
    changed: {
      takes: 'BASE',
      optional: true,
      says: 'only files that differ from where the work left BASE (a branch or commit; default: HEAD, so what is not committed yet); a word that is also a path is a path, --changed=BASE is not',
    },
    staged: { says: 'only what is staged for the next commit, with the content that is staged' },
    stdin: { says: 'only the text that comes in; PATH… are read for the deployments that they declare' },
    'stdin-path': { takes: 'FILE', says: 'the file whose text comes in with --stdin; it need not exist' },
    'fail-on': {
      takes: 'SEVERITY',
      words: ['error', 'warning', 'information', 'hint'],
      says: 'exit with 1 from this severity on: error (default), warning, information, hint',
    },
    'fail-within': { takes: 'DAYS', says: 'exit with 1 too when a model retires within so many days' },
    'lead-time': { takes: 'DAYS', says: 'warn of retirements so many days ahead (default: 90)' },
    platform: PLATFORM,
    rule: {
      takes: 'NAME=SEVERITY',
      many: true,
      says: 'set a rule to error, warning, information, hint or off (may be repeated)',
    },
    'ignore-id': { takes: 'ID', many: true, says: 'say nothing about this ID (may be repeated)' },
    fixtures: FIXTURES,
    everywhere: EVERYWHERE,
    baseline: { takes: 'FILE', says: 'report only what is not in FILE' },
    'write-baseline': { says: 'write FILE, new or again, with all that is found; nothing is reported then' },
    'update-baseline': { says: 'the same as --write-baseline' },
    all: { says: 'also look at IDs that the catalogue does not know (did you mean …)' },
    language: LANGUAGE,
  },
  examples: [
    ['check .', 'everything in this directory that git does not ignore'],
    ['check --fail-within 30 src infra', 'fail, too, for what ends within 30 days'],
    ['check --changed origin/main', 'what a branch touches'],
    ['check --baseline almanac.json --write-baseline .', 'what an old repository starts with'],
  ],
  arguments: 'paths',
} as const satisfies CommandUsage;
