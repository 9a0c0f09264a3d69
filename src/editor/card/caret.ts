/** The card of what the caret stands on. */
import * as vscode from 'vscode';
import { makeCard, subjectOfMention } from '../cards';
import type { CardArgument } from '../command-arguments';
import type { Services } from '../services';

export async function cardAtCaret(services: Services): Promise<CardArgument | undefined> {
  const editor = vscode.window.activeTextEditor;
  const reading = editor && (await services.documents.read(editor.document));
  if (!editor || !reading) return undefined;
  const offset = editor.document.offsetAt(editor.selection.active);
  const mention = reading.document.mentions.find(({ start, end }) => start <= offset && offset <= end);
  const subject = mention && subjectOfMention(mention, reading.catalogue);
  return subject && makeCard(subject, await services.cards(), reading.catalogue, services.today.day).argument;
}
