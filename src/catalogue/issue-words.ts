/** What a schema wanted, in plain words: zod's small form has none of its own. A schema that names a message of its own goes first. */
import type * as z from 'zod/mini';
import { ENGLISH_OWN_FILE, type OwnFileWords } from './own-file-words';

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
export const issueWords = issueWordsIn(ENGLISH_OWN_FILE);

/** The same in another language. */
export function issueWordsIn({ wanted, oneOf, limit }: OwnFileWords): (issue: z.core.$ZodRawIssue) => string {
  const translated = (english: string): string => wanted[english] ?? english;
  return (issue) => {
    switch (issue.code) {
      case 'invalid_type':
        return translated(kind(issue.expected));
      case 'invalid_format':
        return translated(kind(issue.format));
      case 'invalid_value':
        return oneOf(issue.values.map(shown));
      case 'too_small':
        return limit(issue.inclusive ? 'least' : 'over', String(issue.minimum), unit(issue.origin));
      case 'too_big':
        return limit(issue.inclusive ? 'most' : 'under', String(issue.maximum), unit(issue.origin));
      case 'unrecognized_keys':
        return `no ${issue.keys.map(shown).join(', ')}`;
      default:
        return translated('another value');
    }
  };
}

const kind = (name: string): string => KINDS[name] ?? `another ${name}`;
const shown = (value: unknown): string => JSON.stringify(value) ?? String(value);
const unit = (origin: string): 'characters' | 'elements' | '' =>
  origin === 'string' ? 'characters' : origin === 'array' ? 'elements' : '';
