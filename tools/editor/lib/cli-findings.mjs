// What the command line says about examples/, for the suite that compares it with the editor.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.mjs';

const CLI = path.join(ROOT, 'dist/cli.js');
const FINDINGS = path.join(ROOT, 'dist/test/cli-findings.json');
/** The day of the suites (DAY in test/editor/product.ts). */
const DAY = '2026-11-21';
const SOMETHING_FOUND_EXIT_CODE = 1;

/** @returns the variables that tell the suite where examples/ lies and where the findings are */
export function writeCliFindings() {
  if (!existsSync(CLI)) throw new Error('dist/cli.js is not built: npm run build');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [CLI, 'check', '--as-of', DAY, '--format', 'json', path.join(ROOT, 'examples')],
    // From elsewhere, so that files are named as an editor names those outside of its workspace.
    { cwd: path.join(ROOT, 'dist'), encoding: 'utf8' },
  );
  if (status !== 0 && status !== SOMETHING_FOUND_EXIT_CODE)
    throw new Error(`dist/cli.js check ended with ${status}: ${stderr}`);
  writeFileSync(FINDINGS, stdout);
  return { TEST_ROOT: ROOT, TEST_CLI_FINDINGS: FINDINGS };
}
