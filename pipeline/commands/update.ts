// Brings the catalogue up to date: npm run catalogue:update -- [--offline DIR] [--cache DIR] [--only NAME] [--dry-run] [--report FILE] [--today YYYY-MM-DD]
// Exit 0 done · 1 stopped, nothing written · 2 usage · 3 done, but an upstream could not be read
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { DATA_FOLDER, readPlatformFiles, writePlatformFiles } from '../data-files';
import { readDay } from '../extract/dates';
import { openCache } from '../fetch/download-cache';
import { obtain } from '../fetch/obtain';
import { formatReportJson, formatReportMarkdown, type Report } from '../report/report';
import { runUpdate } from '../run-update';
import { upstreams } from '../sources/all';
import type { Upstream } from '../sources/upstream';

const CACHE = 'node_modules/.cache/catalogue-update';
const USAGE = `usage: catalogue:update [--offline DIR] [--cache DIR] [--data DIR] [--only NAME] [--dry-run] [--report FILE] [--today DAY]
  --only NAME     one upstream, or all whose name begins so: ${upstreams.map(({ name }) => name).join(', ')}
  --report FILE   Markdown; the same with .json beside it`;

const OPTIONS = {
  offline: { type: 'string' },
  cache: { type: 'string', default: CACHE },
  data: { type: 'string', default: DATA_FOLDER },
  only: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  report: { type: 'string' },
  today: { type: 'string' },
} as const;

export async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  const today = options?.today === undefined ? new Date().toISOString().slice(0, 10) : readDay(options.today);
  const named = upstreams.filter(({ name }) => options?.only === undefined || name.startsWith(options.only));
  const chosen = named.filter((upstream) => options?.offline !== undefined || hasKey(upstream));
  if (!options || !today || !named.length) {
    console.error(USAGE);
    return 2;
  }
  for (const { name } of named.filter((upstream) => !chosen.includes(upstream)))
    console.log(`${name}: left out, its address asks for a key`);
  const around = {
    cache: openCache(options.offline ?? options.cache),
    offline: options.offline !== undefined,
    today,
    registry: registryOf(process.env.npm_config_registry),
    keyOf: (variable: string) => process.env[variable],
  };
  const before = readPlatformFiles(options.data);
  const { files, report, keep } = await runUpdate(before, chosen, (upstream) => obtain(upstream, around), today);
  if (!options['dry-run'] && report.stopped === undefined) {
    writePlatformFiles(files, options.data);
    keep();
  }
  if (options.report !== undefined) writeReport(options.report, report);
  summarise(report, options['dry-run']);
  if (report.stopped !== undefined) return 1;
  return report.upstreams.some(({ state }) => state === 'broken') ? 3 : 0;
}

/** An address that asks for a key is read by whoever has one, and left out by all others. */
const hasKey = (upstream: Upstream): boolean =>
  upstream.kind === 'package' || upstream.key === undefined || Boolean(process.env[upstream.key]);

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

const registryOf = (configured: string | undefined): string =>
  `${(configured || 'https://registry.npmjs.org').replace(/\/+$/, '')}/`;

function writeReport(file: string, report: Report): void {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  writeFileSync(file, formatReportMarkdown(report));
  writeFileSync(`${file.replace(/\.md$/, '')}.json`, formatReportJson(report));
}

function summarise(report: Report, dryRun: boolean): void {
  for (const { name, state, reason, document, claims, rejected, changes, conflicts, proposals } of report.upstreams)
    console.log(
      state === 'broken'
        ? `${name}: BROKEN, left as it was: ${reason}`
        : `${name}: ${document}: ${claims} rows, ${rejected.length} refused, ${changes.length} changes, ${conflicts.length} conflicts, ${proposals.length} unknown`,
    );
  if (report.stopped !== undefined) console.log(`STOPPED, nothing was written: ${report.stopped}`);
  else console.log(`${dryRun ? 'would change' : 'changed'}: ${report.filesChanged.join(', ') || 'nothing'}`);
}
