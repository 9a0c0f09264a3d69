import { match } from '../../../tools/editor/lib/expect.mjs';

/** Plain VS Code knows no language for some of these: they are told by their names. */
export const story = {
  title: 'other files than code',
  file: '.env',
  async tell({ user, check }) {
    await check('.env', async () => {
      match(await user.hover('claude-3-opus-20240229', 'checked'), /Retired/);
      await user.shot('env');
    });

    await check('Bicep', async () => {
      await user.openFile('main.bicep');
      match(await user.hover('gpt-4o', 'checked'), /Azure OpenAI/);
      await user.shot('bicep');
    });

    await check('JSON', async () => {
      await user.openFile('config.json');
      match(await user.hover('claude-3-opus-20240229', 'checked'), /Retired/);
    });

    await check('Markdown', async () => {
      await user.openFile('notes.md');
      match(await user.hover('gpt-4-0613', 'checked'), /Retired/);
      await user.shot('markdown');
    });

    await check('a text without models stays quiet', async () => {
      await user.openFile('plain.txt');
      await user.noHover('gpt-4-0613-eval-results.csv');
    });
  },
};
