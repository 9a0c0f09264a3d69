import { match } from '../../../tools/editor/lib/expect.mjs';
import { axeViolations, panelFrame } from '../../../tools/editor/lib/webview.mjs';

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

    await check('so is the panel', async () => {
      await user.page.locator('.monaco-hover:visible a', { hasText: 'カード' }).first().click();
      const { locator, frame } = await panelFrame(user, 'GPT-4');
      match(await locator('body').innerText(), /対応/, /年表|ライフサイクル/, /出典 \d+ 件/);
      match((await axeViolations(frame)).join('\n') || 'clean', /^clean$/);
      await user.dismiss();
      await user.shot('panel');
    });

    await check('so are the problems', async () => {
      match(await user.problems('gpt-4-0613'), /提供を終了しました/);
      await user.shot('problems');
    });
  },
};
