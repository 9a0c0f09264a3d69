import { match } from '../../../tools/editor/lib/expect.mjs';

/** What stands in the panel, once it does. */
async function panelText({ page }, says) {
  const body = page.frameLocator('iframe.webview').frameLocator('#active-frame').locator('body', { hasText: says });
  await body.waitFor();
  return body.innerText();
}

/** Types into the box that a command opens, once it is there. */
async function ask({ page }, text) {
  const box = page.locator('.quick-input-widget:visible input[placeholder*=" "]');
  await box.first().waitFor();
  await box.first().fill(text);
}

export const story = {
  title: 'the whole card is read in a panel',
  file: 'app.py',
  themes: ['dark', 'light', 'high-contrast'],
  async tell({ user, check, theme }) {
    await check('the link in the hover opens it beside the code', async () => {
      await user.hover('gpt-4o-mini', 'Card');
      await user.page.locator('.monaco-hover:visible a', { hasText: 'Card' }).first().click();
      match(await panelText(user, 'GPT-4o mini'), /OpenAI API/, /128,000/, /Deprecated/, /Sources/);
      await user.dismiss();
      await user.shot('panel');
    });

    if (theme !== 'dark') return;
    await check('a model is picked from the catalogue by a command', async () => {
      await user.command('Model Almanac: Show Card…');
      await ask(user, 'azure__openai__gpt_4o_mini');
      await user.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Box AI' }).first().waitFor();
      await user.shot('pick');
      await user.press('Enter');
      match(await panelText(user, '16,000'), /128,000/, /16,000/, /2023-10/);
      await user.shot('box');
    });

    await check('the language status counts the models of the file', async () => {
      await user.clickOn('AzureOpenAI(');
      const status = user.page.locator('#status\\.languageStatus');
      await status.hover();
      const card = user.page.locator('.hover-language-status', { hasText: 'Models: 2' });
      await card.first().waitFor();
      await user.shot('status');
    });

    await check('the walkthrough shows its steps', async () => {
      await user.dismiss();
      await user.command('Welcome: Open Walkthrough...');
      await ask(user, 'Model Almanac');
      // By key: the card of the status may still lie over the list.
      await user.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Model Almanac' }).waitFor();
      await user.press('Enter');
      await user.page.locator('.getting-started-step', { hasText: 'Read a model card' }).first().waitFor();
      await user.shot('walkthrough');
    });
  },
};
