/** One look at one text: its mentions, under the settings that hold for it. */

import * as vscode from 'vscode';
import type { Catalogue } from '../catalogue';
import type { ClientMatch, DeploymentIndex, RecognitionOptions, RecognizedDocument } from '../recognition';
import { type LeftOut, type Settings, withinLines } from '../session';
import type { Core } from './core-loader';

export interface Reading {
  readonly document: RecognizedDocument;
  readonly catalogue: Catalogue;
  readonly settings: Settings;
  readonly leftOut: LeftOut;
  /** What the recogniser found, long lines included: the next recognition begins from it. */
  readonly recognized?: RecognizedDocument;
  /** What is found may depend on deployments that are declared elsewhere. */
  readonly mayName: boolean;
}

export interface ReadingInput {
  readonly uri: vscode.Uri;
  /** By which the text's format is told: not always the URI's. */
  readonly path: string;
  readonly languageId?: string;
  /** In UTF-16 code units, known before the text is made. */
  readonly length: number;
  readonly text: () => string;
  /** Also places that hold a model the catalogue does not know: for files that somebody looks at. */
  readonly slots?: boolean;
  /** Deployments that are declared elsewhere, as far as they are known; asked for where the text may name one. */
  readonly declared?: () => DeploymentIndex | undefined;
  /** Signs of what goes before the text. */
  readonly earlier?: readonly ClientMatch[];
  /** The text as it was before, if it was read before. */
  readonly before?: RecognizedDocument;
}

const CHARACTERS_IN_KB = 1_000;

/** The reading of a text, or `undefined` where the settings say that nobody wants one. */
export function read(input: ReadingInput, core: Core, catalogue: Catalogue, settings: Settings): Reading | undefined {
  const place = relativePath(input.uri);
  if (core.matcher(settings.get('ignoredFiles'))(place)) return undefined;
  const common = { catalogue, settings };
  const named = { path: input.path, ...(input.languageId !== undefined && { languageId: input.languageId }) };
  if (input.length > largest(settings))
    return {
      ...common,
      document: { ...named, text: '', mentions: [] },
      leftOut: { file: true, lines: 0 },
      mayName: false,
    };
  const isFixture = core.matcher(settings.get('fixtures.globs'))(place);
  const text = input.text();
  const mayName = core.mayNameDeployment(text);
  const declared = mayName ? input.declared?.() : undefined;
  const { slots = false, earlier = [] } = input;
  const options: RecognitionOptions = {
    workspacePath: place,
    isFixture: () => isFixture,
    ...(settings.get('documentation') === 'loud' && { loud: 'documentation' }),
    slots,
    earlier,
    ...(declared && { declared }),
  };
  const recognized = core.recognize({ ...named, text }, catalogue, options, input.before);
  const within = (document: RecognizedDocument) =>
    withinLines(document.text, document.mentions, settings.get('limits.lineLength'));
  const { mentions, leftOut } = within(recognized);
  const firm = recognized.firm && { ...recognized.firm, mentions: within(recognized.firm).mentions };
  const document = { ...recognized, mentions, ...(firm && { firm }) };
  return { ...common, document, leftOut, recognized, mayName };
}

/** In UTF-16 code units. */
const largest = (settings: Settings): number => settings.get('limits.fileSize') * CHARACTERS_IN_KB;

/** Told without making the text. */
export const lengthOf = (document: vscode.TextDocument): number =>
  document.offsetAt(document.lineAt(document.lineCount - 1).range.end);

/** As globs of settings see a file: inside its workspace folder, else from the root. */
export function relativePath(uri: vscode.Uri): string {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) return uri.path;
  const base = folder.uri.path.endsWith('/') ? folder.uri.path : `${folder.uri.path}/`;
  return uri.path.startsWith(base) ? uri.path.slice(base.length) : uri.path;
}
