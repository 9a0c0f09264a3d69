/** Which models could take the place of one: the same platform and kind, alive; price and context are compared. */
import * as vscode from 'vscode';
import type { Catalogue, ModelEntry } from '../../catalogue';
import { searchModels } from '../../completion';
import type { ModelName } from '../../session';
import type { Services } from '../services';

interface ReplacementItem extends vscode.QuickPickItem {
  readonly model?: ModelName;
}

const MOST_SHOWN = 100;

export async function pickReplacement(
  model: ModelName,
  catalogue: Catalogue,
  services: Services,
): Promise<ModelName | undefined> {
  const [core, settings] = await Promise.all([services.cards(), services.settings.of()]);
  const refs = catalogue.on(model.platform, model.id);
  const [ref] = refs;
  if (!ref) return undefined;
  const old = catalogue.entry(ref);
  const card = await (await services.session.get()).card(model);
  const named = card?.replacement?.split('@')[0];
  const { models } = searchModels('', catalogue, {
    asOf: services.today.day,
    leadTimeDays: settings.get('leadTimeDays'),
    platforms: new Set([model.platform]),
    kinds: new Set([ref.kind]),
    states: new Set(['ga', 'listed', 'preview', 'retiring']),
    limit: MOST_SHOWN,
  });
  const others = models.filter(({ id, life }) => id !== model.id && !life.deprecated);
  const items = others.flatMap((found): readonly ReplacementItem[] => {
    const newest = found.refs.at(-1);
    if (!newest) return [];
    const entry = catalogue.entry(newest);
    const detail = [core.briefLife(found.life, core.words), ...compared(old, entry, core.words)].join(' · ');
    const description = found.id === named ? vscode.l10n.t('recommended') : found.name === found.id ? '' : found.name;
    return [{ label: found.id, description, detail, model: { platform: found.platform, id: found.id } }];
  });
  items.sort((a, b) => Number(b.label === named) - Number(a.label === named));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Replace {0} with…', model.id),
    placeHolder: core.platformName(model.platform),
    matchOnDescription: true,
  });
  return picked?.model;
}

type Numbers = Pick<Awaited<ReturnType<Services['cards']>>['words'], 't' | 'count' | 'usd'>;

/** What decides, with the difference to the model of today. */
function compared(old: ModelEntry, next: ModelEntry, { t, count, usd }: Numbers): readonly string[] {
  const context =
    next.contextWindow === undefined
      ? []
      : [`${t.facts.context(count(next.contextWindow))}${change(old.contextWindow, next.contextWindow)}`];
  const { prices } = next;
  if (prices?.unit !== 'usd/1M tokens' || prices.input === undefined) return context;
  const before = old.prices?.unit === prices.unit ? old.prices : undefined;
  const amounts = [prices.input, ...(prices.output === undefined ? [] : [prices.output])].map(usd).join(' / ');
  return [...context, `${amounts}${change(before?.input, prices.input)}`];
}

const DOUBLE = 2;

/** ` (−33 %)`, ` (+50 %)`; twice and more as a factor: ` (×128)`. What costs anything is never a hundred per cent less. */
function change(from: number | undefined, to: number): string {
  if (from === undefined || from <= 0 || from === to) return '';
  const factor = to / from;
  if (factor >= DOUBLE) return ` (×${Math.round(factor * 10) / 10})`;
  const percent = Math.round((factor - 1) * 100);
  return percent < 0 ? ` (−${to > 0 ? Math.min(99, -percent) : 100} %)` : ` (+${percent} %)`;
}
