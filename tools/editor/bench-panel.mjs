#!/usr/bin/env node
// How long somebody waits for a card, and for the list of models, in the real Node host of the built extension:
//   node tools/editor/bench-panel.mjs [--times 9]
// The wait ends when it is on the screen. Of it the extension's own part is told beside it: for a card until its page is handed to the
// editor, for the list the work of the extension host. The rest is the editor's. Figures are for people: none of them fails.
import path from 'node:path';
import { readArguments } from './lib/arguments.mjs';
import { ROOT, WORKSPACE } from './lib/paths.mjs';
import { openWorkbench } from './lib/workbench.mjs';

const LIMIT_MS = 300_000;
const { times } = readArguments('bench-panel.mjs [--times N]', { times: { type: 'string', default: '9' } });
const waits = { card: [], list: [] };
const own = { card: [], list: [] };
let looking = Promise.resolve();

let end;
const ended = new Promise((resolve, reject) => {
  end = resolve;
  setTimeout(() => reject(new Error('no end in time')), LIMIT_MS).unref();
});
const workbench = await openWorkbench({
  host: 'node',
  extension: ROOT,
  tests: path.join(ROOT, 'tools/editor/lib/panel-probe.cjs'),
  folder: WORKSPACE,
  environment: { PROBE_TIMES: times },
  onExit: (code) => end(code),
  onLine(line) {
    const [, what, json] = /^(begin|end) (\{.*\})$/.exec(line) ?? [];
    if (what === 'begin') looking = look(JSON.parse(json));
    if (what === 'end') tell(JSON.parse(json));
  },
});
try {
  const code = await ended;
  await looking;
  if (code !== 0) throw new Error(`the host ended with ${code}`);
  print('a card, opened anew', waits.card);
  print('  until its page is made', own.card);
  print('the list of models', waits.list);
  print('  work of the extension host', own.list);
} finally {
  await workbench.close();
}

async function look({ name, began }) {
  const { page } = workbench;
  const seen =
    name === 'card'
      ? page.frameLocator('iframe.webview').frameLocator('#active-frame').locator('h1')
      : page.locator('.quick-input-list .monaco-list-row', { hasText: 'OpenAI API' });
  await seen.first().waitFor();
  waits[name].push(Date.now() - began);
  if (name === 'list') await page.keyboard.press('Escape');
}

function tell({ name, ms, cpuMs }) {
  own[name].push(name === 'card' ? ms : cpuMs);
}

function print(what, [first, ...others]) {
  const sorted = others.sort((a, b) => a - b);
  const [least, middle] = [sorted[0], sorted[Math.floor(sorted.length / 2)]];
  console.log(
    `${what.padEnd(30)} first ${first} ms, then ${middle} ms (the middle of ${sorted.length}), at least ${least} ms`,
  );
}
