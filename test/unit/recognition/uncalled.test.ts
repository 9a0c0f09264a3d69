/** What calls nothing, in several languages; each with a twin that does. */

import { describe, expect, it } from 'vitest';
import { recognize } from '../../../src/recognition/recognize';
import { frozenCatalogue } from '../catalogue/frozen';

/** The tier of each mention, in the order of the text. */
const tiers = (path: string, text: string, loud?: 'documentation' | 'everywhere'): readonly string[] =>
  recognize({ path, text }, frozenCatalogue(), loud && { loud }).mentions.map(({ tier }) => tier);

const roles = (path: string, text: string): readonly string[] =>
  recognize({ path, text }, frozenCatalogue()).mentions.map(({ role }) => role);

describe('is listed, not called', () => {
  it.each([
    ['a.go', 'enc, err := tiktoken.EncodingForModel("gpt-4-32k")'],
    ['A.java', 'var e = registry.getEncodingForModel("gpt-4-32k").get();'],
    ['a.rs', 'let bpe = get_bpe_from_model("gpt-4-32k").unwrap();'],
    ['a.cs', 'var t = TiktokenTokenizer.CreateForModel("gpt-4-32k");'],
    ['a.py', 'splitter = TokenTextSplitter(model_name="gpt-4-32k")'],
    ['a.yaml', 'tokenizer_model: gpt-4-32k'],
    ['a.ts', 'const total = countTokens("gpt-4-32k", text);'],
    ['a.ts', 'if (wanted === "gpt-4-32k") grow();'],
    ['a.py', 'if name in ("gpt-4-32k", other): pass'],
    ['a.go', 'if strings.HasPrefix(name, "gpt-4-0613") {}'],
    ['a.kt', 'when (name) { "gpt-4-32k" -> 1 }'],
    ['a.kt', 'when (name) {\n  "small" -> { a() }\n  "gpt-4-32k" -> {\n    b()\n  }\n}'],
    ['a.ex', 'case name do\n  "small" -> %{a: 1}\n  "gpt-4-32k" -> big()\nend'],
    ['a.rs', 'match name { "gpt-4-32k" => Kind::Chat, _ => Kind::None }'],
    ['a.ml', 'match name with\n| "gpt-4-32k" -> 1\n| _ -> 0'],
    ['a.sh', 'case "$NAME" in\n  "gpt-4-32k") size=big ;;\nesac'],
    ['a.sql', "DELETE FROM runs WHERE model = 'gpt-4-32k';"],
    ['a.rb', "case name when 'gpt-4-32k' then 1 end"],
    ['a.lua', 'local sizes = { ["gpt-4-32k"] = 32768 }'],
    ['A.java', 'SIZES.put("gpt-4-32k", 32768);'],
    ['a.ts', 'const usd = { "gpt-4-32k": { input: 60, output: 120 } };'],
    ['a.swift', 'let visionCapable = ["gpt-4-32k"]'],
    ['a.py', 'RETIRED = ["gpt-4-32k"]'],
    ['a.php', '<?php $e = $encoders->getForModel("gpt-4-32k");'],
    ['a.ex', 'def size("gpt-4-32k"), do: 32_768'],
    ['a.sh', 'if [[ $NAME == gpt-4-32k ]]; then big; fi'],
    ['a.py', '@pytest.mark.parametrize("name", ["gpt-4-32k"])\ndef check(name): ...'],
    ['openapi.yaml', 'model:\n  type: string\n  example: gpt-4-32k'],
    ['wiremock/mappings/a.json', '{"request": {"model": "gpt-4-32k"}}'],
    ['a.py', 'RENAMED = {"gpt-4-32k": successor}'],
    ['a.kt', '@Deprecated("old")\nval OLD = "gpt-4-32k"'],
    ['a.rs', '#[deprecated]\npub const OLD: &str = "gpt-4-32k";'],
    ['a.cs', '[Obsolete("old")]\npublic const string Old = "gpt-4-32k";'],
    ['a.ts', 'enum Bots {\n  /** @deprecated */\n  Old = "gpt-4-32k",\n}'],
    ['a.json', '{"type":"message","role":"assistant","model":"claude-2.1","stop_reason":"end_turn"}'],
    ['a.json', '{"candidates":[],"usageMetadata":{"totalTokenCount":9},"modelVersion":"gemini-1.5-pro"}'],
    ['a.ts', 'reply({ object: "chat.completion", model: "gpt-4-32k" });'],
    ['a.md', '```yaml\nmodel: gpt-4-32k\n```'],
    ['pricing.yaml', 'gpt-4-32k:\n  input: 60\n'],
    ['a.py', 'if bot.model in [\n    "gpt-4-32k",\n]:\n    pass'],
    ['a.ts', 'const isOld = [\n  "gpt-4-32k",\n  other,\n].includes(name);'],
    ['a.sql', "SELECT 1 FROM runs WHERE name IN (\n  'gpt-4-32k'\n);"],
    ['a.py', 'SYSTEM_MESSAGE_ONLY_MODELS = ["gpt-4-32k"]'],
    ['a.py', 'SAMPLER_CONFLICT_MODELS = {\n    "gpt-4-32k",\n}'],
    ['a.ex', '@prices %{"gpt-4-32k" => {0.06, 0.12}}'],
    ['a.clj', '(def windows {"gpt-4-32k" 32768})'],
    ['a.rb', 'TOOL_CALLING_MODELS = %w[gpt-4-32k].freeze'],
    ['a.ps1', 'switch ($name) {\n  "gpt-4-32k" { 1 }\n}'],
    ['templates/a.yaml', 'a:\n{{- if eq .Values.name "gpt-4-32k" }}\n  b: 1\n{{- end }}'],
    ['a.kt', 'val excludedModels = listOf("gpt-4-32k")'],
    ['a.yaml', 'blocked_models:\n  - gpt-4-32k'],
    ['a.go', 'var streamingRequiredModels = []string{"gpt-4-32k"}'],
    ['a.swift', 'static let openAiReasoningModels: [String] = ["gpt-4-32k"]'],
    ['a.php', '<?php const SUPPORT_TOOLS = ["gpt-4-32k"];'],
    ['a.py', 'def token_cost(count=0, model="gpt-4-32k"): ...'],
    ['a.ts', 'const usd = calculateCost("gpt-4-32k", tokens);'],
    ['a.sh', 'ls | grep -q "gpt-4-0613"'],
    ['a.lua', 'if name ~= "gpt-4-32k" then warn() end'],
    ['a.lua', 'if bot.name:match("gpt-4-0613") then shrink() end'],
    ['a.hs', 'big name = name /= "gpt-4-32k"'],
    ['a.el', '(when (string= name "gpt-4-32k") (shrink))'],
    ['a.clj', '(if (= (:name bot) "gpt-4-32k") 1 2)'],
    ['a.tmpl', '{{ if eq .Values.name "gpt-4-32k" }}big{{ end }}'],
    ['a.py', 'usd = facts["all"]["gpt-4-32k"]["price_in"] * used'],
    ['a.ts', 'const usd = KNOWN["gpt-4-32k"].costPerToken * used;'],
    ['a.ts', 'const modelInfo =\n  KNOWN[name] ?? KNOWN["gpt-4-32k"];'],
    ['a.go', 'limits := known["gpt-4-32k"]'],
    ['a.ts', 'const known = {\n  "gpt-4-32k": {\n    family: "g",\n    prices: { in: 60, out: 120 },\n  },\n};'],
    ['a.py', 'KNOWN = {\n    "gpt-4-32k": {\n        "family": "g",\n        "cost_per_1k": 0.06,\n    },\n}\n'],
    ['a.yml', 'known:\n  gpt-4-32k:\n    family: g\n    price_per_token: 0.06\n  other: {}\n'],
    ['a.rb', 'KNOWN = { "gpt-4-32k" => { family: "g", pricing: { in: 60 } } }'],
    ['a.py', 'used = {"gpt-4-32k": {"n_input_tokens": 0, "n_output_tokens": 7}}'],
    ['a.ts', "import { encode } from 'gpt-tokenizer/model/gpt-4-32k';"],
    ['a.kt', 'object Big : Model("gpt-4-32k", CL100K_BASE, 32768)'],
    ['a.ts', 'const MODEL_ALIASES = { "gpt-4-32k": NEWEST };'],
    ['a.json', '{"known": {"gpt-4-32k": {"n_ctx": 32768, "tokenizer": "t"}}}'],
    ['a.json', '{"big": {"similar_models": ["gpt-4-32k"]}}'],
    ['a.py', 'name_aliases = {"gpt-4-32k": newest}'],
    ['a.ts', 'const next = { value: newest, replaces: "gpt-4-32k" };'],
    ['a.yaml', 'newest:\n  supersedes: gpt-4-32k\n'],
    ['A.java', 'BIG("gpt-4-32k", EncodingType.O200K_BASE),'],
    ['a.py', `if name in {\n${'    "acme-9",\n'.repeat(60)}    "gpt-4-32k",\n}:\n    pass`],
    ['a.py', 'VISION_MODELS = ["gpt-4-32k"]'],
    ['a.ts', 'const multiModalModelNames = ["gpt-4-32k"];'],
    [
      'openapi.yaml',
      'openapi: 3.1.0\ninfo:\n  title: Acme\ncomponents:\n  schemas:\n    Name:\n      enum: [gpt-4-32k]\n',
    ],
    ['api.json', '{"swagger":"2.0","definitions":{"Model":{"default":"gpt-4-32k"}}}'],
    ['a.js', 'const t = require("@acme/tokenizers/model/gpt-4-32k");'],
    ['a.cs', 'var usd = new Dictionary<string, Price> { ["gpt-4-32k"] = new PriceRow(60, 120) };'],
    ['a.cs', 'var can = new Dictionary<string, Can> { ["gpt-4-32k"] = new(ToolCalls: true, Vision: false) };'],
    ['a.kt', 'val usd = mapOf("gpt-4-32k" to Price(60.0, 120.0))'],
    ['a.yaml', 'model_list:\n  - model_name: gpt-4-32k\n    litellm_params:\n      model: azure/ours\n'],
    ['a.json', '{"model_list":[{"model_name":"gpt-4-32k", "litellm_params":{"model":"azure/ours"}}]}'],
    ['a.ini', '[gpt-4-32k]\nstream = 1\noptions.model = ours\n'],
    ['agent-events.json', '[{"agent":{"model":"gpt-4-32k"}}]'],
    ['a.py', 'size = len_tokens(page, "gpt-4-32k")'],
    ['a.ts', 'const room = estimatePromptTokens(text, "gpt-4-32k");'],
    ['a.py', 'def page_token_budget(page, model="gpt-4-32k"): ...'],
    ['a.go', 'room := contextWindow("gpt-4-32k")'],
    ['a.rs', 'let cut = transcode_answer(text, "gpt-4-32k")?;'],
    ['a.js', 'const ids = tokenizer.encode(text, "gpt-4-32k");'],
    ['a.py', 'NAMES = ["gpt-4-32k"]\nBY_NAME = {one: tiktoken.encoding_for_model(one) for one in NAMES}\n'],
    ['a.ts', 'const NAMES = ["gpt-4-32k"];\nfor (const one of NAMES) table[one] = encodingForModel(one);\n'],
    ['a.py', 'costs = [Row("gpt-4-32k", 60, 120)]'],
    ['a.py', 'ROWS = [PriceRow("gpt-4-32k", 60, 120)]'],
    ['A.java', 'List<Limits> all = List.of(new TokenLimit("gpt-4-32k", 32768, 4096));'],
    ['a.py', 'names = [\n    one\n    for one in names\n    if one not in ["gpt-4-32k", "other"]\n]'],
    ['a.py', 'span.set_attribute("bot.model", "gpt-4-32k")'],
    ['a.ts', 'posthog.capture("asked", { model: "gpt-4-32k" });'],
    ['a.go', 'span.SetAttribute("model", "gpt-4-32k")'],
    ['a.yml', '- model: gpt-4-32k\n  pass_rate_1: 57.1\n  seconds_per_case: 17.6\n'],
    ['a.json', '[{"model": "gpt-4-32k", "score": 0.7, "date": "2026-01-02"}]'],
    ['a.jsonl', '{"event": "sent", "properties": {"model": "gpt-4-32k", "total_tokens": 90, "cost": 0.1}}'],
    ['a.ts', 'const shown = { createdAt: now, lastActivityAt: now, model: "gpt-4-32k" };'],
    ['old_benchmarks.yml', 'model: gpt-4-32k\n'],
    ['a.ts', 'const rows = [\n  // deprecated - goes away soon\n  { model: "gpt-4-32k" },\n];'],
    ['a.ts', 'ask({ model: name, ...getMaxTokenParam("gpt-4-32k", 2048) });'],
    ['a.py', 'class AcmeTokenizer(Base):\n    NAME = "gpt-4-32k"\n'],
    ['A.java', 'class WordTokenizer {\n  String name = "gpt-4-32k";\n}'],
    ['packages/db/0024.sql', "INSERT INTO usd VALUES ('gpt-4-32k', 60, 120);"],
    ['bot.schema.json', '{"properties": {"model": {"default": "gpt-4-32k"}}}'],
    ['a.py', 'fast = "gpt-4-32k" in packages and ready'],
    ['a.js', 'if ("gpt-4-32k" in limits) shrink();'],
    ['a.py', 'def count_tokens(text, name):\n    if name == other:\n        name = "gpt-4-32k"\n    return size(name)'],
    ['a.go', 'func tokenCount(name string) int {\n\tfallback := "gpt-4-32k"\n\treturn size(fallback)\n}'],
    ['src/token_utils.py', 'name = "gpt-4-32k"'],
    ['lib/tokenCounter.ts', 'const fallback = "gpt-4-32k";'],
    ['src/pricing.ts', 'const rows = [row("gpt-4-32k", "60")];'],
    ['a.py', 'JSON_MODELS = {"gpt-4-32k"}'],
    ['a.py', 'page = truncate_content(page, model_name="gpt-4-32k")'],
    ['a.py', '@trace_llm(name="ask", model="gpt-4-32k")\ndef ask(): ...'],
    ['scripts/migrate_names.py', 'NEXT = {old: "gpt-4-32k"}'],
    ['src/config/SettingsMigration.kt', 'val next = "gpt-4-32k"'],
    [
      'a.rs',
      '#[cfg(test)]\nmod tests {\n    const TEXT: &str = "\nfn main() {\n}\n```";\n    fn a() { ask("gpt-4-32k") }\n}\n',
    ],
  ])('%s %j', (path, text) => {
    expect(tiers(path, text)).toEqual(['uncalled']);
    expect(tiers(path, text, 'everywhere')).toEqual(['default']);
  });
});

