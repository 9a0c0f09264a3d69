/** Annotations of GitHub Actions: commands in the log that put a finding beside its line. */
import { plain } from '../../text';
import { gapsOf } from '../files/problem';
import type { FindingRow } from '../rows';
import type { Form } from './report';

const COMMANDS = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

/** The most severe first: GitHub shows ten of each kind in a step. */
export const findingsAsAnnotations: Form = ({ rows, problems }) => {
  const order = Object.keys(COMMANDS);
  const lines = rows
    .filter(({ suppressed }) => !suppressed)
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
    .map(annotation);
  const gaps = gapsOf(problems).map(
    ({ file, why }) => `::error file=${property(file)},title=Model Almanac::${data(`Not read: ${plain(why)}`)}`,
  );
  return [...lines, ...gaps].map((line) => `${line}\n`).join('');
};

function annotation({ file, line, column, endLine, endColumn, severity, rule, message }: FindingRow): string {
  const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : '';
  const place = `file=${property(file)},line=${line},endLine=${endLine}${columns}`;
  return `::${COMMANDS[severity]} ${place},title=${property(`Model Almanac: ${rule}`)}::${data(message)}`;
}

/** As `@actions/core` escapes them; and no command of another kind. */
const data = (text: string): string => plain(text).replaceAll('%', '%25').replaceAll('##', '#\ufffd');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
