/** Runs commands in folders of their own, with a catalogue of a few models and a fixed day. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Host } from '../../../src/cli/host';
import { run } from '../../../src/cli/run';
import { fakeCatalogue, retires, stage } from '../catalogue/fake';

export const CATALOGUE = fakeCatalogue(
  [
    {
      platform: 'openai',
      id: 'gpt-old-1',
      lifecycle: stage('retired', { ...retires('2026-02-13'), replacement: ['gpt-new-1'] }),
    },
    { platform: 'openai', id: 'gpt-ends-1', lifecycle: stage('ga', retires('2027-01-14')) },
    { platform: 'openai', id: 'gpt-late-1', lifecycle: stage('ga', retires('2027-04-14')) },
    { platform: 'openai', id: 'gpt-new-1', lifecycle: stage('ga'), aliases: ['gpt-new-latest'] },
    { platform: 'azure-openai', id: 'gpt-new-1', version: '2026-01-01', lifecycle: stage('ga') },
    { platform: 'openai', id: 'gpt-two-1', lifecycle: stage('retired', retires('2026-02-13')) },
    { platform: 'azure-openai', id: 'gpt-two-1', version: '2026-01-01', lifecycle: stage('ga') },
    { platform: 'azure-openai', id: 'gpt-azure-1', version: '2026-01-01', lifecycle: stage('deprecated') },
  ],
  {
    apiVersions: [
      { service: 'azure-openai', version: '2024-10-21' },
      { service: 'azure-ai-search', version: '2024-07-01' },
    ],
  },
);

export interface Folder {
  readonly cwd: string;
  write(name: string, content: string | Uint8Array): void;
  run(...args: readonly string[]): Promise<Outcome>;
  /** With something that the process gives, too. */
  runWith(given: Partial<Host>, ...args: readonly string[]): Promise<Outcome>;
  /** What `check --format json` reports. */
  check(...args: readonly string[]): Promise<readonly Row[]>;
}

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Row {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: string;
  readonly mention: { readonly text: string; readonly kind: string; readonly id?: string; readonly version?: string };
}

/** A folder with these files, removed after the test. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): Folder {
  const cwd = mkdtempSync(path.join(tmpdir(), 'model-almanac-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  const write = (name: string, content: string | Uint8Array): void => {
    mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
    writeFileSync(path.join(cwd, name), content);
  };
  for (const [name, content] of Object.entries(files)) write(name, content);
  const runWith = async (given: Partial<Host>, ...args: readonly string[]) => {
    let out = '';
    let err = '';
    const code = await run(args, {
      cwd,
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      today: () => '2026-11-21',
      catalogue: () => CATALOGUE,
      ...given,
    });
    return { code, out, err };
  };
  const runHere = (...args: readonly string[]) => runWith({}, ...args);
  return {
    cwd,
    write,
    run: runHere,
    runWith,
    check: async (...args) => {
      const { out, err } = await runHere('check', '--format', 'json', ...args);
      if (!out) throw new Error(err);
      return JSON.parse(out) as readonly Row[];
    },
  };
}

/** A line of code that names a model in a place that nobody can doubt. */
export const uses = (id: string): string => `response = client.chat.completions.create(model="${id}")\n`;
