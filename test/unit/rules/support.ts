/** Documents with mentions for tests of rules: `[[gpt-old]]` marks one in the text. */
import type { Catalogue } from '../../../src/catalogue/catalogue';
import type { RecognizedDocument } from '../../../src/recognition/document';
import { readId } from '../../../src/recognition/ids/id-syntax';
import type { Mention } from '../../../src/recognition/mention';
import { check } from '../../../src/rules/check';
import type { CheckOptions } from '../../../src/rules/checker';
import { withEdits } from '../../../src/rules/edits';
import type { Finding } from '../../../src/rules/finding';

export type Told = Partial<Omit<Mention, 'start' | 'end' | 'text'>>;

/** Each mark becomes a mention; the catalogue tells what it names, `told` what the place tells. */
export function marked(catalogue: Catalogue, text: string, ...told: readonly Told[]): RecognizedDocument {
  const mentions: Mention[] = [];
  let plain = '';
  for (const [index, part] of text.split(/\[\[|\]\]/).entries()) {
    if (index % 2) mentions.push(mentionAt(catalogue, plain.length, part, told[(index - 1) / 2] ?? told[0] ?? {}));
    plain += part;
  }
  return { text: plain, path: 'app.py', mentions };
}

function mentionAt(catalogue: Catalogue, start: number, text: string, told: Told): Mention {
  const found = readId(text, catalogue);
  const named = found?.named ?? [];
  const platform = told.platform ?? found?.platform ?? named[0]?.ref.platform;
  const refs = [...new Set(named.map(({ ref }) => ref))];
  const version = told.version ?? found?.version;
  const here = refs.filter((ref) => ref.platform === platform && (version === undefined || ref.version === version));
  const first = here[0];
  return {
    start,
    end: start + text.length,
    text,
    kind: 'model-id',
    class: found ? 'known' : 'slot',
    role: 'code',
    tier: 'default',
    entries: here,
    elsewhere: refs.filter((ref) => !here.includes(ref)),
    datesApply: true,
    ...(platform !== undefined && { platform }),
    ...(first && { id: first.id }),
    ...(found && { core: { start: start + found.coreStart, end: start + found.coreEnd } }),
    ...(version !== undefined && { version }),
    ...told,
  };
}

/** The day of all these tests. */
export const AS_OF = '2026-11-21';

export function findingsIn(
  catalogue: Catalogue,
  document: RecognizedDocument,
  options: Partial<CheckOptions> = {},
): readonly Finding[] {
  return check(document, catalogue, { asOf: AS_OF, ...options });
}

/** The text after a finding's first fix. */
export function fixed(document: RecognizedDocument, finding: Finding | undefined): string | undefined {
  const [fix] = finding?.fixes ?? [];
  if (!fix) return undefined;
  const text = withEdits(document.text, fix.edits);
  if (text === undefined) throw new Error('the edits do not fit the text');
  return text;
}
