import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundledCli } from '../cli/bundle';
import { uses } from '../cli/support';
import { workspace } from './support';

let dist: string;
beforeAll(() => {
  dist = bundledCli();
});
afterAll(() => rmSync(dist, { recursive: true, force: true }));

const OLD = uses('gpt-old-1');
const inputs = (more: Readonly<Record<string, string>> = {}) => ({ INPUT_PACKAGE: path.join(dist, 'cli.js'), ...more });
const SCRIPT = 'action/check.mjs';

describe('the action', () => {
  it('annotates what a pull request touches, and nothing else', () => {
    const { write, commit, run, git, work } = workspace({ 'a.py': OLD, 'b.py': 'x = 1\n' });
    const base = git('rev-parse', 'HEAD');
    write('b.py', OLD);
    commit('second');
    const { log, outputs, summary } = run(SCRIPT, inputs(), { pull_request: { base: { sha: base } } });
    expect(log).toMatch(/^::error file=b\.py,line=1,endLine=1,col=50,/m);
    expect(log).not.toContain('a.py');
    expect(outputs).toMatchObject({ 'exit-code': '1', result: '1', findings: '1', errors: '1' });
    expect(summary).toContain('| `b.py:1` |');
    expect(JSON.parse(readFileSync(path.join(work, 'model-almanac.sarif'), 'utf8'))).toMatchObject({
      version: '2.1.0',
    });
  });

  it('fetches the commit before, where a shallow checkout has left it out', () => {
    const { write, commit, run, git, folder, work } = workspace({ 'a.py': OLD, 'b.py': 'x = 1\n' });
    const base = git('rev-parse', 'HEAD');
    write('b.py', OLD);
    commit('second');
    git('push', '-q', 'origin', 'main');
    git('clone', '-q', '--depth=1', `file://${folder}/remote.git`, path.join(folder, 'shallow'));
    rmSync(work, { recursive: true });
    renameSync(path.join(folder, 'shallow'), work);
    expect(() => git('cat-file', '-e', base)).toThrow();
    const { log, outputs } = run(SCRIPT, inputs({ INPUT_CHANGED_ONLY: 'true' }), { before: base });
    expect(outputs).toMatchObject({ findings: '1' });
    expect(log).toContain('file=b.py');
  });

  it.each([
    ['a schedule', {}],
    ['a new branch', { before: '0'.repeat(40) }],
    ['a commit that is nowhere', { before: 'a'.repeat(40) }],
  ])('checks everything for %s', (_, event) => {
    const { run } = workspace({ 'a.py': OLD });
    expect(run(SCRIPT, inputs(), event).outputs).toMatchObject({ findings: '1', result: '1' });
    expect(run(SCRIPT, inputs({ INPUT_CHANGED_ONLY: 'true' }), event).outputs).toEqual({
      'exit-code': '2',
      result: '2',
    });
  });

  it('passes where nothing is found, or nothing is to fail', () => {
    const { run, write } = workspace({ 'a.py': 'x = 1\n' });
    expect(run(SCRIPT, inputs()).outputs).toMatchObject({ findings: '0', result: '0' });
    write('a.py', OLD);
    expect(run(SCRIPT, inputs({ INPUT_FAIL_ON: 'never' })).outputs).toMatchObject({ 'exit-code': '1', result: '0' });
  });

  it('takes paths and arguments a line each, and no shell reads them', () => {
    const { run, work } = workspace({ 'a b/x.py': OLD, 'c.py': OLD, '$(touch ran)/y.py': OLD });
    const { log, outputs } = run(
      SCRIPT,
      inputs({ INPUT_PATHS: 'a b\n$(touch ran)\n', INPUT_ARGUMENTS: '--ignore-id=`touch ran`\n--language=ja' }),
    );
    expect(outputs).toMatchObject({ findings: '2' });
    expect(log).not.toContain('c.py');
    expect(existsSync(path.join(work, 'ran'))).toBe(false);
  });

  it.each([
    [{ INPUT_CHANGED_ONLY: 'perhaps' }, 'changed-only takes auto, true or false'],
    [{ INPUT_ARGUMENTS: '--no-such-option' }, 'Unknown option'],
  ])('fails for %j', (wrong, why) => {
    const { log, outputs } = workspace({ 'a.py': OLD }).run(SCRIPT, inputs(wrong));
    expect(outputs).toEqual({ 'exit-code': '2', result: '2' });
    expect(log).toContain(why);
  });
});
