// Runs in the extension host, for bench-check.mjs: one check of the workspace, and what goes on after it.
const vscode = require('vscode');

const TICK_MS = 2;
const MB = 1_000_000;
const SETTLED_MS = 4_000;

exports.run = async () => {
  const extension = vscode.extensions.getExtension('model-almanac.model-almanac');
  await extension.activate();
  await sleep(SETTLED_MS);
  const idle = await watched(() => sleep(SETTLED_MS));
  const started = performance.now();
  const checking = await watched(() => vscode.commands.executeCommand('modelAlmanac.checkWorkspace'));
  const seconds = (performance.now() - started) / 1000;
  await sleep(SETTLED_MS);
  const notebook = await watched(async () => {
    const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, 'client = OpenAI()\n', 'python');
    await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData([cell, cell]));
    await sleep(SETTLED_MS);
  });
  const typing = await watched(async () => {
    const [folder] = vscode.workspace.workspaceFolders;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, 'infra/main.bicep'));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, rangeOf(document, '0613'), 'turbo-2024-04-09');
    await vscode.workspace.applyEdit(edit);
    await sleep(SETTLED_MS);
  });
  const again = ({ stallMs, told }) => ({ stallMs, files: told });
  console.log(
    `figures ${JSON.stringify({
      ...checking.result,
      seconds,
      stallMs: checking.stallMs,
      stallAt: checking.stallAt,
      idleStallMs: idle.stallMs,
      busyMs: checking.busyMs,
      idleBusyMs: idle.busyMs,
      beforeMb: idle.peakMb,
      peakMb: checking.peakMb,
      after: { 'a notebook was opened': again(notebook), 'a key in a Bicep file': again(typing) },
    })}`,
  );
};

/**
 * The longest time between two ticks over what was asked for; the longest in which this process, all its threads, was at work as long:
 * what other programs take from it does not count. The most memory, and how many addresses had new problems.
 */
async function watched(work) {
  const began = performance.now();
  let last = began;
  let stallAt = 0;
  let stall = 0;
  let busy = 0;
  let before = process.cpuUsage();
  let peak = 0;
  const told = new Set();
  const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
    for (const uri of uris) told.add(uri.toString());
  });
  const look = () => {
    const now = performance.now();
    if (now - last - TICK_MS > stall) stallAt = now - began;
    stall = Math.max(stall, now - last - TICK_MS);
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    busy = Math.max(busy, Math.min(now - last, (user + system) / 1000) - TICK_MS);
    last = now;
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const timer = setInterval(look, TICK_MS);
  const result = await work();
  look();
  clearInterval(timer);
  listener.dispose();
  return {
    result,
    stallMs: Math.round(stall),
    busyMs: Math.round(busy),
    stallAt: Math.round(stallAt),
    peakMb: Math.round(peak / MB),
    told: told.size,
  };
}

function rangeOf(document, text) {
  const at = document.getText().indexOf(text);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + text.length));
}

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
