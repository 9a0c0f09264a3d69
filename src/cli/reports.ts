/** Which reports a run writes, where to, and with what in them. */
import path from 'node:path';
import { loadReports } from '../messages';
import { gapsIn, whyOf } from './files/problem';
import { type Host, UsageError } from './host';
import { FORMS } from './report/forms';
import { findingsAsJson } from './report/json';
import type { Report } from './report/report';
import { findingsAsText } from './report/text';

const FORMATS = ['text', 'json', ...(Object.keys(FORMS) as (keyof typeof FORMS)[])] as const;
type Format = (typeof FORMATS)[number];

interface Wanted {
  readonly format: Format;
  /** Standard output where absent. */
  readonly file?: string;
}

/** `--format FORMAT` and each `--report FORMAT=FILE`. */
export function wantedReports(format: string | undefined, reports: readonly string[] = []): readonly Wanted[] {
  const known = (word: string, option: string): Format => {
    const found = FORMATS.find((name) => name === word);
    if (!found) throw new UsageError(`${option} takes ${FORMATS.join(', ')}, not "${word}"`);
    return found;
  };
  const files = reports.map((report) => {
    const at = report.indexOf('=');
    if (at < 0 || at === report.length - 1) throw new UsageError(`--report takes FORMAT=FILE, not "${report}"`);
    return { format: known(report.slice(0, at), '--report'), file: report.slice(at + 1) };
  });
  return [{ format: known(format ?? 'text', '--format') }, ...files];
}

/** Whether one of them tells how to mend what is found. */
export const tellFixes = (wanted: readonly Wanted[]): boolean =>
  wanted.some(({ format }) => format === 'json' || format === 'sarif');

interface Content extends Omit<Report, 'messages'> {
  readonly language: string;
  /** Hints are part of what services get. */
  readonly hints: boolean;
}

/** Throws a `UsageError` for a file that cannot be written; then the others are written all the same. */
export async function writeReports(wanted: readonly Wanted[], content: Content, host: Host): Promise<void> {
  const rows = wanted.some(({ format }) => format !== 'text')
    ? (await import('./owners')).withOwners(content.rows, host.cwd)
    : content.rows;
  const failed: string[] = [];
  for (const { format, file } of wanted) {
    const chunks = await chunksOf(format, { ...content, rows });
    if (file === undefined) for (const chunk of chunks) host.out(chunk);
    else {
      const { writeWhole } = await import('./files/write-whole');
      try {
        writeWhole(path.resolve(host.cwd, file), [...chunks].join(''));
      } catch (error) {
        failed.push(`cannot write ${file}: ${whyOf(error)}`);
      }
    }
  }
  if (failed.length) throw new UsageError(failed.join('\n'));
}

async function chunksOf(format: Format, content: Content): Promise<Iterable<string>> {
  const { rows, problems, catalogueDay, hints, language } = content;
  if (format === 'json') return findingsAsJson(rows);
  if (format === 'text') {
    return [
      findingsAsText(
        rows.filter(({ suppressed }) => !suppressed),
        catalogueDay,
        gapsIn(problems),
      ),
    ];
  }
  const [form, messages] = await Promise.all([FORMS[format](), loadReports(language)]);
  return [form({ ...content, messages, rows: hints ? rows : rows.filter(({ severity }) => severity !== 'hint') })];
}
