/** Checkstyle XML, which many tools for reviews read. */
import { groupedBy } from '../../catalogue';
import type { Form } from './report';
import { attributes, XML_HEAD } from './xml';

const SEVERITIES = { error: 'error', warning: 'warning', information: 'info', hint: 'info' } as const;

export const findingsAsCheckstyle: Form = ({ rows }) => {
  const shown = rows.filter(({ suppressed }) => !suppressed);
  const files = [...groupedBy(shown, ({ file }) => file)].map(([name, found]) => {
    const errors = found.map(
      ({ line, column, severity, message, rule }) =>
        `    <error${attributes({ line, column, severity: SEVERITIES[severity], message, source: `model-almanac.${rule}` })}/>\n`,
    );
    return `  <file${attributes({ name })}>\n${errors.join('')}  </file>\n`;
  });
  return `${XML_HEAD}<checkstyle version="4.3">\n${files.join('')}</checkstyle>\n`;
};
