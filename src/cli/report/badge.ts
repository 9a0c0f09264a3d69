/** A badge by the endpoint of shields.io: https://shields.io/badges/endpoint-badge. */
import { gapsIn } from '../files/problem';
import type { Form } from './report';

export const findingsAsBadge: Form = ({ rows, problems, messages: { badge } }) => {
  const count = (severity: string): number => rows.filter((row) => !row.suppressed && row.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const [message, color] = gapsIn(problems)
    ? [badge.incomplete, 'lightgrey']
    : errors
      ? [badge.broken(errors), 'red']
      : warnings
        ? [badge.soon(warnings), 'orange']
        : [badge.current, 'brightgreen'];
  return `${JSON.stringify({ schemaVersion: 1, label: badge.label, message, color })}\n`;
};
