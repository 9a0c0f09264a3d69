/** "Find Model": a list over the catalogue that understands names, IDs, platforms and limits; what lives and is newest comes first. */
import * as vscode from 'vscode';
import type { Catalogue, EntryRef, LifecycleState, ModelKind } from '../../catalogue';
import type { FoundModel } from '../../completion';
import type { CardArgument } from '../command-arguments';
import type { CardCore } from '../core-loader';
import type { Services } from '../services';
import { inSlices } from '../slices';
import { countModels, firstSearched, preparingSearch, searchModels } from './search-core';

type ModelArgument = Extract<CardArgument, { readonly platform: string }>;

interface ModelItem extends vscode.QuickPickItem {
  readonly argument?: ModelArgument;
}

interface Filters {
  readonly kinds: ReadonlySet<ModelKind>;
  readonly states: ReadonlySet<LifecycleState>;
}

const NONE: Filters = { kinds: new Set(), states: new Set() };
const MOST_SHOWN = 150;

/** What the list is made from, once it has been loaded. */
interface SearchList {
  readonly core: CardCore;
  /** The rows for what is typed. */
  readonly rows: (text: string, filters: Filters) => readonly ModelItem[];
  /** Until then only the vendors' own are found. */
  readonly whole: Promise<void>;
}

/** The model that somebody picked, if anybody did. The box is there at once, its rows as soon as they can be. */
export async function findModel(services: Services): Promise<ModelArgument | undefined> {
  const loading = loadSearchList(services);
  let filters = NONE;
  let query = '';
  for (;;) {
    const picked = await pick(loading, query, filters);
    if (picked === undefined || 'argument' in picked) return picked?.argument;
    query = picked.query;
    const searchList = await loading;
    filters = (searchList && (await pickFilters(filters, searchList.core))) ?? filters;
  }
}

async function loadSearchList(services: Services): Promise<SearchList | undefined> {
  const [core, catalogue, settings] = await Promise.all([
    services.cards(),
    services.catalogue.get(vscode.window.activeTextEditor?.document.uri),
    services.settings.of(),
  ]);
  if (!catalogue) return undefined;
  const options = { asOf: services.today.day, leadTimeDays: settings.get('leadTimeDays'), limit: MOST_SHOWN };
  const first = firstSearched(catalogue);
  const [here] = await Promise.all([
    inFileInFront(services),
    inSlices(preparingSearch(catalogue, options.asOf, first)),
  ]);
  let isWhole = false;
  return {
    core,
    rows(text, filters) {
      const { models, count } = searchModels(text, catalogue, {
        ...options,
        ...filters,
        ...(!isWhole && { platforms: first }),
      });
      const isAll = text === '' && filters === NONE;
      const title = vscode.l10n.t('{0} models', core.words.count(isAll ? countModels(catalogue) : count));
      return [
        ...(isAll ? here.map((ref) => inFile(ref, core)) : []),
        { label: title, kind: vscode.QuickPickItemKind.Separator },
        ...models.map((model) => itemOf(model, catalogue, core)),
      ];
    },
    whole: inSlices(preparingSearch(catalogue, options.asOf)).then(() => {
      isWhole = true;
    }),
  };
}

type Picked = { readonly argument: ModelArgument | undefined } | { readonly query: string } | undefined;

function pick(loading: Promise<SearchList | undefined>, query: string, filters: Filters): Promise<Picked> {
  const box = vscode.window.createQuickPick<ModelItem>();
  // Their order is the list's own; editors that do not know the property sort by the name.
  Object.assign(box, { sortByLabel: false });
  box.title = vscode.l10n.t('Find Model');
  box.placeholder = vscode.l10n.t('Name, ID, platform or kind; price<1 or context>200k');
  box.matchOnDescription = true;
  box.matchOnDetail = true;
  box.buttons = [
    {
      iconPath: new vscode.ThemeIcon(filters === NONE ? 'filter' : 'filter-filled'),
      tooltip: vscode.l10n.t('Filter by stage and kind'),
    },
  ];
  box.value = query;
  box.busy = true;
  box.show();
  return new Promise((resolve, reject) => {
    let isOpen = true;
    let fill = (): void => {};
    const end = (picked: Picked): void => {
      isOpen = false;
      resolve(picked);
      box.dispose();
    };
    box.onDidChangeValue(() => fill());
    box.onDidTriggerButton(() => end({ query: box.value }));
    box.onDidAccept(() => {
      const [chosen] = box.selectedItems;
      if (chosen) end({ argument: chosen.argument });
    });
    box.onDidHide(() => end(undefined));
    const load = async (): Promise<void> => {
      const searchList = await loading;
      if (!isOpen) return;
      if (!searchList) {
        end(undefined);
        return;
      }
      fill = () => {
        box.items = searchList.rows(box.value, filters);
      };
      fill();
      await searchList.whole;
      if (isOpen) fillAgain(box, fill);
    };
    load().catch((error) => {
      box.dispose();
      reject(error);
    });
  });
}

