#!/usr/bin/env node
// What Check Workspace costs in the real Node extension host of the built extension: node tools/editor/bench-check.mjs
//   [--files 20000] [--models 2000]   a workspace of so many files, of which so many name a model
// Tells how long the check takes, the longest time that the host was kept from anything else, and its memory.
// Figures are for people: only a check that finds something else than was written fails.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readArguments } from './lib/arguments.mjs';
import { ROOT } from './lib/paths.mjs';
import { openWorkbench } from './lib/workbench.mjs';

const LIMIT_MS = 300_000;
const FILES_IN_FOLDER = 50;
const GOALS = { stallMs: 50, memoryMb: 350 };

const options = readArguments('bench-check.mjs [--files N] [--models N]', {
  files: { type: 'string', default: '20000' },
  models: { type: 'string', default: '2000' },
});
const files = Number(options.files);
const models = Number(options.models);
const folder = mkdtempSync(path.join(tmpdir(), 'ma-bench-'));
let workbench;
try {
  writeTree(folder);
  const figures = await measure();
  const { seconds, stallMs, stallAt, idleStallMs, busyMs, idleBusyMs, beforeMb, peakMb, checked, problems } = figures;
  console.log(`${checked} files, ${problems} problems: ${seconds.toFixed(1)} s`);
  console.log(
    `longest stall ${stallMs} ms (goal ${GOALS.stallMs}), ${stallAt} ms after the start; ${idleStallMs} ms in a host that does nothing`,
  );
  console.log(
    `longest work at one go ${busyMs} ms of CPU (goal ${GOALS.stallMs}); ${idleBusyMs} ms in a host that does nothing`,
  );
  console.log(`memory ${peakMb} MB at most (goal ${GOALS.memoryMb}); ${beforeMb} MB before`);
  for (const [name, again] of Object.entries(figures.after))
    console.log(`after ${name}: ${again.files} files told of, longest stall ${again.stallMs} ms`);
  process.exitCode = problems === models + 2 ? 0 : 1;
} finally {
  await workbench?.close();
  rmSync(folder, { recursive: true, force: true });
}

async function measure() {
  const end = pending();
  const found = pending();
  const late = setTimeout(() => end.reject(new Error('no end in time')), LIMIT_MS);
  const BEGIN = 'figures ';
  workbench = await openWorkbench({
    host: 'node',
    extension: ROOT,
    tests: path.join(ROOT, 'tools/editor/lib/check-probe.cjs'),
    folder,
    onLine: (line) => line.startsWith(BEGIN) && found.resolve(JSON.parse(line.slice(BEGIN.length))),
    onExit: (code) => (code === 0 ? end.resolve() : end.reject(new Error(`the host ended with ${code}`))),
  });
  await end.promise;
  clearTimeout(late);
  return found.promise;
}

function pending() {
  const one = {};
  one.promise = new Promise((resolve, reject) => Object.assign(one, { resolve, reject }));
  return one;
}

function writeTree(root) {
  const every = Math.floor(files / models);
  for (let n = 0; n < files; n++) {
    const inside = path.join(root, `package${Math.floor(n / FILES_IN_FOLDER)}`);
    if (n % FILES_IN_FOLDER === 0) mkdirSync(inside);
    const call = n % every === 0 ? 'answer = client.chat.completions.create(model="gpt-4-0613", messages=[])\n' : '';
    writeFileSync(path.join(inside, `module${n}.py`), `${codeOf(n)}${call}`);
  }
  mkdirSync(path.join(root, 'infra'));
  writeFileSync(path.join(root, 'infra/main.bicep'), deployment());
  writeFileSync(path.join(root, 'uses.py'), 'llm = AzureChatOpenAI(azure_deployment="bench-chat")\n');
}

function codeOf(n) {
  const lines = Array.from(
    { length: 40 },
    (_, at) => `    total_${at} = add(total_${n % 7}, ${at}, name="value ${n}")`,
  );
  return `def work_${n}(add):\n${lines.join('\n')}\n    return total_39\n\n`;
}

function deployment() {
  return [
    "resource chat 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = {",
    "  name: 'bench-chat'",
    '  properties: {',
    "    model: { format: 'OpenAI', name: 'gpt-4', version: '0613' }",
    '  }',
    '}',
    '',
  ].join('\n');
}
