import { match, noMatch } from '../../../tools/editor/lib/expect.mjs';

export const story = {
  title: 'a retired model is found and replaced',
  file: 'config.json',
  themes: ['dark', 'light'],
  async tell({ user, check, theme }) {
    await check('it is underlined', async () => {
      await user.waitForUnderline('error');
      await user.shot('underlined');
    });

    await check('the Problems panel says what, since when and what instead', async () => {
      match(await user.problems('claude-3-opus-20240229'), /was retired on Claude API on 2026-01-05\. Use claude-/);
      await user.shot('panel');
    });

    await check('a quick fix is offered', async () => {
      await user.clickOn('claude-3-opus-20240229');
      match(await user.quickFixes(), /claude-/, /[Ii]gnore/);
      await user.shot('fixes');
    });

    await check('the fix replaces it, and the problem goes', async () => {
      await user.pickFix('claude-');
      await user.page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
      const line = await user.lineText('"model"');
      match(line, /"model": "claude-/);
      noMatch(line, /claude-3-opus/);
      await user.shot('fixed');
    });

    if (theme !== 'dark') return;
    await check('the whole workspace is checked by a command', async () => {
      await user.command('Model Almanac: Check Workspace');
      match(await user.problems('.env'), /app\.py/);
      await user.shot('workspace');
    });
  },
};
