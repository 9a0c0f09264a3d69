/** Lists that are only asked, branches of a shell, texts for people and servers of one's own; each with a twin that calls a model. */

import { describe, expect, it } from 'vitest';
import { recognize } from '../../../src/recognition/recognize';
import { frozenCatalogue } from '../catalogue/frozen';

const found = (path: string, text: string) => recognize({ path, text }, frozenCatalogue()).mentions;
const tiers = (path: string, text: string): readonly string[] => found(path, text).map(({ tier }) => tier);
const platforms = (path: string, text: string): readonly (string | undefined)[] =>
  found(path, text).map(({ platform, datesApply }) => (datesApply ? platform : undefined));

const LONG = Array.from({ length: 12 }, (_, at) => `"local-model-number-${at}"`).join(',\n  ');

describe('is asked, not called', () => {
  it.each([
    ['a.kt', `val seesImages = listOf(\n  "gpt-4-32k",\n  ${LONG}\n).contains(state.name)`],
    ['A.java', `boolean old = List.of(\n  "gpt-4-32k",\n  ${LONG}\n).contains(name);`],
    ['a.swift', `let old = [\n  "gpt-4-32k",\n  ${LONG}\n].contains(name)`],
    ['a.rb', `old = [\n  "gpt-4-32k",\n  ${LONG}\n].include?(name)`],
    ['a.cs', `var old = new[] {\n  "gpt-4-32k",\n  ${LONG}\n}.Contains(name);`],
    ['a.scala', `val old = Set(\n  "gpt-4-32k",\n  ${LONG}\n).contains(name)`],
    ['a.rs', `let old = [\n  "gpt-4-32k",\n  ${LONG}\n].contains(&name);`],
    [
      'a.dart',
      `bool f(String n) {\n  const Set<String> seen = {\n    'gpt-4-32k',\n  };\n  return seen.contains(n);\n}`,
    ],
    ['a.py', 'def f(n):\n    seen = {"gpt-4-32k"}\n    return n in seen'],
    ['a.ts', 'if (matchesExactly(name, { alias: "gpt-4-32k" })) grow();'],
    ['a.R', 'if (.model %in% c("small", "gpt-4-32k")) grow()'],
    ['a.go', 'var speaks = map[string]bool{\n  "gpt-4-32k":   true,\n}'],
    ['A.java', 'List<String> NAME_BLACKLIST = List.of("gpt-4-32k");'],
    ['a.kt', '@Deprecated(\n  message = "gone",\n  replaceWith = ReplaceWith("OTHER")\n)\nconst val OLD = "gpt-4-32k"'],
    ['tokenizer.rs', 'let name = "gpt-4-32k";'],
    ['a.rs', '#[schema(example = json!({"a": 1, "models": [{"key": "gpt-4-32k"}]}))]\npub a: String,'],
    ['src/locales/default/setting.ts', 'export default { list: { "gpt-4-32k": "Large" } };'],
    ['docs/search.json', '[{ "path": "a.html", "text": "ask(model = gpt-4-32k)" }]'],
    ['a.tf', 'x = "<when condition=\\"@(a == &quot;gpt-4-32k&quot;)\\">"'],
    ['a.bicepparam', "param modelName = '<gpt-4-32k>'"],
    ['a.Rmd', '# A\n\n```{r, eval=FALSE}\nask(model = "gpt-4-32k")\n```\n'],
    ['a.php', `<?php return in_array($name, [\n  'gpt-4-32k',\n  ${LONG}\n]);`],
    ['a.go', 'if !array.In(name, []string{"gpt-4-32k"}) { grow() }'],
    ['a.kt', 'val old = state.name.isOneOf("gpt-4-32k")'],
    ['price.go', 'var coins = map[string]int{\n  "gpt-4-32k":            100, // a call\n}'],
    ['migrate/data/20240131_rooms.go', 'run("INSERT INTO rooms (model) VALUES (\'gpt-4-32k\')")'],
    ['a.sh', 'case "$NAME" in\n  local-*|gpt-4-32k|\\\n  other-[38]b*) size=9;;\nesac'],
    ['a.sh', 'case "$NAME" in\n  other) size=1;;\n  local-*|gpt-4-32k|tiny?) size=9;;\nesac'],
  ])('%s: %s', (path, text) => expect(tiers(path, text)).toEqual(['uncalled']));

  it.each([
    ['a.kt', `val offered = listOf(\n  "gpt-4-32k",\n  ${LONG}\n).map { Choice(it) }`],
    ['A.java', `List<String> offered = List.of(\n  "gpt-4-32k",\n  ${LONG}\n);`],
    ['a.swift', `let offered = [\n  "gpt-4-32k",\n  ${LONG}\n].map(Choice.init)`],
    ['a.rb', `offered = [\n  "gpt-4-32k",\n  ${LONG}\n].each { |name| ask(name) }`],
    ['a.kt', 'if (chat("gpt-4-32k", prompt).contains("yes")) go()'],
    ['a.dart', `void f(String n) {\n  const Set<String> seen = {\n    'gpt-4-32k',\n  };\n  offer(seen);\n}`],
    ['a.go', 'var offered_choices = map[string]bool{\n  "gpt-4-32k":   true,\n}'],
    ['a.kt', '@JvmField(\n  name = "new"\n)\nval NEW = "gpt-4-32k"'],
    ['tokens.rs', 'let name = "gpt-4-32k";'],
    ['a.Rmd', '# A\n\n```{r, eval=TRUE}\nask(model = "gpt-4-32k")\n```\n'],
    ['a.rb', 'ask("Which?", limited_to: %w[gpt-4-32k gpt-4-0613])'],
    ['a.php', `<?php return array_map($ask, [\n  'gpt-4-32k',\n  ${LONG}\n]);`],
    ['a.go', 'offer(name, []string{"gpt-4-32k"})'],
    ['migrate/rooms.go', 'room := Room{Model: "gpt-4-32k"}'],
    ['a.sh', 'case "$SIZE" in\n  big) MODEL=gpt-4-32k;;\nesac'],
    ['a.sh', 'MODEL=$(pick small | gpt-4-32k)'],
  ])('%s: %s is called', (path, text) => expect(tiers(path, text)).not.toContain('uncalled'));
});

