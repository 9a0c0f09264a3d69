import { readFileSync } from 'node:fs';
import { inRoot } from '../../../scripts/lib/paths.mjs';
import { match } from '../../../tools/editor/lib/expect.mjs';

/** What somebody reads, by the language of the editor: the manifest's words, and what the extension says. */
const LANGUAGES = {
  en: {
    manifest: 'package.nls.json',
    texts: undefined,
    checked: 'checked',
    retired: /Retired/,
    replace: /^Replace with gpt-/,
    counted: 'Models:',
  },
  ja: {
    manifest: 'package.nls.ja.json',
    texts: 'l10n/bundle.l10n.ja.json',
    checked: '確認',
    retired: /提供終了/,
    replace: /^gpt-\S+ に置き換え/,
    counted: 'モデル:',
  },
};
const json = (file) => (file ? JSON.parse(readFileSync(inRoot(file), 'utf8')) : {});

const LINE_3 = '3. Between the quotes press Ctrl+Space.';
const STEP = '.getting-started-step';

export const story = {
  title: 'the walkthrough alone leads from nothing to the first fix',
  themes: ['dark', 'light', 'high-contrast'],
  viewport: { width: 1500, height: 860 },
  tell: walk('en'),
};

/** The whole way, in a language. */
export function walk(language) {
  const { manifest, texts, checked, retired, replace, counted } = LANGUAGES[language];
  const words = json(manifest);
  const said = json(texts);
  const title = (key) => words[`walkthrough.${key}.title`];
  /** What the button below a step says. */
  const button = (key) => /\[([^\]]+)\]\(command:/.exec(words[`walkthrough.${key}.description`])[1];
  return async ({ user, check }) => {
    const { page } = user;
    const equal = (found, wanted) => match(String(found), new RegExp(`^${wanted}$`));
    const step = (name) => page.locator(STEP, { hasText: name }).first();
    const isDone = async (name) => {
      await step(name).locator('.codicon-getting-started-step-checked').first().waitFor({ state: 'attached' });
    };
    const isOpen = async (name) => equal(await step(name).locator('.codicon-getting-started-step-checked').count(), 0);
    const choose = (name) => step(name).locator('.step-title').first().click();
    const back = async () => page.locator('.tab', { hasText: 'Welcome' }).first().click();

    await check('a window without a document says nothing, and loads nothing', async () => {
      await page.locator('.statusbar').waitFor();
      equal(await page.locator('.notification-toast').count(), 0);
      equal(await page.locator('.statusbar', { hasText: counted }).count(), 0);
    });

    await check('it opens from the palette, and nothing is ticked', async () => {
      await user.command('Welcome: Open Walkthrough...');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: words['walkthrough.title'] }).first().click();
      await step(title('example')).waitFor();
      for (const name of [title('example'), title('card'), title('fix'), title('complete'), title('workspace')])
        await isOpen(name);
      await user.shot('begin');
    });

    await check('its button opens the example, which has a problem', async () => {
      await page
        .locator(`${STEP} .button-container .monaco-button`, { hasText: button('example') })
        .first()
        .click();
      await user.waitForUnderline('error');
      await isDone(title('example'));
      await user.shot('example');
    });

    await check('pointing at the ID ticks the card', async () => {
      match(await user.hover('gpt-4-0613', checked), retired);
      await user.dismiss();
      await isDone(title('card'));
      await choose(title('fix'));
      await user.shot('card');
    });

    await check('choosing the replacement ticks the fix: the first one is made', async () => {
      await user.clickOn('gpt-4-0613');
      const first = (await user.quickFixes()).find((fix) => fix.includes('gpt-'));
      match(first, replace);
      await user.shot('fix');
      await user.pickFix(first);
      await isDone(title('fix'));
      match(await user.lineText('gpt-5.6'), /model="gpt-5\.6/);
    });

    await check('accepting a suggestion ticks the list', async () => {
      await user.clickOn(said[LINE_3] ?? LINE_3);
      for (let lines = 0; lines < 2; lines++) await user.press('ArrowDown');
      await user.press('End');
      await user.press('ArrowLeft');
      await user.press('ArrowLeft');
      await user.suggestions('gpt');
      await user.press('Enter');
      await isDone(title('complete'));
    });

    await check('the workspace is checked by its button', async () => {
      await choose(title('workspace'));
      await page
        .locator(`${STEP} .button-container .monaco-button`, { hasText: button('workspace') })
        .first()
        .click();
      await isDone(title('workspace'));
      await user.shot('end');
    });

    await check('the settings open, where each rule is found by its name', async () => {
      await choose(title('settings'));
      await page
        .locator(`${STEP} .button-container .monaco-button`, { hasText: button('settings') })
        .first()
        .click();
      const search = page.locator('.settings-editor .suggest-input-container').first();
      await search.click();
      await user.press('Control+a');
      await user.type('retiring model severity almanac');
      await page.locator('.settings-editor .setting-item-contents', { hasText: 'Retiring-model' }).first().waitFor();
      await user.shot('settings');
      await back();
      await isDone(title('settings'));
    });
  };
}
