// Texts that nobody writes: each format's openers, separators and words of models, again and again.

/** One of each format. */
export const FILES = [
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

/** One for each way in which a text is read. */
export const READERS = ['a.py', 'a.ts', 'a.json', 'a.bicep', 'a.yaml', 'a.sh', 'a.md', 'a.html', 'a.ipynb', 'a.txt'];

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

export interface Shape {
  readonly name: string;
  /** Of the one file in which it does harm; every format where absent. */
  readonly path?: string;
  readonly of: (length: number) => string;
}

export const filled = (part: string, length: number): string => part.repeat(Math.ceil(length / part.length));

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

export const SHAPES: readonly Shape[] = [
  ...REPEATED.map((part) => ({ name: JSON.stringify(part), of: (length: number) => filled(part, length) })),
  ...Object.entries(BESIDE).map(([name, [before, between, after]]) => ({
    name,
    of: (length: number) => filled(before, length / 2) + between + filled(after, length / 2),
  })),
  { name: 'blocks in blocks', of: deeper },
];
