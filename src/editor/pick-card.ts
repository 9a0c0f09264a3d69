/** A pick list over the catalogue; the mentions of the file in front come first. */
import * as vscode from 'vscode';
import type { Catalogue, EntryRef } from '../catalogue';
import type { CardArgument } from './command-arguments';
import type { Services } from './services';

type ModelArgument = Extract<CardArgument, { readonly platform: string }>;

interface ModelItem extends vscode.QuickPickItem {
  readonly argument?: ModelArgument;
}

/** The model that somebody picked, if anybody did. */
export async function pickModel(catalogue: Catalogue, services: Services): Promise<CardArgument | undefined> {
  const { platformName } = await services.core();
  const item = (argument: ModelArgument): ModelItem => ({
    label: argument.id,
    description: platformName(argument.platform),
    argument,
  });
  const here = unique(await inFileInFront(services));
  const all = unique(catalogue.refs);
  const separator = (label: string): ModelItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const items = [
    ...(here.length > 0 ? [separator(vscode.l10n.t('in this file')), ...here.map(item)] : []),
    separator(vscode.l10n.t('catalogue of {0}', catalogue.day)),
    ...all.map(item),
  ];
  const placeHolder = vscode.l10n.t('A model ID or a platform');
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.argument;
}

async function inFileInFront({ documents }: Services): Promise<readonly EntryRef[]> {
  const document = vscode.window.activeTextEditor?.document;
  const reading = document && (await documents.read(document));
  return reading?.document.mentions.flatMap(({ entries }) => entries) ?? [];
}

/** An ID once a platform: its card shows all versions. */
function unique(refs: readonly EntryRef[]): readonly ModelArgument[] {
  const byName = new Map(refs.map(({ platform, id }) => [`${platform} ${id}`, { platform, id }]));
  return [...byName.values()];
}
