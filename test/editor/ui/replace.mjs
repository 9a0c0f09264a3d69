import { match, noMatch } from '../../../tools/editor/lib/expect.mjs';

export const story = {
  title: 'a model is replaced in the whole workspace, and by one of choice',
  file: 'app.py',
  themes: ['dark'],
  async tell({ user, check }) {
    const { page } = user;
    await check('the list of fixes goes from here to the workspace, then to silence and reading', async () => {
      await user.waitForUnderline('error');
      await user.clickOn('gpt-4-0613');
      const titles = await user.quickFixes();
      const order = [
        'Replace with gpt-5.6-sol',
        'Replace gpt-4-0613 in the workspace',
        'another model',
        'Ignore',
        'About the rule',
        'Open the source',
      ];
      const places = order.map((title) => titles.findIndex((one) => one.includes(title)));
      noMatch(String(places.includes(-1)), /true/);
      match(
        JSON.stringify(places),
        new RegExp(`^${JSON.stringify([...places].sort((a, b) => a - b)).replace(/[[\]]/g, '\\$&')}$`),
      );
      await user.shot('fixes');
    });

    await check('in the workspace: what changes is shown before it is written', async () => {
      await user.pickFix('in the workspace');
      const preview = page.locator('.monaco-dialog-box button, .monaco-dialog-box .monaco-button', {
        hasText: 'Show Preview',
      });
      const tree = page.locator('.bulk-edit-panel .monaco-list-row');
      await preview.or(tree).first().waitFor();
      if (await preview.isVisible()) await preview.click();
      await tree.first().waitFor();
      match((await tree.allInnerTexts()).join('\n'), /app\.py/, /gpt-5\.6-sol/);
      await user.shot('preview');
      await page.locator('.bulk-edit-panel .monaco-button', { hasText: 'Discard' }).first().click();
      match(await user.lineText('model="gpt-4-0613'), /gpt-4-0613/);
    });

    await check('another model: the list compares context and price, Enter puts it in', async () => {
      await user.clickOn('gpt-4-0613');
      await user.quickFixes();
      await user.pickFix('another model');
      const rows = page.locator('.quick-input-list .monaco-list-row');
      await rows.first().waitFor();
      match(await rows.first().innerText(), /gpt-5\.6-sol/, /recommended/, /context \(×\d/, /\(−\d+ %\)/);
      await user.shot('choose');
      await page.locator('.quick-input-widget:visible .quick-input-box input').fill('gpt-5.4-mini');
      await rows.filter({ hasText: 'GPT-5.4 mini' }).first().click();
      await page
        .locator('.view-line', { hasText: 'gpt-5.4-mini' })
        .or(page.locator('.bulk-edit-panel .monaco-list-row'))
        .first()
        .waitFor();
      await user.shot('chosen');
    });
  },
};