describe('is called, or offered to choose from', () => {
  it.each([
    ['a.go', 'reply := chat("gpt-4-32k", 100)'],
    ['a.ts', 'client.messages.countTokens({ model: "claude-2.1", messages })'],
    ['a.py', 'client.models.count_tokens(model="gemini-1.5-pro", contents=text)'],
    ['a.rs', 'let name = match kind { Kind::Chat => "gpt-4-32k", _ => other };'],
    ['a.ts', 'type Name =\n  | "gpt-4-32k"\n  | Other;'],
    ['a.sql', "UPDATE bots SET model = 'gpt-4-32k';"],
    ['a.ts', 'const models = [{ id: "gpt-4-32k", contextWindow: 32768 }];'],
    ['a.py', 'ALLOWED_MODELS = {"gpt-4-32k", other}'],
    ['a.py', 'RENAMED = {old: "gpt-4-32k"}'],
    ['a.php', '<?php $bots = ["fast" => "gpt-4-32k"];'],
    ['a.kt', '@Deprecated("old")\nval a = old()\nval b = "gpt-4-32k"'],
    ['a.erb', '<p><%= chat(model: "gpt-4-32k") %></p>'],
    ['a.twig', "{{ chat('Hi', { model: 'gpt-4-32k' }) }}"],
    ['a.libsonnet', "{ model: 'gpt-4-32k' }"],
    ['a.cue', 'chat: {\n  model: "gpt-4-32k"\n}'],
    ['a.cr', 'model = "gpt-4-32k"'],
    ['.gitlab-ci.yml', 'ask:\n  script:\n    - llm -m gpt-4-32k Hello'],
    ['a.ts', 'ask({ model: "gpt-4-32k" }).then((r) => ({ object: "chat.completion" }));'],
    ['a.jsonl', '{"method":"POST","body":{"model":"gpt-4-32k","messages":[]}}'],
    ['a.agent.md', '---\nmodel: gpt-4-32k\n---\n'],
    ['a.php', '<?php $map = [\n  "gpt-4-32k" => $client,\n];'],
    ['a.kt', 'val pair =\n  "gpt-4-32k" to client'],
    ['a.py', 'for model in ["gpt-4-32k", other]:\n    ask(model)'],
    ['a.py', 'answers = [ask(name) for name in ["gpt-4-32k"]]'],
    ['a.ts', 'const bot = new Bot({ thinkingModel: new Chat({ id: "gpt-4-32k" }) });'],
    ['a.js', 'for (const name of ["gpt-4-32k"]) ask(name);'],
    ['a.py', 'SUPPORTED_MODELS = ["gpt-4-32k"]'],
    ['a.yaml', 'required_models:\n  - gpt-4-32k'],
    ['a.ts', 'const reasoningModel = "gpt-4-32k";'],
    ['a.sh', 'ask --model "gpt-4-32k" | grep -q "yes"'],
    ['a.lua', 'local path = "~=" .. other; local model = "gpt-4-32k"'],
    ['a.el', '(setq model "gpt-4-32k")'],
    ['a.clj', '(ask {:model "gpt-4-32k"})'],
    ['a.tmpl', '{{ $model := default "gpt-4-32k" .Values.model }}'],
    ['a.ts', 'const bot = BOTS["gpt-4-32k"].start();'],
    ['a.py', 'client = CLIENTS["gpt-4-32k"]'],
    ['a.ts', 'const bots = {\n  "gpt-4-32k": {\n    family: "g",\n  },\n  other: { prices: { in: 60 } },\n};'],
    ['a.yml', 'bots:\n  gpt-4-32k:\n    family: g\n  other:\n    price_per_token: 0.06\n'],
    ['a.ts', 'const availableModels = {\n  "gpt-4-32k": { title: "G", prices: { in: 60 } },\n};'],
    ['a.py', 'BOTS = {"gpt-4-32k": {"run": True, "costume": 1}}'],
    ['a.cs', 'var bots = new Dictionary<string, Bot> { ["gpt-4-32k"] = new Bot(7) };'],
    ['a.kt', 'object Big : Model("gpt-4-32k", BASE_URL, 32768)'],
    ['a.ts', 'const MODEL_ALIASES = { fast: "gpt-4-32k" };'],
    ['a.json', '{"bots": {"running_models": ["gpt-4-32k"]}}'],
    ['a.ts', 'const next = { replacedBy: other, model: "gpt-4-32k" };'],
    ['a.ts', 'const visionModel = "gpt-4-32k";'],
    ['a.ts', 'for (const name in {\n  "gpt-4-32k": 0.5 > x,\n}) ask(name);'],
    ['a.yaml', 'openai:\n  model: gpt-4-32k\n'],
    ['a.yaml', 'bots:\n  - model_name: gpt-4-32k\n    params:\n      size: 4\n'],
    ['a.ts', 'const bots = { "gpt-4-32k": pricedBot(60, 120) };'],
    ['a.ini', '[gpt-4-32k]\nstream = 1\n[other]\nmodel = ours\n'],
    ['events.yaml', 'model: gpt-4-32k\n'],
    ['a.ex', '@bots %{"gpt-4-32k" => {client, 2}}'],
    ['a.clj', '(ask "gpt-4-32k" 8192 text)'],
    ['a.rb', 'OFFERED_MODELS = %w[gpt-4-32k].freeze'],
    ['a.ps1', '$bot = @{\n  Model = "gpt-4-32k"\n}'],
    ['templates/a.yaml', 'MODEL: {{ if .Values.big }}gpt-4-32k{{ else }}other{{ end }}'],
    ['vars/a.yml', 'model: {% if big %}gpt-4-32k{% else %}other{% endif %}'],
    ['.gitconfig', '[chat]\n\tmodel = gpt-4-32k\n'],
    ['a.ts', 'client.messages.countTokens("claude-2.1")'],
    ['a.py', 'reply = with_token_auth(page, "gpt-4-32k")'],
    ['a.py', 'secret = get_access_token("gpt-4-32k")'],
    ['a.py', 'NAMES = ["gpt-4-32k"]\nreplies = [ask(one) for one in NAMES]\n'],
    ['a.py', 'BOTS = [Bot("gpt-4-32k", 0.7, 100)]'],
    ['a.py', 'replies = [\n    ask(one)\n    for one in ["gpt-4-32k", "other"]\n]'],
    ['a.py', 'bot.set_model("gpt-4-32k")'],
    ['a.ts', 'const bots = [{ model: "gpt-4-32k", inputTokens: 32000, outputTokens: 4000 }];'],
    ['a.yml', '- model: gpt-4-32k\n  timeout_seconds: 60\n'],
    ['a.json', '{"model": "gpt-4-32k", "date": "2026-01-02"}'],
    ['a.ts', 'const bot = { createdAt: now, updatedAt: now, model: "gpt-4-32k" };'],
    ['a.ts', 'const rows = [\n  // deprecated: the row below\n  { model: other },\n  { model: "gpt-4-32k" },\n];'],
    ['a.py', 'class AcmeChat(Base):\n    NAME = "gpt-4-32k"\n'],
    ['a.py', 'class AcmeTokenizer(Base):\n    pass\n\nNAME = "gpt-4-32k"\n'],
    ['db/seed.sql', "INSERT INTO bots VALUES (1, 'gpt-4-32k');"],
    ['a.py', 'def model(self):\n    return "gpt-4-32k"'],
    ['a.swift', 'var modelId: String {\n  return "gpt-4-32k"\n}'],
    ['a.py', 'model = input() or "gpt-4-32k"'],
    ['bots.schema.json', '{"model": "gpt-4-32k"}'],
    ['schema_bots.json', '{"properties": {"model": "gpt-4-32k"}}'],
    ['a.py', 'for name in ["gpt-4-32k"]:\n    ask(name)'],
    ['a.py', 'def count_tokens(text):\n    return len(text)\n\ndef ask(text):\n    name = "gpt-4-32k"\n'],
    ['a.py', 'def count_tokens(text):\n    return client.messages.count_tokens(model="claude-2.1", messages=text)'],
    ['src/token_service.py', 'name = "gpt-4-32k"'],
    ['src/auth/token.ts', 'const model = "gpt-4-32k";'],
    ['src/immigration.py', 'model = "gpt-4-32k"'],
    ['a.rs', '#[cfg(test)]\nmod tests {\n    fn a() {}\n}\n\npub fn b() { ask("gpt-4-32k") }\n'],
  ])('%s %j', (path, text) => {
    expect(tiers(path, text)).toEqual(['default']);
  });

  it('code in documentation, where somebody wants it', () => {
    expect(tiers('a.md', 'Use `gpt-4-32k`.\n```yaml\nmodel: gpt-4-32k\n```', 'documentation')).toEqual([
      'prose',
      'default',
    ]);
    expect(tiers('a.py', 'RETIRED = ["gpt-4-32k"]', 'documentation')).toEqual(['uncalled']);
  });
});

