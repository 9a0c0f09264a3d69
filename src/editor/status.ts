/** The language status: how many mentions the file in front has, how old the catalogue is, and whatever was left out. */

import * as vscode from 'vscode';
import type { Limit } from '../recognition';
import type { CheckedReading, Reading } from '../session';
import { COMMANDS } from './commands';
import type { Services } from './services';
import { forWatchedLanguages, isWatched } from './watched';

const AFTER_CHANGE_MS = 500;

export function activateStatus(services: Services): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('modelAlmanac', []);
  const languages = forWatchedLanguages((selector) => {
    item.selector = selector;
    return { dispose() {} };
  });
  item.name = 'Model Almanac';
  item.command = { command: COMMANDS.showCatalogueInfo, title: vscode.l10n.t('Details') };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isWatched(document)) return;
    const checked = await services.documents.check(document);
    if (document === vscode.window.activeTextEditor?.document) Object.assign(item, statusOf(checked, services));
  };
  const schedule = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => show().catch((error) => services.log.error(error)), ms);
  };
  schedule(AFTER_CHANGE_MS);
  return vscode.Disposable.from(
    item,
    languages,
    vscode.window.onDidChangeActiveTextEditor(() => schedule(0)),
    vscode.workspace.onDidChangeTextDocument(
      ({ document }) => document === vscode.window.activeTextEditor?.document && schedule(AFTER_CHANGE_MS),
    ),
    services.documents.onDidForget(() => schedule(0)),
    { dispose: () => clearTimeout(timer) },
  );
}

interface Status {
  readonly text: string;
  readonly detail: string;
  readonly severity: vscode.LanguageStatusSeverity;
}

function statusOf(checked: CheckedReading | undefined, services: Services): Status {
  const { LanguageStatusSeverity: Severity } = vscode;
  if (services.catalogue.failure)
    return { text: vscode.l10n.t('No model catalogue'), detail: services.catalogue.failure, severity: Severity.Error };
  if (!checked)
    return {
      text: vscode.l10n.t('Not looked at'),
      detail: vscode.l10n.t('by your settings'),
      severity: Severity.Information,
    };
  const { reading, findings } = checked;
  const warnings = [...leftOut(reading), ...settingProblems(services)];
  const day = vscode.l10n.t('catalogue of {0}', reading.catalogue.day);
  return {
    text: reading.leftOut.file ? vscode.l10n.t('Models: file too large') : count(reading, findings.length),
    detail: [...warnings, ...restrictions(), day].join(' · '),
    severity: warnings.length > 0 ? Severity.Warning : Severity.Information,
  };
}

function count({ document }: Reading, findings: number): string {
  const known = document.mentions.filter((mention) => mention.class === 'known');
  const models = known.filter(({ kind }) => kind !== 'api-version').length;
  const versions = known.length - models;
  const parts = [
    ...(models > 0 || versions === 0 ? [vscode.l10n.t('Models: {0}', models)] : []),
    ...(versions > 0 ? [vscode.l10n.t('API versions: {0}', versions)] : []),
    ...(findings > 0 ? [vscode.l10n.t('findings: {0}', findings)] : []),
  ];
  return `Model Almanac: ${parts.join(', ')}`;
}

function leftOut({ document, leftOut, settings }: Reading): readonly string[] {
  if (leftOut.file)
    return [vscode.l10n.t('over {0} kB, not looked at', settings.get('limits.fileSize').toLocaleString())];
  const lines = vscode.l10n.t(
    'lines over {1} characters left out: {0}',
    leftOut.lines,
    settings.get('limits.lineLength').toLocaleString(),
  );
  return [...(leftOut.lines > 0 ? [lines] : []), ...(document.limits ?? []).map(leftOutOf)];
}

function leftOutOf(limit: Limit): string {
  if (limit === 'yaml-lines') return vscode.l10n.t('deployments after the first 20,000 lines left out');
  return vscode.l10n.t('deployments with very many possible values left out');
}

/** What of a workspace that is not trusted does not count. */
function restrictions(): readonly string[] {
  if (vscode.workspace.isTrusted) return [];
  return [vscode.l10n.t('Restricted Mode: settings, dates and suppressions of this workspace do not count')];
}

function settingProblems({ settings }: Services): readonly string[] {
  const { length } = settings.problems;
  return length > 0 ? [vscode.l10n.t('settings not understood: {0} (see the log)', length)] : [];
}
