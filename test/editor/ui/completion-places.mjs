import { match, noMatch } from '../../../tools/editor/lib/expect.mjs';

/** Where a list opens, and what must and must not stand in it. */
const PLACES = [
  ['embeddings', 'client.embeddings.create(model="', 'text-embedding-3', /^text-embedding-3/m, /^gpt-|image|^claude/m],
  ['images', 'client.images.generate(model="', 'gpt-image', /^gpt-image/m, /^text-embedding|^gpt-5/m],
  ['azure', 'azure.chat.completions.create(model="', 'gpt-', /^gpt-/m, /^claude|image/m],
];

export const story = {
  title: 'the list knows the call, and infrastructure completes its models',
  file: 'app.py',
  themes: ['dark', 'light', 'high-contrast'],
  async tell({ user, check }) {
    for (const [name, code, wanted, has, hasNot] of PLACES)
      await check(`${name}: the models of that call and that client`, async () => {
        await user.typeAtEnd(code);
        await user.press('Control+Space');
        const labels = await user.suggestions(wanted);
        match(labels, has);
        noMatch(labels, hasNot);
        await user.shot(name);
        await user.press('Escape');
      });

    await check('a display name finds its ID', async () => {
      await user.typeAtEnd('client.responses.create(model="astra');
      await user.press('Control+Space');
      match(await user.suggestions('gpt-6.2-astra'), /gpt-6\.2-astra/);
      await user.shot('by-name');
      await user.press('Escape');
    });

    await check('Bicep: the name of the model of a deployment', async () => {
      await user.openFile('main.bicep');
      await user.editor('main.bicep').locator('.view-line', { hasText: 'gpt-4o' }).first().click();
      await user.press('End');
      await user.press('ArrowLeft');
      await user.press('Control+Space');
      match(await user.suggestions('gpt-'), /^gpt-/m);
      await user.shot('bicep');
      await user.press('Escape');
    });
  },
};
