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

    await check('so are the fixes, and what they ask', async () => {
      await user.clickOn('gpt-4-0613');
      const titles = (await user.quickFixes()).join('\n');
      match(titles, /gpt-5\.6-sol/, /モデル/, /このファイルで/, /理由と期限を付けて/, /出典/);
      await user.shot('fixes');
      await user.pickFix('理由と期限を付けて');
      await user.page.locator('.quick-input-widget:visible', { hasText: '理由を入力してください' }).waitFor();
      await user.shot('reason');
      await user.dismiss();
    });

    await check('so are the list of models, the inventory and the rows of completion', async () => {
      await user.typeAtEnd('client.chat.completions.create(model="');
      await user.press('Control+Space');
      await user.suggestions('gpt-');
      await user.shot('completion');
      await user.press('Escape');
      await user.press('Control+z');
      await user.page.locator('.activitybar a[aria-label^="Model Almanac"]').click({ force: true });
      await user.page.locator('.sidebar .pane-body .monaco-list-row', { hasText: '提供終了' }).first().waitFor();
      await user.shot('inventory');
      await user.command('Model Almanac: Find Model');
      const rows = user.page.locator('.quick-input-list .monaco-list-row');
      await rows.filter({ hasText: 'コンテキスト' }).first().waitFor();
      await user.shot('find');
      await user.press('Escape');
    });

    await check('so are the problems', async () => {
      match(await user.problems('gpt-4-0613'), /提供を終了しました/);
      await user.shot('problems');
    });
  },
};
