/** What `--help` prints: for a person at a terminal of any width from 80 columns on. */
import { USAGES } from './usage/commands';
import type { CommandUsage, Options } from './usage/usage';

const WIDTH = 80;

const EXITS = `Exit codes
  0  nothing to report
  1  something to report, at or above --fail-on
  2  wrong usage
  3  not everything could be read; what, is listed on stderr
`;

/** Of all commands where none is named. */
export function helpOn(name?: string): string {
  const usage = name === undefined ? undefined : USAGES[name];
  return usage ? ofCommand(usage) : ofAll();
}

function ofAll(): string {
  const names = Object.entries(USAGES).map(([name, { summary }]) => [name, summary] as const);
  return `model-almanac: the expiry dates of AI model IDs and API versions

Usage: model-almanac COMMAND [OPTIONS] [ARGUMENTS]

Commands
${columns(names)}
Options
${columns([
  ['-h, --help', 'this text; model-almanac COMMAND --help tells what a command takes'],
  ['--version', 'the version'],
])}
Examples
${examples(Object.values(USAGES).flatMap(({ examples: [first] }) => (first ? [first] : [])))}
${EXITS}`;
}

function ofCommand({ line, about, options, examples: lines }: CommandUsage): string {
  return `Usage: model-almanac ${line}

${about.map((paragraph) => `${wrapped(paragraph, WIDTH).join('\n')}\n`).join('\n')}
Options
${columns([...optionRows(options), ['-h, --help', 'this text']])}
Examples
${examples(lines)}
${EXITS}`;
}

const optionRows = (options: Options): readonly (readonly [string, string])[] =>
  Object.entries(options).map(([name, { takes, optional, says }]) => [
    `--${name}${takes === undefined ? '' : optional ? ` [${takes}]` : ` ${takes}`}`,
    says,
  ]);

const examples = (lines: CommandUsage['examples']): string =>
  lines
    .map(([command, what]) => `  model-almanac ${command}\n      ${wrapped(what, WIDTH - 6).join('\n      ')}\n`)
    .join('');

/** Names to the left, what they are to the right, as far as there is room. */
function columns(rows: readonly (readonly [name: string, what: string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length)) + 4;
  return rows
    .map(([name, what]) => {
      const [first = '', ...rest] = wrapped(what, WIDTH - width);
      return `${`  ${name}`.padEnd(width)}${first}\n${rest.map((line) => `${' '.repeat(width)}${line}\n`).join('')}`;
    })
    .join('');
}

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
