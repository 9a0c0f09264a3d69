import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyOf, fenced, keyOf } from '../../../action/bot/text.mjs';
import { retires, stage } from '../catalogue/fake';
import { bundledCli } from '../cli/bundle';
import { uses } from '../cli/support';
import { type Workspace, workspace } from './support';

let dist: string;
beforeAll(() => {
  const next = { replacement: ['gpt-new-1'], replacementAsPublished: ['gpt-new-1'] };
  dist = bundledCli('', [
    { platform: 'openai', id: 'gpt-ends-1', lifecycle: stage('ga', { ...retires('2027-01-14'), ...next }) },
    { platform: 'openai', id: 'gpt-lone-1', lifecycle: stage('ga', retires('2027-01-20')) },
    { platform: 'openai', id: 'gpt-late-1', lifecycle: stage('ga', { ...retires('2028-01-01'), ...next }) },
    { platform: 'openai', id: 'gpt-new-1', name: 'GPT New', lifecycle: stage('ga') },
  ]);
});
afterAll(() => rmSync(dist, { recursive: true, force: true }));

const FILES = {
  '.github/CODEOWNERS': '*.py @team/py\n',
  'a.py': uses('gpt-ends-1'),
  'b.py': uses('gpt-lone-1'),
  'c.py': uses('gpt-late-1'),
};

interface Call {
  readonly args: readonly string[];
  readonly body?: string;
}

/** `gh` that writes down what it is asked, and answers lists from what is known. */
function withGh(there: Workspace, known: { readonly pr?: readonly object[]; readonly issue?: readonly object[] } = {}) {
  const bin = path.join(there.folder, 'bin');
  const log = path.join(there.folder, 'gh.jsonl');
  mkdirSync(bin, { recursive: true });
  writeFileSync(
    path.join(bin, 'gh'),
    `#!${process.execPath}
const fs = require('node:fs');
const args = process.argv.slice(2);
const at = args.indexOf('--body-file');
fs.appendFileSync(${JSON.stringify(log)}, JSON.stringify({ args, ...(at > 0 && { body: fs.readFileSync(args[at + 1], 'utf8') }) }) + '\\n');
if (args[1] === 'list') console.log(JSON.stringify((${JSON.stringify(known)})[args[0]] ?? []));
`,
  );
  chmodSync(path.join(bin, 'gh'), 0o755);
  return (more: Readonly<Record<string, string>> = {}) => {
    rmSync(log, { force: true });
    const result = there.run('action/bot/bot.mjs', {
      PATH: `${bin}${path.delimiter}${process.env.PATH}`,
      INPUT_PACKAGE: path.join(dist, 'cli.js'),
      INPUT_AS_OF: '2026-11-21',
      GH_TOKEN: 'secret-token',
      ...more,
    });
    const calls = existsSync(log)
      ? (readFileSync(log, 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line)) as readonly Call[])
      : [];
    return { ...result, calls: calls.filter(({ args }) => args[1] !== 'list') };
  };
}

