import { match } from '../../../tools/editor/lib/expect.mjs';

const STEP = '.getting-started-step';

export const story = {
  title: 'the walkthrough alone leads from nothing to the first fix',
  themes: ['dark', 'light', 'high-contrast'],
  viewport: { width: 1500, height: 860 },
  async tell({ user, check }) {
    const { page } = user;
    const equal = (found, wanted) => match(String(found), new RegExp(`^${wanted}$`));
    const step = (title) => page.locator(STEP, { hasText: title }).first();
    const isDone = async (title) => {
      await step(title).locator('.codicon-getting-started-step-checked').first().waitFor({ state: 'attached' });
    };
    const isOpen = async (title) =>
      equal(await step(title).locator('.codicon-getting-started-step-checked').count(), 0);
    const choose = (title) => step(title).locator('.step-title').first().click();
    const walk = async () => page.locator('.tab', { hasText: 'Welcome' }).first().click();

    await check('a window without a document says nothing, and loads nothing', async () => {
      await page.locator('.statusbar').waitFor();
      equal(await page.locator('.notification-toast').count(), 0);
      equal(await page.locator('.statusbar', { hasText: 'Models:' }).count(), 0);
    });

    await check('it opens from the palette, and nothing is ticked', async () => {
      await user.command('Welcome: Open Walkthrough...');
      await page
        .locator('.quick-input-list .monaco-list-row', { hasText: 'Get Started with Model Almanac' })
        .first()
        .click();
      await step('Open an example').waitFor();
      for (const title of [
        'Open an example',
        'Read a model card',
        'Put the replacement in',
        'Let it complete an ID',
        'Check the whole workspace',
      ])
        await isOpen(title);
      await user.shot('begin');
    });

    await check('its button opens the example, which has a problem', async () => {
      await page.locator(`${STEP} .button-container .monaco-button`, { hasText: 'Open an Example' }).first().click();
      await user.waitForUnderline('error');
      await isDone('Open an example');
      await user.shot('example');
    });

    await check('pointing at the ID ticks the card', async () => {
      match(await user.hover('gpt-4-0613', 'checked'), /Retired/);
      await user.dismiss();
      await isDone('Read a model card');
      await choose('Put the replacement in');
      await user.shot('card');
    });

    await check('choosing the replacement ticks the fix: the first one is made', async () => {
      await user.clickOn('gpt-4-0613');
      const first = (await user.quickFixes()).find((title) => title.startsWith('Replace'));
      match(first, /^Replace with gpt-/);
      await user.shot('fix');
      await user.pickFix('Replace with');
      await isDone('Put the replacement in');
      match(await user.lineText('gpt-5.6'), /model="gpt-5\.6/);
    });

    await check('accepting a suggestion ticks the list', async () => {
      await user.clickOn('3. Between the quotes');
      for (let lines = 0; lines < 2; lines++) await user.press('ArrowDown');
      await user.press('End');
      await user.press('ArrowLeft');
      await user.press('ArrowLeft');
      await user.suggestions('gpt');
      await user.press('Enter');
      await isDone('Let it complete an ID');
    });

    await check('the workspace is checked by its button', async () => {
      await choose('Check the whole workspace');
      await page.locator(`${STEP} .button-container .monaco-button`, { hasText: 'Check Workspace' }).first().click();
      await isDone('Check the whole workspace');
      await user.shot('end');
    });

    await check('the settings open, where each rule is found by its name', async () => {
      await choose('Make it yours');
      await page.locator(`${STEP} .button-container .monaco-button`, { hasText: 'Open Settings' }).first().click();
      const search = page.locator('.settings-editor .suggest-input-container').first();
      await search.click();
      await user.press('Control+a');
      await user.type('retiring model severity almanac');
      await page.locator('.settings-editor .setting-item-contents', { hasText: 'Retiring-model' }).first().waitFor();
      await user.shot('settings');
      await walk();
      await isDone('Make it yours');
    });
  },
};
