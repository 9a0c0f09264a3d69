// The window of `npm start`: a file with findings, the Problems panel and the walkthrough, where nothing is open yet.
const vscode = require('vscode');

exports.activate = async () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const isOpen = vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0);
  if (!folder || isOpen) return;
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, 'app.py'), { preview: false });
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'model-almanac.model-almanac#start', true);
  await vscode.commands.executeCommand('workbench.actions.view.problems');
};
