import { match } from '../../../tools/editor/lib/expect.mjs';

export const story = {
  title: "a team's policy is kept, and completes and checks itself while it is written",
  folder: 'examples',
  file: 'policy.py',
  themes: ['dark', 'light'],
  viewport: { width: 1300, height: 800 },
  async tell({ user, check }) {
    const { page } = user;

    await check('what it forbids is a problem, in its own words', async () => {
      await user.waitForUnderline('error');
      match(
        await user.hover('mistral-medium-latest', 'policy'),
        /The policy of this workspace forbids/,
        /Legal has not cleared/,
      );
      await user.shot('hover');
      await user.dismiss();
    });

    await check('the status bar counts, and says so in words', async () => {
      const item = page.locator('.statusbar-item[aria-label^="Model Almanac:"]').first();
      await item.waitFor();
      match(await item.getAttribute('aria-label'), /2 errors/);
      await item.click();
      await page.locator('.markers-panel').waitFor();
      await user.shot('problems');
    });

    await check('what the team uses instead is put in by the first fix', async () => {
      await user.clickOn('gpt-5.4-mini');
      const first = (await user.quickFixes()).find((title) => title.startsWith('Replace'));
      match(first, /^Replace with gpt-5\.4$/);
      await user.pickFix('Replace with gpt-5.4');
      await page
        .locator('.view-line', { hasText: /model=.gpt-5\.4./, hasNotText: 'mini' })
        .first()
        .waitFor();
    });

    await check('a mistake is told while it is typed, once, at its place', async () => {
      await user.openFile('model-almanac.json');
      await page.locator('.view-line', { hasText: '"waivers"' }).first().waitFor();
      await user.clickOn('waivers');
      await user.press('Home');
      await user.type('"noPreview": true, ');
      const problems = await user.problems('noPreviews');
      match(problems.filter((row) => row.includes('noPreview')).length.toString(), /^1$/);
      match(problems.join('\n'), /Did you mean "noPreviews"/);
      await user.shot('mistake');
    });

    await check('its parts complete', async () => {
      for (let back = 0; back < 19; back++) await user.press('Backspace');
      await user.type('"');
      await user.press('Control+Space');
      await page
        .locator('.suggest-widget.visible .monaco-list-row', { hasText: 'minDaysToRetirement' })
        .first()
        .waitFor();
      await user.shot('completion');
    });
  },
};
