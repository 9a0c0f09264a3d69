// What action.yml runs: one check; annotations to the log, a table to the job's summary, SARIF and JSON to files.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { linesOf, modelAlmanac } from './program.mjs';

const { env } = process;
const input = (name) => (env[`INPUT_${name}`] ?? '').trim();
const NONE = /^0+$/;
const COMMIT = /^[0-9a-f]{40,64}$/;

const cwd = path.resolve(env.GITHUB_WORKSPACE ?? '.', input('WORKING_DIRECTORY') || '.');
const temporary = mkdtempSync(path.join(env.RUNNER_TEMP ?? tmpdir(), 'model-almanac-'));
try {
  main();
} catch (error) {
  console.log(
    `::error title=Model Almanac::${String(error.message).replaceAll('%', '%25').replaceAll(/\r?\n/g, '%0A')}`,
  );
  output('exit-code', 2);
  output('result', 2);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

function main() {
  const sarif = path.resolve(cwd, input('SARIF_FILE') || 'model-almanac.sarif');
  const json = path.join(temporary, 'findings.json');
  const markdown = path.join(temporary, 'summary.md');
  const failOn = input('FAIL_ON') || 'error';
  const base = baseOf(input('CHANGED_ONLY') || 'auto');
  const option = (name, value) => (value ? [`--${name}=${value}`] : []);
  const { status } = modelAlmanac(
    [
      'check',
      '--format=github',
      ...[`sarif=${sarif}`, `json=${json}`, `markdown=${markdown}`].map((report) => `--report=${report}`),
      ...option('fail-on', failOn === 'never' ? 'error' : failOn),
      ...option('fail-within', input('FAIL_WITHIN')),
      ...option('baseline', input('BASELINE')),
      ...option('language', input('LANGUAGE')),
      ...option('changed', base),
      ...linesOf(env.INPUT_ARGUMENTS),
      '--',
      ...linesOf(env.INPUT_PATHS || '.'),
    ],
    { cwd, package: input('PACKAGE') },
  );
  output('exit-code', status);
  const isReported = status === 0 || status === 1 || status === 3;
  if (isReported) {
    const findings = JSON.parse(readFileSync(json, 'utf8')).filter(({ severity }) => severity !== 'hint');
    output('findings', findings.length);
    output('errors', findings.filter(({ severity }) => severity === 'error').length);
    output('sarif-file', sarif);
    if (env.GITHUB_STEP_SUMMARY) appendFileSync(env.GITHUB_STEP_SUMMARY, readFileSync(markdown));
  }
  output('result', status === 1 && failOn === 'never' ? 0 : status);
}

function output(name, value) {
  if (env.GITHUB_OUTPUT) appendFileSync(env.GITHUB_OUTPUT, `${name}=${String(value).replaceAll(/[\r\n]/g, '')}\n`);
}

/** The commit that the event's change began at; `undefined` for everything. */
function baseOf(wanted) {
  if (wanted === 'false') return undefined;
  if (wanted !== 'auto' && wanted !== 'true')
    throw new Error(`changed-only takes auto, true or false, not "${wanted}"`);
  const event = env.GITHUB_EVENT_PATH ? JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8')) : {};
  const commit = event.pull_request?.base?.sha ?? event.merge_group?.base_sha ?? event.before;
  if (typeof commit === 'string' && COMMIT.test(commit) && !NONE.test(commit) && isThere(commit)) return commit;
  if (wanted === 'true') throw new Error('changed-only: neither a pull request nor a push tells what changed');
  return undefined;
}

/** Fetched where a shallow checkout has left it out. */
function isThere(commit) {
  const git = (...args) => spawnSync('git', args, { cwd, stdio: 'ignore' }).status === 0;
  const has = () => git('cat-file', '-e', `${commit}^{commit}`);
  return has() || (git('fetch', '--no-tags', '--depth=1', 'origin', commit) && has());
}
