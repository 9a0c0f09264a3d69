// Takes a picture of every face, in each theme and language, to be looked at: node scripts/gallery.mjs [THEME] [LANGUAGE] [PART OF A NAME]
// They go to dist/gallery. Without a theme or language (or with `all`) each is taken.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { THEMES, themeSettings } from '../tools/editor/lib/settings.mjs';
import { makeUser } from '../tools/editor/lib/user.mjs';
import { panelFrame } from '../tools/editor/lib/webview.mjs';
import { openWorkbench } from '../tools/editor/lib/workbench.mjs';
import { inRoot } from './lib/paths.mjs';

const SETTLED_MS = 1_500;
const LANGUAGES = ['en', 'ja'];
const [theme = 'all', language = 'all', part = ''] = process.argv.slice(2);

async function takeAll(name, locale) {
  const folder = mkdtempSync(path.join(tmpdir(), 'gallery-'));
  cpSync(inRoot('examples'), folder, { recursive: true });
  const workbench = await openWorkbench({
    host: 'node',
    extension: inRoot('.'),
    folder,
    file: 'app.py',
    settings: { ...themeSettings(name), 'editor.minimap.enabled': false, 'editor.inlayHints.enabled': 'on' },
    ...(locale !== 'en' && { locale }),
    viewport: { width: 1300, height: 840 },
  });
  const shots = inRoot('dist/gallery');
  mkdirSync(shots, { recursive: true });
  const user = makeUser(workbench.page, { shots, prefix: `${name}-${locale}` });
  try {
    await user.editor('app.py').locator('.view-line').first().waitFor();
    await user.waitForUnderline('error');
    for (const [what, take] of Object.entries(FACES)) {
      if (!what.includes(part)) continue;
      await take(user).catch((error) => console.log(`✗ ${what} (${name}, ${locale}): ${error.message.split('\n')[0]}`));
      await user.page.waitForTimeout(SETTLED_MS);
      await user.shot(what);
      await tidy(user);
    }
    console.log(`${name}, ${locale}: taken`);
  } finally {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Everything that floats goes, the file is in front again with the cursor where nothing stands, and only the side bar is beside it. */
async function tidy(user) {
  await user.dismiss();
  await user.command('View: Close All Editors');
  await open(user, 'app.py');
  await user.press('Control+Home');
  await toggle(user, '.part.panel', 'Control+j', false);
  await toggle(user, '.part.sidebar', 'Control+b', true);
}

/** A part of the window is there, or is not, whatever the face before has left. */
async function toggle(user, part, keys, shown) {
  if ((await user.page.locator(part).isVisible()) !== shown) await user.press(keys);
}

/** Opens a file of the folder by its name. */
async function open(user, file) {
  await user.press('Control+p');
  await user.page.locator('.quick-input-widget:visible input').first().fill(file);
  await user.page.waitForTimeout(SETTLED_MS);
  await user.press('Enter');
  await user.editor(path.basename(file)).locator('.view-line').first().waitFor();
  await user.page.mouse.move(5, 300); // no tooltip of what lies below the mouse by chance
}

/** Finds a model and opens its card, or what the command makes of it. */
async function find(user, command, ...queries) {
  await user.command(`Model Almanac: ${command}`);
  await user.page.mouse.move(5, 300);
  for (const query of queries) {
    const box = user.page.locator('.quick-input-widget:visible input[placeholder*="200k"]').first();
    await box.fill(query);
    await user.page
      .locator('.quick-input-widget:visible .monaco-progress-container.active')
      .waitFor({ state: 'detached' });
    await user.page.waitForTimeout(SETTLED_MS);
    await user.press('Enter');
  }
}

/** Each says what the user does; `tidy` undoes it. */
const FACES = {
  hover: (user) => user.hover('gpt-4o-mini'),
  'hover-version': (user) => user.hover('2024-02-15-preview'),
  async completion(user) {
    await user.typeAtEnd('openai.chat.completions.create(model="');
    await user.suggestions('gpt-');
  },
  problems: (user) => user.problems('gpt-4-0613'),
  async fixes(user) {
    await user.clickOn('gpt-4-0613');
    await user.quickFixes();
  },
  async panel(user) {
    await toggle(user, '.part.sidebar', 'Control+b', false);
    await find(user, 'Find Model', 'openai api gpt-4o-mini');
    await (await panelFrame(user, 'gpt-4o-mini')).locator('svg').first().waitFor();
  },
  async 'panel-regions'(user) {
    await toggle(user, '.part.sidebar', 'Control+b', false);
    await find(user, 'Find Model', 'azure openai gpt-4o-mini');
    const { locator } = await panelFrame(user, 'GPT-4o mini');
    await locator('nav a[href="#regions"]').click();
  },
  async compare(user) {
    await toggle(user, '.part.sidebar', 'Control+b', false);
    await find(user, 'Compare Models', 'claude api claude-sonnet-4-5', 'openai api gpt-5.1');
    await user.page.locator('.webview').first().waitFor();
  },
  async find(user) {
    await user.command('Model Almanac: Find Model');
    await user.page.locator('.quick-input-list .monaco-list-row').nth(3).waitFor();
  },
  async inventory(user) {
    await user.page.locator('.activitybar a[aria-label^="Model Almanac"]').click({ force: true });
    await user.command('Model Almanac: Check Workspace');
    await user.page.locator('.sidebar .monaco-list-row', { hasText: 'claude' }).first().waitFor();
    await user.page.waitForTimeout(2 * SETTLED_MS);
  },
  async hints(user) {
    await user.press('Control+Shift+E');
    await user.command('Preferences: Open User Settings (JSON)');
    await user.editor('settings.json').locator('.view-line').first().waitFor();
    await user.press('Control+Home');
    await user.press('End');
    await user.type('"modelAlmanac.inlayHints.enabled": true,');
    await user.press('Control+s');
    await open(user, 'app.py');
  },
  async policy(user) {
    await open(user, 'policy.py');
    await user.waitForUnderline('error');
    await user.hover('mistral-medium-latest', 'Legal');
  },
  async 'own-file'(user) {
    await open(user, 'model-almanac.json');
  },
  async walkthrough(user) {
    await user.command('Welcome: Open Walkthrough...');
    await user.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Model Almanac' }).first().click();
    await user.page.locator('.getting-started-step').first().waitFor();
  },
};

const chosen = (one, all) => (one === 'all' ? all : [one]);
for (const locale of chosen(language, LANGUAGES))
  for (const name of chosen(theme, Object.keys(THEMES))) await takeAll(name, locale);
