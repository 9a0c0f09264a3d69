/** GitLab Code Quality: what its merge requests show, https://docs.gitlab.com/ci/testing/code_quality/. */
import { plain, plainJson } from '../../text';
import { fingerprints } from './fingerprint';
import type { Form } from './report';

const SEVERITIES = { error: 'critical', warning: 'major', information: 'minor', hint: 'info' } as const;

export const findingsAsCodeQuality: Form = ({ rows }) => {
  const fingerprint = fingerprints();
  const issues = rows
    .filter(({ suppressed }) => !suppressed)
    .map((row) => ({
      type: 'issue',
      check_name: row.rule,
      description: plain(row.message),
      categories: ['Compatibility'],
      severity: SEVERITIES[row.severity],
      fingerprint: fingerprint(row),
      location: {
        path: row.file.replace(/^\.\//, ''),
        positions: {
          begin: { line: row.line, column: row.column },
          end: { line: row.endLine, column: row.endColumn },
        },
        lines: { begin: row.line, end: row.endLine },
      },
    }));
  return `${plainJson(JSON.stringify(issues, undefined, 2))}\n`;
};
