/** Replaces a model in all files that name it, by way of the editor's own preview; or one place by a model that somebody picks. */

import * as vscode from 'vscode';
import type { Catalogue, EntryRef } from '../../catalogue';
import type { Fix } from '../../rules';
import { type ModelName, replacingsOf } from '../../session';
import { COMMANDS } from '../commands';
import { tick } from '../first-steps';
import { rangeOf } from '../ranges';
import type { Services } from '../services';
import { inSlices } from '../slices';
import { pickReplacement } from './pick-replacement';

export async function replaceModel(argument: unknown, services: Services): Promise<void> {
  const { ReplaceModelArgument } = await import('../command-arguments');
  const wanted = ReplaceModelArgument.safeParse(modelOf(argument)).data;
  if (!wanted) return;
  const { uri: only, ...model } = wanted;
  if (only === undefined && !services.inventory.whole) await vscode.commands.executeCommand(COMMANDS.checkWorkspace);
  const uris = only === undefined ? filesNaming(model, services.inventory) : [only];
  const found: { readonly document: vscode.TextDocument; readonly fixes: readonly Fix[] }[] = [];
  for (const uri of uris) {
    const document = await documentAt(uri);
    const checked = document && (await services.documents.check(document));
    const fixes = checked ? await inSlices(replacingsOf(model, checked)) : [];
    if (document && fixes.length > 0) found.push({ document, fixes });
  }
  const all = found.flatMap(({ fixes }) => fixes);
  if (all.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No place names {0} for which a replacement is known.', model.id),
    );
    return;
  }
  const preview = all.some(isToBeRead) || (await wantsPreview(model.id, all.length, found.length));
  if (preview === undefined) return;
  const edit = new vscode.WorkspaceEdit();
  const everyOne = preview && !all.some(isToBeRead);
  for (const { document, fixes } of found)
    for (const fix of fixes) put(edit, document, fix, everyOne || isToBeRead(fix));
  if (await vscode.workspace.applyEdit(edit, { isRefactoring: true })) tick('Fix');
}

const filesNaming = ({ platform, id }: ModelName, { files }: Services['inventory']): readonly string[] =>
  [...files].filter(([, uses]) => uses.some((use) => use.platform === platform && use.id === id)).map(([uri]) => uri);

/** Something else changes with it. */
const isToBeRead = ({ preferred, note }: Fix): boolean => !preferred || note !== undefined;

/** `undefined`: neither. */
async function wantsPreview(id: string, places: number, files: number): Promise<boolean | undefined> {
  const now = vscode.l10n.t('Replace');
  const first = vscode.l10n.t('Show Preview');
  const question = vscode.l10n.t('Replace {0} in {1} places of {2} files?', id, places, files);
  const answer = await vscode.window.showInformationMessage(question, { modal: true }, now, first);
  return answer === undefined ? undefined : answer === first;
}

function put(edit: vscode.WorkspaceEdit, document: vscode.TextDocument, fix: Fix, needsConfirmation: boolean): void {
  const { edits, replacement, note } = fix;
  const metadata = {
    label: vscode.l10n.t('Replace with {0}', replacement),
    needsConfirmation,
    ...(note !== undefined && { description: note }),
  };
  for (const one of edits) edit.replace(document.uri, rangeOf(document, one), one.newText, metadata);
}

export async function replaceBy(argument: unknown, services: Services): Promise<void> {
  const [core, { ReplaceByArgument }] = await Promise.all([services.core(), import('../command-arguments')]);
  const place = ReplaceByArgument.safeParse(argument).data;
  const document = place && (await documentAt(place.uri));
  const checked = document && (await services.documents.check(document));
  if (!place || !document || !checked) return;
  const { version } = document;
  const { start, uri: _, ...model } = place;
  const { catalogue } = checked.reading;
  const picked = await pickReplacement(model, catalogue, services);
  const to = picked && newestOf(picked, catalogue);
  if (!to) return;
  const chosen = { to, asOf: services.today.day, messages: core.messages };
  const [fix] = await inSlices(replacingsOf(model, checked, { at: start, chosen }));
  if (!fix || document.version !== version) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('{0} cannot be used here: nothing was replaced.', picked.id),
    );
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  put(edit, document, fix, fix.note !== undefined);
  if (await vscode.workspace.applyEdit(edit, { isRefactoring: true })) tick('Fix');
}

/** Versions are in their order. */
const newestOf = ({ platform, id }: ModelName, catalogue: Catalogue): EntryRef | undefined =>
  catalogue.on(platform, id).at(-1);

async function documentAt(uri: string): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  } catch {
    return undefined;
  }
}

/** A node of the inventory names its model. */
const modelOf = (argument: unknown): unknown =>
  typeof argument === 'object' && argument !== null && 'model' in argument ? argument.model : argument;
