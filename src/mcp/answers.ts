/** A tool's input → its answer. */
import * as z from 'zod/mini';
import { DEFAULT_LEAD_TIME_DAYS, SEVERITIES } from '../rules';
import {
  type Answer,
  type AnswerContext,
  answerOf,
  dayOf,
  failed,
  findingsText,
  findingText,
  loadWords,
  textToCheck,
  WANTS_TEXT,
} from '../session';
import { plain } from '../text';
import type { Checked, McpHost } from './host';
import type { ToolName } from './tools';

const Path = z.object({ path: z.string().check(z.minLength(1), z.maxLength(4_000)) });

/** Whatever goes wrong is an answer, too: an agent can read it. */
export async function answer(tool: ToolName, input: unknown, host: McpHost): Promise<Answer> {
  try {
    if (tool === 'check_text') return await checkedText(input, host);
    if (tool === 'check_path') return await checkedPath(input, host);
    return answerOf(tool, input, await contextOf(host));
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

/** The same card as the tool's, for who reads it as a resource. */
export const cardAt = async (
  name: { readonly platform: string; readonly id: string },
  host: McpHost,
): Promise<Answer> => answerOf('card', name, await contextOf(host));

async function contextOf(host: McpHost): Promise<AnswerContext> {
  const [catalogue, words] = await Promise.all([host.catalogue(), loadWords('en')]);
  return { catalogue, asOf: host.today(), words, leadTimeDays: DEFAULT_LEAD_TIME_DAYS };
}

async function checkedText(input: unknown, host: McpHost): Promise<Answer> {
  const file = textToCheck(input);
  if (!file) return failed(WANTS_TEXT);
  const { catalogue, rows } = await host.checkText(file.text, file.path ?? 'text.py');
  return { text: findingsText(rows, { catalogue, asOf: host.today() }) };
}

/** An agent reads what it is given: of a large tree, the loudest. */
const MOST_LINES = 200;

async function checkedPath(input: unknown, host: McpHost): Promise<Answer> {
  const asked = Path.safeParse(input).data;
  if (!asked) return failed('Give a file or folder of the workspace as "path"; "." is all of it.');
  const checked = await host.checkPath(asked.path);
  const lines = linesOf(checked);
  return { text: [...lines, dayOf({ catalogue: checked.catalogue, asOf: host.today() })].join('\n') };
}

function linesOf({ rows, problems }: Checked): readonly string[] {
  const shown = rows.length > MOST_LINES ? [...rows].sort(byLoudness).slice(0, MOST_LINES) : rows;
  const lines = shown.map((row) => plain(`${row.file}:${row.line}: ${findingText(row)}`));
  if (shown.length < rows.length) lines.push(`The loudest ${shown.length} of ${rows.length} findings.`);
  if (rows.length === 0) lines.push('Nothing is said of the model IDs and API versions in these files.');
  const [first] = problems;
  if (first) lines.push(plain(`Not read: ${problems.length}, such as ${first.file}: ${first.why}.`));
  return lines;
}

type Row = Checked['rows'][number];

const byLoudness = (a: Row, b: Row): number => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity);
