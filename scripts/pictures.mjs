// Takes the pictures of the README in a real editor: node scripts/pictures.mjs   (needs what tools/editor/setup.sh installs)
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { SHOTS } from '../tools/editor/lib/paths.mjs';
import { themeSettings } from '../tools/editor/lib/settings.mjs';
import { makeUser } from '../tools/editor/lib/user.mjs';
import { openWorkbench } from '../tools/editor/lib/workbench.mjs';
import { inRoot } from './lib/paths.mjs';

const TO = inRoot('docs/images');
const CALM = { 'workbench.activityBar.location': 'hidden', 'editor.minimap.enabled': false, 'editor.fontSize': 13 };
const PICTURES = [
  {
    name: 'hover-dark',
    theme: 'dark',
    file: 'app.py',
    viewport: { width: 1000, height: 560 },
    async take(user) {
      await user.press('Control+b');
      await user.hover('gpt-4-0613', 'checked');
    },
  },
  {
    name: 'problems-light',
    theme: 'light',
    file: 'app.py',
    viewport: { width: 1000, height: 620 },
    async take(user) {
      await user.press('Control+b');
      await user.press('Control+Shift+m');
      await user.page.locator('.markers-panel .monaco-list-row', { hasText: 'retired' }).first().waitFor();
    },
  },
];

mkdirSync(TO, { recursive: true });
for (const { name, theme, file, viewport, take } of PICTURES) {
  const workbench = await openWorkbench({
    host: 'node',
    extension: inRoot('.'),
    folder: inRoot('examples'),
    file,
    settings: { ...themeSettings(theme), ...CALM },
    viewport,
  });
  try {
    const user = makeUser(workbench.page, { shots: SHOTS, prefix: 'readme' });
    await user.editor(file).locator('.view-line').first().waitFor();
    await take(user);
    await user.shot(name);
    copyFileSync(path.join(SHOTS, `readme-${name}.png`), path.join(TO, `${name}.png`));
    console.log(`docs/images/${name}.png`);
  } finally {
    await workbench.close();
  }
}
