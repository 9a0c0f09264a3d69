/** The rows of this workspace as they stand today. */
import * as vscode from 'vscode';
import type { CardCore } from '../core-loader';
import type { Services } from '../services';
import { type ModelRow, modelRows } from './rows';

export async function inventoryRows(services: Services): Promise<readonly ModelRow[]> {
  const [catalogue, settings] = await Promise.all([services.catalogue.get(), services.settings.of()]);
  if (!catalogue) return [];
  return modelRows(services.inventory.files, {
    asOf: services.today.day,
    leadTimeDays: settings.get('leadTimeDays'),
    entryOf: catalogue.entry,
  });
}

export const stateOf = (
  { life, foreign }: ModelRow,
  { briefLife, words }: Pick<CardCore, 'briefLife' | 'words'>,
): string => (foreign ? vscode.l10n.t('served by another host') : briefLife(life, words));
