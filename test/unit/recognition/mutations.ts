/** Texts that nobody meant to write: fixtures with edits that open, close and cut what formats are made of. */
import fc from 'fast-check';
import { allFixtures, type Fixture } from './expect';

/** More runs for a hunt: `FUZZ_RUNS=2000 npx vitest run test/unit/recognition`; another `FUZZ_SEED` looks elsewhere. */
export const RUNS = { numRuns: Number(process.env.FUZZ_RUNS ?? 60), seed: Number(process.env.FUZZ_SEED ?? 20261121) };

/** What opens, closes, escapes and separates in some format, and words that the recognizer looks for. */
const PIECES = [
  ...[
    '(*',
    '*)',
    '{-',
    '-}',
    '#|',
    '|#',
    '#[',
    ']#',
    '#=',
    '=#',
    '%{\n',
    '%}',
    '\n=pod\n',
    '\n=cut\n',
    '?"',
    '$"',
    '\\"',
  ],
  ...['R"x(', ')x"', '[=[', ']=]', '--[=[', '{|', '|}', "q'[", "]'", '$$', "''", 'r"-(', ')-"', '$"{', '{{', '\\\\'],
  ...['q{', 'qw(', 's/', 'tr{', 'm!', ' /"/', '\n/"/', '%(', '~r/', '%q|', '|', `'\\"'`, "1'000", '""""', '$/', '/$'],
  ...[
    '"',
    "'",
    '`',
    '"""',
    "'''",
    '$',
    '{',
    '}',
    '${',
    '#{',
    '\\(',
    '(',
    ')',
    '[',
    ']',
    '[[',
    ']]',
    '<',
    '>',
    '</',
    '/>',
  ],
  ...[
    '/*',
    '*/',
    '//',
    '#',
    ' #',
    '--',
    '--[[',
    '<!--',
    '-->',
    '=begin\n',
    '=end\n',
    '<#',
    '#>',
    'r#"',
    '"#',
    '@"',
    '%w[',
    '~w(',
  ],
  ...[
    '\n',
    '\r',
    '\r\n',
    '\\',
    '\\\n',
    '\\\r\n',
    '\t',
    ' ',
    '  ',
    '\f',
    '\0',
    '\ufeff',
    '\u2028',
    'é',
    '日本',
    '\u{1f600}',
    '\ud800',
    '\udc00',
  ],
  ...[
    ':',
    ': ',
    '=',
    ' = ',
    '=>',
    '->',
    ',',
    ';',
    '.',
    '/',
    '-',
    '- ',
    '_',
    '@',
    '|',
    '| ',
    '> ',
    '?',
    '&',
    '%',
    '*',
    '+',
    '~',
    ':-',
    '```',
    '```py\n',
    '---\n',
  ],
  ...[
    'model',
    'model: ',
    'model="',
    '"model": "',
    '--model ',
    'models = [',
    'engine',
    'deployment',
    'version: "',
    'api-version=',
  ],
  ...[
    'gpt-4o',
    '"gpt-4o"',
    'gpt-4o-mini',
    '-mini',
    '"o1"',
    'o1',
    'ada',
    'claude-3-5-sonnet-20240620',
    'openai/',
    'us.anthropic.',
    'acme-7b-chat',
  ],
  ...[
    'AzureOpenAI(',
    'bedrock',
    'api.openai.com',
    'base_url="http://localhost"',
    '2024-10-21',
    '2024-08-06',
    'GPT_4O_MINI',
    'ModelType.GPT_4',
  ],
  ...['return ', 'case ', 'import ', 'key: |\n', 'run: |\n  ', 'source": [', '<script>', '</script>', '<a b="'],
];

const piece = fc.constantFrom(...PIECES);
/** Any sixteen bits, lone surrogates among them. */
const noise = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
  .map((codes) => String.fromCharCode(...codes));

/** Text made of such pieces. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 8, arbitrary: piece }, { weight: 1, arbitrary: noise }), { maxLength: 60 })
  .map((parts) => parts.join(''));

export interface Edit {
  /** Where, as a share of the text's length. */
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

export const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 80 })),
  inserted: fc.oneof(
    { weight: 8, arbitrary: piece },
    { weight: 2, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: hostileText },
  ),
});

export function edited(text: string, { at, removed, inserted }: Edit): string {
  const start = Math.round(at * text.length);
  return text.slice(0, start) + inserted + text.slice(start + removed);
}

export const anyFixture: fc.Arbitrary<Fixture> = fc.constantFrom(...allFixtures());

/** A fixture after a few edits, now and then several times as long. */
export const mutated: fc.Arbitrary<{ readonly fixture: Fixture; readonly text: string }> = fc
  .record({ fixture: anyFixture, times: fc.constantFrom(1, 1, 1, 3), edits: fc.array(edit, { maxLength: 6 }) })
  .map(({ fixture, times, edits }) => ({ fixture, text: edits.reduce(edited, fixture.text.repeat(times)) }));
