/** Answers of the session in the shapes of the protocol. */

import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Location,
  type MarkupContent,
  MarkupKind,
  type Position,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Mistake } from '../catalogue';
import type { Declaration } from '../recognition';
import { type Finding, mentionOf, rulePage, type Severity, type TextEdit } from '../rules';
import type { Action, OfferedItem } from '../session';
import type { Span } from '../text';
import type { Client } from './client';
import { COMMANDS } from './command-names';

const SOURCE = 'Model Almanac';
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.modelAlmanac`;
/** A name that thousands declare is not worth thousands of places for each of its uses. */
const MOST_RELATED = 20;

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What is wrong with a folder's own file, at its place. */
export const mistakeDiagnostic = ({ severity, message, ...span }: Mistake, document: TextDocument): Diagnostic => ({
  range: rangeOf(document, span),
  severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Information,
  source: SOURCE,
  message,
});

export const rangeOf = (document: TextDocument, { start, end }: Span): Range => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

export function diagnosticOf(finding: Finding, document: TextDocument, { can }: Client): Diagnostic {
  const { rule, severity, message, source, target, deprecated } = finding;
  const declarations = can.related ? (mentionOf(finding)?.declarations ?? []) : [];
  const related = declarations.slice(0, MOST_RELATED).flatMap((declaration) => {
    const location = locationOf(declaration);
    const { name, model, version } = declaration;
    return location ? [{ location, message: `${name}: ${[model, version].filter(Boolean).join(' ')}` }] : [];
  });
  return {
    range: rangeOf(document, target),
    severity: SEVERITIES[severity],
    code: rule,
    ...(source?.url !== undefined && { codeDescription: { href: source.url } }),
    source: SOURCE,
    message,
    ...(deprecated && can.tags && { tags: [DiagnosticTag.Deprecated] }),
    ...(related.length > 0 && { relatedInformation: related }),
  };
}

/** The name where it is declared. */
export function locationOf({ uri, line, column, name }: Declaration): Location | undefined {
  if (uri === undefined) return undefined;
  const start = { line: line - 1, character: column - 1 };
  return { uri, range: { start, end: { ...start, character: start.character + name.length } } };
}

export const markup = (text: string, { can }: Client): MarkupContent => ({
  kind: can.markdown ? MarkupKind.Markdown : MarkupKind.PlainText,
  value: text,
});

const KINDS: Readonly<Record<OfferedItem['kind'], CompletionItemKind>> = {
  'model-id': CompletionItemKind.EnumMember,
  'model-version': CompletionItemKind.Constant,
  'api-version': CompletionItemKind.Constant,
  word: CompletionItemKind.Keyword,
  'deployment-name': CompletionItemKind.Reference,
  'deployment-type': CompletionItemKind.EnumMember,
  region: CompletionItemKind.Value,
};

export function completionOf(offered: OfferedItem, range: Range, data: unknown): CompletionItem {
  return {
    label: offered.text,
    labelDetails: { description: offered.description },
    kind: KINDS[offered.kind],
    detail: `${offered.detail} · ${offered.description}`,
    filterText: offered.filterText,
    sortText: offered.sortText,
    textEdit: { range, newText: offered.text },
    ...(offered.struck && { tags: [CompletionItemTag.Deprecated] }),
    data,
  };
}

/** Edits of a version of a document: an editor that has another one refuses them. */
export function workspaceEdit(
  document: TextDocument,
  edits: readonly Pick<TextEdit, 'start' | 'end' | 'newText'>[],
  { can }: Client,
): WorkspaceEdit {
  const { uri, version } = document;
  const changes = edits.map((edit) => ({ range: rangeOf(document, edit), newText: edit.newText }));
  return can.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
    : { changes: { [uri]: changes } };
}

/** Those that are edits, and pages to read: what else the session knows to do needs an editor of its own. */
export function codeActionOf(
  action: Action,
  kind: string,
  document: TextDocument,
  diagnostics: readonly Diagnostic[],
  client: Client,
): readonly CodeAction[] {
  const edits = editsOf(action);
  const page = client.can.pages ? pageOf(action) : undefined;
  if (!edits && page === undefined) return [];
  const about = 'finding' in action ? problemsAt(rangeOf(document, action.finding.target), diagnostics) : [];
  return [
    {
      title: action.title,
      kind,
      ...(edits && { edit: workspaceEdit(document, edits, client) }),
      ...(page !== undefined && {
        command: { title: action.title, command: COMMANDS.openPage, arguments: [page] },
      }),
      ...(action.kind === 'replace' && { isPreferred: action.preferred }),
      ...(about.length > 0 && { diagnostics: about }),
    },
  ];
}

function pageOf(action: Action): string | undefined {
  if (action.kind === 'about-rule') return rulePage(action.rule);
  return action.kind === 'open-source' ? action.url : undefined;
}

function editsOf(action: Action): readonly Pick<TextEdit, 'start' | 'end' | 'newText'>[] | undefined {
  if (action.kind === 'replace' || action.kind === 'replace-all') return action.edits;
  return action.kind === 'ignore-line' || action.kind === 'ignore-file'
    ? [{ start: action.at, end: action.at, newText: action.newText }]
    : undefined;
}

const problemsAt = (range: Range, diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter(
    (one) => one.source === SOURCE && isSame(one.range.start, range.start) && isSame(one.range.end, range.end),
  );

const isSame = (a: Position, b: Position): boolean => a.line === b.line && a.character === b.character;
