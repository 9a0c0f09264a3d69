import { match } from '../../../tools/editor/lib/expect.mjs';

export const story = {
  title: 'the mouse rests on model IDs',
  file: 'app.py',
  themes: ['dark', 'light'],
  async tell({ user, check }) {
    await check('a retired model shows its card and its replacement', async () => {
      const card = await user.hover('gpt-4-0613', 'checked');
      match(card, /Retired/, /OpenAI API/, /Replace · Card/, /checked \d{4}-\d\d-\d\d/);
      await user.shot('retired');
    });

    await check('a model shows its limits and other platforms', async () => {
      const card = await user.hover('gpt-4o-mini', 'checked');
      match(card, /GPT-4o mini · OpenAI API/, /16,384 output/, /Azure OpenAI/, /Box AI/);
      await user.shot('limits');
    });

    await check('an API version shows its card', async () => {
      match(await user.hover('2024-10-21', 'checked'), /2024-10-21/);
      await user.shot('api-version');
    });

    await check('a variable called o1 shows nothing', () => user.noHover('o1, o2'));

    await check('its Replace puts the replacement in, and the hover goes', async () => {
      const line = (await user.lineText('gpt-4-0613')).split('gpt-4-0613');
      const [, replacement = ''] = /→\s*(\S+)\s+Replace/.exec(await user.hover('gpt-4-0613', 'checked')) ?? [];
      await user.followInHover('Replace');
      const changed = await user.lineText(replacement);
      if (replacement === '' || changed !== line.join(replacement)) throw new Error(`the line reads ${changed}`);
    });
  },
};