describe('a member of an SDK in a list that is asked', () => {
  const list = (end: string): string =>
    `import com.openai.models.ChatModel\nval x = listOf(\n  ChatModel.GPT_4_32K,\n  ChatModel.GPT_4O,\n)${end}`;
  it('is not called', () => expect(tiers('a.kt', list('.contains(name)'))).toEqual(['uncalled', 'uncalled']));
  it('is offered elsewhere', () => expect(tiers('a.kt', list('.forEach { add(it) }'))).toEqual(['default', 'default']));
});

describe('is shown', () => {
  it.each([
    ['a.cs', 'const string CallExample = """\n  Example:\n\n  =ASK("gpt-4-32k", "Hi")\n  """;'],
    ['a.ts', 'const usageExample = `ask({ model: "gpt-4-32k" })`;'],
    ['A.java', 'Entry.builder().displayName("GPT-4-0613").price(2.0)'],
    ['a.go', 'f.String(&m, "model", "a model, e.g. small-1, gpt-4-32k")'],
    ['a.ts', 'const m = ask(`You can enter "small-1", "gpt-4-32k", and so on:`);'],
    ['a.sh', 'echo "  • gpt-4-32k (large)"'],
    ['a.sql', "CREATE TABLE a (b varchar(9) COMMENT 'such as(gpt-4-32k)')"],
    ['a.ts', 'show(`Do so:\\n\\`\\`\\`yaml\nmodel: gpt-4-32k`)'],
    ['a.dart', "child: Text('gpt-4-32k')"],
    ['a.kt', 'OutlinedTextField(placeholder = { Text("gpt-4-32k") })'],
    ['a.cs', 'logger.LogInformation("Asks {Key} of {Model}", key, "gpt-4-32k");'],
    ['a.go', 'log.Printf("asks %s of %s", key, "gpt-4-32k")'],
    ['a.rs', 'info!("asks {}", "gpt-4-32k");'],
    ['a.cs', 'Console.WriteLine($"""\n    Set it first:\n\n    acme set "Chat:Deployment" "gpt-4-32k"\n    """);'],
    ['plugin.xml', '<notes><ul><li>New: gpt-4-0613</li></ul></notes>'],
  ])('%s: %s', (path, text) =>
    expect(tiers(path, text).every((tier) => tier === 'uncalled' || tier === 'prose')).toBe(true),
  );
  it.each([
    ['a.cs', 'const string CallTemplate = "gpt-4-32k";'],
    ['A.java', 'Entry.builder().modelName("gpt-4-0613").price(2.0)'],
    ['a.dart', "value: 'gpt-4-32k'"],
    ['a.cs', 'logger.LogInformation(client.Chat("gpt-4-32k", prompt));'],
    ['a.go', 'fmt.Fprintf(w, format)\nask(w, "gpt-4-32k")'],
    ['settings.xml', '<chat><model>gpt-4-0613</model></chat>'],
  ])('%s: %s is called', (path, text) => expect(tiers(path, text)).toEqual(['default']));
});

