/** Of a changed text only the sections around the change are read again, and nobody can tell. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language, languageOf } from '../../../src/text/languages';
import { readText, type TextReading } from '../../../src/text/read';
import type { Change } from '../../../src/text/retokenize';
import { changeBetween } from '../../../src/text/text-edit';
import { edit, edited, hostileText, RUNS } from '../recognition/mutations';

const IN_SECTIONS = LANGUAGES.filter(({ format }) => format !== 'code');

/** What opens, closes and nests in some format, line by line. */
const LINES = [
  ...[
    'model: gpt-4o',
    'models:',
    '  - o1',
    '- - name: gpt-4o # mini',
    '    deep: {a: "b", c: [d, e]}',
    '  "quoted key": x',
  ],
  ...[
    '  run: |',
    '    call --model gpt-4o',
    '    {"model": "o1"}',
    '    key: value',
    '  text: >-',
    'a: "open',
    `b: 'open`,
  ],
  ...[
    '---',
    '...',
    '# a comment',
    '  # a comment inside',
    '',
    '',
    '\t',
    '[section]',
    '[a.b]',
    'KEY=value # said',
    'export A="b c"',
  ],
  ...[
    '```py',
    '```',
    '~~~',
    '> ```json',
    'f(model="gpt-4o")',
    '{"model": ["o1"]}',
    '<!-- a',
    'b -->',
    '| a | gpt-4o |',
    'Prose with `o1`.',
  ],
  ...[
    '<a b="',
    '<d e',
    '.. code-block:: python',
    '   f("gpt-4o", x)',
    '[source,ruby]',
    '----',
    '+++',
    '<a href="x">',
    '<b><c/>',
    '</a>',
    '</b>',
    '<script>',
  ],
  ...[
    '</script>',
    'echo "a $MODEL" --model gpt-4o',
    'if [ "$a" = "b" ]; then (',
    ')',
    "x='a",
    'ENV MODEL gpt-4o',
    'a \\',
    '}',
    '"',
  ],
];
const lines = fc.array(
  fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...LINES) }, { weight: 1, arbitrary: hostileText }),
  { minLength: 20, maxLength: 160 },
);
/** Lines put in and taken out; the others change a few characters. */
const lineEdit = fc.record({
  at: fc.constantFrom(0, 0.001, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 1),
  removed: fc.constantFrom(0, 0, 5, 20, 600),
  inserted: fc.array(fc.constantFrom(...LINES), { maxLength: 3 }).map((more) => `\n${more.join('\n')}\n`),
});

type Shown = Record<string, unknown> & { readonly start: number; readonly end: number };

const regionsIn = ({ regions }: TextReading, text: string): readonly Shown[] =>
  regions.within(0, text.length).map((region) => ({ ...region, place: region.place() }));

function expectSameOutside(change: Change | undefined, old: readonly Shown[], now: readonly Shown[]): void {
  if (!change) return;
  const by = change.newTo - change.oldTo;
  const moved = old
    .filter(({ start, end }) => end <= change.from || start >= change.oldTo)
    .map((one) => (one.start < change.oldTo ? one : { ...one, start: one.start + by, end: one.end + by }));
  expect(now.filter(({ start, end }) => end <= change.from || start >= change.newTo)).toEqual(moved);
}

describe('reading a changed text in sections', () => {
  it('gives the regions and places of a fresh reading, in every format', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...IN_SECTIONS),
        lines,
        fc.constantFrom('\n', '\n', '\r\n'),
        fc.array(fc.oneof(edit, lineEdit), { minLength: 1, maxLength: 6 }),
        (language: Language, all, lineEnd, edits) => {
          let text = all.join(lineEnd);
          let reading = readText(text, language);
          for (const one of edits) {
            const next = edited(text, one);
            const change = changeBetween(text, next);
            const read = readText(next, language, reading, change);
            const regions = regionsIn(read, next);
            expect(regions).toEqual(regionsIn(readText(next, language), next));
            expectSameOutside(read.touched, regionsIn(reading, text), regions);
            for (const { start, end } of regions.filter((region) => region.start < region.end))
              expect(read.regions.at((start + end) >> 1)).toMatchObject({ start, end });
            [text, reading] = [next, read];
          }
        },
      ),
      { ...RUNS, numRuns: RUNS.numRuns * 4 },
    );
  }, 120_000);

  /** [file, what it holds a thousand times] */
  const CHEAP: readonly (readonly [string, string])[] = [
    ['.env', 'NAME_OF_SERVICE=value'],
    ['a.txt', 'A line of prose, and no end.'],
    ['a.yaml', 'service:\n  image: "a:1"\n  list:\n  - b'],
    ['a.yaml', '# all of it is commented out'],
    ['a.md', 'Text and `code`.\n\n```py\nf("x")\n```\n'],
    ['a.sh', 'run --model "a" # and so on'],
    ['a.xml', '<a b="c">d</a> text'],
  ];

  it.each(CHEAP)('reads only what is near: %s, %j', (path, line) => {
    const language = languageOf(path);
    const before = `${line}\n`.repeat(1000);
    const middle = before.indexOf('\n', before.length >> 1) - 1;
    const after = `${before.slice(0, middle)}x${before.slice(middle)}`;
    const { reread } = readText(after, language, readText(before, language), changeBetween(before, after));
    expect((reread?.newTo ?? 0) - (reread?.from ?? 0)).toBeLessThan(3_000);
  });
});
