/** What the tools answer in an editor: with its session, its day and its settings. Loaded when an agent first asks. */
import * as vscode from 'vscode';
import { answerOf, findingsText, textToCheck, WANTS_TEXT } from '../../session';
import { positionsIn } from '../../text';
import type { Services } from '../services';
import type { ToolName } from './names';

export async function answer(tool: ToolName, input: unknown, services: Services): Promise<string> {
  const session = await services.session.get();
  const catalogue = await session.catalogue();
  if (!catalogue) return 'The catalogue of models cannot be read.';
  const asOf = services.today.day;
  if (tool !== 'check') {
    const [{ words }, settings] = await Promise.all([services.cards(), services.settings.of()]);
    return answerOf(tool, input, { catalogue, asOf, words, leadTimeDays: settings.get('leadTimeDays') }).text;
  }
  const file = textToCheck(input);
  if (!file) return WANTS_TEXT;
  const { text, path = 'text.py' } = file;
  const uri = vscode.Uri.from({ scheme: 'untitled', path: `/${path.replace(/^\/+/, '')}` });
  const checked = await session.checkFile({
    uri: uri.toString(),
    path: uri.path,
    workspacePath: path,
    length: text.length,
    text: () => text,
  });
  const at = positionsIn(text);
  const findings = (checked?.findings ?? []).map(({ target, severity, message, source }) => ({
    line: at(target.start).line,
    severity,
    message,
    ...(source && { source }),
  }));
  return findingsText(findings, { asOf, catalogue });
}
