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

    if (theme !== 'dark') return;
    await check('API versions are offered where one may stand', async () => {
      await user.typeAtEnd('AzureOpenAI(api_version="2024');
      match(await user.suggestions('2024-10-21'), /^2024-10-21/m);
      await user.shot('api-versions');
    });
  },
};
