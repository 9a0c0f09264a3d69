// Is the recogniser linear? Doubles texts of hostile shapes in every format and compares the CPU time:
//   node scripts/run.mjs scripts/bench/linear.ts [KILOBYTES] [SHAPE] [FILE]
// Fails when a text twice as long costs more than 2.6 times as much, over three doublings; what looks like it is measured again.

import type { Catalogue } from '../../src/catalogue/catalogue';
import { decodeCatalogue, encodeCatalogue } from '../../src/catalogue/compact';
import { recognize } from '../../src/recognition/recognize';
import { readCatalogueData } from '../catalogue/read';

const LIMIT = 2.6;
/** Below this a clock tells nothing about growth. */
const SHORTEST_MS = 40;

const FILES = [
  'a.py',
  'a.ts',
  'a.vue',
  'a.cs',
  'a.rb',
  'a.lua',
  'a.json',
  'a.toml',
  'a.tf',
  'a.bicep',
  'a.yaml',
  'a.env',
  'a.sh',
  'a.ps1',
  'a.md',
  'a.html',
  'a.xml',
  'a.ipynb',
  'a.http',
  'a.txt',
];

/** Repeated until the text is long enough. */
const REPEATED = [
  ...[
    '[',
    '(',
    '{',
    '[)',
    '(]',
    '({[',
    '"',
    "'",
    '`',
    '$',
    '${',
    '`${',
    '${`',
    '\\',
    '\\"',
    '"\\',
    '/',
    '(/[',
    '=/',
    '<',
    '>',
  ],
  ...[
    '<a ',
    '<a>',
    '<a b="',
    "<a b='c'>",
    '<a b=c ',
    '<!--',
    '<script>',
    '</a>',
    '{{',
    '}}',
    '/*',
    '*/',
    '//',
    '#',
    ' #',
    '--[[',
  ],
  ...[
    '"""',
    '"""\n',
    "'''",
    '```\n',
    '```py\n/*\n',
    '```html\n<script>\n',
    '---\n',
    '%w[',
    'r#"',
    '@"',
    '=begin\n',
    '[[',
    ']]',
  ],
  ...[
    ' ',
    '\n',
    '\r',
    '\t',
    '\r\n',
    '\n\n# x',
    '- ',
    '-',
    '- - ',
    '|',
    '| a ',
    '> ',
    ': ',
    ':',
    'a: ',
    'a: |\n',
    "a: '\n",
    'a: [\n',
  ],
  ...[
    '[]\n',
    '{a: b, "c": d}, ',
    'a',
    'a.',
    'a.b(',
    'a = ',
    'a=',
    'a-',
    'a_',
    '1',
    '1.',
    '@',
    '~',
    '+',
    '...',
    'é',
    '\u{1f600}',
    '\ud800',
    '\0',
  ],
  ...[
    'model ',
    'model',
    'model:',
    'model: o1 ',
    'model="o1" ',
    '`o1` model ',
    'engine',
    'deployment ',
    '--model ',
    '--model=o1 ',
  ],
  ...[
    'gpt-',
    'gpt-4o',
    'gpt-4o-',
    'gpt-4o ',
    '"gpt-4o",',
    '"gpt-4o": 1,',
    "'gpt-4o'|",
    'gpt-4o.',
    'gpt-4-4-4-4-',
    'x/gpt-4o/',
    'o1@',
    '"o1", "gpt-4o", ',
  ],
  ...[
    'openai/',
    'us.',
    ':-',
    '$' + '{A:-',
    '$' + '{A:-gpt-4o}',
    'ft:',
    'models/',
    '/deployments/',
    'arn:aws:bedrock:us-east-1::foundation-model/',
    'claude-3',
  ],
  ...['Azure', 'Azure OpenAI ', 'bedrock "gpt-4o" ', 'AZURE_', 'OpenAI( "gpt-4o" )', 'api_type="azure" "gpt-4o" '],
  ...[
    '2024-02-01 ',
    'api-version=2024-02-01&',
    'api_version',
    '"version": "2024-08-06", ',
    'deployment version: 2024-08-06\n',
    'model { name = "gpt-4o" version = "2024-08-06" }\n',
  ],
  ...['{"cell_type":"code","source":["gpt-4o"]},', '{"source":"', '"source": {', 'QUJDRA', 'iVBORw0KGgo+/'],
] as const;

