// Runs in the extension host, for bench-panel.mjs: asks for a card and for the list of models, over and over, and tells when.
const vscode = require('vscode');

const REST_MS = 2_500;
const MODELS = ['gpt-4o-mini', 'gpt-4.1', 'gpt-5.1'];

exports.run = async () => {
  const times = Number(process.env.PROBE_TIMES);
  const [folder] = vscode.workspace.workspaceFolders;
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, 'app.py'));
  await vscode.extensions.getExtension('model-almanac.model-almanac').activate();
  await rest();
  for (let n = 0; n < times; n++) {
    const id = MODELS[n % MODELS.length];
    await told('card', () => vscode.commands.executeCommand('modelAlmanac.showCard', { platform: 'openai', id }));
    await rest();
    await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
    await rest();
  }
  // The one who looks closes the list: then the command ends.
  for (let n = 0; n < times; n++) {
    await told('list', () => vscode.commands.executeCommand('modelAlmanac.findModel'));
    await rest();
  }
};

/** Tells when it began; then how long its command took and what work this process had with it. */
async function told(name, run) {
  const before = process.cpuUsage();
  const began = Date.now();
  console.log(`begin ${JSON.stringify({ name, began })}`);
  await run();
  const { user, system } = process.cpuUsage(before);
  console.log(`end ${JSON.stringify({ name, ms: Date.now() - began, cpuMs: Math.round((user + system) / 1000) })}`);
}

const rest = () => new Promise((resolve) => setTimeout(resolve, REST_MS));
