// Takes the pictures of the READMEs and the walkthrough in a real editor: node scripts/pictures.mjs [PART OF A NAME]
// (needs what tools/editor/setup.sh installs, `npm run build`, and fonts with Japanese characters)
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SHOTS } from '../tools/editor/lib/paths.mjs';
import { themeSettings } from '../tools/editor/lib/settings.mjs';
import { makeUser } from '../tools/editor/lib/user.mjs';
import { openWorkbench } from '../tools/editor/lib/workbench.mjs';
import { inRoot } from './lib/paths.mjs';

const CALM = {
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.fontSize': 14,
  'editor.lightbulb.enabled': 'off',
  'editor.stickyScroll.enabled': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
};
/** What a step of the walkthrough shows is small: the editor alone. */
const ALONE = { ...CALM, 'workbench.editor.showTabs': 'none', 'workbench.statusBar.visible': false };
/** Few lines that have all that the steps speak of. */
const DEMO = `from openai import OpenAI

client = OpenAI()
client.chat.completions.create(
    model="",
    messages=[{"role": "user", "content": "Hello"}],
)

client.chat.completions.create(
    model="gpt-4-0613",
    messages=[{"role": "user", "content": "Hello"}],
)
`;
const TITLE_ROW = 32;
/** All but the row that stands for the tabs, and tells that the extension is under development. */
const belowTitle = ({ page }) => ({
  screenshot: (options) => {
    const { width, height } = page.viewportSize();
    return page.screenshot({ ...options, clip: { x: 0, y: TITLE_ROW, width, height: height - TITLE_ROW } });
  },
});

async function completion(user) {
  await user.clickOn('gpt-4-0613');
  for (let lines = 0; lines < 5; lines++) await user.press('ArrowUp');
  await user.press('End');
  for (let left = 0; left < 2; left++) await user.press('ArrowLeft');
  await user.suggestions('gpt');
}

/** The view of all models, filled. */
async function inventory(user) {
  await user.page.locator('.activitybar a[aria-label^="Model Almanac"]').click({ force: true });
  const rows = user.page.locator('.sidebar .monaco-list-row');
  await user.command('Model Almanac: Check Workspace');
  await rows.filter({ hasText: 'claude-3-opus' }).first().waitFor();
  // Wide enough for names and dates.
  const { x, width, height } = await user.page.locator('.part.sidebar').boundingBox();
  await user.page.mouse.move(x + width, height / 2);
  await user.page.mouse.down();
  await user.page.mouse.move(x + width + 190, height / 2, { steps: 5 });
  await user.page.mouse.up();
  await user.page.waitForTimeout(2_000);
  await user.command('Notifications: Clear All Notifications');
}

/** Each says what the user does; the editor is left as it was found. */
const STEPS = {
  card: (user) => user.hover('gpt-4-0613'),
  async fix(user) {
    await user.clickOn('gpt-4-0613');
    await user.quickFixes();
  },
  complete: completion,
  example: (user) => user.problems('gpt-4-0613'),
};
const README = {
  dark: {
    hover: (user) => user.hover('gpt-4-0613'),
  },
  light: {
    async panel(user, locale) {
      await user.hover('gpt-4-0613');
      const link = locale === 'ja' ? 'カード' : 'Card';
      await user.page.locator('.monaco-hover:visible a', { hasText: link }).first().click();
      await user.page.locator('.webview').first().waitFor();
      await user.page.waitForTimeout(3_000);
      await user.page.mouse.move(5, 300);
    },
    problems: (user) => user.problems('gpt-4-0613'),
  },
};

const ending = (locale) => (locale === 'ja' ? '.ja.png' : '.png');
const windows = ['en', 'ja'].flatMap((locale) => [
  ...['dark', 'light'].map((theme) => ({
    theme,
    locale,
    settings: ALONE,
    viewport: { width: 760, height: 452 },
    pictures: Object.entries(STEPS).map(([step, take]) => ({
      to: `media/walkthrough/${step}-${theme}${locale === 'ja' ? '.ja' : ''}.webp`,
      take,
    })),
  })),
  ...['dark', 'light'].map((theme) => ({
    theme,
    locale,
    file: 'app.py',
    settings: { ...ALONE, 'workbench.activityBar.location': 'default' },
    viewport: { width: 760, height: 452 },
    pictures: [{ to: `media/walkthrough/workspace-${theme}${locale === 'ja' ? '.ja' : ''}.webp`, take: inventory }],
  })),
  {
    theme: 'dark',
    locale,
    settings: CALM,
    viewport: { width: 1000, height: 592 },
    pictures: [{ to: `docs/images/completion-dark${ending(locale)}`, take: completion }],
  },
  ...Object.entries(README).map(([theme, takes]) => ({
    theme,
    locale,
    file: 'app.py',
    settings: CALM,
    viewport: { width: 1160, height: 652 },
    pictures: Object.entries(takes).map(([name, take]) => ({
      to: `docs/images/${name}-${theme}${ending(locale)}`,
      take,
    })),
  })),
]);

const [part = ''] = process.argv.slice(2);
for (const { file, ...one } of windows) {
  const pictures = one.pictures.filter(({ to }) => to.includes(part));
  if (pictures.length > 0) await takeIn({ ...one, pictures, file });
}

async function takeIn({ theme, locale, file, settings, viewport, pictures }) {
  const demo = file ? undefined : mkdtempSync(path.join(tmpdir(), 'demo-'));
  const name = file ?? 'demo.py';
  if (demo) writeFileSync(path.join(demo, name), DEMO);
  const workbench = await openWorkbench({
    host: 'node',
    extension: inRoot('.'),
    folder: demo ?? inRoot('examples'),
    file: name,
    settings: { ...themeSettings(theme), ...settings },
    locale,
    viewport,
  });
  try {
    const user = makeUser(workbench.page, { shots: SHOTS, prefix: 'picture' });
    await user.editor(name).locator('.view-line').first().waitFor();
    await workbench.page
      .locator('.squiggly-error, .squiggly-warning')
      .first()
      .waitFor({ state: 'attached', timeout: 60_000 });
    if (settings['workbench.activityBar.location'] === 'hidden') await user.press('Control+b');
    for (const { to, take } of pictures) {
      await take(user, locale).catch(async (error) => {
        await user.shot('failed');
        throw error;
      });
      await user.shot('taken', settings['workbench.editor.showTabs'] === 'none' ? belowTitle(user) : user.page);
      mkdirSync(path.dirname(inRoot(to)), { recursive: true });
      const taken = path.join(SHOTS, 'picture-taken.png');
      if (to.endsWith('.png')) copyFileSync(taken, inRoot(to));
      else writeFileSync(inRoot(to), await asWebp(readFileSync(taken), workbench.page));
      console.log(to);
      await user.dismiss();
    }
  } finally {
    await workbench.close();
    if (demo) rmSync(demo, { recursive: true, force: true });
  }
}

/** What the extension carries must be small: the browser that took the picture writes it anew. */
async function asWebp(png, page) {
  const other = await page.context().newPage();
  try {
    const url = await other.evaluate(
      async (source) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        canvas.getContext('2d').drawImage(image, 0, 0);
        const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.5 });
        const bytes = new Uint8Array(await blob.arrayBuffer());
        return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
      },
      `data:image/png;base64,${png.toString('base64')}`,
    );
    return Buffer.from(url, 'base64');
  } finally {
    await other.close();
  }
}
