/** The text of a file that is not open, or why it is not looked at. */
import * as vscode from 'vscode';
import { decode } from '../session';

export type FileText =
  | { readonly text: string; readonly why?: undefined }
  /** `isGone`: there is no such file any more. */
  | { readonly why: string; readonly isGone?: boolean };

/** Never rejects. A file over the cap is not read, nor is a link: it may lead out of the folder, or to what has no end. */
export async function fileText(uri: vscode.Uri, mostKilobytes: number): Promise<FileText> {
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    if (type !== vscode.FileType.File) return { why: vscode.l10n.t('a link, or no regular file') };
    if (size > mostKilobytes * 1_000) return { why: vscode.l10n.t('over {0} kB', mostKilobytes) };
    const decoded = decode(await vscode.workspace.fs.readFile(uri));
    return decoded.text === undefined ? { why: vscode.l10n.t('binary') } : { text: decoded.text };
  } catch (error) {
    const isGone = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    return { why: error instanceof Error ? error.message : String(error), isGone };
  }
}
