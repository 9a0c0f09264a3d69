/** The text of a file that is not open, or why it is not looked at. */
import * as vscode from 'vscode';
import { decode } from './decode';

export type FileText = { readonly text: string; readonly why?: undefined } | { readonly why: string };

/** Never rejects. A file over the cap is not read. */
export async function fileText(uri: vscode.Uri, mostKilobytes: number): Promise<FileText> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > mostKilobytes * 1_000) return { why: vscode.l10n.t('over {0} kB', mostKilobytes) };
    const decoded = decode(await vscode.workspace.fs.readFile(uri));
    return decoded.text === undefined ? { why: vscode.l10n.t('binary') } : { text: decoded.text };
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  }
}