describe.skipIf(process.platform === 'win32')('the bot', () => {
  it('opens a pull request where a fix is safe, and an issue where a person has to look', () => {
    const there = workspace(FILES);
    const { calls, status, log } = withGh(there)();
    expect({ status, log }).toMatchObject({ status: 0, log: expect.stringContaining('2 opened or renewed') });
    expect(calls.map(({ args }) => args.slice(0, 2).join(' '))).toEqual(['pr create', 'issue create']);
    const [pull, issue] = calls;
    expect(pull?.args).toEqual(
      expect.arrayContaining([
        '--head',
        'model-almanac/openai-gpt-ends-1',
        '--base',
        'main',
        'Replace gpt-ends-1 by gpt-new-1: it ends on 2027-01-14',
      ]),
    );
    expect(pull?.args).not.toContain('--draft');
    for (const text of ['ends on **2027-01-14**, in 54 days', '- a.py:1 (&#64;team/py)', 'GPT New'])
      expect(pull?.body).toContain(text);
    expect(issue?.body).toContain('- b.py:1: no-fix');
    expect(there.git('ls-remote', '--heads', 'origin')).toMatch(/refs\/heads\/model-almanac\/openai-gpt-ends-1/);
    expect(there.git('show', 'origin/main:a.py')).toContain('gpt-ends-1');
    there.git('fetch', '-q', 'origin');
    expect(there.git('diff', '--name-only', 'main', 'origin/model-almanac/openai-gpt-ends-1')).toBe('a.py');
    expect(there.git('show', 'origin/model-almanac/openai-gpt-ends-1:a.py')).toContain('gpt-new-1');
    // And leaves the tree as it was.
    expect(there.git('status', '--porcelain')).toBe('');
    expect(there.git('rev-parse', '--abbrev-ref', 'HEAD')).toBe('main');
  });

  it("runs the team's command with the replacement in place, without the token, and commits nothing of it", () => {
    const there = workspace(FILES);
    const run = withGh(there);
    const evaluate =
      'grep -c gpt-new-1 a.py; echo "$MODEL_ALMANAC_OLD>$MODEL_ALMANAC_NEW>$GH_TOKEN"; echo more >> c.py';
    const [pull] = run({ INPUT_EVALUATE: evaluate }).calls;
    expect(pull?.body).toContain('Passed.\n\n```text\n1\ngpt-ends-1>gpt-new-1>\n```');
    there.git('fetch', '-q', 'origin');
    expect(there.git('diff', '--name-only', 'main', 'origin/model-almanac/openai-gpt-ends-1')).toBe('a.py');
    const [failed] = run({ INPUT_EVALUATE: "echo '``` worse'; exit 3" }).calls;
    expect(failed?.args).toContain('--draft');
    expect(failed?.body).toContain('**Failed** with 3.\n\n````text\n``` worse\n````');
  });

  it('renews what is open, and leaves alone what people closed', () => {
    const mark = '<!-- model-almanac: openai-gpt-lone-1 -->';
    const states = (state: string) => ({ pr: [{ number: 7, state }], issue: [{ number: 8, state, body: mark }] });
    const open = withGh(workspace(FILES), states('OPEN'))();
    expect(open.calls.map(({ args }) => args.slice(0, 3).join(' '))).toEqual(['pr edit 7', 'issue edit 8']);
    for (const state of ['CLOSED', 'MERGED']) expect(withGh(workspace(FILES), states(state))().calls).toEqual([]);
  });

  it('writes nothing in a dry run, and no more than is wanted', () => {
    const there = workspace(FILES);
    const dry = withGh(there)({ INPUT_DRY_RUN: 'true' });
    expect(dry.calls).toEqual([]);
    expect(dry.log).toContain('would open a pull request: Replace gpt-ends-1');
    expect(there.git('ls-remote', '--heads', 'origin')).not.toContain('model-almanac/');
    expect(withGh(there)({ INPUT_MOST: '1' }).calls).toHaveLength(1);
    expect(withGh(there)({ INPUT_DAYS: '30' }).calls).toEqual([]);
  });

  it('does not start in a tree that somebody works in', () => {
    const there = workspace(FILES);
    there.write('a.py', `${FILES['a.py']}# mine\n`);
    const { status, log, calls } = withGh(there)();
    expect({ status, calls }).toEqual({ status: 1, calls: [] });
    expect(log).toContain('the working tree is not clean');
    expect(there.read('a.py')).toContain('# mine');
  });
});

describe('what the bot says', () => {
  const LOSS = {
    date: '2027-01-14',
    daysLeft: 54,
    id: 'x](https://evil.example)\n# <script>@all',
    platform: 'openai',
    owners: ['@all'],
    places: [{ file: '`a`|<b>.py', line: 1 }],
  };
  it('calls nobody, and has no markup of others', () => {
    const body = bodyOf(LOSS, { changes: ['@all `x`'], left: ['<img>'] });
    const text = body.replaceAll(/<!--[^>]*-->/g, '');
    expect(text).not.toMatch(/<(?:script|b|img)|(?<!\\)\]\(https:\/\/evil|@all|^# /m);
  });
  it('is cut where GitHub would refuse it', () => {
    expect(bodyOf(LOSS, { card: 'x'.repeat(100_000) }).length).toBeLessThanOrEqual(60_000);
  });
  it('a block ends where it ends', () => {
    expect(fenced('````')).toBe('`````text\n````\n`````');
  });
  it('names a model the same in every run', () => {
    expect(keyOf({ platform: 'aws-bedrock', id: 'anthropic.claude-x-v1:0', version: undefined })).toBe(
      'aws-bedrock-anthropic-claude-x-v1-0',
    );
  });
});
