// The drift alarm: npm run catalogue:drift -- [--offline DIR] [--only PLATFORM] [--report FILE]
// Exit 0 no drift · 1 drift · 2 usage · 3 a page could not be read (whatever the others say)
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { PlatformFile } from '../../src/catalogue/making';
import { DATA_FOLDER, readPlatformFiles } from '../data-files';
import { compareWithPage, hasDrift, joinPlatforms } from '../drift/compare';
import { formatDriftMarkdown, type PageReport, summaryOf } from '../drift/drift-report';
import { PAGE_TYPES, VENDOR_PAGES, type VendorPage } from '../drift/pages';
import { download, MAX_BYTES, TIMEOUT_MS } from '../fetch/download';
import { openCache } from '../fetch/download-cache';

const OPTIONS = {
  offline: { type: 'string' },
  data: { type: 'string', default: DATA_FOLDER },
  only: { type: 'string' },
  report: { type: 'string' },
} as const;

export async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  const chosen = VENDOR_PAGES.filter(({ platform }) => options?.only === undefined || platform === options.only);
  if (!options || !chosen.length) {
    console.error(`usage: catalogue:drift [--offline DIR] [--data DIR] [--only PLATFORM] [--report FILE]
  --offline DIR   pages saved as DIR/<platform>.html, .md or .txt`);
    return 2;
  }
  const files = readPlatformFiles(options.data);
  const reports: PageReport[] = [];
  for (const page of chosen) reports.push(await check(page, files, options.offline));
  for (const report of reports) console.log(summaryOf(report));
  if (options.report !== undefined) {
    mkdirSync(path.dirname(path.resolve(options.report)), { recursive: true });
    writeFileSync(options.report, formatDriftMarkdown(new Date().toISOString().slice(0, 10), reports));
  }
  if (reports.some(({ drift }) => !drift)) return 3;
  return reports.some(({ drift }) => drift && hasDrift(drift)) ? 1 : 0;
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

/** A page on which nothing known stands is another page: an error page, or one that is made in the browser. */
async function check(
  page: VendorPage,
  files: readonly PlatformFile[],
  offline: string | undefined,
): Promise<PageReport> {
  const { platform, andPlatform, url } = page;
  const file = joinPlatforms(files.filter((one) => one.platform === platform || one.platform === andPlatform));
  const text = offline === undefined ? await fetchPage(page) : savedPage(page, offline);
  if (!file) return { platform, url, reason: 'no such platform' };
  if (typeof text !== 'string') return { platform, url, reason: text.reason };
  const drift = compareWithPage(text, url, file);
  return drift.known ? { platform, url, drift } : { platform, url, reason: 'no known model stands on the page' };
}

async function fetchPage({ url, from = url }: VendorPage): Promise<string | { readonly reason: string }> {
  const answer = await download({ url: from, contentTypes: PAGE_TYPES, maxBytes: MAX_BYTES, timeoutMs: TIMEOUT_MS });
  if (answer.kind === 'fresh') return new TextDecoder().decode(answer.body);
  return { reason: answer.kind === 'failed' ? answer.reason : 'not changed since nothing' };
}

function savedPage({ platform }: VendorPage, folder: string): string | { readonly reason: string } {
  const cache = openCache(folder);
  const saved = ['html', 'md', 'txt'].flatMap((ending) => cache.read(`${platform}.${ending}`) ?? [])[0];
  return saved ? new TextDecoder().decode(saved.body) : { reason: `no saved page ${platform}` };
}
