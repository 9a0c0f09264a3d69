/** SARIF 2.1.0, as code scanning services read it. */
import { version } from '../../../package.json';
import type { Severity } from '../../rules/finding';
import { ALL_RULES } from '../../rules/rules';
import type { FindingRow } from '../rows';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

export function findingsAsSarif(rows: readonly FindingRow[]): string {
  const rules = ALL_RULES.map(({ name, summary }) => ({ id: name, shortDescription: { text: summary } }));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Model Almanac', version, rules } },
        columnKind: 'utf16CodeUnits',
        results: rows.map(resultOf),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function resultOf({
  file,
  line,
  column,
  endLine,
  endColumn,
  rule,
  severity,
  message,
  replacement,
  source,
}: FindingRow): object {
  return {
    ruleId: rule,
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(file) },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
    properties: { ...(replacement !== undefined && { replacement }), ...(source && { source }) },
  };
}
