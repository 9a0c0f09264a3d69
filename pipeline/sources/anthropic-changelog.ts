/** The change log of Anthropic's SDK: on which day it marked a model as deprecated, and when that one ends. */
import { type Assertion, type Rejection, UnreadableDocument } from '../assertions';
import { readDay } from '../extract/dates';
import type { PackageDocument, PackageUpstream } from './upstream';

const FILE = 'CHANGELOG.md';

export const anthropicChangelog: PackageUpstream = {
  kind: 'package',
  name: 'anthropic-changelog',
  package: '@anthropic-ai/sdk',
  repository: 'https://github.com/anthropics/anthropic-sdk-typescript/',
  rank: 'vendor',
  // It writes names, from which IDs are made.
  adds: false,
  fewest: 1,
  wants: (path) => path === FILE,
  read: readAnthropicChangelog,
};

const RELEASE = /^## .*\((\d{4}-\d{2}-\d{2})\)\s*$/;
const MARKED = /\bmark (Claude [A-Z][\w. ]{2,40}?) as deprecated(?: \(end-of-life ([A-Z][a-z]+ \d{1,2}, \d{4})\))?/;

export function readAnthropicChangelog({ name, day, files }: PackageDocument): {
  day: string;
  claims: Assertion[];
  rejected: Rejection[];
} {
  const text = files.get(FILE);
  if (text === undefined) throw new UnreadableDocument(`the package has no ${FILE}`);
  const claims: Assertion[] = [];
  const rejected: Rejection[] = [];
  let released: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    released = RELEASE.exec(line)?.[1] ?? released;
    const [row, model, written] = MARKED.exec(line) ?? [];
    if (row === undefined || model === undefined) continue;
    const date = written === undefined ? undefined : readDay(written);
    if (released === undefined || readDay(released) === undefined || (written !== undefined && date === undefined)) {
      rejected.push({ row, reason: 'no day that can be read' });
      continue;
    }
    claims.push({
      platform: 'anthropic',
      id: model.toLowerCase().replace(/[ .]+/g, '-'),
      day,
      row,
      source: {
        url: `https://github.com/anthropics/anthropic-sdk-typescript/blob/main/${FILE}`,
        document: `npm ${name} ${FILE}`,
        path: FILE,
        licence: 'anthropic-sdk',
      },
      facts: {
        stage: { stage: 'deprecated', basis: 'stated' },
        deprecated: released,
        ...(date !== undefined && { retires: [{ date, kind: 'firm' }] }),
      },
    });
  }
  return { day, claims, rejected };
}