/** Something long, and behind it many IDs whose place must not be read through it again and again. */
const BESIDE: Readonly<Record<string, readonly [before: string, between: string, after: string]>> = {
  'blank lines, then a list': ['\n', 'x = [', '"gpt-4o", '],
  'comments, then a list': ['# a\n', 'x = [', '"gpt-4o", '],
  'a chain of members, then arguments': ['a.', 'a(', '"gpt-4o", '],
  'a long word, then arguments': ['a', '(', '"gpt-4o", '],
  'a long key, then a list': ['a', '": ["b"], "c": [', '"gpt-4o", '],
  'a dashed key, then a list': ['a-', 'a: [', '"gpt-4o", '],
  'spaces, then words': [' ', 'model: ', 'gpt-4o '],
  'open brackets, then closing ones of another kind': ['(', ' ', '"gpt-4o" ] '],
  'open brackets, then IDs': ['[', ' ', '"gpt-4o", '],
  'blank lines, then one text of many': ['\n', '"""', 'gpt-4o\n'],
  'a long line, then short IDs of prose': ['word ', 'model ', '`o1` '],
  'signs, then IDs': ['bedrock ', ' ', '"gpt-4o" '],
  'assignments, then IDs': ['model = ', ' ', '"o1" '],
  'a long tag, then texts': ['a', '><b>', 'gpt-4o</b><b>'],
  'attributes, then a value': ['a ', '="', 'gpt-4o '],
  'a cell of many lines': ['"a\\n", ', '], "source": [', '"x = \\"gpt-4o\\"\\n", '],
};

interface Shape {
  readonly name: string;
  readonly of: (length: number) => string;
}

const filled = (part: string, length: number): string => part.repeat(Math.ceil(length / part.length));

/** Blocks in blocks, each a column farther in. */
function deeper(length: number): string {
  const lines: string[] = [];
  for (let indent = 0, size = 0; size < length; indent++) {
    const line = `${' '.repeat(indent)}a: |\n`;
    lines.push(line);
    size += line.length;
  }
  return lines.join('');
}

const SHAPES: readonly Shape[] = [
  ...REPEATED.map((part) => ({ name: JSON.stringify(part), of: (length: number) => filled(part, length) })),
  ...Object.entries(BESIDE).map(([name, [before, between, after]]) => ({
    name,
    of: (length: number) => filled(before, length / 2) + between + filled(after, length / 2),
  })),
  { name: 'blocks in blocks', of: deeper },
];

export function main([kilobytes = '16', only, file]: string[]): number {
  const catalogue = decodeCatalogue(encodeCatalogue(readCatalogueData('.')));
  const slow: string[] = [];
  for (const shape of SHAPES) {
    if (only && !shape.name.includes(only)) continue;
    for (const path of FILES) {
      if (file && path !== file) continue;
      const growth = growthOf(shape, path, Number(kilobytes) * 1_000, catalogue);
      if (growth.ratio > LIMIT) slow.push(`${growth.ratio.toFixed(1)} ${path} ${shape.name} (${growth.told})`);
      if (growth.ratio > LIMIT || only) console.log(`${growth.ratio.toFixed(2)} ${path} ${shape.name} ${growth.told}`);
    }
  }
  console.log(
    slow.length ? `Not linear:\n${slow.join('\n')}` : `${SHAPES.length} shapes in ${FILES.length} formats: linear`,
  );
  return slow.length ? 1 : 0;
}

interface Growth {
  readonly ratio: number;
  readonly told: string;
}

/** How the time grows when the text doubles. */
function growthOf(shape: Shape, path: string, length: number, catalogue: Catalogue): Growth {
  const measure = (size: number): number => cost(shape.of(size), path, catalogue);
  const first = grown(measure(length), measure(2 ** FAR * length), length, FAR);
  if (first.ratio <= WORTH_ANOTHER_LOOK) return first;
  // A busy machine, a collection of garbage or code that runs for the first time is no proof.
  const best = (size: number): number => Math.min(...Array.from({ length: 3 }, () => measure(size)));
  const longer = 4 * length;
  return grown(best(longer), best(2 ** FAR * longer), longer, FAR);
}

/** Doublings that are looked at: what grows with the square takes eight times too long then. */
const FAR = 3;
const WORTH_ANOTHER_LOOK = 2.2;

function grown(short: number, long: number, length: number, doublings: number): Growth {
  const told = `${short.toFixed(0)} ms for ${length / 1_000} kB, ${long.toFixed(0)} ms for ${2 ** doublings} times that`;
  return { ratio: long < SHORTEST_MS ? 1 : (long / short) ** (1 / doublings), told };
}

/** CPU time of one recognition, in milliseconds. */
function cost(text: string, path: string, catalogue: Catalogue): number {
  const before = process.cpuUsage();
  recognize({ text, path }, catalogue, { slots: true });
  return process.cpuUsage(before).user / 1_000;
}