it("lists what a server of one's own says that it has", () => {
  expect(tiers('api.py', 'card = ModelCard(id="gpt-4-32k")')).toEqual(['uncalled']);
  expect(tiers('api.py', 'card = ModelChoice(id="gpt-4-32k")')).toEqual(['default']);
});

describe("Rust's tests", () => {
  const code = (test: string): string =>
    `fn a() { ask("gpt-4-32k") }\n#[cfg(test)]\nmod tests {\n${test}\n}\nfn b() { ask("gpt-4-32k") }\n`;
  it('end where something else is declared', () =>
    expect(tiers('a.rs', code('  fn c() { let x = "fn d() {\n}\n\nText.";\n ask("gpt-4-32k") }'))).toEqual([
      'default',
      'uncalled',
      'default',
    ]));
});

it('counts no part of a pattern', () => {
  expect(found('a.dart', "final toolsRegExp = value('tools', 'gpt-4o|gpt-4-turbo|other');")).toEqual([]);
  expect(found('a.sh', `echo "$ALL" | grep -q '"key":"gpt-4-turbo"'`)).toEqual([]);
});

it('counts no job of a workflow', () => {
  const job = (key: string): string => `${key}:\n  gpt-4-0613:\n    runs-on: ubuntu\n`;
  expect(found('.github/workflows/a.yml', job('jobs'))).toEqual([]);
  expect(found('a.yml', job('models'))).toHaveLength(1);
});

describe('a name without a number', () => {
  it('counts in settings where something asks for it', () => {
    expect(found('a.yaml', 'backend: "command-r"')).toEqual([]);
    expect(found('a.yaml', 'tags:\n  - command-r')).toEqual([]);
    expect(found('a.yaml', 'model: "command-r"')).toHaveLength(1);
    expect(found('a.yaml', 'chat_models:\n  - command-r')).toHaveLength(1);
  });
});

describe('whose it is', () => {
  it("is nobody behind an address of one's own", () => {
    const text = (host: string): string =>
      `GATEWAY = os.getenv("GATEWAY", "${host}/v1")\nCHAT_MODEL = "gpt-4o-mini"\nclient = OpenAI(base_url=GATEWAY)\n`;
    expect(platforms('a.py', text('http://localhost:12000'))).toEqual([undefined]);
    expect(platforms('a.py', text('https://api.openai.com'))).toEqual(['openai']);
  });

  it('is told by the folder of a client', () => {
    const text = 'class Shared { val modelIds = setOf("gemini-pro") }';
    expect(platforms('clients/geminiVertex/Shared.kt', text)).not.toContain('google-gemini');
    expect(platforms('clients/gemini/Shared.kt', text)).toEqual(['google-gemini']);
  });

  it('is told by the name of a variable of GitHub Models', () => {
    expect(found('a.sh', 'GITHUB_MODEL=gpt-4o-mini').map(({ platform }) => platform)).toEqual(['github-models']);
    expect(found('a.sh', 'GITHUB_BOT_MODEL=gpt-4o-mini').map(({ platform }) => platform)).toEqual(['openai']);
  });

  it('is not told by the only host of a name in a list of others', () => {
    const list = (other: string): string => `val all = listOf(\n  "claude-3.7-sonnet",\n  "${other}",\n)`;
    expect(platforms('a.kt', list('gpt-4o'))).toContain('github-copilot');
    expect(platforms('a.kt', list('claude-3-opus-20240229'))).toEqual([undefined, 'anthropic']);
  });
});
