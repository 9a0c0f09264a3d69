// One pull request for each retiring model that can be replaced safely, one issue for each that needs a person; renewed in each run.
// Needs `git`, and `gh` with a token. A branch is rewritten as long as its pull request is open; what people closed stays closed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { linesOf, modelAlmanac } from '../program.mjs';
import { bodyOf, keyOf, markOf, nameOf, titleOf } from './text.mjs';

const { env } = process;
const input = (name) => (env[`INPUT_${name}`] ?? '').trim();
const cwd = env.GITHUB_WORKSPACE ?? process.cwd();
const paths = linesOf(env.INPUT_PATHS || '.');
const isDry = input('DRY_RUN') === 'true';
const days = Number(input('DAYS') || 120);
const most = Number(input('MOST') || 10);
const day = input('AS_OF') ? [`--as-of=${input('AS_OF')}`] : [];
const AUTHOR = [
  '-c',
  'user.name=github-actions[bot]',
  '-c',
  'user.email=41898282+github-actions[bot]@users.noreply.github.com',
];
const temporary = mkdtempSync(path.join(env.RUNNER_TEMP ?? tmpdir(), 'model-almanac-bot-'));

try {
  main();
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

function main() {
  if (![days, most].every((number) => Number.isInteger(number) && number >= 0))
    throw new Error('days and most are numbers');
  if (run('git', ['status', '--porcelain', '--untracked-files=no']) !== '')
    throw new Error('the working tree is not clean');
  const base = input('BASE') || run('git', ['rev-parse', '--abbrev-ref', 'HEAD']);
  if (base === 'HEAD') throw new Error('no branch is checked out: name it by `base`');
  const { upcoming } = JSON.parse(
    almanac(['upcoming', '--format=json', `--days=${days}`, '--retired', ...day, '--', ...paths]),
  );
  const models = perModel(upcoming);
  let opened = 0;
  for (const loss of models) {
    if (opened >= most) {
      console.log(`${most} opened or renewed: the others wait for the next run`);
      break;
    }
    if (treat(loss, base)) opened++;
  }
  console.log(`${models.length} models end within ${days} days or have ended; ${opened} opened or renewed`);
}

/** Two dates of one model are one thing to do: the nearest counts. */
function perModel(upcoming) {
  const byKey = new Map();
  for (const loss of upcoming) {
    const known = byKey.get(keyOf(loss));
    if (known) known.places.push(...loss.places);
    else byKey.set(keyOf(loss), { ...loss, places: [...loss.places] });
  }
  return [...byKey.values()];
}

/** Whether something was opened or renewed. */
function treat(loss, base) {
  const branch = `model-almanac/${keyOf(loss)}`;
  const report = JSON.parse(
    almanac(['fix', '--format=json', `--only=${loss.id}`, `--lead-time=${days}`, ...day, '--', ...paths], [0, 1, 3]),
  );
  try {
    const isChanged = run('git', ['status', '--porcelain', '--untracked-files=no']) !== '';
    // Now, so that nothing that the evaluation writes is committed.
    run('git', ['add', '--update']);
    const card = loss.replacement === undefined ? undefined : cardOf(loss);
    const changes = report.applied.flatMap(({ fix }) => (fix.note === undefined ? [] : [fix.note]));
    const left = report.left.map(({ file, line, reason, detail }) => `${file}:${line}: ${detail ?? reason}`);
    if (!isChanged) return openIssue(loss, bodyOf(loss, { left, card }));
    const evaluation = evaluate(loss);
    const body = bodyOf(loss, { changes, left, card, evaluation });
    return openPullRequest(loss, { branch, base, body, isDraft: (evaluation?.status ?? 0) !== 0 });
  } finally {
    // What the evaluation wrote beside, too, as far as git knows it.
    run('git', ['reset', '--quiet', '--hard']);
    run('git', ['checkout', '--quiet', base]);
  }
}

/** In the tree with the replacement, without the token. */
function evaluate(loss) {
  const command = input('EVALUATE');
  if (!command) return undefined;
  const { GH_TOKEN: _, GITHUB_TOKEN: __, ...others } = env;
  const { status, stdout, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', command], {
    cwd,
    encoding: 'utf8',
    env: {
      ...others,
      MODEL_ALMANAC_OLD: loss.id,
      MODEL_ALMANAC_NEW: loss.replacement ?? '',
      MODEL_ALMANAC_PLATFORM: loss.platform ?? '',
    },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status: status ?? 1, output: `${stdout}${stderr}` };
}

function openPullRequest(loss, { branch, base, body, isDraft }) {
  const title = titleOf(loss, loss.replacement);
  const [known] = ghJson(['pr', 'list', '--head', branch, '--state', 'all', '--json', 'number,state']);
  if (known && known.state !== 'OPEN') return told(`${branch}: closed by somebody, left alone`);
  if (isDry) return told(`would ${known ? 'renew' : 'open'} a pull request${isDraft ? ', a draft' : ''}: ${title}`);
  run('git', ['checkout', '--quiet', '-B', branch]);
  run('git', [...AUTHOR, 'commit', '--quiet', '--no-verify', '-m', title]);
  run('git', ['push', '--quiet', '--force', 'origin', `HEAD:refs/heads/${branch}`]);
  const file = bodyFile(body);
  if (known) gh(['pr', 'edit', String(known.number), '--title', title, '--body-file', file]);
  else
    gh([
      'pr',
      'create',
      '--head',
      branch,
      '--base',
      base,
      '--title',
      title,
      '--body-file',
      file,
      ...(isDraft ? ['--draft'] : []),
    ]);
  console.log(`${known ? 'renewed' : 'opened'} a pull request: ${title}`);
  return true;
}

function openIssue(loss, body) {
  const title = titleOf(loss);
  const all = ghJson([
    'issue',
    'list',
    '--search',
    `"${keyOf(loss)}" in:body`,
    '--state',
    'all',
    '--limit',
    '100',
    '--json',
    'number,state,body',
  ]);
  const known = all.find((issue) => issue.body?.includes(markOf(loss)));
  if (known && known.state !== 'OPEN') return told(`${nameOf(loss)}: its issue was closed, left alone`);
  if (isDry) return told(`would ${known ? 'renew' : 'open'} an issue: ${title}`);
  const file = bodyFile(body);
  if (known) gh(['issue', 'edit', String(known.number), '--title', title, '--body-file', file]);
  else gh(['issue', 'create', '--title', title, '--body-file', file]);
  console.log(`${known ? 'renewed' : 'opened'} an issue: ${title}`);
  return true;
}

function told(what) {
  console.log(what);
  return false;
}

function cardOf({ replacement, platform }) {
  const [id, version] = replacement.split('@');
  const args = [
    'card',
    id,
    '--format=markdown',
    ...(platform ? [`--platform=${platform}`] : []),
    ...(version ? [`--version=${version}`] : []),
    ...day,
  ];
  const { status, stdout } = modelAlmanac(args, { cwd, package: input('PACKAGE'), quiet: true });
  return status === 0 ? stdout : undefined;
}

function almanac(args, allowed = [0, 3]) {
  const { status, stdout } = modelAlmanac(args, { cwd, package: input('PACKAGE'), quiet: true });
  if (!allowed.includes(status)) throw new Error(`model-almanac ${args[0]} ended with ${status}`);
  return stdout;
}

/** Bodies go by a file: no text of others through a command line. */
function bodyFile(body) {
  const file = path.join(temporary, 'body.md');
  writeFileSync(file, body);
  return file;
}

function ghJson(args) {
  return JSON.parse(gh(args) || '[]');
}

function gh(args) {
  return run('gh', args);
}

function run(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw new Error(`${command} cannot be started: ${error.message}`);
  if (status !== 0) throw new Error(`${command} ${args[0]} failed: ${stderr.trim()}`);
  return stdout.trim();
}
