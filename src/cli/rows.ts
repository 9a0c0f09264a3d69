/** What is printed: plain data by the contract, field names fixed. A field that is not known is absent. */

import { type Mention, type RecognizedDocument, unlistedOn } from '../recognition';
import { type Finding, type FindingTarget, isMention, type Severity } from '../rules';
import { positionsIn } from '../text';

export interface MentionRow {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly kind: Mention['kind'];
  readonly class: Mention['class'];
  readonly platform?: string;
  readonly id?: string;
  readonly version?: string;
  /** `false`: the platform that the place names does not list it; absent otherwise. */
  readonly listed?: false;
  readonly role: Mention['role'];
}

export interface FindingRow {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly mention: Omit<MentionRow, 'file' | 'line' | 'column' | 'role'>;
  readonly replacement?: string;
  /** A firm retirement date: an earliest one is none. */
  readonly date?: string;
  readonly source?: { readonly url?: string; readonly checked: string };
}

export function mentionRows({ path, text, mentions }: RecognizedDocument): readonly MentionRow[] {
  if (!mentions.length) return [];
  const at = positionsIn(text);
  return mentions.map((mention) => ({
    file: path,
    ...at(mention.start),
    ...named(mention),
    role: mention.role,
  }));
}

export function findingRows({ path, text }: RecognizedDocument, findings: readonly Finding[]): readonly FindingRow[] {
  if (!findings.length) return [];
  const at = positionsIn(text);
  return findings.map(({ rule, severity, message, target, replacement, retirement, source }) => {
    const end = at(target.end);
    return {
      file: path,
      ...at(target.start),
      endLine: end.line,
      endColumn: end.column,
      rule,
      severity,
      message,
      mention: named(target),
      ...(replacement !== undefined && { replacement }),
      ...(retirement?.kind === 'firm' && { date: retirement.date }),
      ...(source && { source: { ...(source.url !== undefined && { url: source.url }), checked: source.checked } }),
    };
  });
}

/** A place that is no mention is told as what the contract calls the nearest: of the API's contract, and naming no model. */
function named(target: FindingTarget): FindingRow['mention'] {
  const { text, platform, id, version } = target;
  const { kind, class: known } = isMention(target) ? target : ({ kind: 'api-version', class: 'slot' } as const);
  return {
    text,
    kind,
    class: known,
    ...(platform !== undefined && { platform }),
    ...(id !== undefined && { id }),
    ...(version !== undefined && { version }),
    ...(isMention(target) && unlistedOn(target) !== undefined && { listed: false }),
  };
}
