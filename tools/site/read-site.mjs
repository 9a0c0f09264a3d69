#!/usr/bin/env node
// Makes the site and reads it in Chromium: light and dark, English and Japanese, with a script and without. Pictures go to dist/shots.
//   node tools/site/read-site.mjs [--made FOLDER]     a site that is made already
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { browserPath, prepareEditors } from '../editor/lib/editors.mjs';
import { ROOT, SHOTS } from '../editor/lib/paths.mjs';
import { axeViolations } from '../editor/lib/webview.mjs';

const AS_OF = '2026-11-29';
const ORIGIN = 'http://almanac.localhost';
const TYPES = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};
const PAGES = [
  '',
  'ja/',
  'ends-next/',
  'changes/',
  'api/',
  'models/azure-openai/',
  'models/azure-openai/gpt-4o/',
  'ja/models/anthropic/claude-opus-4-5-20251101/',
];

const { values } = parseArgs({ options: { made: { type: 'string' } } });
const folder = path.resolve(ROOT, values.made ?? 'dist/site');
if (!values.made)
  execFileSync(process.execPath, ['scripts/run.mjs', 'pipeline/commands/site.ts', '--as-of', AS_OF], {
    cwd: ROOT,
    stdio: 'inherit',
  });
mkdirSync(SHOTS, { recursive: true });

const totals = { passed: 0, failed: 0 };
const { chromium } = prepareEditors().require('playwright-core');
const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox', '--disable-gpu'] });
for (const colorScheme of ['light', 'dark']) {
  const reader = await open({ colorScheme });
  for (const page of PAGES)
    await check(`${page || 'the first page'} (${colorScheme})`, () => looksRight(reader, page, colorScheme));
  await reader.context.close();
}
await check('a model is found by its name, and its page opens', () => search());
await check('nothing needs a script but the search', () => readWithoutScript());
await browser.close();
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed > 0 ? 1 : 0);

/** A page for which the folder answers; `troubles` are errors, and what was asked of elsewhere. */
async function open(options) {
  const context = await browser.newContext({ viewport: { width: 1100, height: 800 }, ...options });
  const troubles = [];
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url());
    const file = fileOf(url);
    if (!file) troubles.push(`asked for ${url.href}`);
    return file
      ? route.fulfill({ body: readFileSync(file), contentType: TYPES[path.extname(file)] ?? 'text/plain' })
      : route.fulfill({ status: 404, body: '' });
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  return { context, page, troubles };
}

function fileOf(url) {
  const asked = decodeURIComponent(url.pathname);
  const file = path.join(folder, asked.endsWith('/') ? `${asked}index.html` : asked);
  return url.origin === ORIGIN && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

async function looksRight({ page, troubles }, address, colorScheme) {
  await page.goto(`${ORIGIN}/${address}`);
  const faults = [...(await axeViolations(page.mainFrame())), ...troubles.splice(0)];
  const name = address.replaceAll('/', '-') || 'first';
  await page.screenshot({ path: path.join(SHOTS, `site-${name}${colorScheme}.png`) });
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  if (wide) throw new Error('the page scrolls sideways');
}

async function search() {
  const { context, page, troubles } = await open({});
  await page.goto(`${ORIGIN}/ja/`);
  await page.locator('#query').fill('azure gpt-4o mini');
  await page.locator('#found a', { hasText: 'gpt-4o-mini' }).first().click();
  await page.locator('h1', { hasText: /GPT-4o mini/i }).waitFor();
  if (!new URL(page.url()).pathname.startsWith('/ja/models/azure-openai/gpt-4o-mini'))
    throw new Error(`at ${page.url()}`);
  await page.goto(`${ORIGIN}/`);
  await page.locator('#query').fill('no such model');
  await page.locator('#found li', { hasText: 'No model' }).waitFor();
  if (troubles.length > 0) throw new Error(troubles.join('\n'));
  await context.close();
}

async function readWithoutScript() {
  const { context, page } = await open({ javaScriptEnabled: false });
  await page.goto(`${ORIGIN}/`);
  await page.locator('table a', { hasText: 'OpenAI API' }).last().click();
  await page
    .locator('a', { hasText: /^gpt-4o$/ })
    .first()
    .click();
  await page.locator('section#lifecycle').waitFor();
  await context.close();
}

async function check(what, look) {
  try {
    await look();
    totals.passed++;
    console.log(`  ✓ ${what}`);
  } catch (error) {
    totals.failed++;
    console.log(`  ✗ ${what}\n    ${error.message.replaceAll('\n', '\n    ')}`);
  }
}
