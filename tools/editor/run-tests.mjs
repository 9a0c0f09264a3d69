#!/usr/bin/env node
// Runs the bundled mocha suites inside the extension host. Ends with 0 only if they ran to their end, at least one
// passed and none failed: a host that dies in mid-run reports exit code 0.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readArguments } from './lib/arguments.mjs';
import { writeFindingsOfFrontEnds } from './lib/front-ends.mjs';
import { HOSTS } from './lib/hosts.mjs';
import { makeMochaEvents } from './lib/mocha-events.mjs';
import { EMPTY_EXTENSION, ROOT, SHOTS, testBundle, WORKSPACE } from './lib/paths.mjs';
import { openWorkbench } from './lib/workbench.mjs';

const USAGE = `run-tests.mjs [--host ${Object.keys(HOSTS).join('|')}] [--vsix FILE] [--grep TEXT] [--timeout SECONDS] [--verbose]`;
const options = readArguments(USAGE, {
  host: { type: 'string', default: 'node' },
  vsix: { type: 'string' },
  grep: { type: 'string' },
  timeout: { type: 'string', default: '180' },
  verbose: { type: 'boolean', default: process.env.VERBOSE === '1' },
});

const { totals, read } = makeMochaEvents(console.log);
const started = Date.now();
const elapsed = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
let workbench;
let succeeded = false;
try {
  const end = makeEnd(Number(options.timeout));
  workbench = await openWorkbench({
    host: options.host,
    vsix: options.vsix,
    extension: options.vsix ? EMPTY_EXTENSION : ROOT,
    tests: testBundle(options.host),
    folder: WORKSPACE,
    environment: {
      MOCHA_REPORT: 'events',
      ...(options.grep && { MOCHA_GREP: options.grep }),
      ...(await writeFindingsOfFrontEnds()),
    },
    verbose: options.verbose,
    onExit: end.resolve,
    onLine(line) {
      if (!read(line) && options.verbose) console.log(`  | ${line}`);
    },
  });
  console.log(`[${elapsed()}] workbench loaded (${options.host}${options.vsix ? ', packaged' : ''})`);
  const code = await end.promise;
  await sleep(200); // the last lines may still be on their way
  console.log(
    `[${elapsed()}] extension host ended with ${code}, outside requests refused: ${workbench.refused.length}`,
  );
  succeeded = code === 0 && totals.ended && totals.failed === 0 && totals.passed > 0;
} catch (error) {
  console.error(error.stack ?? String(error));
}
if (!succeeded) await explain();
await workbench?.close();
const failed = totals.failed || (succeeded ? 0 : 1);
console.log(`${totals.passed} passed, ${failed} failed${totals.skipped ? `, ${totals.skipped} skipped` : ''}`);
process.exit(succeeded ? 0 : 1);

function makeEnd(seconds) {
  const end = {};
  end.promise = new Promise((resolve, reject) => {
    end.resolve = resolve;
    setTimeout(() => reject(new Error(`no end within ${seconds} s`)), seconds * 1000).unref();
  });
  end.promise.catch(() => {}); // a failure to open is told first
  return end;
}

async function explain() {
  if (!totals.ended) console.log('the mocha run did not reach its end');
  if (totals.failed === 0) {
    console.log('last lines of the extension host:');
    for (const line of (workbench?.recent ?? []).slice(-25)) console.log(`  | ${line}`);
  }
  mkdirSync(SHOTS, { recursive: true });
  await workbench?.page.screenshot({ path: path.join(SHOTS, `failed-${options.host}.png`) }).catch(() => {});
}
