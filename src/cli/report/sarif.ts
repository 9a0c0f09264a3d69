/** SARIF 2.1.0, as code scanning services read it: with what GitHub asks for beyond the standard. */

import type { Invocation, Log, Notification, ReportingDescriptor, Result } from 'sarif';
import { version } from '../../../package.json';
import { ALL_RULES, atLeast, INVALID_SUPPRESSION, type Severity } from '../../rules';
import { plain, plainJson } from '../../text';
import { gapsOf, type Problem } from '../files/problem';
import type { FindingRow } from '../rows';
import { artifactUri } from './artifact-uri';
import { RULE_HELP } from './rule-help';

const LEVELS = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const satisfies Readonly<
  Record<Severity, Result.level>
>;

const HOME = 'https://github.com/model-almanac/model-almanac';
/** GitHub takes no more in a run. */
export const MOST_RESULTS = 25_000;
/** Who has to read so many reads no more. */
const MOST_NOTIFICATIONS = 1_000;

/** Problems make the run one that has not succeeded: alerts of files that were not read must not be closed. */
export function findingsAsSarif(rows: readonly FindingRow[], problems: readonly Problem[]): string {
  const results = mostSevere(rows);
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Model Almanac', version, informationUri: HOME, rules: RULES } },
        invocations: [invocation(gapsOf(problems), rows.length - results.length)],
        columnKind: 'utf16CodeUnits',
        results: results.map(resultOf),
      },
    ],
  };
  return `${plainJson(JSON.stringify(log, undefined, 2))}\n`;
}

const SUMMARIES: readonly (readonly [name: string, summary: string])[] = [
  ...ALL_RULES.map(({ name, summary }) => [name, summary] as const),
  [INVALID_SUPPRESSION, 'A comment that is meant to suppress a finding suppresses nothing.'],
];

const RULES: ReportingDescriptor[] = SUMMARIES.map(([name, summary]) => {
  const { what = summary, why = '' } = RULE_HELP[name] ?? {};
  const helpUri = `${HOME}/blob/main/docs/rules/${name}.md`;
  return {
    id: name,
    shortDescription: { text: summary },
    fullDescription: { text: what },
    help: {
      text: `${what} ${why} ${helpUri}`,
      markdown: `${what}\n\n${why}\n\n[What it reports, and what it does not](${helpUri})`,
    },
    helpUri,
  };
});

function invocation(gaps: readonly Problem[], cut: number): Invocation {
  const unread = gaps.slice(0, MOST_NOTIFICATIONS).map(
    ({ file, why }): Notification => ({
      level: 'error',
      message: { text: `Not read: ${plain(file)}: ${plain(why)}` },
      locations: [{ physicalLocation: { artifactLocation: { uri: artifactUri(file) } } }],
    }),
  );
  const more = gaps.length - unread.length;
  const notes = [
    ...unread,
    ...(more > 0 ? [note('error', `${more} more paths were not read.`)] : []),
    ...(cut > 0
      ? [note('warning', `${cut} of ${cut + MOST_RESULTS} findings are left out: services take no more.`)]
      : []),
  ];
  return { executionSuccessful: gaps.length === 0, ...(notes.length && { toolExecutionNotifications: notes }) };
}

const note = (level: Notification.level, text: string): Notification => ({ level, message: { text } });

/** All of them where they are not too many, else the most severe, in the same order. */
function mostSevere(rows: readonly FindingRow[]): readonly FindingRow[] {
  if (rows.length <= MOST_RESULTS) return rows;
  const kept = new Set([...rows].sort(bySeverity).slice(0, MOST_RESULTS));
  return rows.filter((row) => kept.has(row));
}

const bySeverity = (a: FindingRow, b: FindingRow): number =>
  Number(atLeast(b.severity, a.severity)) - Number(atLeast(a.severity, b.severity));

function resultOf(row: FindingRow): Result {
  const { file, line, column, endLine, endColumn, rule, severity, message, replacement, source } = row;
  return {
    ruleId: rule,
    level: LEVELS[severity],
    message: { text: messageText(message) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: artifactUri(file) },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
    properties: { ...(replacement !== undefined && { replacement }), ...(source && { source }) },
  };
}

/** A text in brackets before one in parentheses is a link in SARIF: a document must not bring one. */
const messageText = (message: string): string =>
  message.includes('](') ? message.replace(/[\\[\]]/g, '\\$&') : message;
