import { match } from '../../../tools/editor/lib/expect.mjs';

export const story = {
  title: 'the names of deployments in code',
  folder: 'examples',
  file: 'azure.py',
  themes: ['dark', 'light'],
  async tell({ user, check }) {
    await check('a name shows the card of the model behind it, and where it is declared', async () => {
      const card = await user.hover('help-desk', 'checked');
      match(card, /GPT-4o/, /declared in main\.bicep:14/, /checked \d{4}-\d\d-\d\d/);
      await user.shot('name');
    });

    await check('a deployment type says what it is, and where the model exists so', async () => {
      await user.openFile('main.bicep');
      const card = await user.hover("'Standard'", 'Azure deployment type');
      match(card, /in the region of the deployment/, /gpt-4o 2024-08-06/);
      await user.shot('type');
    });
  },
};
