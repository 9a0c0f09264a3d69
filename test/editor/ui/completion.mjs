import { match, noMatch } from '../../../tools/editor/lib/expect.mjs';

export const story = {
  title: 'a model ID is typed',
  file: 'app.py',
  themes: ['dark', 'light'],
  async tell({ user, check, theme }) {
    await check('model IDs are offered inside the string', async () => {
      await user.typeAtEnd('client.chat.completions.create(model="gpt-4');
      const labels = await user.suggestions('gpt-4.1');
      match(labels, /^gpt-4\.1/m);
      noMatch(labels, /^claude-/m);
      await user.shot('list');
    });

    await check('the one that is picked replaces what was typed', async () => {
      await user.type('.1-mi');
      await user.suggestions('gpt-4.1-mini');
      await user.press('Enter');
      const line = await user.lineText('create(model="gpt-4.1');
      if (!/model="gpt-4\.1-mini/.test(line)) throw new Error(line);
      await user.shot('picked');
    });

    await check('on a dead ID its replacement is chosen first, and Enter takes it', async () => {
      await user.clickOn('gpt-4-0613');
      await user.press('Control+Space');
      await user.suggestions('gpt-5.6-sol');
      const chosen = user.page.locator('.suggest-widget.visible .monaco-list-row.focused');
      match(await chosen.innerText(), /^gpt-5\.6-sol/);
      await user.shot('dead-id');
      await user.press('Enter');
      match(await user.lineText('model="gpt-5.6-sol'), /model="gpt-5\.6-sol",/);
    });

    if (theme !== 'dark') return;
    await check('API versions are offered where one may stand', async () => {
      await user.typeAtEnd('AzureOpenAI(api_version="2024');
      match(await user.suggestions('2024-10-21'), /^2024-10-21/m);
      await user.shot('api-versions');
    });
  },
};
