import { describe, expect, it } from 'vitest';
import { regionsOf, shown } from './shown';

const HOLE = '${';

/** [what, file, text, its regions] */
const READINGS: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['quotes and comments', 'a.py', `a = "b" # c "d"`, ['code value b', 'comment text # c "d"']],
  ['an escaped quote', 'a.py', `a = "b\\"c"`, ['code value b\\"c']],
  ['an unclosed string ends with its line', 'a.py', 'a = "b\nc = "d"', ['code value b', 'code value d']],
  ['a string carried on by a backslash', 'a.py', 'a = "b\\\nc"', ['code value b\\\nc']],
  ['a triple string', 'a.py', 'a = """b "c"\nd"""', ['code value b "c"\nd']],
  ['a string that documents', 'a.py', 'def f():\n  """Doc "x"."""\n', ['comment text Doc "x".']],
  ['a template in pieces', 'a.ts', `\`a-${HOLE}b}-c\``, ['code part a-', 'code part -c']],
  [
    'a template in a template',
    'a.ts',
    `\`a${HOLE}f(\`b${HOLE}c}\`)}d\``,
    ['code part a', 'code part b', 'code part d'],
  ],
  ['a pattern is no string', 'a.ts', `x = /["']/.test("a")`, ['code value a']],
  ['a division is no pattern', 'a.ts', 'x = a / b; y = "c" / 2', ['code value c']],
  ['a URL holds no comment', 'a.ts', `u = "https://a/b"; // c`, ['code value https://a/b', 'comment text // c']],
  ['a verbatim string', 'a.cs', 'a = @"b\\"; c = @"d""e";', ['code value b\\', 'code value d""e']],
  ['a raw string', 'a.rs', `r#"a "b" c"#`, ['code value a "b" c']],
  ['a name that ends in r is no raw string', 'a.rs', `bar"x"`, ['code value x']],
  ['a lifetime is no string', 'a.rs', `fn f<'a>(x: &'a str) { "b" }`, ['code value b']],
  ['a raw string of Go', 'a.go', 'a := `b\n"c"`', ['code value b\n"c"']],
  ['words of Ruby', 'a.rb', 'A = %w[b c]', ['code value b c']],
  ['a block comment of Ruby', 'a.rb', '=begin\n"a"\n=end\n', ['comment text =begin\n"a"\n=end']],
  ['words of Elixir', 'a.ex', '@a ~w(b c)', ['code value b c']],
  ['a long string of Lua', 'a.lua', 'a = [[b "c"]] --[[ d\n]]', ['code value b "c"', 'comment text --[[ d\n]]']],
  ['quotes of SQL, twice', 'a.sql', `a = 'it''s' -- b`, [`code value it''s`, 'comment text -- b']],
  ['a here-string of PowerShell', 'a.ps1', '$a = @"\nb "c"\n"@', ['code word $a', 'code value \nb "c"']],
  ['a comment of a batch file', 'a.bat', 'REM a\n:: b', ['comment text REM a', 'comment text :: b']],
  ['a hash within a word of a shell', 'a.sh', 'a#b $# # c', ['code word a#b', 'comment text # c']],
  ['comments of JSON', 'a.jsonc', '{ "a": "b" /* c */ }', ['config value a', 'config value b', 'comment text /* c */']],
  ['a literal string of TOML', 'a.toml', `a = 'b\\'`, ['config value b\\']],
  ['keys, values and comments of YAML', 'a.yaml', 'a: b # c', ['config value a', 'config value b', 'comment text # c']],
  ['a hash in a quoted scalar', 'a.yaml', 'a: "b # c"', ['config value a', 'config value b # c']],
  ['an apostrophe, twice', 'a.yaml', `a: 'b''c' # d`, ['config value a', `config value b''c`, 'comment text # d']],
  [
    'a flow of YAML',
    'a.yaml',
    'a: [b, "c", {d: e}]',
    ['config value a', 'config value b', 'config value c', 'config value e'],
  ],
  [
    'a block of YAML',
    'a.yaml',
    'a: |\n  b c\nd: e',
    ['config value a', 'config text   b c', 'config value d', 'config value e'],
  ],
  [
    'a command in YAML',
    'a.yaml',
    'run: |\n  b --c d',
    ['config value run', 'code word b', 'code word --c', 'code word d'],
  ],
  [
    'a comment at the end of an entry',
    '.env',
    `A='b' # c\n# d`,
    ['config value b', 'comment text # c', 'comment text # d'],
  ],
  ['an entry of properties', 'a.properties', 'a.b=c\n! d', ['config value c', 'comment text ! d']],
  [
    'elements, attributes and comments',
    'a.xml',
    '<a b="c">d<!-- e --></a>',
    ['config value c', 'config value d', 'comment text <!-- e -->'],
  ],
  ['an attribute that is never closed', 'a.html', '<a b="c', ['code value c']],
  ['a script in a page', 'a.html', '<script>a = "b"</script>c', ['code value b', 'prose value c']],
  ['tables and prose', 'a.md', 'a\n| b | c |', ['prose text a', 'table text | b | c |']],
  ['a comment in Markdown', 'a.md', '<!-- a\nb -->\nc', ['comment text <!-- a', 'comment text b -->', 'prose text c']],
  [
    'a fence in its own language',
    'a.md',
    '```py\na = "b" # c\n```\nd',
    ['code value b', 'comment text # c', 'prose text d'],
  ],
  ['a fence without a language', 'a.md', '```\na\n```', ['config text a']],
  ['a fence called as every object is', 'a.md', '```constructor\na\n```', ['config text a']],
  ['front matter', 'a.md', '---\na: b\n---\nc', ['config value a', 'config value b', 'prose text c']],
  ['a directive of reST', 'a.rst', '.. code-block:: python\n\n   a = "b"\n\nc', ['code value b', 'prose text c']],
  ['a listing of AsciiDoc', 'a.adoc', '[source,java]\n----\na = "b";\n----\nc', ['code value b', 'prose text c']],
  [
    'a cell of code',
    'a.ipynb',
    '{"cells":[{"cell_type":"code","source":["a = \\"b\\"\\n","# c"]}]}',
    ['code value b', 'comment text # c'],
  ],
  [
    'a command in a cell',
    'a.ipynb',
    '{"cells":[{"cell_type":"code","source":["!b --c d"]}]}',
    ['code word !b', 'code word --c', 'code word d'],
  ],
  ['a cell of text', 'a.ipynb', '{"cells":[{"cell_type":"markdown","source":"a `b`"}]}', ['prose text a `b`']],
  ['plain text', 'a.txt', 'a\n\nb', ['prose text a', 'prose text b']],
  ['a request', 'a.http', '# a\nGET b', ['comment text # a', 'config text GET b']],
];

describe('a text is cut into regions', () => {
  it.each(READINGS)('%s: %s %j', (_what, path, text, regions) => {
    expect(shown(path, text)).toEqual(regions);
  });

  it.each(READINGS)('in order, and none over another: %s: %s %j', (_what, path, text) => {
    let end = 0;
    for (const region of regionsOf(path, text)) {
      expect(region.start).toBeGreaterThanOrEqual(end);
      expect(region.end).toBeGreaterThan(region.start);
      end = region.end;
    }
    expect(end).toBeLessThanOrEqual(text.length);
  });

  it('a fence with a hundred thousand strings does not overflow the stack', () => {
    const text = `\`\`\`json\n[${'"a",'.repeat(150_000)}]\n\`\`\``;
    expect(regionsOf('a.md', text)).toHaveLength(150_000);
  });

  it('blocks within blocks are read to a depth', () => {
    const lines = Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a: |`);
    expect(() => regionsOf('a.yaml', lines.join('\n'))).not.toThrow();
  });
});
