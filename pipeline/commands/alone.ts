// Takes from an update what may go in without a person: npm run catalogue:alone -- --updated DIR [--data DIR] [--report FILE] [--today DAY]
// `--updated` holds the data as the update left them; what passes is written into `--data`. Exit 0 something is left · 1 nothing may go in by itself · 2 usage
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { splitUpdate } from '../alone/split';
import { DATA_FOLDER, readPlatformFiles, writePlatformFiles } from '../data-files';
import { readDay } from '../extract/dates';

const USAGE = 'usage: catalogue:alone -- --updated DIR [--data DIR] [--report FILE] [--today DAY]';

export function main(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      updated: { type: 'string' },
      data: { type: 'string', default: DATA_FOLDER },
      report: { type: 'string' },
      today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    },
  });
  const today = readDay(values.today);
  if (values.updated === undefined || !today) {
    console.error(USAGE);
    return 2;
  }
  const { alone, passed, held } = splitUpdate(readPlatformFiles(values.data), readPlatformFiles(values.updated), today);
  writePlatformFiles(alone, values.data);
  if (values.report !== undefined) writeFileSync(values.report, report(passed, held));
  console.log(`${passed.length} may go in alone, ${held.length} wait for a person`);
  return passed.length > 0 ? 0 : 1;
}

type Parts = ReturnType<typeof splitUpdate>;

/** Markdown; IDs and reasons stand in code spans, so that nothing of an upstream becomes markup. */
function report(passed: Parts['passed'], held: Parts['held']): string {
  const code = (text: string): string => `\`${text.replace(/[`\s]/g, ' ')}\``;
  return [
    `## Goes in alone (${passed.length})`,
    ...passed.map(({ platform, reference }) => `- ${code(`${platform} ${reference}`)}`),
    `## Waits for a person (${held.length})`,
    ...held.map(({ platform, reference, reason }) => `- ${code(`${platform} ${reference}`)}: ${code(reason)}`),
    '',
  ].join('\n');
}
