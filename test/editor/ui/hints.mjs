import { match } from '../../../tools/editor/lib/expect.mjs';
import { panelFrame } from '../../../tools/editor/lib/webview.mjs';

export const story = {
  title: 'the end of a line says when its model goes, and what comes',
  file: 'app.py',
  themes: ['dark', 'light'],
  settings: { 'modelAlmanac.inlayHints.enabled': true },
  viewport: { width: 1500, height: 700 },
  async tell({ user, check }) {
    const hint = (text) => user.page.locator('.view-line', { hasText: text }).locator('[class*="dyn-rule"]');

    await check('behind the code, not in the string', async () => {
      await hint('gpt-4-0613').filter({ hasText: 'retired' }).first().waitFor();
      const line = await user.lineText('gpt-4-0613');
      match(line, /model="gpt-4-0613",\s*retired 2026-10-23 → gpt-5\.6-sol$/);
      match(await user.lineText('gpt-4o-mini'), /text}\]\)\s*retires in \d+ days → /);
      await user.shot('lines');
    });

    await check('a click with the key held opens the card', async () => {
      await user.page.keyboard.down('Control');
      await hint('gpt-4-0613').filter({ hasText: 'retired' }).first().click();
      await user.page.keyboard.up('Control');
      await panelFrame(user, 'GPT-4');
    });
  },
};
