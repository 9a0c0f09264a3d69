/** `--from FILE…`: each file by the reader whose shape it has; what is none of them is told, the others count. */
import path from 'node:path';
import { decodeWide, encodingOf } from '../../../text';
import { whyOf } from '../../files/problem';
import { readRegular } from '../../files/regular';
import type { AccountItem, AccountList, AccountReader } from './account';
import { anthropicModels } from './anthropic';
import { azureDeployments } from './azure';
import { bedrockModels } from './bedrock-models';
import { bedrockProfiles } from './bedrock-profiles';
import { litellmInfo } from './litellm-info';
import { litellmModels } from './litellm-models';
import { openaiModels } from './openai';

/** The first that reads it counts: a narrower shape stands before a wider one. */
const READERS: readonly AccountReader[] = [
  ...[azureDeployments, bedrockModels, bedrockProfiles, anthropicModels],
  ...[litellmModels, openaiModels, litellmInfo],
];
const LARGEST = 16 * 1024 * 1024;

export interface Account {
  readonly file: string;
  readonly format: string;
  readonly items: readonly AccountItem[];
}

export interface Accounts {
  readonly accounts: readonly Account[];
  /** Files that could not be used, a sentence each. */
  readonly refused: readonly string[];
  /** What is missing of files that could. */
  readonly notes: readonly string[];
}

export function readAccounts(files: readonly string[], cwd: string): Accounts {
  const accounts: Account[] = [];
  const refused: string[] = [];
  const notes: string[] = [];
  for (const file of new Set(files)) {
    const read = readAccount(path.resolve(cwd, file));
    if (typeof read === 'string') {
      refused.push(`--from ${file}: ${read}`);
      continue;
    }
    const { format, items, skipped, partial } = read;
    accounts.push({ file, format, items });
    if (skipped) notes.push(`${file}: ${skipped} of its ${items.length + skipped} items are not read`);
    if (partial) notes.push(`${file}: more pages follow, which it does not hold`);
  }
  return { accounts, refused, notes };
}

/** Or why not. */
function readAccount(file: string): (AccountList & { readonly format: string }) | string {
  let value: unknown;
  try {
    value = JSON.parse(textOf(file));
  } catch (error) {
    // What the parser quotes of the text may be anything.
    return error instanceof SyntaxError ? 'is no JSON, or not all of it' : whyOf(error);
  }
  for (const reader of READERS) {
    const read = reader.read(value);
    if (read) return { ...read, format: reader.format };
  }
  return `is none of ${READERS.map(({ format }) => format).join(', ')}`;
}

/** PowerShell saves what a program prints as UTF-16. */
function textOf(file: string): string {
  const bytes = readRegular(file, LARGEST);
  const encoding = encodingOf(bytes);
  if (encoding === 'binary') throw new Error('is no text');
  return encoding ? decodeWide(bytes, encoding) : bytes.toString('utf8').replace(/^\ufeff/, '');
}
