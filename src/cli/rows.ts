/** What is printed: plain data by the contract, field names fixed. A field that is not known is absent. */

import { type Mention, type RecognizedDocument, unlistedOn } from '../recognition';
import { type Finding, type FindingTarget, type Fix, isMention, preferredFixes, type Severity } from '../rules';
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
  /** Only where somebody asks for details. */
  readonly fixes?: readonly FixRow[];
  /** What keeps it from being reported, where somebody asks for these, too. */
  readonly suppressed?: 'comment' | 'baseline';
  /** By the repository's CODEOWNERS. */
  readonly owners?: readonly string[];
}

export interface FixRow {
  readonly replacement: string;
  /** Safe: the call beside it is known to go on working. */
  readonly preferred: boolean;
  /** What else changes. */
  readonly note?: string;
  /** Written together or not at all. */
  readonly edits: readonly EditRow[];
}

export interface EditRow {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The same place in UTF-16 code units from the beginning of the text. */
  readonly start: number;
  readonly end: number;
  readonly oldText: string;
  readonly newText: string;
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

/** `details`: with the fixes. */
export function findingRows(
  { path, text }: RecognizedDocument,
  findings: readonly Finding[],
  details = false,
): readonly FindingRow[] {
  if (!findings.length) return [];
  const at = positionsIn(text);
  return findings.map((finding) => {
    const { rule, severity, message, target, replacement, retirement, source } = finding;
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
      ...(details && finding.fixes.length && { fixes: finding.fixes.map((fix) => fixRow(fix, finding, at)) }),
      ...(finding.suppressed && { suppressed: 'comment' as const }),
    };
  });
}

function fixRow(fix: Fix, finding: Finding, at: ReturnType<typeof positionsIn>): FixRow {
  const { replacement, note, edits } = fix;
  return {
    replacement,
    preferred: preferredFixes([finding]).includes(fix),
    ...(note !== undefined && { note }),
    edits: edits.map(({ start, end, oldText, newText }) => {
      const last = at(end);
      return { ...at(start), endLine: last.line, endColumn: last.column, start, end, oldText, newText };
    }),
  };
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
