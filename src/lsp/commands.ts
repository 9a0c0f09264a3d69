/** Commands of the server. Their arguments come from outside: each is checked, and edits are looked up again. */
import type { Connection } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import * as z from 'zod/mini';
import type { OpenDocument, Session } from '../session';
import type { Client } from './client';
import { COMMANDS } from './command-names';
import { workspaceEdit } from './shapes';

const Name = z.string().check(z.minLength(1), z.maxLength(300));
const FixAll = z.tuple([z.string().check(z.maxLength(4_000))]);
const OpenPage = z.tuple([z.url({ protocol: /^https?$/ }).check(z.maxLength(4_000))]);
const ShowCard = z.tuple([
  z.union([
    z.strictObject({ platform: Name, id: Name, version: z.optional(Name) }),
    z.strictObject({ service: Name, apiVersion: Name }),
  ]),
]);

export interface CommandNeeds {
  readonly connection: Connection;
  readonly client: Client;
  readonly session: Session;
  readonly documentAt: (uri: string) => TextDocument | undefined;
  readonly asItStands: (document: TextDocument) => OpenDocument;
}

/**
 * `modelAlmanac.fixAll URI`: puts in every replacement of an open document that is known to work; the answer is whether it was.
 * `modelAlmanac.showCard NAME`: the answer is the card as Markdown, or `null`.
 * `modelAlmanac.openPage URL`: the editor is asked to open a page of the web; the answer is whether it did.
 * Anything else is answered with `null`.
 */
export async function execute(command: string, given: unknown, needs: CommandNeeds): Promise<unknown> {
  if (command === COMMANDS.fixAll) {
    const [uri] = FixAll.safeParse(given).data ?? [];
    return uri === undefined ? null : fixAll(uri, needs);
  }
  if (command === COMMANDS.showCard) {
    const [name] = ShowCard.safeParse(given).data ?? [];
    const card = name && (await needs.session.card(name));
    return card?.markdown({ icons: false }) ?? null;
  }
  if (command === COMMANDS.openPage) {
    const [uri] = OpenPage.safeParse(given).data ?? [];
    if (uri === undefined || !needs.client.can.pages) return null;
    return (await needs.connection.window.showDocument({ uri, external: true })).success;
  }
  return null;
}

async function fixAll(
  uri: string,
  { connection, client, session, documentAt, asItStands }: CommandNeeds,
): Promise<boolean> {
  const document = documentAt(uri);
  if (!document) return false;
  const { version } = document;
  const all = await session.fixAll(asItStands(document));
  if (all?.kind !== 'replace-all' || document.version !== version) return false;
  const edit = workspaceEdit(document, all.edits, client);
  return (await connection.workspace.applyEdit({ label: all.title, edit })).applied;
}
