#!/usr/bin/env node
// Stands in for the desktop `code` executable where none can be had: takes the flags that @vscode/test-electron's
// runTests() passes, runs the same tests in code-server's extension host, and ends with their exit code.
//   VSCODE_EXECUTABLE=tools/editor/code-shim.mjs node test/editor/run-test-electron.mjs
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openWorkbench } from './lib/workbench.mjs';

const LIMIT_SECONDS = 300;
const EXIT = { usage: 64, endedEarly: 96, hung: 97 };
/** What the caller gave its tests, less what belongs to Node and npm. */
const HANDED_ON = /^(?:VSCODE_TEST_|MOCHA_)|^(?:NODE_V8_COVERAGE|CI)$/;
/** mocha's own last line, or the event that stands for it. */
const MOCHA_ENDED = /##mocha \{"event":"end"|\b\d+ (?:passing|failing)\b/;
const WORKBENCH_NOISE =
  /^(?:Resolv|Creating a socket|\[reconnection|\[Service Worker|\[AgentHost|\[AccountPolicy|Updating additional builtin|Canceled|Request to .* failed)/;

const flags = process.argv.slice(2);
const value = (name) => flags.find((flag) => flag.startsWith(`--${name}=`))?.slice(name.length + 3);
const extension = value('extensionDevelopmentPath');
const tests = value('extensionTestsPath');
const folder = flags.find((flag) => !flag.startsWith('-'));
if (!extension || !tests) {
  console.error('code-shim: needs --extensionDevelopmentPath= and --extensionTestsPath=');
  process.exit(EXIT.usage);
}

let ended = false;
let settle;
const exit = new Promise((resolve) => {
  settle = resolve;
});
const workbench = await openWorkbench({
  host: 'node',
  extension,
  tests,
  ...(folder && { folder: path.resolve(folder) }),
  environment: Object.fromEntries(Object.entries(process.env).filter(([name]) => HANDED_ON.test(name))),
  onExit: settle,
  onLine(line) {
    if (MOCHA_ENDED.test(line)) ended = true;
    if (process.env.VERBOSE === '1' || !WORKBENCH_NOISE.test(line)) console.log(line);
  },
});
const timer = setTimeout(() => {
  console.error(`code-shim: no end within ${LIMIT_SECONDS} s`);
  settle(EXIT.hung);
}, LIMIT_SECONDS * 1000);
const code = await exit;
clearTimeout(timer);
await sleep(200); // the last lines may still be on their way
await workbench.close();
if (code === 0 && !ended) {
  console.error('code-shim: the extension host ended before the tests did');
  process.exit(EXIT.endedEarly);
}
process.exit(code);
