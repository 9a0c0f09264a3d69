/** The npm package: packed, installed into an empty folder without a network, and used there in every way. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeCacheFolder } from '../../../src/cli/launch/code-cache';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const MOST_UNPACKED = 3_000_000;

let folder: string;
const installed = (...parts: readonly string[]): string => path.join(folder, 'node_modules/model-almanac', ...parts);
const npm = (...args: readonly string[]): string =>
  execFileSync('npm', [...args, '--offline', '--no-audit', '--no-fund', '--no-update-notifier'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
/** Nothing is kept in the home of who runs the tests. */
const NOTHING_KEPT = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' };
const node = (...args: readonly string[]) =>
  spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env: NOTHING_KEPT });

beforeAll(() => {
  execFileSync(process.execPath, [path.join(ROOT, 'scripts/package-npm.mjs'), '--no-pack'], { cwd: ROOT });
  folder = mkdtempSync(path.join(tmpdir(), 'model-almanac-npm-'));
  writeFileSync(path.join(folder, 'package.json'), '{ "name": "empty", "version": "1.0.0", "private": true }\n');
  npm('pack', path.join(ROOT, 'dist/npm'), '--silent');
  const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  npm('install', `./${tarball}`, '--ignore-scripts');
  writeFileSync(path.join(folder, 'old.py'), 'r = openai.chat.completions.create(model="gpt-3.5-turbo-0301")\n');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the npm package', () => {
  it('runs as a command, offline', { timeout: 30_000 }, () => {
    const run = spawnSync('npx', ['--offline', 'model-almanac', 'check', '--format', 'json', 'old.py'], {
      cwd: folder,
      encoding: 'utf8',
      env: NOTHING_KEPT,
      shell: process.platform === 'win32',
    });
    expect(run.stderr).toBe('');
    expect(JSON.parse(run.stdout)).toMatchObject([{ file: 'old.py', line: 1, rule: 'retired-model' }]);
    expect(run.status).toBe(1);
  });

  it('keeps what V8 has made of it, in a folder of the user, and does without where that is damaged', {
    timeout: 30_000,
  }, () => {
    const home = path.join(folder, 'home');
    mkdirSync(home);
    writeFileSync(
      path.join(folder, 'home.cjs'),
      `const os = require('node:os');\nos.userInfo = () => ({ homedir: ${JSON.stringify(home)} });\n`,
    );
    const check = (env: NodeJS.ProcessEnv = {}): string => {
      const run = spawnSync(process.execPath, ['-r', './home.cjs', installed('cli.js'), 'check', 'old.py'], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '', ...env },
      });
      expect(run.stderr).toBe('');
      expect(run.status).toBe(1);
      return run.stdout;
    };
    const kept = codeCacheFolder(process.platform, home);
    const texts = (): ReadonlyMap<string, string> =>
      new Map(readdirSync(kept).map((name) => [name, readFileSync(path.join(kept, name), 'latin1')]));
    const first = check({ NODE_DISABLE_COMPILE_CACHE: '1' });
    expect(existsSync(kept)).toBe(false);
    expect(check()).toBe(first);
    const before = texts();
    expect([...before.keys()].map((name) => name.replace(/-[0-9a-f]{16}-v.*/, ''))).toEqual([
      'joined-cli',
      'joined-job-scanner',
    ]);
    expect(check()).toBe(first);
    expect(texts()).toEqual(before);
    const [name = ''] = before.keys();
    writeFileSync(path.join(kept, name), `${before.get(name)?.slice(0, 50_000)}${'x'.repeat(200_000)}`, 'latin1');
    expect(check()).toBe(first);
    expect(texts().get(name)?.includes('xxxxx')).toBe(false);
  });

  it('brings everything it needs, and is small', () => {
    const { dependencies, files } = JSON.parse(
      JSON.stringify({ ...JSON.parse(readFileSync(installed('package.json'), 'utf8')), files: filesIn(installed()) }),
    ) as { dependencies?: object; files: readonly string[] };
    expect(dependencies).toBeUndefined();
    expect(readdirSync(path.join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'model-almanac',
    ]);
    for (const file of ['LICENSE', 'NOTICE', 'README.md', 'index.d.ts', 'catalogue.ndjson.gz'])
      expect(files).toContain(file);
    expect(files.filter((file) => file.endsWith('.map') || file.endsWith('.ts.js'))).toEqual([]);
    const size = files.reduce((sum, file) => sum + statSync(installed(file)).size, 0);
    expect(size).toBeLessThan(MOST_UNPACKED);
  });

  it('names only files that it has, and links that lead out of it', () => {
    const { main, types, bin, exports } = JSON.parse(readFileSync(installed('package.json'), 'utf8'));
    const named = [
      main,
      types,
      ...Object.values(bin),
      ...Object.values(exports['.'].import),
      ...Object.values(exports['.'].require),
    ];
    for (const file of named) expect(existsSync(installed(String(file))), String(file)).toBe(true);
    const links = [...readFileSync(installed('README.md'), 'utf8').matchAll(/\]\(([^)#][^)]*)\)/g)].map(([, to]) => to);
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) expect(link).toMatch(/^https:\/\//);
  });

  const USE = `
    const { findings, notRead, catalogueDay } = await check('old.py', { asOf: '2026-11-29' });
    const inText = await checkText('x = create(model="gpt-3.5-turbo-0301")', { path: 'b.py', rules: { 'retired-model': 'hint' } });
    const { mentions: named } = await mentions(['.']);
    const cards = await card('gpt-3.5-turbo-0301', { platform: 'openai' });
    console.log(JSON.stringify([findings.length, notRead.length, catalogueDay.length, inText[0].severity, named.length > 0, cards[0].platform, version]));
  `;
  it.each([
    ['import', 'use.mjs', `import { card, check, checkText, mentions, version } from 'model-almanac';${USE}`],
    [
      'require',
      'use.cjs',
      `const { card, check, checkText, mentions, version } = require('model-almanac'); void (async () => {${USE}})();`,
    ],
  ])('is a library for %s', (_, file, text) => {
    writeFileSync(path.join(folder, file), text);
    const { stdout, stderr } = node(file);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual([1, 0, 10, 'hint', true, 'openai', expect.stringMatching(/^\d+\.\d+\.\d+/)]);
  });

  it('refuses options that make no sense', () => {
    writeFileSync(
      path.join(folder, 'wrong.mjs'),
      `import { check } from 'model-almanac';
      for (const options of [{ asOf: 'soon' }, { platforms: ['nowhere'] }, { rules: { 'no-rule': 'off' } }])
        await check('.', options).then(() => console.log('taken'), ({ message }) => console.log(message));`,
    );
    const lines = node('wrong.mjs').stdout.trim().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines).not.toContain('taken');
  });

  it('has types for both kinds of module', { timeout: 60_000 }, () => {
    const text = `import { check, type Finding } from 'model-almanac';
      export const findings: Promise<readonly Finding[]> = check('.', { failOn: 1 } as { asOf?: string }).then((result) => result.findings);
      // @ts-expect-error a day is a text
      void check('.', { asOf: 5 });\n`;
    for (const file of ['typed.mts', 'typed.cts']) writeFileSync(path.join(folder, file), text);
    const tsc = spawnSync(
      process.execPath,
      [
        path.join(ROOT, 'node_modules/typescript/bin/tsc'),
        ...[
          '--noEmit',
          '--strict',
          '--module',
          'nodenext',
          '--target',
          'es2022',
          '--types',
          '',
          'typed.mts',
          'typed.cts',
        ],
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(tsc.stdout).toBe('');
    expect(tsc.status).toBe(0);
  });
});

function filesIn(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(directory, path.join(parentPath, name)).replaceAll('\\', '/'));
}
