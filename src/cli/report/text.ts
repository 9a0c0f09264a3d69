/** Lines for people, in the form that terminals and problem matchers make links of. */
import { SEVERITIES } from '../../rules';
import { plain, plainLines } from '../../text';
import type { FindingRow, MentionRow } from '../rows';

/** A line a finding, then how many there are. */
export function findingsAsText(rows: readonly FindingRow[], catalogueDay: string, notRead: number): string {
  const lines = rows.map(({ file, line, column, severity, message, rule }) =>
    plain(`${file}:${line}:${column}: ${severity}: ${message} [${rule}]`),
  );
  const gaps = notRead ? ` ${notRead} ${notRead === 1 ? 'path was' : 'paths were'} not read.` : '';
  return plainLines(`${[...lines, `${summary(rows)}${gaps} Catalogue of ${catalogueDay}.`].join('\n')}\n`);
}

export function mentionsAsText(rows: readonly MentionRow[]): string {
  const lines = rows.map(({ file, line, column, kind, text, platform, class: known }) => {
    const place = known === 'slot' ? 'not known' : (platform ?? 'platform not known');
    return `${plain(`${file}:${line}:${column}: ${kind}: ${text} (${place})`)}\n`;
  });
  return plainLines(lines.join(''));
}

function summary(rows: readonly FindingRow[]): string {
  const counts = [...SEVERITIES].reverse().flatMap((severity) => {
    const count = rows.filter((row) => row.severity === severity).length;
    return count ? [`${count} ${count === 1 ? severity : PLURALS[severity]}`] : [];
  });
  const files = new Set(rows.map(({ file }) => file)).size;
  return counts.length ? `${counts.join(', ')} in ${files} file${files === 1 ? '' : 's'}.` : 'Nothing to report.';
}

const PLURALS = { error: 'errors', warning: 'warnings', information: 'information', hint: 'hints' } as const;
