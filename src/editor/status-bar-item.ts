/** What the item in the status bar shows and says: loaded with the first finding. */
import * as vscode from 'vscode';
import { type Finding, SEVERITIES, type Severity } from '../rules';

/** To the left of what tells of the cursor and the language. */
const PRIORITY = 101;

export function createItem(): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem('modelAlmanac.findings', vscode.StatusBarAlignment.Right, PRIORITY);
  item.name = vscode.l10n.t('Model Almanac: Findings in This File');
  item.command = 'workbench.actions.view.problems';
  return item;
}

const ICONS: Readonly<Record<Severity, string>> = {
  error: '$(error)',
  warning: '$(warning)',
  information: '$(info)',
  hint: '$(info)',
};

/** The count, with the sign of the worst; in words for who hears it or points at it. */
export function shown(
  findings: readonly Finding[],
): Pick<vscode.StatusBarItem, 'text' | 'tooltip' | 'accessibilityInformation'> {
  const worst = [...SEVERITIES].reverse().find((severity) => findings.some((one) => one.severity === severity));
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  const label = vscode.l10n.t(
    'Model Almanac: {0} errors, {1} warnings, {2} notes in this file',
    count('error'),
    count('warning'),
    count('information'),
  );
  return {
    text: `${ICONS[worst ?? 'hint']} ${vscode.l10n.t('Models: {0}', findings.length)}`,
    tooltip: label,
    accessibilityInformation: { label, role: 'button' },
  };
}
