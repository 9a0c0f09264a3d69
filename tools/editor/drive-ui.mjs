#!/usr/bin/env node
// Uses the extension as a person would, with mouse and keyboard, by the stories of test/editor/ui/*.mjs.
// Pictures go to dist/shots. A story is an exported object:
//   title      what the person does
//   file       the file of test/fixtures/workspace that is open at the start (or `folder`: another workspace)
//   themes     one or more of dark, light, high-contrast: the story is told once in each (default: dark)
//   workspaceFile  a file of the workspace that names several folders: that is opened
//   restricted the workspace is not trusted
//   settings, locale, viewport, hosts   as openWorkbench has them; hosts: where it can be told (default: all)
//   tell({ user, check, theme })        `await check('what must be seen', async () => { ... })`
// As many as --jobs are told at a time, since an editor spends most of its time waiting; what one says is printed when it has ended.
// In host node a story is not over before the extension's log has been read: an error in it fails the story. With --log it is read on the
// screen, in every host.
// In host node the windows of a job share a server and a browser, and nothing else: each has its own profile and workspace.
// A story that fails is told once more in a new window of an editor of its own, since a busy machine can swallow a click; the last line says of how
// many that was so. What fails twice has failed.
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { readArguments } from './lib/arguments.mjs';
import { noMatch } from './lib/expect.mjs';
import { HOSTS } from './lib/hosts.mjs';
import { makeKept } from './lib/kept.mjs';
import { newsOfLogs } from './lib/logs.mjs';
import { ROOT, SHOTS, WORKSPACE } from './lib/paths.mjs';
import { THEMES, themeSettings } from './lib/settings.mjs';
import { makeUser } from './lib/user.mjs';
import { openWorkbench } from './lib/workbench.mjs';

const STORIES = path.join(ROOT, 'test/editor/ui');
const USAGE = `drive-ui.mjs [--host ${Object.keys(HOSTS).join('|')}] [--vsix FILE] [--only STORY] [--theme ${Object.keys(THEMES).join('|')}] [--locale LANGUAGE] [--jobs N] [--log]`;
const options = readArguments(USAGE, {
  host: { type: 'string', default: 'node' },
  vsix: { type: 'string' },
  only: { type: 'string' },
  theme: { type: 'string' },
  locale: { type: 'string' },
  jobs: { type: 'string', default: String(Math.min(2, availableParallelism())) },
  log: { type: 'boolean', default: false },
});

const started = Date.now();
const elapsed = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
const totals = { passed: 0, failed: 0 };
const toldTwice = [];
const tellings = (await loadStories()).flatMap(({ name, story }) =>
  (options.theme ? [options.theme] : (story.themes ?? ['dark'])).map((theme) => ({ name, story, theme })),
);
await Promise.all(Array.from({ length: Number(options.jobs) || 1 }, tellNext));
if (toldTwice.length > 0) console.log(`told twice: ${toldTwice.join(', ')}`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed > 0 || totals.passed === 0 ? 1 : 0);

async function tellNext() {
  let kept = makeKept();
  for (let next = tellings.shift(); next; next = tellings.shift()) {
    const { name, story, theme } = next;
    const own = options.host !== 'node' || story.restricted;
    let counted = await tell(name, story, theme, own ? undefined : kept);
    if (counted.failed > 0) {
      toldTwice.push(`${name} (${theme})`);
      await kept.close();
      kept = makeKept();
      counted = await tell(name, story, theme);
    }
    totals.passed += counted.passed;
    totals.failed += counted.failed;
  }
  await kept.close();
}

async function loadStories() {
  const names = readdirSync(STORIES)
    .filter((file) => file.endsWith('.mjs'))
    .map((file) => path.basename(file, '.mjs'))
    .filter((name) => !options.only || name === options.only)
    .sort();
  const stories = [];
  for (const name of names) {
    const { story } = await import(pathToFileURL(path.join(STORIES, `${name}.mjs`)).href);
    if (!story?.hosts || story.hosts.includes(options.host)) stories.push({ name, story });
  }
  return stories;
}

/** @returns how many of the story's checks passed and failed; a story that breaks off counts as one that failed */
async function tell(name, story, theme, kept) {
  const counted = { passed: 0, failed: 0, said: [] };
  const locale = options.locale ?? story.locale;
  counted.said.push(`${story.title} (${[options.host, theme, locale].filter(Boolean).join(', ')}) [${elapsed()}]`);
  let workbench;
  try {
    workbench = await openWorkbench({
      host: options.host,
      ...(options.vsix ? { vsix: options.vsix } : { extension: ROOT }),
      folder: story.folder ? path.join(ROOT, story.folder) : WORKSPACE,
      file: story.file,
      workspaceFile: story.workspaceFile,
      settings: { ...themeSettings(theme), ...story.settings },
      restricted: story.restricted,
      locale,
      viewport: story.viewport,
      kept,
    });
    const prefix = [name, options.host, theme, locale].filter(Boolean).join('-');
    const user = makeUser(workbench.page, { shots: SHOTS, prefix });
    if (story.file) await user.editor(path.basename(story.file)).locator('.view-line').first().waitFor();
    await story.tell({ user, theme, check: (what, look) => check(counted, user, what, look) });
    if (options.log)
      await check(counted, user, 'its log has no error', async () => {
        noMatch(await user.log('Model Almanac'), /\[(?:error|warning)\]/);
      });
    if (options.host === 'node') mustBeQuiet(newsOfLogs(workbench.home));
    if (workbench.refused.length > 0) throw new Error(`asked the outside: ${workbench.refused.join(', ')}`);
  } catch (error) {
    counted.failed++;
    counted.said.push(`  ✗ the story broke off [${elapsed()}]\n    ${error.stack ?? error}`);
    for (const line of (workbench?.recent ?? []).slice(-10)) counted.said.push(`  | ${line}`);
  }
  await workbench?.close();
  console.log(counted.said.join('\n'));
  return counted;
}

/** A story is not over before the log has been read: nothing may go wrong behind what is seen. */
function mustBeQuiet({ count, troubles }) {
  if (count === 0) throw new Error('the extension has written nothing to its log');
  if (troubles.length > 0) throw new Error(`in the log: ${troubles.join('\n')}`);
}

async function check(counted, user, what, look) {
  try {
    await look();
    counted.passed++;
    counted.said.push(`  ✓ ${what} [${elapsed()}]`);
  } catch (error) {
    counted.failed++;
    counted.said.push(
      `  ✗ ${what} [${elapsed()}]\n    ${stripVTControlCharacters(error.message).trim().replaceAll('\n', '\n    ')}`,
    );
    await user.shot(`FAILED-${counted.failed}`).catch(() => {});
  }
}
