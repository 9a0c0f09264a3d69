import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtServer, remove, workspace } from './server';

/** Helix draws on a terminal: `script` of util-linux lends it one. */
const runs = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
const hasHelix = runs('hx') && runs('script');

const ENTER = '\r';

/** As `docs/editors.md` has it, but for the path of the program. */
const LANGUAGES = (program: string): string => `
[language-server.model-almanac]
command = "${process.execPath}"
args = ["${program}", "lsp"]
config = { settings = { rules = { preview-model = "off" } } }

[[language]]
name = "python"
language-servers = ["model-almanac"]
`;

let screen = '';
let dist = '';
let folder = '';
beforeAll(() => {
  if (!hasHelix) return;
  dist = builtServer();
  folder = workspace({
    'a.py': "import openai\nclient.responses.create(model='gpt-8-old')\n",
    'config/helix/languages.toml': LANGUAGES(path.join(dist, 'cli.js')),
  });
});
afterAll(() => {
  for (const one of [dist, folder]) if (one) remove(one);
});

/** Types each text once the one before has had its effect on the screen, or on the file. */
async function drive(steps: readonly { readonly keys: string; readonly until: () => boolean }[]): Promise<void> {
  mkdirSync(path.join(folder, 'cache'), { recursive: true });
  const helix = spawn(
    'script',
    ['-qfec', `stty cols 160 rows 40; exec hx ${path.join(folder, 'a.py')}:2:32`, '/dev/null'],
    {
      cwd: folder,
      env: {
        ...process.env,
        TERM: 'xterm-256color',
        XDG_CONFIG_HOME: path.join(folder, 'config'),
        XDG_CACHE_HOME: path.join(folder, 'cache'),
      },
    },
  );
  screen = '';
  helix.stdout.on('data', (bytes) => {
    screen += String(bytes);
  });
  try {
    for (const { keys, until } of steps) {
      helix.stdin.write(keys);
      await expect.poll(until, { timeout: 20_000 }).toBe(true);
    }
  } finally {
    helix.kill();
  }
}

describe.skipIf(!hasHelix)('Helix', () => {
  test('shows the problem under the cursor, and puts the replacement in', { timeout: 90_000 }, async () => {
    const text = (): string => readFileSync(path.join(folder, 'a.py'), 'utf8');
    await drive([
      // The message stands at the right; only letters that change are drawn.
      { keys: '', until: () => screen.includes('retired') },
      { keys: ' a', until: () => screen.includes('Replace with') },
      // The first of the menu is chosen.
      { keys: `${ENTER}:w${ENTER}`, until: () => text().includes("model='gpt-9'") },
    ]);
    expect(text()).toBe("import openai\nclient.responses.create(model='gpt-9')\n");
  });
});
