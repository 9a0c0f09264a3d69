import { match } from '../../../tools/editor/lib/expect.mjs';
import { panelFrame } from '../../../tools/editor/lib/webview.mjs';

const VIEW = '.pane-body .monaco-list-row';

export const story = {
  title: 'the models of the workspace are listed, what breaks first on top',
  file: 'app.py',
  themes: ['dark', 'light', 'high-contrast'],
  viewport: { width: 1300, height: 800 },
  async tell({ user, check, theme }) {
    const { page } = user;
    const rows = page.locator('.sidebar').locator(VIEW);
    const row = (text) => rows.filter({ hasText: text }).first();

    await check('what is open is there by itself, with a number on the icon', async () => {
      await user.waitForUnderline('error');
      await page.locator('.activitybar a[aria-label^="Model Almanac"]').click({ force: true });
      await row('gpt-4-0613').waitFor();
      await page.locator('.activitybar .badge-content', { hasText: /^\d+$/ }).last().waitFor();
      match(await page.locator('.activitybar a[aria-label^="Model Almanac"]').getAttribute('aria-label'), /2/);
      await user.shot('open-files');
    });

    await check('a check of the workspace fills it with all files', async () => {
      await user.command('Model Almanac: Check Workspace');
      await row('claude-3-opus').waitFor();
      const texts = await rows.allInnerTexts();
      match(texts[0], /Retired/);
      await user.shot('workspace');
    });

    await check('a place opens with a click', async () => {
      await row('gpt-4-0613').click();
      await row('app.py:11').click();
      match(await page.locator('.statusbar', { hasText: 'Ln 11' }).innerText(), /Ln 11/);
    });

    await check('a model shows its card, which names its places', async () => {
      await row('gpt-4-0613').hover();
      await row('gpt-4-0613').locator('.action-label[aria-label^="Show Card"]').click();
      const { locator } = await panelFrame(user, 'GPT-4');
      match(await locator('#usage').innerText(), /app\.py:11/);
      await user.shot('card');
    });

    if (theme !== 'dark') return;
    await check('it can be grouped by file', async () => {
      await user.command('Model Almanac: Group Inventory by…');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'By file' }).click();
      await row('main.bicep').waitFor();
      await user.shot('by-file');
    });

    await check('and exported as a table', async () => {
      await user.command('Model Almanac: Export Inventory…');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Markdown' }).click();
      const line = page.locator('.view-line', { hasText: 'gpt-4-0613' }).last();
      await line.waitFor();
      await user.shot('export');
    });
  },
};
