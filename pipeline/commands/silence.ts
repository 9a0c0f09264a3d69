// Says which upstreams are silent: npm run catalogue:silence -- UPDATE.json [--days 21] [--report FILE]
// UPDATE.json is what `catalogue:update --report` writes. Exit 0 none · 1 some · 2 usage
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { formatSilenceMarkdown, silentUpstreams } from '../report/silence';

const DAYS = '21';
/** The part of a report that is read here. */
const ReportFile = z.object({
  day: z.string(),
  upstreams: z.array(
    z.object({
      name: z.string(),
      state: z.enum(['read', 'unchanged', 'broken']),
      reason: z.exactOptional(z.string()),
      day: z.exactOptional(z.string()),
      patience: z.exactOptional(z.number()),
    }),
  ),
});

export function main(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { days: { type: 'string', default: DAYS }, report: { type: 'string' } },
  });
  const [file] = positionals;
  if (file === undefined || !/^\d+$/.test(values.days)) {
    console.error('usage: catalogue:silence UPDATE.json [--days N] [--report FILE]');
    return 2;
  }
  const report = ReportFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  const silent = silentUpstreams(report, Number(values.days));
  for (const { name, why } of silent) console.log(`${name} ${why}`);
  if (values.report !== undefined && silent.length > 0) writeFileSync(values.report, formatSilenceMarkdown(silent));
  return silent.length > 0 ? 1 : 0;
}