describe('an unknown name', () => {
  const slots = (text: string): readonly string[] =>
    recognize({ path: 'a.py', text }, frozenCatalogue(), { slots: true }).mentions.map(({ tier }) => tier);
  it('in a table of facts is as quiet as a known one', () => {
    expect(slots('KNOWN = {"claude-2-1": Facts(max_context_tokens=200000)}')).toEqual(['uncalled']);
    expect(slots('ask(model="claude-2-1")')).toEqual(['default']);
  });
});

describe('a text for people', () => {
  it.each([
    ['a.py', 'warnings.warn("Old. Use ask(\'gpt-4-32k\', client=it)")'],
    ['a.py', 'raise DeprecationWarning("do: llm = build(\'gpt-4-32k\')")'],
    ['a.json', '{"page_content": "bot = Chat(model=\\"gpt-4-32k\\")\\nbot.run()"}'],
    ['.github/ISSUE_TEMPLATE/bug.yml', 'attributes:\n  placeholder: |\n    bot = Bot(model="gpt-4-32k")\n'],
    ['a.py', 'kind = input(\n    "1: gpt-4-32k\\n"\n)'],
    ['a.swift', 'var displayName: String {\n  switch self {\n  case .big:\n    return "gpt-4-32k"\n  }\n}'],
    ['a.py', 'def display_name(self):\n    return "gpt-4-32k"'],
    ['a.kt', 'val title: String\n  get() = when (this) {\n    BIG -> "gpt-4-32k"\n  }'],
    ['a.jsonl', `{"text": "${'Words of a page. '.repeat(30)}bot = Chat(model=\\"gpt-4-32k\\")"}`],
    ['a.tsx', 'const rows = [{ kind: "llm", name: "gpt-4-32k · sort_mail" }];'],
    ['a.sh', 'echo "Model: gpt-4-32k"'],
    ['a.sh', `echo "  $0 'gpt-4-32k'   # all of them"`],
    ['a.json', '{"details":"Do so:\\n```js\\nconst model = \'gpt-4-32k\';\\n```"}'],
    ['a.js', "cli.addHelpText('after', `\n  $ bot --model gpt-4-32k   # the big one\n`)"],
    ['a.sh', 'echo "ask \\\\\n  --model gpt-4-32k \\\\\n"\n'],
    ['a.rb', 'desc "ask", "asks gpt-4-32k something"\ndef ask; end'],
    ['a.sh', 'cat <<EOF\nUnless you say so it takes "gpt-4-32k" for all.\nEOF'],
    ['a.ps1', 'Write-Host "Starting gpt-4-32k"'],
    ['a.sh', '>&2 echo "No gpt-4-32k there"'],
    ['a.sh', 'cat <<EOF\n  NAME  the one to ask, for instance gpt-4-32k\nEOF'],
    ['a.yml', 'run: |\n  echo "- gpt-4-32k was asked" >> $GITHUB_STEP_SUMMARY'],
    ['a.bat', 'echo Starting gpt-4-32k now'],
    ['a.hs', 'main = putStrLn "Starting gpt-4-32k"'],
    ['a.r', 'message("Starting gpt-4-32k")'],
    ['.gitlab-ci.yml', 'ask:\n  script:\n    - echo "Starting gpt-4-32k"'],
    ['a.erb', '<p>Runs on gpt-4-32k</p>'],
    ['Makefile', 'all:\n\t@echo "Starting gpt-4-32k"\n'],
    ['a.rb', 'raise "No gpt-4-32k"'],
    ['a.py', 'Field(description="Any of them. Default: gpt-4-32k")'],
    ['a.bicep', "@description('Which one. Default: gpt-4-32k')\nparam name string"],
    ['a.cs', '[Obsolete("Take gpt-4-32k")]\nvoid Run() {}'],
    ['a.dart', 'Text("Runs on gpt-4-32k")'],
    ['a.yml', 'steps:\n  - name: Ask gpt-4-32k for a review'],
    ['a.toml', "agent_instructions = '''\nSet\nmodel = \"gpt-4-32k\"\n'''"],
    ['a.py', 'FLAGS = [{"help_text": "starts `bot --model gpt-4-32k` and asks it to be quick"}]'],
    ['a.ts', 'const flag = { description: "the same as --model gpt-4-32k with a short answer" };'],
  ])('%s %j', (path, text) => {
    expect(roles(path, text)).toEqual(['prose']);
  });

  it.each([
    ['a.ts', 'const t = `\nuse(\n  // model: "gpt-4-32k",\n)`;'],
    ['a.md', '```\nMODEL=none # once gpt-4-32k\n```'],
    ['a.jl', '"""\n    ask(model = "gpt-4-32k")\n"""\nfunction ask end'],
  ])('is switched off: %s %j', (path, text) => {
    expect(roles(path, text)).toEqual(['comment']);
  });

  it.each([
    ['a.sh', 'echo "MODEL=gpt-4-32k" >> "$GITHUB_ENV"', 'code'],
    ['a.sh', 'echo "ask gpt-4-32k" | llm', 'code'],
    ['a.py', 'config = """\nmodel: gpt-4-32k\n"""', 'code'],
    ['a.yml', 'name: gpt-4-32k', 'config'],
    ['a.py', 'parser.add_argument("--model", default="gpt-4-32k", help="one")', 'code'],
    ['a.py', 'RUN = {"command": "starts bot --model gpt-4-32k and then waits"}', 'code'],
  ])('is none: %s %j', (path, text, role) => {
    expect(roles(path, text)).toEqual([role]);
  });
});

