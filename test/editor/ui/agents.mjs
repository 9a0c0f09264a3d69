import { match } from '../../../tools/editor/lib/expect.mjs';

export const story = {
  title: 'the server for agents is in the list of servers',
  file: 'app.py',
  hosts: ['node'],
  settings: { 'chat.disableAIFeatures': false, 'chat.mcp.access': 'all' },
  async tell({ user, check }) {
    await check('MCP: List Servers names it, and can start it', async () => {
      await user.waitForUnderline('error');
      await user.command('MCP: List Servers');
      const row = user.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Model Almanac' }).first();
      await row.waitFor();
      await user.shot('servers');
      await row.click();
      const choices = user.page.locator('.quick-input-list .monaco-list-row');
      await choices.filter({ hasText: 'Start Server' }).first().waitFor();
      match((await choices.allInnerTexts()).join('\n'), /Start Server/);
      await user.shot('server');
    });
  },
};
