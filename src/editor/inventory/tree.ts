/** The nodes of the view. Loaded when somebody looks at it. */
import * as vscode from 'vscode';
import { groupedBy } from '../../catalogue';
import { COMMANDS } from '../commands';
import type { CardCore } from '../core-loader';
import type { Services } from '../services';
import { type ModelRow, ORDER, type StageGroup, stageGroup, type UsePlace } from './rows';
import { inventoryRows, stateOf } from './workspace-rows';

export type Grouping = 'stage' | 'platform' | 'model' | 'file';

export interface Node {
  readonly item: vscode.TreeItem;
  readonly children: Node[];
  /** For commands of the context menu. */
  readonly model?: { readonly platform: string; readonly id: string; readonly version?: string };
}

export async function treeOf(grouping: Grouping, services: Services): Promise<Node[]> {
  const [core, rows, settings] = await Promise.all([services.cards(), inventoryRows(services), services.settings.of()]);
  const leadTimeDays = settings.get('leadTimeDays');
  const models = (all: readonly ModelRow[]): Node[] => all.map((row) => modelNode(row, core, leadTimeDays));
  switch (grouping) {
    case 'model':
      return models(rows);
    case 'file':
      return fileNodes(rows, core, leadTimeDays);
    case 'platform':
      return [...groupedBy(rows, ({ platform }) => platform)].map(([platform, all]) =>
        groupNode(core.platformName(platform), 'server', all, models(all)),
      );
    default: {
      const groups = groupedBy(rows, (row) => stageGroup(row, leadTimeDays));
      return ORDER.flatMap((stage) => {
        const all = groups.get(stage);
        if (!all) return [];
        const nodes = all.map((row) => modelNode(row, core, leadTimeDays, stage));
        return [groupNode(stageName(stage, leadTimeDays), STAGE_ICONS[stage], all, nodes)];
      });
    }
  }
}

const STAGE_ICONS: Readonly<Record<StageGroup, string>> = {
  retired: 'error',
  soon: 'warning',
  deprecated: 'warning',
  later: 'calendar',
  legacy: 'history',
  preview: 'beaker',
  unknown: 'question',
  stays: 'pass',
};
const COLOURS: Partial<Record<StageGroup, string>> = {
  retired: 'list.errorForeground',
  soon: 'list.warningForeground',
  deprecated: 'list.warningForeground',
};

function stageName(stage: StageGroup, leadTimeDays: number): string {
  const names: Readonly<Record<StageGroup, string>> = {
    retired: vscode.l10n.t('Retired'),
    soon: vscode.l10n.t('Retires within {0} days', leadTimeDays),
    deprecated: vscode.l10n.t('Deprecated or closed'),
    later: vscode.l10n.t('Retires later'),
    legacy: vscode.l10n.t('Legacy'),
    preview: vscode.l10n.t('Preview'),
    unknown: vscode.l10n.t('No dates known'),
    stays: vscode.l10n.t('Available'),
  };
  return names[stage];
}

function groupNode(label: string, icon: string, rows: readonly ModelRow[], children: Node[]): Node {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.description = String(rows.length);
  item.iconPath = new vscode.ThemeIcon(icon);
  return { item, children };
}

function modelNode(row: ModelRow, core: CardCore, leadTimeDays: number, below?: StageGroup): Node {
  const { platform, id, version, places } = row;
  const named = version === undefined || id.includes(version) ? id : `${id} ${version}`;
  const item = new vscode.TreeItem(named, vscode.TreeItemCollapsibleState.Collapsed);
  const state = stateOf(row, core);
  const host = core.platformName(platform);
  item.description = [below === undefined ? state : unsaid(row, below, state), host].filter(Boolean).join(' · ');
  item.tooltip = [row.name, `${state} · ${host}`, vscode.l10n.t('Places: {0}', places.length)].join('\n');
  item.iconPath = iconOf(row, leadTimeDays);
  item.contextValue = 'model';
  const model = { platform, id, ...(version !== undefined && { version }) };
  return { item, children: places.map((place) => placeNode(place)), model };
}

/** What the heading above has not said: a narrow view has room for the date, or for the platform. */
function unsaid({ life, foreign }: ModelRow, stage: StageGroup, state: string): string | undefined {
  if (foreign || life.varies || stage === 'deprecated') return state;
  if (stage === 'stays' || stage === 'unknown') return undefined;
  return life.state === 'retired' || life.state === 'retiring' ? life.retirement?.date : state;
}

function iconOf(row: ModelRow, leadTimeDays: number): vscode.ThemeIcon {
  const stage = stageGroup(row, leadTimeDays);
  const colour = COLOURS[stage];
  return new vscode.ThemeIcon(STAGE_ICONS[stage], colour === undefined ? undefined : new vscode.ThemeColor(colour));
}

function placeNode({ uri, use }: UsePlace, label?: string): Node {
  const at = vscode.Uri.parse(uri, true);
  const path = vscode.workspace.asRelativePath(at);
  const item = new vscode.TreeItem(label ?? `${path.slice(path.lastIndexOf('/') + 1)}:${use.line + 1}`);
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  item.description = label === undefined ? folder : `:${use.line + 1}`;
  item.tooltip = `${path}:${use.line + 1}`;
  item.iconPath = new vscode.ThemeIcon(use.severity === undefined ? 'circle-small' : SEVERITY_ICONS[use.severity]);
  item.contextValue = 'place';
  item.command = {
    command: COMMANDS.openPlace,
    title: vscode.l10n.t('Open'),
    arguments: [{ uri, line: use.line, character: use.character }],
  };
  return { item, children: [] };
}

const SEVERITY_ICONS = { error: 'error', warning: 'warning', information: 'info', hint: 'lightbulb' } as const;

/** The file with what breaks first on top. */
function fileNodes(rows: readonly ModelRow[], core: CardCore, leadTimeDays: number): Node[] {
  const all = rows.flatMap((row) => row.places.map((place) => ({ row, place })));
  return [...groupedBy(all, ({ place }) => place.uri)].map(([uri, named]) => {
    const item = new vscode.TreeItem(vscode.Uri.parse(uri, true), vscode.TreeItemCollapsibleState.Collapsed);
    item.iconPath = vscode.ThemeIcon.File;
    item.description = String(named.length);
    const children = named.map(({ row, place }) => {
      const node = placeNode(place, row.id);
      node.item.description = `${stateOf(row, core)} · :${place.use.line + 1}`;
      node.item.iconPath = iconOf(row, leadTimeDays);
      return node;
    });
    return { item, children };
  });
}

interface GroupingItem extends vscode.QuickPickItem {
  readonly grouping: Grouping;
}

export async function pickGrouping(now: Grouping): Promise<Grouping | undefined> {
  const names: Readonly<Record<Grouping, string>> = {
    stage: vscode.l10n.t('By stage'),
    platform: vscode.l10n.t('By platform'),
    model: vscode.l10n.t('By model'),
    file: vscode.l10n.t('By file'),
  };
  const items = (Object.keys(names) as Grouping[]).map(
    (grouping): GroupingItem => ({ label: names[grouping], grouping, ...(grouping === now && { description: '✓' }) }),
  );
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Group the Inventory') }))?.grouping;
}
