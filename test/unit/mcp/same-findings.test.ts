import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { frozenText } from '../catalogue/frozen';
import { builtServer, remove, workspace } from '../lsp/server';
import { type Agent, startAgent } from './agent';

interface Row {
  readonly file: string;
  readonly line: number;
  readonly severity: string;
  readonly message: string;
}

const AS_OF = ['--as-of', '2026-11-20'];

let dist = '';
let folder = '';
let agent: Agent;
beforeAll(async () => {
  dist = builtServer();
  writeFileSync(path.join(dist, 'catalogue.ndjson'), frozenText());
  folder = workspace();
  cpSync('examples', folder, { recursive: true });
  agent = await startAgent(dist, folder, AS_OF);
});
afterAll(async () => {
  await agent?.stop();
  for (const one of [dist, folder]) remove(one);
});

const check = (args: readonly string[], input?: string): readonly Row[] =>
  JSON.parse(
    spawnSync(process.execPath, [path.join(dist, 'cli.js'), 'check', '--format', 'json', ...AS_OF, ...args], {
      cwd: folder,
      encoding: 'utf8',
      ...(input !== undefined && { input }),
    }).stdout,
  );

const withoutSource = (line: string): string => line.replace(/ \(https?:\S+, checked [\d-]+\)$/, '');

test('an agent and the command line are told the same of examples/', async () => {
  const rows = check(['.']);
  expect(rows.length).toBeGreaterThan(5);
  const { text } = await agent.call('check_path', { path: '.' });
  expect(text.split('\n').slice(0, -1).map(withoutSource)).toEqual(
    rows.map(({ file, line, severity, message }) => `${file}:${line}: ${severity}: ${message}`),
  );
});

test('and of each text alone', async () => {
  const files = [...new Set(check(['.']).map(({ file }) => file))];
  for (const file of files) {
    const content = readFileSync(path.join(folder, file), 'utf8');
    const rows = check(['--stdin', '--stdin-path', file], content);
    const { text } = await agent.call('check_text', { text: content, path: file });
    const lines = text.split('\n').slice(0, -1).map(withoutSource);
    const said = rows.map(({ line, severity, message }) => `line ${line}: ${severity}: ${message}`);
    expect(lines, file).toEqual(said.length ? said : [expect.stringContaining('Nothing is said')]);
  }
});
