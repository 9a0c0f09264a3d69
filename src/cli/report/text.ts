/** Lines for people, in the form that terminals and problem matchers make links of. */
import { SEVERITIES } from '../../rules/severity';
import type { FindingRow, MentionRow } from '../rows';

/** A line a finding, then how many there are. Texts of files come in as they are, but for control characters. */
export function findingsAsText(rows: readonly FindingRow[], catalogueDay: string, notRead: number): string {
  const lines = rows.map(({ file, line, column, severity, message, rule }) =>
    printable(`${file}:${line}:${column}: ${severity}: ${message} [${rule}]`),
  );
  const gaps = notRead ? ` ${notRead} ${notRead === 1 ? 'path was' : 'paths were'} not read.` : '';
  return `${[...lines, `${summary(rows)}${gaps} Catalogue of ${catalogueDay}.`].join('\n')}\n`;
}

export function mentionsAsText(rows: readonly MentionRow[]): string {
  return rows
    .map(({ file, line, column, kind, text, platform, class: known }) =>
      printable(
        `${file}:${line}:${column}: ${kind}: ${text} (${known === 'slot' ? 'not known' : (platform ?? 'platform not known')})`,
      ),
    )
    .map((line) => `${line}\n`)
    .join('');
}

function summary(rows: readonly FindingRow[]): string {
  const counts = [...SEVERITIES].reverse().flatMap((severity) => {
    const count = rows.filter((row) => row.severity === severity).length;
    return count ? [`${count} ${count === 1 ? severity : PLURALS[severity]}`] : [];
  });
  const files = new Set(rows.map(({ file }) => file)).size;
  return counts.length ? `${counts.join(', ')} in ${files} file${files === 1 ? '' : 's'}.` : 'Nothing to report.';
}

const PLURALS = { error: 'errors', warning: 'warnings', information: 'informations', hint: 'hints' } as const;

/** A file's name or text cannot move the cursor or colour the terminal. */
function printable(line: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come through
  return line.replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd');
}
