/**
 * Fixtures that carry their expectations. A file of `test/fixtures/recognition` holds several small texts, each behind a line
 * `==== its/path.ext`. A line of carets and a `»` says what must be found in the line above it; whatever is not marked must not be found:
 *
 *     client = OpenAI(model="gpt-4o")
 *                            ^^^^^^ » model-id known openai code
 *
 * `npx vitest run test/unit/recognition/fixtures.test.ts --update` marks them anew.
 * Behind the path, in brackets: `slots` (also places that hold a model nobody knows), `reasons` (why the platform was chosen).
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RecognizedDocument } from '../../../src/recognition/document';
import type { Mention } from '../../../src/recognition/mention';
import { recognize } from '../../../src/recognition/recognize';
import { frozenCatalogue } from '../catalogue/frozen';

export interface Fixture {
  /** Of the made-up file: by it the language is told. */
  readonly path: string;
  readonly slots: boolean;
  readonly reasons: boolean;
  /** Without the marks. */
  readonly text: string;
  /** With them. */
  readonly marked: string;
}

const FOLDER = 'test/fixtures/recognition';
const HEAD = /^==== (\S+)(?: \((.*)\))?$/;
const MARK = /^\s*\^+ » /;

/** The names of the files with fixtures, without their ending. */
export const fixtureFiles = (): readonly string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.fixture'))
    .map((name) => name.slice(0, -'.fixture'.length))
    .sort();

/** Where a file with fixtures is. */
export const fileOf = (name: string): string => path.resolve(FOLDER, `${name}.fixture`);

/** The line before a fixture. */
export const headOf = ({ path: name, slots, reasons }: Fixture): string => {
  const options = [...(slots ? ['slots'] : []), ...(reasons ? ['reasons'] : [])];
  return `==== ${name}${options.length > 0 ? ` (${options.join(' ')})` : ''}`;
};

/** The fixtures of one file, in its order. */
export function fixturesOf(name: string): readonly Fixture[] {
  const fixtures: Fixture[] = [];
  let head: RegExpExecArray | undefined;
  let lines: string[] = [];
  const close = (): void => {
    if (head) fixtures.push(fixture(head[1] ?? '', head[2] ?? '', lines));
    lines = [];
  };
  for (const line of readFileSync(fileOf(name), 'utf8').split('\n')) {
    const next = HEAD.exec(line);
    if (!next) {
      lines.push(line);
      continue;
    }
    close();
    head = next;
  }
  close();
  return fixtures;
}

/** All of them. */
export const allFixtures = (): readonly Fixture[] => fixtureFiles().flatMap(fixturesOf);

function fixture(name: string, options: string, lines: readonly string[]): Fixture {
  const marked = lines.join('\n').trimEnd();
  const text = marked
    .split('\n')
    .filter((line) => !MARK.test(line))
    .join('\n');
  return { path: name, slots: options.includes('slots'), reasons: options.includes('reasons'), text, marked };
}

/** What the recognizer finds in a fixture, or in the same text written in another way. */
export const found = ({ path: name, slots }: Fixture, text: string): RecognizedDocument =>
  recognize({ text, path: name }, frozenCatalogue(), { slots });

/** The text with what was found in it under its lines, to be compared with what was expected. */
export function markedWith(mentions: readonly Mention[], { text, reasons }: Fixture): string {
  const lines: string[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push(line);
    const end = start + line.length;
    for (const mention of mentions)
      if (mention.start >= start && mention.start <= end) lines.push(mark(mention, mention.start - start, reasons));
    start = end + 1;
  }
  return lines.join('\n');
}

/** How fixtures call a tier; nothing for the one of code that runs. */
const TIER_WORDS: Partial<Record<Mention['tier'], readonly string[]>> = {
  deployment: ['deployment'],
  uncalled: ['listed'],
  prose: ['quiet'],
};

function mark(mention: Mention, column: number, reasons: boolean): string {
  const words = [
    mention.kind,
    mention.class,
    mention.platform ?? 'no-platform',
    mention.role,
    ...(mention.version === undefined || mention.kind === 'api-version' ? [] : [`@${mention.version}`]),
    ...(TIER_WORDS[mention.tier] ?? []),
    ...(mention.datesApply || mention.class === 'slot' ? [] : ['unclaimed']),
    ...(reasons && mention.platformReason ? [`(${mention.platformReason.by})`] : []),
  ];
  return `${' '.repeat(column)}${'^'.repeat(mention.text.length)} » ${words.join(' ')}`;
}
