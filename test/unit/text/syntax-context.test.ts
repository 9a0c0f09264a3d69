import { describe, expect, it } from 'vitest';
import { placeOfMarked } from './shown';

/** What opens code in a string of a template. */
const HOLE = '${';

/** [what, file, text with the string between marks, where it stands] */
const PLACES: readonly (readonly [string, string, string, string])[] = [
  ['a variable', 'a.py', 'model = "¦x¦"', 'value: key model'],
  ['a typed variable', 'a.py', 'model: str = "¦x¦"', 'value: key model'],
  ['an optional type', 'a.py', 'model: Optional[str] = "¦x¦"', 'value: key model'],
  ['a field', 'a.py', 'self.model = "¦x¦"', 'value: key model'],
  ['an entry of a map', 'a.py', 'config["model"] = "¦x¦"', 'value: key model'],
  ['a keyword argument', 'a.py', 'client.create(model="¦x¦")', 'value: key model, callee client.create(0)'],
  ['a positional argument', 'a.py', 'init("a", "¦x¦")', 'argument: callee init(1)'],
  ['a default behind or', 'a.py', 'model = os.getenv("M") or "¦x¦"', 'value: key model, operand M'],
  ['an element of a list', 'a.py', 'models = ["a", "¦x¦"]', 'element: key models'],
  ['a key of a map', 'a.py', 'prices = {"¦x¦": 1}', 'key: key prices'],
  ['a comparison', 'a.py', 'if model == "¦x¦":', 'compared: operand model'],
  ['one of several', 'a.py', 'if model in ("a", "¦x¦"):', 'element: operand model'],
  ['a subscript', 'a.py', 'prices["¦x¦"]', 'subscript: callee prices'],
  ['a declaration with its type', 'a.ts', "const model: Model = '¦x¦';", 'value: key model'],
  [
    'an optional property',
    'a.ts',
    "class A { model?: string = '¦x¦' }",
    'value: key model, block A, block class, callee A',
  ],
  ['a property', 'a.ts', "f({ model: '¦x¦', n: 1 })", 'value: key model, callee f(0)'],
  ['a nullish default', 'a.ts', "const m = env.MODEL ?? '¦x¦'", 'value: key m, operand MODEL'],
  ['a conditional', 'a.ts', "const model = cheap ? '¦x¦' : 'y'", 'value: key model'],
  ['its other half', 'a.ts', "const model = cheap ? 'y' : '¦x¦'", 'value: key model'],
  ['a half behind a comparison', 'a.ts', "const model = host === 'h' ? '¦x¦' : 'y'", 'value: key model'],
  ['its other half', 'a.cs', 'var model = path == "/p" ? "y" : "¦x¦";', 'value: key model'],
  ['what a condition compares with', 'a.ts', "const n = model === '¦x¦' ? 1 : 2", 'compared: operand model'],
  ['a half in braces', 'a.rs', 'let model = if host == "h" { "¦x¦" } else { "y" };', 'element: key model'],
  ['its other half', 'a.rs', 'let model = if host == "h" { "y" } else { "¦x¦" };', 'element: block else, key model'],
  ['a half behind then', 'a.fs', 'let model = if host = "h" then "¦x¦" else "y"', 'value: key model'],
  ['a half of a CASE', 'a.sql', "SET model = CASE WHEN host = 'h' THEN 'y' ELSE '¦x¦' END", 'value: key model'],
  ['a half of Lua', 'a.lua', 'model = host == "h" and "¦x¦" or "y"', 'value: key model'],
  [
    'an arm of a match',
    'a.rs',
    'let model = match kind { "image" => "¦x¦", _ => "y" };',
    'element: label image, block kind, block match, key model',
  ],
  ['an arm of a when', 'a.kt', 'val model = when (kind) {\n  "image" -> "¦x¦"\n}', 'element: label image, key model'],
  [
    'what a case returns',
    'a.go',
    'switch kind { case "image": return "¦x¦" }',
    'element: label image, block kind, block switch, callee kind',
  ],
  ['what a condition returns', 'a.py', 'if kind == "image": return "¦x¦"', 'alone: '],
  [
    'what a lambda gives',
    'a.py',
    'model = field(default_factory=lambda: "¦x¦")',
    'value: key default_factory, callee field(0), key model',
  ],
  [
    'an initialiser',
    'a.cs',
    'var o = new Options { Model = "¦x¦" };',
    'value: key Model, block Options, block new, key o',
  ],
  ['a label', 'a.ts', "switch (m) { case '¦x¦': }", 'case: '],
  ['a template', 'a.ts', `const model = \`¦x¦\``, 'value: key model'],
  ['a string in a hole', 'a.ts', `const a = \`y-${HOLE}f('¦x¦')}\``, 'argument: callee f(0), key a'],
  ['a JSON value', 'a.json', '{"a": {"model": "¦x¦"}}', 'value: key model, key a'],
  ['a JSON key', 'a.json', '{"models": {"¦x¦": 1}}', 'key: key models'],
  ['a JSON element', 'a.json', '{"models": ["¦x¦"]}', 'element: key models'],
  ['a hash of Ruby', 'a.rb', "f(parameters: { model: '¦x¦' })", 'value: key model, key parameters, callee f(0)'],
  ['a rocket of Ruby', 'a.rb', "{ 'model' => '¦x¦' }", 'value: key model'],
  ['a call without parentheses', 'a.rb', "model '¦x¦'", 'argument: callee model'],
  ['an arrow of PHP', 'a.php', "['model' => '¦x¦']", 'value: key model'],
  ['a field of Go', 'a.go', 'Request{Model: "¦x¦"}', 'value: key Model, block Request, callee Request'],
  ['a builder', 'a.java', 'builder().model("¦x¦").build()', 'argument: callee model(0)'],
  ['a constant with a type before it', 'a.java', 'static final String MODEL = "¦x¦";', 'value: key MODEL'],
  ['a C pointer', 'a.c', 'const char *model = "¦x¦";', 'value: key model'],
  ['an assignment of R', 'a.r', 'model <- "¦x¦"', 'value: key model'],
  ['a pair of Elixir', 'a.ex', 'f(model: "¦x¦")', 'value: key model, callee f(0)'],
  [
    'a block of Terraform',
    'a.tf',
    'variable "model" {\n  default = "¦x¦"\n}',
    'value: key default, block model, block variable',
  ],
  ['a parameter of Bicep', 'a.bicep', "param model string = '¦x¦'", 'value: key model'],
  ['a table of TOML', 'a.toml', '[a]\nmodel = "¦x¦"', 'value: key model'],
  ['a dashed key', 'a.toml', 'chat-model = "¦x¦"', 'value: key chat-model'],
  ['a key of YAML', 'a.yaml', 'a:\n  model: ¦x¦', 'value: key model, key a'],
  ['an element of YAML', 'a.yaml', 'models:\n  - ¦x¦', 'element: key models'],
  ['a pair in an element', 'a.yaml', 'models:\n  - name: a\n    id: ¦x¦', 'value: key id, key models'],
  ['YAML in one line', 'a.yaml', 'a: { model: ¦x¦ }', 'value: key model, key a'],
  ['an entry of an environment', '.env', 'MODEL=¦x¦', 'value: key MODEL'],
  ['an entry in a section', 'a.ini', '[llm]\nmodel = ¦x¦', 'value: key model, key llm'],
  ['a flag', 'a.sh', 'run --model ¦x¦', 'value: key model'],
  ['a flag with a sign', 'a.sh', 'run --model=¦x¦', 'value: key model'],
  ['a variable of a shell', 'a.sh', 'MODEL="¦x¦"', 'value: key MODEL'],
  ['an attribute', 'a.html', '<option value="¦x¦">', 'value: key value, key option'],
  ['the key beside an attribute', 'a.xml', '<add key="model" value="¦x¦"/>', 'value: key value, key model, key add'],
  ['the text of an element', 'a.xml', '<a><model>¦x¦</model></a>', 'value: key model, key a'],
];

describe('the place of a string', () => {
  it.each(PLACES)('%s: %s %s', (_what, path, marked, place) => {
    expect(placeOfMarked(path, marked)).toBe(place);
  });

  it('is not told by what is far away', () => {
    const blank = '\n'.repeat(500);
    expect(placeOfMarked('a.ts', `model =${blank}["¦x¦"]`)).toBe('element: ');
  });

  it('is the same argument, however long the one before is', () => {
    expect(placeOfMarked('a.ts', `f(0, () => { ${'g(1);'.repeat(200)} }, "¦x¦")`)).toBe('argument: callee f(2)');
  });

  it('is not told by a question in the statement before', () => {
    expect(placeOfMarked('a.rb', "skip if ready? or late\nmodel: '¦x¦'")).toBe('value: key model');
  });

  it('is told past comments', () => {
    expect(placeOfMarked('a.ts', 'const model = // the cheap one\n  /* really */ "¦x¦";')).toBe('value: key model');
  });
});
