/** A repository with a remote, and the actions' scripts run in it as a runner would run them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../..');

export interface Workspace {
  readonly folder: string;
  readonly work: string;
  write(name: string, text: string): void;
  read(name: string): string;
  git(...args: readonly string[]): string;
  commit(message: string): string;
  /** The script, with what a runner gives it. */
  run(
    script: string,
    env: Readonly<Record<string, string>>,
    event?: object,
  ): {
    readonly status: number | null;
    readonly log: string;
    readonly outputs: Readonly<Record<string, string>>;
    readonly summary: string;
  };
}

export function workspace(files: Readonly<Record<string, string>>): Workspace {
  const folder = mkdtempSync(path.join(tmpdir(), 'model-almanac-action-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const work = path.join(folder, 'work');
  const inFolder = (name: string): string => path.join(folder, name);
  mkdirSync(work);
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(work, name)), { recursive: true });
    writeFileSync(path.join(work, name), text);
  };
  const gitIn = (cwd: string, ...args: readonly string[]): string => {
    const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
    const { status, stdout, stderr } = spawnSync('git', [...author, ...args], { cwd, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return stdout.trim();
  };
  const git = (...args: readonly string[]): string => gitIn(work, ...args);
  const commit = (message: string): string => {
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '-m', message);
    return git('rev-parse', 'HEAD');
  };
  gitIn(folder, 'init', '-q', '--bare', '-b', 'main', 'remote.git');
  git('init', '-q', '-b', 'main');
  git('remote', 'add', 'origin', inFolder('remote.git'));
  for (const [name, text] of Object.entries(files)) write(name, text);
  commit('first');
  git('push', '-q', 'origin', 'main');
  return {
    folder,
    work,
    write,
    read: (name) => readFileSync(path.join(work, name), 'utf8'),
    git,
    commit,
    run(script, env, event = {}) {
      for (const name of ['output', 'summary']) writeFileSync(inFolder(name), '');
      writeFileSync(inFolder('event.json'), JSON.stringify(event));
      const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(ROOT, script)], {
        cwd: work,
        encoding: 'utf8',
        env: {
          PATH: process.env.PATH,
          HOME: folder,
          GITHUB_WORKSPACE: work,
          GITHUB_EVENT_PATH: inFolder('event.json'),
          GITHUB_OUTPUT: inFolder('output'),
          GITHUB_STEP_SUMMARY: inFolder('summary'),
          RUNNER_TEMP: folder,
          ...env,
        },
      });
      const lines = readFileSync(inFolder('output'), 'utf8').trim().split('\n');
      const outputs = Object.fromEntries(
        lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
      );
      return { status, log: `${stdout}${stderr}`, outputs, summary: readFileSync(inFolder('summary'), 'utf8') };
    },
  };
}
