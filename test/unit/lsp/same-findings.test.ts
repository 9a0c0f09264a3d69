import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { frozenText } from '../catalogue/frozen';
import { addressOf, builtServer, remove, startEditor, workspace } from './server';

const SEVERITIES = ['error', 'warning', 'information', 'hint'];

interface Row {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
}

let dist = '';
let folder = '';
beforeAll(() => {
  dist = builtServer();
  writeFileSync(path.join(dist, 'catalogue.ndjson'), frozenText());
  folder = workspace();
  cpSync('examples', folder, { recursive: true });
});
afterAll(() => {
  for (const one of [dist, folder]) remove(one);
});

/** On the same day, whichever it is. */
function checked(day: string): readonly Row[] {
  const args = [path.join(dist, 'cli.js'), 'check', '--all', '--format', 'json', '--as-of', day, '.'];
  return JSON.parse(spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }).stdout);
}

const fromRow = ({ line, column, endLine, endColumn, rule, severity, message }: Row) =>
  JSON.stringify([line - 1, column - 1, endLine - 1, endColumn - 1, rule, severity, message]);

const fromProblem = ({ range: { start, end }, code, severity, message }: Diagnostic) =>
  JSON.stringify([
    start.line,
    start.character,
    end.line,
    end.character,
    code,
    SEVERITIES[(severity ?? 1) - 1],
    message,
  ]);

test('the language server and the command line say the same on examples/', async () => {
  const today = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  const rows = checked(`${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`);
  const files = [...new Set(rows.map(({ file }) => file))];
  expect(files.length).toBeGreaterThan(5);
  const editor = await startEditor(dist, { folders: [folder] });
  try {
    for (const file of files) {
      const uri = addressOf(path.join(folder, file));
      const languageId = path.extname(file).slice(1);
      await editor.open(uri, readFileSync(path.join(folder, file), 'utf8'), languageId);
      // What the workspace declares and shows comes a little later, and is told again.
      const expected = rows.filter((row) => row.file === file).map(fromRow);
      let told: readonly string[] = [];
      await expect
        .poll(
          async () => {
            told = (await editor.problems(uri)).diagnostics.map(fromProblem);
            return told.toSorted();
          },
          { timeout: 20_000 },
        )
        .toEqual(expected.toSorted());
    }
  } finally {
    await editor.stop();
  }
}, 60_000);
