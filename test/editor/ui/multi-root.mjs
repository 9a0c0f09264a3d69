export const story = {
  title: 'two folders of one window have settings of their own',
  folder: 'test/fixtures/multi-root',
  workspaceFile: 'both.code-workspace',
  file: 'strict/strict.py',
  themes: ['dark'],
  // The editor without a server side opens one folder.
  hosts: ['node', 'web'],
  async tell({ user, check }) {
    const { page } = user;
    const underlined = (file, kind) => page.locator(`.monaco-editor[data-uri$="/${file}"] .squiggly-${kind}`).first();
    await check('an error where the folder says error', async () => {
      await underlined('strict.py', 'error').waitFor();
      await user.shot('strict');
    });

    await check('information where the other folder says so', async () => {
      await user.press('Control+p');
      await page.locator('.quick-input-widget:visible .quick-input-box input').fill('lenient.py');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'lenient.py' }).first().click();
      await underlined('lenient.py', 'info').waitFor();
      if (await underlined('lenient.py', 'error').isVisible()) throw new Error('it is an error, too');
      await user.shot('lenient');
    });
  },
};
