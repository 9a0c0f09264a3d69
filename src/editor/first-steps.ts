/** The walkthrough: an example to try things on, and ticks where somebody has done what a step tells. */

import * as vscode from 'vscode';
import { COMMANDS } from './commands';

/** What the steps wait for: `onContext:modelAlmanac.did…` in the manifest. */
type Done = 'Hover' | 'Fix' | 'Complete';

const reported = new Set<Done>();

/** Ticks a step, once. */
export function tick(done: Done): void {
  if (reported.has(done)) return;
  reported.add(done);
  void vscode.commands.executeCommand('setContext', keyOf(done), true);
}

/** The same as a command, for what the editor itself puts in. */
export const tickCommand = (done: Done): vscode.Command => ({
  command: 'setContext',
  title: '',
  arguments: [keyOf(done), true],
});

const keyOf = (done: Done): string => `modelAlmanac.did${done}`;

export function activateFirstSteps(): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.openExample, async () => (await import('./example')).openExample());
}
