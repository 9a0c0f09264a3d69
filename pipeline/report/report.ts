/** The account of a run, for machines (JSON) and for the person who reads the pull request (Markdown). */
import type { Rejection } from '../assertions';
import type { Change, Proposal } from '../merge/merge';

export interface UpstreamReport {
  readonly name: string;
  readonly state: 'read' | 'unchanged' | 'broken';
  readonly document?: string;
  /** The day of the document. */
  readonly day?: string;
  /** Days for which it may say nothing new, where it has a measure of its own. */
  readonly patience?: number;
  readonly claims?: number;
  readonly reason?: string;
  readonly rejected: readonly Rejection[];
  readonly changes: readonly Change[];
  readonly conflicts: readonly Change[];
  readonly proposals: readonly Proposal[];
  readonly vanished: readonly { readonly platform: string; readonly id: string; readonly version?: string }[];
}

export interface Report {
  readonly day: string;
  readonly stopped?: string;
  readonly filesChanged: readonly string[];
  readonly upstreams: readonly UpstreamReport[];
}

export const formatReportJson = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`;

/** Rows of a table that a pull request can still show; the JSON has them all. */
const MOST_ROWS = 200;

export function formatReportMarkdown(report: Report): string {
  const changes = report.upstreams.flatMap((upstream) =>
    upstream.changes.map((change) => ({ upstream: upstream.name, ...change })),
  );
  const conflicts = report.upstreams.flatMap((upstream) =>
    upstream.conflicts.map((c) => ({ upstream: upstream.name, ...c })),
  );
  const facts = changes.filter(({ verdict }) => verdict !== 'confirmed');
  return [
    `# Catalogue update ${escapeMarkdown(report.day)}`,
    '',
    ...(report.stopped ? [`**Stopped, nothing was written:** ${escapeMarkdown(report.stopped)}`, ''] : []),
    `${facts.length} facts changed, ${changes.length - facts.length} confirmed on a newer day, ${conflicts.length} conflicts. ` +
      `Files changed: ${report.filesChanged.map(escapeMarkdown).join(', ') || 'none'}.`,
    '',
    ...table(
      'Upstreams',
      ['upstream', 'state', 'document', 'day', 'rows', 'refused', 'changes', 'conflicts', 'unknown IDs', 'gone'],
      report.upstreams.map((u) => [
        u.name,
        u.state,
        u.reason ?? u.document ?? '',
        u.day ?? '',
        String(u.claims ?? ''),
        String(u.rejected.length),
        String(u.changes.length),
        String(u.conflicts.length),
        String(u.proposals.length),
        String(u.vanished.length),
      ]),
    ),
    ...table(
      'Changes',
      ['platform', 'model', 'fact', 'what', 'was', 'is', 'says'],
      facts.map((c) => [
        c.platform,
        nameOf(c),
        c.field,
        c.verdict,
        c.had ?? '',
        c.says,
        `${c.upstream}, ${c.day}: ${c.row}`,
      ]),
    ),
    ...table(
      'Conflicts: the catalogue was left as it is',
      ['platform', 'model', 'fact', 'catalogue', 'checked', 'upstream says', 'who', 'why'],
      conflicts.map((c) => [
        c.platform,
        nameOf(c),
        c.field,
        c.had ?? '',
        c.hadDay ?? '',
        c.says,
        `${c.upstream}, ${c.day}`,
        c.why ?? 'rank and day do not suffice',
      ]),
    ),
    ...table(
      'Unknown IDs that were not added',
      ['platform', 'ID', 'upstream', 'why'],
      report.upstreams.flatMap((u) => u.proposals.map((p) => [p.platform, nameOf(p), u.name, p.reason])),
    ),
    ...table(
      'No longer named by the upstream',
      ['platform', 'model', 'upstream'],
      report.upstreams.flatMap((u) => u.vanished.map((v) => [v.platform, nameOf(v), u.name])),
    ),
    ...table(
      'Refused rows',
      ['upstream', 'row', 'why'],
      report.upstreams.flatMap((u) => u.rejected.map((r) => [u.name, r.row, r.reason])),
    ),
  ].join('\n');
}

function table(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (!rows.length) return [];
  const shown = rows.slice(0, MOST_ROWS).map((row) => `| ${row.map(escapeMarkdown).join(' | ')} |`);
  const rest = rows.length > MOST_ROWS ? ['', `… and ${rows.length - MOST_ROWS} more, in the JSON report.`] : [];
  return [
    `## ${title} (${rows.length})`,
    '',
    `| ${columns.join(' | ')} |`,
    `|${' --- |'.repeat(columns.length)}`,
    ...shown,
    ...rest,
    '',
  ];
}

const nameOf = ({ id, version }: { readonly id: string; readonly version?: string }): string =>
  version === undefined ? id : `${id} ${version}`;

const MOST_LETTERS = 300;

/** Upstream text stays text: no markup, no mention of people, no link, one line. */
export function escapeMarkdown(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
  const short = line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS)}…` : line;
  return short
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/[\\`*_{}[\]()#!|~$]/g, '\\$&')
    .replace(/[@#]/g, '$&\u200b')
    .replace(/:\/\//g, ':\u200b//')
    .replace(/\bwww\./gi, 'www\u200b.');
}
