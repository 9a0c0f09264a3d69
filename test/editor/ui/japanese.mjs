import { match } from '../../../tools/editor/lib/expect.mjs';

export const story = {
  title: 'the display language is Japanese',
  file: 'app.py',
  locale: 'ja',
  async tell({ user, check }) {
    await check('the card is in Japanese', async () => {
      const card = await user.hover('gpt-4-0613', '確認');
      match(card, /提供終了/, /OpenAI API/, /置き換える/);
      await user.shot('hover');
    });

    await check('so are the problems', async () => {
      match(await user.problems('gpt-4-0613'), /提供を終了しました/);
      await user.shot('problems');
    });
  },
};
