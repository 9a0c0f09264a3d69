import { match } from '../../../tools/editor/lib/expect.mjs';

const BOX = '.quick-input-widget:visible .quick-input-box input';

export const story = {
  title: 'a model is ignored with a reason, until a day',
  file: 'app.py',
  themes: ['dark', 'light', 'high-contrast'],
  async tell({ user, check, theme }) {
    const { page } = user;
    await check('the fixes end with what is ignored, and where it is written', async () => {
      await user.waitForUnderline('error');
      await user.clickOn('gpt-4-0613');
      const titles = (await user.quickFixes()).join('\n');
      match(titles, /on this line/, /in this file/, /in this workspace/, /until a date…/);
      await user.shot('fixes');
    });

    await check('it asks why, and until when', async () => {
      await user.pickFix('until a date…');
      await page.locator(BOX).waitFor();
      await page.locator(BOX).fill('The migration is planned for January.');
      await user.shot('reason');
      await user.press('Enter');
      await page.locator('.quick-input-widget:visible', { hasText: 'Until which day' }).waitFor();
      match(await page.locator(BOX).inputValue(), /^\d{4}-\d\d-\d\d$/);
      await user.shot('until');
      await user.press('Enter');
    });

    await check('the problem goes, and the file says why', async () => {
      await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
      await user.openFile('model-almanac.json');
      await page.locator('.view-line', { hasText: 'The migration is planned' }).first().waitFor();
      await user.shot('file');
    });

    if (theme !== 'dark') return;
    await check("the inventory's menu asks the same", async () => {
      await page.locator('.activitybar a[aria-label^="Model Almanac"]').click({ force: true });
      const row = page.locator('.sidebar .pane-body .monaco-list-row', { hasText: 'gpt-4o-mini' }).first();
      await row.click({ button: 'right' });
      const item = page.locator('.context-view .action-label, .monaco-menu .action-label', {
        hasText: 'Ignore with a Reason',
      });
      await item.first().waitFor();
      await user.shot('menu');
      await item.first().click();
      await page.locator('.quick-input-widget:visible', { hasText: 'Ignore gpt-4o-mini' }).waitFor();
      await user.press('Escape');
    });
  },
};
