/** SARIF 2.1.0, as code scanning services read it: with what GitHub asks for beyond the standard. */

import type { ArtifactLocation, Fix, Invocation, Log, Notification, Region, ReportingDescriptor, Result } from 'sarif';
import { version } from '../../../package.json';
import { ALL_RULES, atLeast, HOME_PAGE, INVALID_SUPPRESSION, rulePage, type Severity } from '../../rules';
import { plain, plainJson } from '../../text';
import { gapsOf, type Problem } from '../files/problem';
import type { EditRow, FindingRow, FixRow } from '../rows';
import { artifactUri } from './artifact-uri';
import { fingerprints } from './fingerprint';
import type { Form } from './report';
import { RULE_HELP } from './rule-help';

const LEVELS = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const satisfies Readonly<
  Record<Severity, Result.level>
>;

/** GitHub takes no more in a run. */
export const MOST_RESULTS = 25_000;
/** Who has to read so many reads no more. */
const MOST_NOTIFICATIONS = 1_000;

/** Problems make the run one that has not succeeded: alerts of files that were not read must not be closed. */
export const findingsAsSarif: Form = ({ rows, problems, messages }) => {
  const results = mostSevere(rows);
  const fingerprint = fingerprints();
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Model Almanac',
            organization: 'Model Almanac',
            version,
            semanticVersion: version,
            informationUri: HOME_PAGE,
            rules: RULES,
          },
        },
        automationDetails: { id: 'model-almanac/' },
        invocations: [invocation(gapsOf(problems), rows.length - results.length)],
        language: messages.locale,
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: 'The directory in which the files were checked.' } } },
        results: results.map((row) => resultOf(row, fingerprint(row))),
      },
    ],
  };
  return `${plainJson(JSON.stringify(log, undefined, 2))}\n`;
};

const ROOT = '%SRCROOT%';

const SUMMARIES: readonly (readonly [name: string, summary: string])[] = [
  ...ALL_RULES.map(({ name, summary }) => [name, summary] as const),
  [INVALID_SUPPRESSION, 'A comment that is meant to suppress a finding suppresses nothing.'],
];

const RULES: ReportingDescriptor[] = SUMMARIES.map(([name, summary]) => {
  const { what = summary, why = '' } = RULE_HELP[name] ?? {};
  const helpUri = rulePage(name);
  return {
    id: name,
    shortDescription: { text: summary },
    fullDescription: { text: what },
    help: {
      text: `${what} ${why} ${helpUri}`,
      markdown: `${what}\n\n${why}\n\n[What it reports, and what it does not](${helpUri})`,
    },
    helpUri,
    properties: { tags: ['models', 'lifecycle'], precision: 'high' },
  };
});
const RULE_INDEX = new Map(RULES.map(({ id }, index) => [id, index]));

function invocation(gaps: readonly Problem[], cut: number): Invocation {
  const unread = gaps.slice(0, MOST_NOTIFICATIONS).map(
    ({ file, why }): Notification => ({
      level: 'error',
      message: { text: `Not read: ${plain(file)}: ${plain(why)}` },
      locations: [{ physicalLocation: { artifactLocation: artifact(file) } }],
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

function resultOf(row: FindingRow, fingerprint: string): Result {
  const { file, rule, severity, message, replacement, source, date, mention, owners, fixes, suppressed } = row;
  return {
    ruleId: rule,
    ...(RULE_INDEX.has(rule) && { ruleIndex: RULE_INDEX.get(rule) ?? -1 }),
    level: LEVELS[severity],
    message: { text: messageText(message) },
    locations: [{ physicalLocation: { artifactLocation: artifact(file), region: regionOf(row) } }],
    partialFingerprints: { 'modelAlmanac/v1': fingerprint },
    ...(fixes?.length && { fixes: fixes.map((fix) => fixOf(fix, file)) }),
    ...(suppressed && {
      suppressions: [
        suppressed === 'comment'
          ? { kind: 'inSource', status: 'accepted', justification: 'A model-almanac-ignore comment.' }
          : { kind: 'external', status: 'accepted', justification: 'Known in the baseline.' },
      ],
    }),
    properties: {
      ...(mention.platform !== undefined && { platform: mention.platform }),
      ...(mention.id !== undefined && { model: mention.id }),
      ...(date !== undefined && { date }),
      ...(replacement !== undefined && { replacement }),
      ...(source && { source }),
      ...(owners?.length && { owners }),
    },
  };
}

/** Relative to the directory in which the check ran, where it is. */
function artifact(file: string): ArtifactLocation {
  const uri = artifactUri(file);
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: ROOT };
}

const regionOf = ({ line, column, endLine, endColumn }: FindingRow | EditRow): Region => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
});

function fixOf({ replacement, note, preferred, edits }: FixRow, file: string): Fix {
  const text = `${replacement === '' ? 'Remove it' : `Replace with ${replacement}`}${note === undefined ? '' : ` (${note})`}`;
  return {
    description: { text: messageText(plain(text)) },
    artifactChanges: [
      {
        artifactLocation: artifact(file),
        replacements: edits.map((edit) => ({
          deletedRegion: regionOf(edit),
          ...(edit.newText !== '' && { insertedContent: { text: edit.newText } }),
        })),
      },
    ],
    properties: { preferred },
  };
}

/** A text in brackets before one in parentheses is a link in SARIF: a document must not bring one. */
const messageText = (message: string): string =>
  message.includes('](') ? message.replace(/[\\[\]]/g, '\\$&') : message;
