/** A summary for people: a table in Markdown, as for a job's page or a comment on a pull request. */
import { SEVERITIES } from '../../rules';
import { gapsIn } from '../files/problem';
import type { FindingRow } from '../rows';
import { code, escaped, linked, row } from './markdown-text';
import type { Form } from './report';

/** Nobody reads more, and services take only so much. */
const MOST_ROWS = 200;

export const findingsAsMarkdown: Form = ({ rows, problems, catalogueDay, messages: t }) => {
  const shown = rows.filter(({ suppressed }) => !suppressed);
  const loudest = [...SEVERITIES].reverse();
  const sorted = loudest.flatMap((severity) => shown.filter((one) => one.severity === severity));
  const counts = loudest.flatMap((severity) => {
    const count = shown.filter((one) => one.severity === severity).length;
    return count ? [t.count(severity, count)] : [];
  });
  const files = new Set(shown.map(({ file }) => file)).size;
  const gaps = gapsIn(problems);
  const hasOwners = shown.some(({ owners }) => owners?.length);
  const { severity, place, what, use, owners } = t.columns;
  const head = [severity, place, what, use, ...(hasOwners ? [owners] : [])];
  const line = (one: FindingRow): string =>
    row([
      t.severities[one.severity],
      code(`${one.file}:${one.line}`),
      linked(one.message, one.source?.url),
      one.replacement === undefined ? '' : code(one.replacement),
      ...(hasOwners ? [escaped(one.owners?.join(' ') ?? '')] : []),
    ]);
  const table = [row(head), row(head.map(() => '---')), ...sorted.slice(0, MOST_ROWS).map(line)];
  const summary = [
    counts.length ? t.found(counts, files) : t.nothing,
    ...(gaps ? [t.notRead(gaps)] : []),
    t.catalogueOf(catalogueDay),
  ];
  const more = sorted.length - MOST_ROWS;
  return [
    `## ${t.title}`,
    summary.join(' '),
    ...(shown.length ? [table.join('\n')] : []),
    ...(more > 0 ? [t.more(more)] : []),
  ]
    .map((block) => `${block}\n`)
    .join('\n');
};
