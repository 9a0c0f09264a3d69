import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtServer, remove, workspace } from './server';

const NVIM = 'nvim';
const hasNeovim = spawnSync(NVIM, ['--version']).status === 0;

/** As `docs/editors.md` has it, but for the path of the program; then what Neovim itself lists and shows. */
const SCRIPT = (command: readonly string[], root: string, out: string): string => `
local client = vim.lsp.start_client({ name = 'model-almanac', cmd = { ${command.map((part) => `'${part}'`).join(', ')} }, root_dir = '${root}' })
vim.lsp.buf_attach_client(0, client)
vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 50)
local seen = { problems = {}, hover = '' }
for _, one in ipairs(vim.diagnostic.get(0)) do
  table.insert(seen.problems, { line = one.lnum, from = one.col, to = one.end_col, severity = one.severity, code = one.code, source = one.source })
end
vim.api.nvim_win_set_cursor(0, { 2, 32 })
local params = vim.lsp.util.make_position_params(0, 'utf-16')
local hover = vim.lsp.buf_request_sync(0, 'textDocument/hover', params, 10000)
seen.hover = hover[client].result.contents.value
local actions = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', {
  textDocument = params.textDocument, range = { start = params.position, ['end'] = params.position }, context = { diagnostics = {} },
}, 10000)
vim.lsp.util.apply_workspace_edit(actions[client].result[1].edit, 'utf-16')
vim.wait(10000, function() return #vim.diagnostic.get(0) == 0 end, 50)
seen.left = #vim.diagnostic.get(0)
seen.text = vim.api.nvim_buf_get_lines(0, 0, -1, false)
local file = io.open('${out}', 'w')
file:write(vim.json.encode(seen))
file:close()
vim.cmd('qa!')
`;

let dist = '';
let folder = '';
beforeAll(() => {
  if (!hasNeovim) return;
  dist = builtServer();
  folder = workspace({ 'a.py': "import openai\nclient.responses.create(model='gpt-8-old')\n" });
});
afterAll(() => {
  for (const one of [dist, folder]) if (one) remove(one);
});

describe.skipIf(!hasNeovim)('Neovim', () => {
  test('lists the problem, shows the card, puts the replacement in, and the problem goes', () => {
    const out = path.join(folder, 'seen.json');
    const script = path.join(folder, 'drive.lua');
    writeFileSync(script, SCRIPT([process.execPath, path.join(dist, 'cli.js'), 'lsp'], folder, out));
    const { stderr } = spawnSync(
      NVIM,
      ['--headless', '-u', 'NONE', '-i', 'NONE', path.join(folder, 'a.py'), '-c', `luafile ${script}`],
      {
        encoding: 'utf8',
        timeout: 50_000,
        env: { ...process.env, XDG_STATE_HOME: folder, XDG_DATA_HOME: folder, XDG_CACHE_HOME: folder },
      },
    );
    const seen = JSON.parse(readFileSync(out, 'utf8'));
    expect(seen, stderr).toEqual({
      problems: [{ line: 1, from: 31, to: 40, severity: 1, code: 'retired-model', source: 'Model Almanac' }],
      hover: expect.stringContaining('2020-01-02'),
      left: 0,
      text: ['import openai', "client.responses.create(model='gpt-9')"],
    });
  }, 60_000);
});