/** More is found now: whoever has gone down the list stays where they are. */
function fillAgain(box: vscode.QuickPick<ModelItem>, fill: () => void): void {
  const [active] = box.activeItems;
  const at = active ? box.items.indexOf(active) : 0;
  fill();
  box.busy = false;
  const same = at > 0 ? box.items.find((item) => isSame(item, active)) : undefined;
  if (same) box.activeItems = [same];
}

const isSame = (one: ModelItem, other: ModelItem | undefined): boolean =>
  one.label === other?.label && one.description === other.description;

interface FilterItem extends vscode.QuickPickItem {
  readonly kindOf?: ModelKind;
  readonly state?: LifecycleState;
}

const STATES: readonly LifecycleState[] = ['ga', 'listed', 'preview', 'legacy', 'deprecated', 'retiring', 'retired'];
const KINDS: readonly ModelKind[] = [
  'text',
  'code',
  'embedding',
  'image',
  'video',
  'speech',
  'transcription',
  'realtime',
  'rerank',
  'moderation',
];

async function pickFilters(filters: Filters, { words }: CardCore): Promise<Filters | undefined> {
  const { brief, kinds, labels, life } = words.t;
  const heading = (label: string): FilterItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const nameOf = (state: LifecycleState): string =>
    state === 'ga' || state === 'retired' || state === 'preview' || state === 'legacy' || state === 'deprecated'
      ? life.stages[state]
      : state === 'retiring'
        ? vscode.l10n.t('Retiring')
        : brief.listed;
  const items: readonly FilterItem[] = [
    heading(labels.stage),
    ...STATES.map((state) => ({ label: nameOf(state), state, picked: filters.states.has(state) })),
    heading(labels.kind),
    ...KINDS.map((kindOf) => ({ label: kinds[kindOf], kindOf, picked: filters.kinds.has(kindOf) })),
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t('Filter by stage and kind'),
  });
  if (!chosen) return undefined;
  if (chosen.length === 0) return NONE;
  return {
    kinds: new Set(chosen.flatMap(({ kindOf }) => kindOf ?? [])),
    states: new Set(chosen.flatMap(({ state }) => state ?? [])),
  };
}

/** What decides stands in the row: the stage by its icon, then until when, how much, for how much. */
function itemOf({ id, name, platform, refs, life }: FoundModel, catalogue: Catalogue, core: CardCore): ModelItem {
  const [ref] = refs;
  const { contextWindow, prices } = ref ? catalogue.entry(ref) : {};
  const { t, count, usd } = core.words;
  const amounts =
    prices?.unit === 'usd/1M tokens' ? [prices.input, prices.output].filter((one) => one !== undefined) : [];
  const detail = [
    core.briefLife(life, core.words),
    ...(contextWindow === undefined ? [] : [t.facts.context(count(contextWindow))]),
    ...(amounts.length > 0 ? [t.facts.price(amounts.map(usd).join(' / '), t.priceUnits['usd/1M tokens'] ?? '')] : []),
  ];
  return {
    label: `$(${core.STATE_ICONS[life.state]}) ${name}`,
    description: `${id} · ${core.platformName(platform)}`,
    detail: detail.join(' · '),
    alwaysShow: true,
    argument: { platform, id },
  };
}

function inFile({ platform, id }: EntryRef, { platformName }: CardCore): ModelItem {
  return {
    label: `$(file-code) ${id}`,
    description: `${platformName(platform)} · ${vscode.l10n.t('in this file')}`,
    alwaysShow: true,
    argument: { platform, id },
  };
}

async function inFileInFront({ documents }: Services): Promise<readonly EntryRef[]> {
  const document = vscode.window.activeTextEditor?.document;
  const reading = document && (await documents.read(document));
  const refs = reading?.document.mentions.flatMap(({ entries }) => entries) ?? [];
  return [...new Map(refs.map((ref) => [`${ref.platform} ${ref.id}`, ref])).values()];
}
