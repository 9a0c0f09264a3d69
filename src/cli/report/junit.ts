/** JUnit XML, as Jenkins, Azure DevOps and others read it: a suite a file, a test a finding, failed from `--fail-on` on. */
import { groupedBy } from '../../catalogue';
import { atLeast } from '../../rules';
import { gapsOf } from '../files/problem';
import type { FindingRow } from '../rows';
import type { Form, Report } from './report';
import { attributes, XML_HEAD, xml } from './xml';

export const findingsAsJUnit: Form = (report) => {
  const rows = report.rows.filter(({ suppressed }) => !suppressed);
  const suites = [...groupedBy(rows, ({ file }) => file)].map(([file, found]) => suite(file, found, report));
  const gaps = gapsOf(report.problems);
  const unread = gaps.map(({ file, why }) =>
    testCase({ name: 'not read', classname: file }, `<error${attributes({ message: why })}/>`),
  );
  const all = [
    ...suites,
    ...(gaps.length ? [wrapped('not read', unread, { tests: gaps.length, failures: 0, errors: gaps.length })] : []),
    ...(suites.length || gaps.length
      ? []
      : [
          wrapped('model-almanac', [testCase({ name: 'models', classname: 'model-almanac' })], {
            tests: 1,
            failures: 0,
            errors: 0,
          }),
        ]),
  ];
  return `${XML_HEAD}<testsuites name="model-almanac">\n${all.join('')}</testsuites>\n`;
};

function suite(file: string, rows: readonly FindingRow[], { failOn }: Report): string {
  const isFailure = ({ severity }: FindingRow): boolean => atLeast(severity, failOn);
  const cases = rows.map((row) => {
    const { line, column, rule, severity, message, owners } = row;
    const name = `${rule} at ${line}:${column}`;
    const where = xml(`${file}:${line}:${column}: ${message}`);
    const text = owners?.length ? `${where}\nOwners: ${xml(owners.join(' '))}` : where;
    const inside = isFailure(row)
      ? `<failure${attributes({ type: severity, message })}>${severity}: ${text}</failure>`
      : `<system-out>${severity}: ${text}</system-out>`;
    return testCase({ name, classname: file, file, line }, inside);
  });
  return wrapped(file, cases, { tests: rows.length, failures: rows.filter(isFailure).length, errors: 0 });
}

function wrapped(name: string, cases: readonly string[], counts: Readonly<Record<string, number>>): string {
  return `  <testsuite${attributes({ name, ...counts, time: '0' })}>\n${cases.join('')}  </testsuite>\n`;
}

function testCase({ name, classname }: Readonly<Record<string, string | number>>, inside = ''): string {
  const start = `    <testcase${attributes({ name, classname, time: '0' })}`;
  return inside ? `${start}>${inside}</testcase>\n` : `${start}/>\n`;
}
