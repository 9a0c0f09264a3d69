import { match, noMatch } from '../../../tools/editor/lib/expect.mjs';
import { axeViolations, panelFrame } from '../../../tools/editor/lib/webview.mjs';

const PATIENCE_MS = 8_000;
const TRIES = 5;

/** Types into the box that is open, and takes the row that holds a text. */
async function choose({ page }, text, row) {
  const box = page.locator('.quick-input-widget:visible input[placeholder*=" "]').first();
  await box.fill(text, { timeout: PATIENCE_MS });
  // The list is whole: a row that is clicked stays where it is.
  await page.locator('.quick-input-widget:visible .monaco-progress-container.active').waitFor({ state: 'detached' });
  const rows = page.locator('.quick-input-list .monaco-list-row', { hasText: row });
  await rows.first().click({ timeout: PATIENCE_MS });
}

/** Runs a command and chooses in its box, one choice after the other. A panel that comes up late takes the focus, and the box goes: once more. */
async function chooseBy(user, command, ...choices) {
  for (let tries = 1; ; tries++) {
    try {
      await user.command(command);
      for (const [n, [text, row]] of choices.entries()) {
        if (n > 0) await user.page.waitForTimeout(600);
        await choose(user, text, row);
      }
      return;
    } catch (error) {
      if (tries === TRIES) throw error;
      await user.press('Escape');
    }
  }
}

const tall = { width: 1500, height: 1400 };

export const story = {
  title: 'the panel answers at a glance, compares and calculates',
  file: 'app.py',
  themes: ['dark', 'light', 'high-contrast'],
  viewport: tall,
  async tell({ user, check, theme }) {
    await check('Find Model understands a display name, and begins with what lives', async () => {
      await user.waitForUnderline('error');
      await user.command('Model Almanac: Find Model…');
      const rows = user.page.locator('.quick-input-list .monaco-list-row');
      await rows.first().waitFor();
      noMatch(await rows.nth(2).innerText(), /retired/, /AI21/);
      await user.shot('find');
      await choose(user, 'azure gpt 4o', 'gpt-4o · Azure OpenAI');
      const { locator } = await panelFrame(user, 'GPT-4o');
      await locator('svg.life-line').waitFor();
      await user.press('Control+b');
      await user.shot('several-versions');
    });

    await check('the card says what to do, when, and what is different then', async () => {
      await chooseBy(user, 'Model Almanac: Find Model…', ['openai api gpt-4o-mini', 'gpt-4o-mini · OpenAI API']);
      const { locator } = await panelFrame(user, 'gpt-4o-mini');
      await locator('#todo', { hasText: 'Use instead' }).waitFor();
      match(await locator('body').innerText(), /What to do/, /What changes from/, /Timeline|Lifecycle/, /a month/);
      await user.shot('card');
    });

    await check('the calculator counts with what is typed, and the filter leaves what fits', async () => {
      const { locator } = await panelFrame(user, 'gpt-4o-mini');
      await locator('input[name=input]').fill('2000000');
      await locator('input[name=output]').fill('0');
      const sum = await locator('.sum').first().innerText();
      match(sum, /^\$[\d,.]+$/);
    });

    await check('the file in front can be put right from the card', async () => {
      const { locator } = await panelFrame(user, 'gpt-4o-mini');
      await locator('a.button', { hasText: 'Replace in this file' }).click();
      const dialog = user.page.locator('.monaco-dialog-box', { hasText: '1 places of 1 files' });
      const tree = user.page.locator('.bulk-edit-panel .monaco-list-row');
      await dialog.or(tree).first().waitFor();
      await user.shot('replace-here');
      if (await dialog.isVisible()) await dialog.locator('.monaco-button', { hasText: 'Cancel' }).click();
      else await user.page.locator('.bulk-edit-panel .monaco-button', { hasText: 'Discard' }).first().click();
    });

    await check('axe-core finds nothing', async () => {
      const { frame } = await panelFrame(user, 'gpt-4o-mini');
      match((await axeViolations(frame)).join('\n') || 'clean', /^clean$/);
    });

    await check('regions are filtered by name', async () => {
      await chooseBy(user, 'Model Almanac: Find Model…', ['azure gpt-4o-mini', 'gpt-4o-mini · Azure OpenAI']);
      await (await panelFrame(user, 'GPT-4o mini')).locator('#regions').waitFor();
      const { locator, frame } = await panelFrame(user, 'GPT-4o mini');
      await locator('input[name=region]').fill('sweden');
      match(await locator('form.filter output').innerText(), /^1 of \d+ regions$/);
      await locator('#regions').scrollIntoViewIfNeeded();
      await user.shot('regions');
      match((await axeViolations(frame)).join('\n') || 'clean', /^clean$/);
    });

    await check('models stand side by side, what differs can be shown alone', async () => {
      await chooseBy(
        user,
        'Model Almanac: Compare Models…',
        ['claude sonnet 4.5', 'claude-sonnet-4-5'],
        ['gpt-5.1', 'OpenAI API'],
      );
      const { locator, frame } = await panelFrame(user, 'Compare models');
      await locator('tr.same').first().waitFor();
      await user.shot('compare');
      match((await axeViolations(frame)).join('\n') || 'clean', /^clean$/);
      await locator('input[name=only]').check();
      match(String(await locator('tr.same:visible').count()), /^0$/);
    });

    if (theme !== 'dark') return;
    await check('the panel is there again after the window is reloaded, and what was chosen in it', async () => {
      await user.page.waitForTimeout(6_000); // a browser writes down every five seconds what is open
      await user.reload();
      const { locator } = await panelFrame(user, 'Compare models');
      await locator('tr.differs').first().waitFor();
      await locator('input[name=only]').check();
      await user.command('Developer: Reload Webviews');
      await user.page.waitForTimeout(1_500);
      const again = await panelFrame(user, 'Compare models');
      await again.locator('tr.differs').first().waitFor();
      match(String(await again.locator('input[name=only]').isChecked()), /^true$/);
      match(String(await again.locator('tr.same:visible').count()), /^0$/);
    });
  },
};
