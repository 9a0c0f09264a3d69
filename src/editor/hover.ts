/** The card where the mouse rests, on the exact token only. */

import * as vscode from 'vscode';
import type { Mention } from '../recognition';
import type { JudgedReading } from '../session';
import { commandUri, type EditorCard, makeCard, subjectOfMention } from './cards';
import { COMMANDS } from './commands';
import { declarationArgument } from './declarations';
import { rangeOf } from './ranges';
import { replaceArgument } from './replace';
import type { Services } from './services';
import { EVERYWHERE } from './watched';

const ENABLED_COMMANDS = [COMMANDS.showCard, COMMANDS.replace, COMMANDS.goToDeclaration];

export function activateHover(services: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider(EVERYWHERE, {
    async provideHover(document, position, token) {
      const settings = await services.settings.of(document);
      if (!settings.get('hover.enabled') || token.isCancellationRequested) return undefined;
      const classification = await services.documents.check(document);
      const offset = document.offsetAt(position);
      const mention = classification?.reading.document.mentions.find(
        ({ start, end }) => start <= offset && offset < end,
      );
      if (!classification || token.isCancellationRequested) return undefined;
      if (!mention) return offersHover(document, offset, classification, services);
      const text = await markdownOf(document, mention, classification, services);
      return text === undefined ? undefined : new vscode.Hover(trusted(text), rangeOf(document, mention));
    },
  });
}

async function markdownOf(
  document: vscode.TextDocument,
  mention: Mention,
  classification: JudgedReading,
  services: Services,
): Promise<string | undefined> {
  const core = await services.cards();
  const { catalogue, settings } = classification.reading;
  const subject = subjectOfMention(mention, catalogue);
  if (!subject) return undefined;
  const card = makeCard(subject, core, catalogue, services.today.day);
  const links: Readonly<Record<string, string | undefined>> = {
    card: commandUri(COMMANDS.showCard, card.argument),
    replace: replaceUri(document, mention, card, classification),
    declaration: commandUri(COMMANDS.goToDeclaration, declarationArgument(document, mention)),
  };
  return card.markdown({ command: (action) => links[action], leadTimeDays: settings.get('leadTimeDays') });
}

/** The deployment type or the region of a deployment. */
async function offersHover(
  document: vscode.TextDocument,
  offset: number,
  { reading }: JudgedReading,
  services: Services,
): Promise<vscode.Hover | undefined> {
  const { catalogue, document: read } = reading;
  if (!read.deployments?.length) return undefined;
  const core = await services.cards();
  const found = core.offersAt(read.deployments, offset, catalogue);
  if (!found) return undefined;
  const options = { catalogue, asOf: services.today.day, words: core.words, links: core.linksTo(catalogue.hosts) };
  const text = core.offersMarkdown(found, options);
  return text === '' ? undefined : new vscode.Hover(trusted(text), rangeOf(document, found.place));
}

/** Only what a quick fix would do too. */
function replaceUri(
  document: vscode.TextDocument,
  mention: Mention,
  card: EditorCard,
  { findings }: JudgedReading,
): string | undefined {
  const finding = findings.find((candidate) => candidate.target === mention);
  const fix = finding?.fixes.find(({ replacement }) => replacement === card.replacement);
  if (!fix) return undefined;
  return commandUri(COMMANDS.replace, replaceArgument(document, fix.edits));
}

function trusted(text: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(text, true);
  markdown.isTrusted = { enabledCommands: ENABLED_COMMANDS };
  return markdown;
}
