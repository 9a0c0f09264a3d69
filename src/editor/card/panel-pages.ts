/** The pages of the panel as HTML: one card, or several side by side. Loaded when somebody opens one. */

import * as vscode from 'vscode';
import type { Card, PanelActions } from '../../card';
import type { Catalogue, EntryRef } from '../../catalogue';
import { type Subject, subjectOfName } from '../../session';
import type { CardArgument, CompareArgument, PanelState } from '../command-arguments';
import { commandUri } from '../command-uri';
import { COMMANDS } from '../commands';
import type { CardCore } from '../core-loader';
import type { Services } from '../services';
import { isWatched } from '../watched';
import * as panelCore from './panel-core';
import { usesOf } from './uses';

export interface Page {
  readonly title: string;
  readonly html: string;
  /** New with each page, and the only thing in it that is. */
  readonly nonce: string;
}

/** Addresses that the panel itself gives. */
export interface PanelAddresses {
  readonly stylesheet: string;
  readonly script: string;
  readonly cspSource: string;
}

/** `undefined` where the catalogue has nothing of that. */
export async function pageOf(state: PanelState, at: PanelAddresses, services: Services): Promise<Page | undefined> {
  const [core, spoken, catalogue] = await Promise.all([
    services.cards(),
    panelCore.loadPanel(vscode.env.language),
    services.catalogue.get(vscode.window.activeTextEditor?.document.uri),
  ]);
  if (!catalogue) return undefined;
  const settings = await services.settings.of();
  const asOf = services.today.day;
  const nonce = makeNonce();
  const options = {
    words: core.words,
    panel: spoken.panel,
    links: core.linksTo(catalogue.hosts),
    command: (target: object) => commandUri(COMMANDS.showCard, { ...target }),
    leadTimeDays: settings.get('leadTimeDays'),
    state: JSON.stringify(state),
    nonce,
    ...at,
  };
  if ('compare' in state) return comparison(state.compare, catalogue, asOf, core, options);
  const subject = subjectOfName(state.card, catalogue);
  if (!subject) return undefined;
  if (subject.kind === 'api-version') {
    const card = panelCore.apiVersionCardOf(catalogue, subject.version, asOf);
    return { title: `${card.serviceName} ${card.facts.version}`, html: panelCore.apiVersionHtml(card, options), nonce };
  }
  const card = cardOf(subject, catalogue, asOf, core);
  const replacement = replacementOf(card, catalogue, asOf);
  const html = panelCore.cardHtml(card, options, {
    ...(replacement && { replacement }),
    actions: {
      ...actionsOf(card, replacement),
      ...(replacement && (await replacingHere(subject.request.refs, card, services))),
    },
    uses: usesOf(subject.request.refs, services.inventory),
  });
  return { title: card.facts.name, html, nonce };
}

function cardOf(
  { request }: Extract<Subject, { readonly kind: 'model' }>,
  catalogue: Catalogue,
  asOf: string,
  core: CardCore,
): Card {
  const own = core.isFromWorkspace(request.refs, catalogue);
  return panelCore.cardOf({ ...request, catalogue, asOf, ...(own && { fromWorkspace: true }) });
}

function replacementOf({ replacement }: Card, catalogue: Catalogue, asOf: string): Card | undefined {
  const refs = replacement ? catalogue.resolve(replacement.platform, replacement.reference) : [];
  const same = refs.filter(({ platform }) => platform === replacement?.platform);
  return same.length > 0 ? panelCore.cardOf({ catalogue, refs: same, asOf }) : undefined;
}

function actionsOf(card: Card, replacement: Card | undefined): PanelActions {
  const cards = [card, ...(replacement ? [replacement] : [])].map(argumentOf);
  const compare: CompareArgument = replacement ? { cards } : { cards, add: true };
  return {
    find: `command:${COMMANDS.findModel}`,
    compare: commandUri(COMMANDS.compareModels, compare),
    ...(replacement && { replaceAll: commandUri(COMMANDS.replaceModel, argumentOf(card)) }),
    checkWorkspace: `command:${COMMANDS.checkWorkspace}`,
  };
}

/** In the file that somebody looks at, where it names the model. */
async function replacingHere(
  refs: readonly EntryRef[],
  card: Card,
  { documents }: Services,
): Promise<Pick<PanelActions, 'replaceHere'>> {
  const wanted = new Set(refs.map(({ index }) => index));
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  for (const editor of [...(activeTextEditor ? [activeTextEditor] : []), ...visibleTextEditors]) {
    const reading = isWatched(editor.document) ? await documents.read(editor.document) : undefined;
    const names = reading?.document.mentions.some(
      ({ entries, tier }) => tier !== 'prose' && entries.some(({ index }) => wanted.has(index)),
    );
    const uri = editor.document.uri.toString();
    if (names) return { replaceHere: commandUri(COMMANDS.replaceModel, { ...argumentOf(card), uri }) };
  }
  return {};
}

export type ModelArgument = CompareArgument['cards'][number];

const argumentOf = ({ platform, id, version }: Card): ModelArgument => ({
  platform,
  id,
  ...(version !== undefined && { version }),
});

function comparison(
  models: readonly ModelArgument[],
  catalogue: Catalogue,
  asOf: string,
  core: CardCore,
  options: Parameters<typeof panelCore.compareHtml>[2],
): Page {
  const known = models.flatMap((argument: CardArgument) => {
    const subject = subjectOfName(argument, catalogue);
    return subject?.kind === 'model' ? cardOf(subject, catalogue, asOf, core) : [];
  });
  const shown = known.slice(0, panelCore.MOST_COMPARED);
  const cards = shown.map(argumentOf);
  const html = panelCore.compareHtml(
    shown,
    {
      ...(cards.length < panelCore.MOST_COMPARED && { add: commandUri(COMMANDS.compareModels, { cards, add: true }) }),
      remove: (index) =>
        cards.length > 1
          ? commandUri(COMMANDS.compareModels, { cards: cards.filter((_, n) => n !== index) })
          : undefined,
    },
    options,
  );
  return { title: options.panel.compare.title, html, nonce: options.nonce };
}

function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
