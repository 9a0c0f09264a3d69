/** What a schema wanted, in plain words: zod's small form has none of its own. A schema that names a message of its own goes first. */
import type * as z from 'zod/mini';

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
  url: 'an https address',
};

/** To be given to `safeParse` as its `error`. Reads on from "expected". */
export function issueWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kind(issue.expected);
    case 'invalid_format':
      return kind(issue.format);
    case 'invalid_value':
      return issue.values.length === 1 ? shown(issue.values[0]) : `one of ${issue.values.map(shown).join(', ')}`;
    case 'too_small':
      return `${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}${unit(issue.origin)}`;
    case 'too_big':
      return `${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}${unit(issue.origin)}`;
    case 'unrecognized_keys':
      return `no ${issue.keys.map(shown).join(', ')}`;
    default:
      return 'another value';
  }
}

const kind = (name: string): string => KINDS[name] ?? `another ${name}`;
const shown = (value: unknown): string => JSON.stringify(value) ?? String(value);
const unit = (origin: string): string => (origin === 'string' ? ' characters' : origin === 'array' ? ' elements' : '');
