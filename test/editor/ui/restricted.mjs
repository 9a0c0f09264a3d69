import { match, noMatch } from '../../../tools/editor/lib/expect.mjs';

/** Everything in this folder tries to hide what is found. */
export const story = {
  title: 'a workspace that is not trusted hides nothing',
  folder: 'test/fixtures/restricted',
  file: 'app.py',
  restricted: true,
  hosts: ['node', 'web'],
  async tell({ user, check }) {
    await check('the window is in Restricted Mode', async () => {
      await user.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).first().waitFor();
    });

    await check('findings are there in spite of settings, associations, own names and comments', async () => {
      const rows = await user.problems('gpt-3.5-turbo-0301');
      match(rows, /gpt-4-0613 /, /gpt-3\.5-turbo-0301 /, /2023-03-15-preview/);
      await user.shot('problems');
    });

    await check('a comment that would suppress says that it waits', async () => {
      match(await user.problems('suppresses nothing'), /not trusted \(Restricted Mode\)/);
    });

    await check('each name that the workspace may not take is told in its own file', async () => {
      await user.openFile('model-almanac.json');
      const rows = await user.problems('is known already');
      // The list draws only the rows that fit.
      match(rows, /openai\/gpt-3\.5-turbo-0301 is known already/, /GPT-3\.5-TURBO-0301 is known already/);
      noMatch(rows, /acme-7b is known/);
      await user.shot('own-file');
    });

    await check('hovers are there, and so are the names that the workspace adds', async () => {
      await user.openFile('app.py');
      match(await user.hover('gpt-3.5-turbo-0301', 'checked'), /Retired/);
      match(await user.hover('acme-7b', 'Acme 7B'), /from this workspace/i);
    });

    await check('the language status says what does not count', async () => {
      await user.page.locator('#status\\.languageStatus').click();
      const hover = user.page.locator('.monaco-hover', { hasText: 'Restricted Mode: settings' }).first();
      await hover.waitFor();
      await user.shot('status');
      await user.dismiss();
    });

    await check('a file that the workspace excludes is checked with the others', async () => {
      await user.command('Model Almanac: Check Workspace');
      match(await user.problems('old.env'), /gpt-4-0314/);
    });
  },
};