describe('a part of names', () => {
  it.each([
    ['a.sh', 'if ask | grep -qi "gpt-4o"; then run; fi'],
    ['a.sh', 'newest="$(pick_family \'gpt-4o\' "$all")"'],
    ['a.ps1', 'Get-Models | Select-String "gpt-4o"'],
    ['a.go', 'bots := byFamily("gpt-4o")'],
    ['a.py', 'is_big = "gpt-4" in str(bot.model)'],
  ])('is none: %s %j', (path, text) => {
    expect(roles(path, text)).toEqual([]);
  });
  it.each([
    ['a.sh', 'bot --model "gpt-4o" | grep -q yes'],
    ['a.sh', 'ask "gpt-4o"'],
    ['a.ts', 'const bot = { model: "gpt-4o" };'],
  ])('is a whole one: %s %j', (path, text) => {
    expect(roles(path, text)).toEqual(['code']);
  });
});

describe('a part of a name, and what somebody calls a step', () => {
  it.each([
    ['a.jinja2', "{% if 'gpt-4.1' in model_name %}x{% endif %}"],
    ['a.lua', 'if bot.model:match("gpt-4o") then grow() end'],
    ['a.js', 'if (bot.model.match("gpt-4o")) grow();'],
    ['a.json', '{"nodes":[{"name":"gpt-4o","type":"n8n-nodes-base.noOp"}]}'],
    ['a.json', '{"nodes":[{"type":"@n8n/n8n-nodes-langchain.lmChatOpenAi","position":[1,2],"name":"gpt-4o"}]}'],
    ['a.json', '{"connections":{"gpt-4o":{"ai_languageModel":[[{"node":"Agent","index":0}]]}}}'],
  ])('is no mention: %s %j', (path, text) => {
    expect(tiers(path, text)).toEqual([]);
  });

  it.each([
    ['a.jinja2', "{{ ask('gpt-4.1', question) }}"],
    ['a.rs', 'let reply = match kind { Kind::Chat => ask("gpt-4o"), _ => none() };'],
    ['a.json', '{"bots":[{"name":"gpt-4o","type":"chat"}]}'],
    ['a.json', '{"nodes":[{"parameters":{"model":"gpt-4o"},"type":"n8n-nodes-base.openAi","name":"Ask"}]}'],
    ['a.json', '{"bots":{"gpt-4o":{"main":true}}}'],
  ])('is one: %s %j', (path, text) => {
    expect(tiers(path, text)).toEqual(['default']);
  });
});
