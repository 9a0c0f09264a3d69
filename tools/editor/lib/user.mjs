// A person at the workbench: mouse, keyboard and eyes. Selectors hold for VS Code 1.91 and 1.139.
import { mkdirSync } from 'node:fs';
import path from 'node:path';

const EDITOR = '.monaco-editor[data-uri]:not([data-uri^="output:"])';
const EXPLORER = '.explorer-folders-view';
const HOVER = '.monaco-hover:visible';
const SUGGESTION = '.suggest-widget.visible .monaco-list-row';
const SUGGESTION_LABEL = `${SUGGESTION} .label-name`;
const PROBLEM = '.markers-panel .monaco-list-row';
const ACTION = '.action-widget .monaco-list-row';
const QUICK_INPUT = '.quick-input-widget:visible .quick-input-box input';
const MISSED_KEY_MS = 10_000;
const FADE_MS = 400;
const PATIENCE_MS = 3_000;
const TRIES = 10;

/**
 * @param page a Playwright page with the workbench open
 * @param {{ shots: string, prefix: string }} pictures where pictures go, and what their names begin with
 */
export function makeUser(page, { shots, prefix }) {
  mkdirSync(shots, { recursive: true });
  const editor = (name) => page.locator(name ? `.monaco-editor[data-uri$="/${name}"]` : EDITOR).first();
  const line = (text) =>
    editor()
      .locator('.view-line', { hasText: spaced(text) })
      .first();
  const press = (keys) => page.keyboard.press(keys);
  /** Presses keys for something to show. A busy editor may miss them: a person presses them again. */
  const pressFor = async (shown, keys) => {
    await press(keys);
    const isThere = await shown.waitFor({ timeout: MISSED_KEY_MS }).then(
      () => true,
      () => false,
    );
    if (!isThere) await press(keys);
    await shown.waitFor();
  };

  /** Leaves the hover before, and rests on a text: what the hover says, or nothing when none comes in time. */
  const restOn = async (text, says = '') => {
    const { x, y } = await middle(line(text), text); // asked each time: a window that has just opened still moves
    await page.mouse.move(x, y + 240);
    await page.waitForTimeout(FADE_MS);
    await page.mouse.move(x, y, { steps: 8 });
    const hover = page.locator(HOVER, { hasText: says, hasNotText: 'Loading...' }).first();
    return (await appears(hover, PATIENCE_MS)) ? unspaced(await hover.innerText()) : undefined;
  };

  const user = {
    page,
    editor,
    line,
    press,

    /** Opens a file of the workspace from the Explorer: a virtual workspace has no search by name. */
    async openFile(name) {
      if (!(await page.locator(EXPLORER).isVisible())) await press('Control+Shift+E');
      for (const part of name.split('/')) {
        const label = page.locator(`${EXPLORER} .monaco-list-row .label-name`).getByText(part, { exact: true });
        await label.dblclick();
      }
      await editor(path.basename(name)).locator('.view-line').first().waitFor();
    },

    /** Runs a command of the palette by its title. */
    async command(title) {
      await press('F1');
      await page.locator(QUICK_INPUT).fill(`>${title}`);
      const row = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
      await row.waitFor();
      await row.click();
    },

    /** Rests the mouse on a text of the editor; returns what the hover says. `says` must be part of it. */
    async hover(text, says = '') {
      for (let tries = 1; tries <= TRIES; tries++) {
        const said = await restOn(text, says);
        if (said !== undefined) return said;
      }
      throw new Error(`no hover on '${text}'${says && ` with '${says}'`}`);
    },

    /** Rests the mouse on a text of the editor that must not have a hover. */
    async noHover(text) {
      const said = await restOn(text);
      if (said !== undefined) throw new Error(`there is a hover on '${text}': ${said}`);
    },

    /** Clicks a link of the hover that is shown, after which it must go. */
    async followInHover(title) {
      const hover = page.locator(HOVER, { hasText: title }).first();
      await hover.locator('a', { hasText: title }).first().click();
      await hover.waitFor({ state: 'hidden' });
    },

    /** Puts the cursor into the middle of a text of the editor. */
    async clickOn(text) {
      const { x, y } = await middle(line(text), text);
      await page.mouse.click(x, y);
    },

    /** Types at the end of the file, on a line of its own. */
    async typeAtEnd(text) {
      await line('').click();
      await press('Control+End');
      await press('Enter');
      await user.type(text);
    },

    type: (text) => page.keyboard.type(text, { delay: 15 }),

    /** @returns the labels of the suggestions, once one of them begins with the text; asks for them when none come */
    async suggestions(begins) {
      const rows = page.locator(SUGGESTION);
      const wanted = page.locator(SUGGESTION_LABEL).filter({ hasText: new RegExp(`^${escaped(begins)}`) });
      for (let tries = 1; tries <= TRIES && !(await appears(wanted.first(), PATIENCE_MS)); tries++) {
        if (!(await rows.first().isVisible())) await press('Control+Space');
      }
      return (await page.locator(SUGGESTION_LABEL).allInnerTexts()).map(unspaced);
    },

    /** @returns the rows of the Problems panel, once one of them holds the text */
    async problems(text) {
      const rows = page.locator(PROBLEM);
      const panel = page.locator('.markers-panel');
      if (!(await panel.isVisible())) await pressFor(panel, 'Control+Shift+M');
      await rows.filter({ hasText: text }).first().waitFor();
      return (await rows.allInnerTexts()).map(unspaced);
    },

    /** @returns the titles of the quick fixes where the cursor is */
    async quickFixes() {
      await pressFor(page.locator(ACTION).first(), 'Control+.');
      return (await page.locator(ACTION).allInnerTexts()).map((title) => unspaced(title).trim());
    },

    /** Picks a quick fix from the list that `quickFixes()` opened. */
    pickFix: (title) => page.locator(ACTION, { hasText: title }).first().click(),

    /** @returns how many texts on the screen are underlined, of `error`, `warning`, `info` or `hint` */
    underlined: (severity) => page.locator(`.squiggly-${severity}`).count(),
    waitForUnderline: (severity) => page.locator(`.squiggly-${severity}`).first().waitFor({ state: 'attached' }),

    /** @returns the whole line of the editor that holds a text */
    lineText: async (text) => unspaced(await line(text).textContent()),

    /** Saves a picture of the window, or of one thing in it. */
    async shot(name, target = page) {
      await page.waitForTimeout(FADE_MS);
      await target.screenshot({ path: path.join(shots, `${prefix}-${name}.png`) });
    },

    /** Loads the window again, as it was left: an address that names a file would open that instead of what was open. */
    async reload() {
      const url = new URL(page.url());
      const payload = JSON.parse(url.searchParams.get('payload') ?? '[]');
      url.searchParams.set('payload', JSON.stringify(payload.filter(([key]) => key !== 'openFile')));
      await page.goto(String(url));
    },

    /** @returns what an extension has written to its output */
    async log(channel) {
      await user.dismiss();
      await user.command('Output: Show Output Channels');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: channel }).first().click();
      const lines = page.locator('.output-view .view-line', { hasText: 'catalogue' });
      await lines.first().waitFor();
      return (await page.locator('.output-view .view-line').allInnerTexts()).map(unspaced);
    },

    /** Closes what floats: hovers, suggestions, quick input. */
    async dismiss() {
      await press('Escape');
      await press('Escape');
      await page.mouse.move(5, 300);
    },
  };
  return user;
}

function appears(locator, timeout) {
  return locator.waitFor({ timeout }).then(
    () => true,
    () => false,
  );
}

/** Where the middle of a text is drawn. A line is drawn in pieces, one for each token, so the text is found across them. */
async function middle(line, text) {
  await line.waitFor();
  const place = await line.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const pieces = [];
    let whole = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      pieces.push({ node, start: whole.length });
      whole += node.data.replaceAll('\u00a0', ' ');
    }
    const start = whole.indexOf(wanted);
    if (start < 0) return undefined;
    const at = (offset) => {
      const piece = pieces.findLast((candidate) => candidate.start <= offset);
      return [piece.node, offset - piece.start];
    };
    const range = document.createRange();
    range.setStart(...at(start));
    const [node, offset] = at(start + wanted.length - 1);
    range.setEnd(node, offset + 1);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, text);
  if (!place) throw new Error(`'${text}' is not on the screen`);
  return place;
}

/** The editor draws spaces as non-breaking ones. */
function unspaced(text) {
  return text.replaceAll('\u00a0', ' ');
}

function spaced(text) {
  return new RegExp(escaped(text).replaceAll(' ', '[ \u00a0]'));
}

function escaped(text) {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
