/** Places in code and configuration that name a model and call none: comparisons, tables of facts, tokenizers, recorded responses. */
import { closingAfter, lineStart, rememberNames } from '../../text';
import type { Site } from '../candidate';
import type { UsageContext } from '../context/usage';
import { isGivenToQuestion, isMatched, isOfAskedList, isOfListBelow, isShellCase } from './asked';
import { holdsFacts, isAskedInLisp } from './keyed-facts';
import { isOfPage } from './pages';
import { isNoted, isRecorded } from './records';
import { isForTokenizer, isInTokenizer, isListCounted, isOfTokenizer } from './tokenizers';

export function callsNothing({ usage, start, end }: Site, text: string): boolean {
  if (
    usage.onPurpose ||
    usage.testsPart ||
    isReplaced(usage) ||
    isNoted(usage) ||
    isForTokenizer(usage) ||
    isShownExample(usage) ||
    isGivenToQuestion(usage) ||
    isMatched(usage) ||
    isServed(usage) ||
    isOfTest(usage)
  )
    return true;
  const line = text.slice(lineStart(text, start, FAR), start);
  const after = text.slice(end, end + FAR);
  if (
    isOfTokenizer(line, after) ||
    isInTokenizer(usage, text, start) ||
    isListCounted(usage, text.slice(end, end + LIST))
  )
    return true;
  return (
    isCompared(line, after) ||
    isInList(text, start) ||
    isShellCase(text, start, end) ||
    isOfPage(text, start, end) ||
    (isListed(usage) && isOfAskedList(text, end)) ||
    isOfListBelow(usage, text, end) ||
    isInFlags(usage, after) ||
    (line.includes('xample') && SHOWN_IN_SCHEMA.test(line)) ||
    isInSet(usage) ||
    isInTable(usage, line, after) ||
    (usage.position === 'key' && isKeyOfFacts(usage, text.slice(end, end + ENTRY))) ||
    isLookedUp(text, start, after) ||
    isArm(text, start, after) ||
    isGivenUp(usage, text, start, after) ||
    isAlias(usage, line, text.slice(end, end + 300)) ||
    isRecorded(usage, text, start, end)
  );
}

/** How far is looked on a line, in UTF-16 code units. */
const FAR = 160;

/** `replaces: acme-1`: what something else came for. */
const isReplaced = ({ position, owners: [nearest] }: UsageContext): boolean =>
  position !== 'key' && nearest?.as === 'key' && REPLACED.test(nearest.name);
const REPLACED = /^(?:replaces|supersedes|migrated?_?from|(?:old|former|previous)_?model(?:_?(?:id|name))?)$/i;

/** `"acme-1": true,` of a table of Go: a set that is asked. */
const isInFlags = ({ position, owners }: UsageContext, after: string): boolean =>
  position === 'key' && FLAG.test(after) && !owners.slice(0, 3).some(({ name }) => OFFERS.test(name));
const FLAG = /^["'`]\]?:?\s{0,40}(?::|=>|=|,)?\s{0,40}(?:true,|false,|\{\},|struct\{\}\{\},)/;
/** `jsonschema:"example={…"`, `@Schema(example = "…"` */
const SHOWN_IN_SCHEMA = /(?:[sS]chema|ApiProperty|Parameter)\w*["']?[:(][^\n]{0,140}\bexamples?\s?[=:]/;
/** `example: acme-1` of a schema, `usageExample = "…"`: what a value or a call may look like. */
const isShownExample = ({ owners }: UsageContext): boolean =>
  owners.slice(0, 4).some(({ as, name }) => as === 'key' && EXAMPLE.test(name));
const EXAMPLE = /^(?:x-)?[eE]xamples?$|[a-z\d](?:_e|E)xamples?$|_EXAMPLES?$/;

/** `ModelCard(id="acme-1")`: what a server of OpenAI's make says that it has. */
const isServed = ({ owners: [nearest, outer] }: UsageContext): boolean =>
  nearest?.as === 'key' &&
  /^(?:id|root|name)$/i.test(nearest.name) &&
  (outer?.as === 'callee' || outer?.as === 'block') &&
  /(?:^|[.:\s])ModelCard$/.test(outer.name);

/** `@pytest.mark.parametrize("model", ["acme-1"])`, `it.each(["acme-1"])` */
const isOfTest = ({ owners }: UsageContext): boolean =>
  owners
    .slice(0, 3)
    .some(
      ({ as, name }) => as === 'callee' && /^@?pytest\.|parametri[sz]e[dD]?|^(?:it|test|describe)\.each$/.test(name),
    );

/** Compared with by an operator, or a label of a branch. */
const isCompared = (line: string, after: string): boolean =>
  (QUOTE.test(line) && isComparedBefore(line)) ||
  BRACKETED.test(line) ||
  ASKED_LIST.test(after) ||
  COMPARED.test(after) ||
  ALTERNATIVE.test(after) ||
  (LABELS_BEHIND.test(after) && SHELL_LABEL.test(line)) ||
  (ARM_BEHIND.test(after) && ARM.test(line)) ||
  (/^["']?\)/.test(after) && SHELL_LABEL.test(line));
const QUOTE = /["'`]$/;
/** What a key or a list holds is compared with nothing, but in a Lisp, whose symbols may end like a key. */
const isComparedBefore = (line: string): boolean =>
  ASKS.test(line) || (!HELD.test(line) && (COMPARES.test(line) || LABEL.test(line) || CLAUSE.test(line)));
const HELD = /[:[{]\s{0,3}["'`]$/;
const ARM_BEHIND = /^["'](?:\s{0,3}\|[^\n]{0,80})?\s{0,3}(?:->|=>|when\b)/;
/** `model ~= "acme-1"` of Lua, `/=` of Haskell; `(string= model "acme-1"` of Lisp, `{{ if eq .Model "acme-1" }}` of a template. */
const ASKS =
  /(?:[\w)\]] (?:~=|\/=) |\((?:string(?:-equal|-?ci)?[=?]?|equal[?p]?|eq[lv]?\??|=|not=|string-(?:prefix|match)-p)\s(?:\([^()"]{1,60}\)|[^\s()"]{1,60})\s|[({]\s{0,3}(?:(?:else )?if\s|and\s|or\s|not\s)?\(?(?:eq|ne)\s[.$][\w.$]{0,60}\s)["']$/;
const LABELS_BEHIND = /^["']?(?: ?\| ?["']?[\w.:*/@-]{1,60}["']?){1,8} ?\)/;
const COMPARES =
  /(?:[=!]==?|<>|=~|\b(?:eq|ne|is|isnot|is not|LIKE|ILIKE|case|when)|-(?:eq|ne|i?like|match|c?eq)|\b(?:eq|ne)\s{1,3}[.$][\w.$]{1,60}|\b(?:WHERE|AND|OR|HAVING)\s[\w."`]{1,60}\s?=|\[\[?\s[^\]]{1,80}\s=)\s{0,3}[@LuUrbf]?["'`]$|(?:\.|\b)(?:equals?(?:IgnoreCase)?|eql\?|isEqual(?:To(?:String)?)?|strcmp|strcasecmp|strncmp|compare(?:To)?|EqualFold|hasPrefix|startsWith)!?\((?:[\w.$>-]{1,40}(?:\(\))?,\s{0,3})?@?["'`]$/i;
/** `def limit("acme-1"), do: …`: one case of a function. */
const CLAUSE = /^\s*defp?\s\w{1,40}[?!]?\((?:[^()\n"]{0,60},\s?)?"$/;
/** `[[ $MODEL == acme-1 ]]` */
const BRACKETED = /\[\[?\s[^\]]{1,80}\s(?:[=!]=?|=~)\s{1,3}$/;
/** `[…].includes(model)` */
const ASKED_LIST =
  /^["'`][^\](){}]{0,140}[\]}]\s?\.(?:includes?\??|[cC]ontains(?:Key)?|member\?|some|any|indexOf|has)\(|^(?: [\w.:/-]{1,60}){0,8}\s?[\])}]\.(?:include|member)\?\(?/;
/** `model in ("gpt-4", …`, over several lines, too; `for model in (…` asks one after the other. */
const IN_LIST =
  /\s{1,3}(?:not\s|!)?(?:in|IN|%in%)\s{1,3}(?:\w{1,12}Of|c)?[[({]\s{0,40}(?:["'][^"'\n]{0,80}["']\s{0,3},\s{0,40}){0,24}["']$/;
/** `in_array($model, ["gpt-4", …`, `slices.Contains([]string{"gpt-4", …` */
const IN_GIVEN =
  /\b(?:in_array\(\s?\$[^,()]{1,60},\s?(?:array\(|\[)|[sS]lices\.Contains\(\[\]string\{)\s{0,40}(?:["'][^"'\n]{0,80}["']\s{0,3},\s{0,40}){0,12}["']$/;
const isInList = (text: string, start: number): boolean => {
  const before = text.slice(Math.max(0, start - LIST), start);
  if (isAskedInLisp(before)) return true;
  if (!/["']$/.test(before)) return false;
  if (ASKS_GIVEN.test(before) && IN_GIVEN.test(before)) return true;
  const at = SOME_IN.test(before) ? IN_LIST.exec(before)?.index : undefined;
  if (at === undefined) return false;
  const asked = before.slice(0, at);
  const isLoop = /\bfor\s(?:(?!\bif\b)[\w\s,()]){1,60}$/.test(asked) && !/\b(?:any|all)\([^\n]{1,80}$/.test(asked);
  return !isLoop && /[\w\])]$/.test(asked);
};
const LIST = 600;
/** What the patterns above hold: most texts have none of it. */
const ASKS_GIVEN = /in_array\(|ontains\(\[/;
const SOME_IN = /[\s!](?:in|IN|%in%)\s/;
/** `if model in { "gpt-4", …`, however long. */
const isInSet = ({ position, owners: [nearest, ...outer] }: UsageContext): boolean =>
  position === 'element' &&
  nearest?.as === 'block' &&
  nearest.name === 'in' &&
  outer.slice(0, 3).some(({ as, name }) => as === 'block' && /^(?:if|elif|and|or|not|assert|return|while)$/.test(name));
const COMPARED =
  /^["'`](?:\s(?:not\s)?in\s(?=[A-Za-z_$][\w.$]{0,60}(?:\(\))?\s{0,3}(?:[:)&|{,?\n]|$|and\b|or\b|else\b))|\s{0,3}(?:[=!~]==?|<>|\beq\b|\bne\b|\.equals(?:IgnoreCase)?\())/;
const LABEL = /^\s*(?:\}\s*)?\b(?:case|when)\s+\(?(?:["'`][^"'`]{0,80}["'`]\s{0,3}(?:,|\||\bor\b)\s{0,3}){0,8}["'`]$/;
/** `| "gpt-4" -> …`; without the arrow it is one of a type's values. */
const ARM = /^\s*\|\s*(?:["'][^"']{0,80}["']\s{0,3}\|\s{0,3}){0,8}["']$/;
/** `"gpt-4" | "gpt-4o" => …` */
const ALTERNATIVE =
  /^["'`](?:(?:\s{0,3}\|\s{0,3}["'`][^"'`]{0,80}["'`]){1,6}\s{0,3}(?:=>|->)|(?:\s{0,3},\s{0,3}["'`][^"'`]{0,80}["'`]){1,6}\s{0,3}->)/;
const SHELL_LABEL = /^\s*(?:["']?[\w.:*/@-]{1,60}["']?\s*\|\s*){0,8}["']?$/;

/** `match model { "gpt-4" => …`, `when (model) { "gpt-4" -> …` */
const isArm = (text: string, start: number, after: string): boolean =>
  PARSED.test(after) ||
  (BRANCH.test(after) && /\n\s*["']$/.test(text.slice(Math.max(0, start - FAR), start))) ||
  // PowerShell writes the block right behind it.
  ((/^["'`]\s{0,3}(?:=>|->)/.test(after) ||
    (/^["']\s{0,3}\{/.test(after) && /\n\s*["']$/.test(text.slice(Math.max(0, start - FAR), start)))) &&
    MATCHED.test(text.slice(Math.max(0, start - 600), start)));
/** `"gpt-4" => Some(Self::Gpt4)`: an arm of a long match. */
const PARSED = /^["']\s=>\s(?:(?:Some|Ok)\(|Self::)/;
/** `"acme-1" -> {` at the beginning of a line: a branch in every language that has it. */
const BRANCH = /^["']\s{0,3}->\s{0,3}(?:\{|[a-z])/;
const MATCHED = /\b(?:match|when|switch)\b[^\n;{}]{0,80}\{[^{}]*$/;

/** A key with a number or limits of its own, and an element of a list that is named after a capability or a price. */
function isInTable({ position, owners }: UsageContext, line: string, after: string): boolean {
  const isFollowed = FOLLOWED.test(after);
  if (!isFollowed) {
    if (BEHIND_BLANK.test(after)) return !owners.slice(0, 2).some(({ name }) => offers(name));
  } else if (
    NUMBER.test(after) ||
    NUMBERS.test(after) ||
    (TUPLE.test(after) && owners[0]?.as === 'callee' && /Map\.of$/.test(owners[0].name)) ||
    (TUPLE.test(after) &&
      /(?:[{[]|(?<![\w\])])\()\s{0,3}["'`]$|\b(?:put|set|add|insert|of|entry|Entry|pair|Pair)\(["'`]$/.test(line))
  )
    return !owners.slice(0, 2).some(({ name }) => offers(name));
  if (isFollowed && owners[0]?.as === 'callee' && MEASURED.test(after))
    return FACT_ROW.test(owners[0].name) || owners.slice(1, 3).some(({ name }) => TABLE.test(name) && !offers(name));
  if (/\[["'`]$/.test(line) && SUBSCRIPT.test(line)) return true;
  if (isFollowed && (FACTS.test(after) || FACTS_BELOW.test(after) || RATES.test(after))) return true;
  if (isFollowed && PRICED.test(after) && !/models?$/i.test(owners[1]?.name ?? '')) return true;
  const isRow = owners[0] !== undefined && /^(?:model|id|name|model_?(?:id|name))$/i.test(owners[0].name);
  const isCalledList = owners[0]?.as === 'callee' && LISTS.test(owners[0].name);
  if (
    position !== 'key' &&
    position !== 'element' &&
    position !== 'subscript' &&
    !isRow &&
    !isCalledList &&
    !(line.includes('%') && IN_WORDS.test(line))
  )
    return false;
  return owners.slice(isRow ? 1 : 0, 3).some(({ as, name }) => as !== 'callee' && isTable(name));
}
const isTable = rememberNames((name) => (TABLE.test(name) || THINKERS.test(name)) && !offers(name));
const offers = (name: string): boolean => OFFERS.test(name);
/** What every pattern of a value behind it begins with, but for Clojure's. */
const FOLLOWED = /^["'`]?\]?\s{0,4}(?::|=|->|,|to\b)/;
const isKeyOfFacts = (usage: UsageContext, behind: string): boolean => holdsFacts(behind) || isPriced(usage, behind);
/** `"acme-1": { encoding: "b", prices: { …` and the same in YAML: a key with a price in its entry, and no list that people choose from. */
function isPriced({ owners }: UsageContext, behind: string): boolean {
  const opened = OPENS_ENTRY.exec(behind);
  if (!opened || owners.slice(0, 2).some(({ name }) => OFFERS.test(name))) return false;
  const entry = behind.slice(opened[0].length);
  return PRICE.test(opened[1] === undefined ? upToItsEnd(entry) : deeperLines(entry, opened[1].length));
}
/** What stands before the bracket that closes it. */
function upToItsEnd(entry: string): string {
  const closing = closingAfter(entry, 0, entry.length);
  return closing < 0 ? entry : entry.slice(0, closing);
}
const ENTRY = 600;
/** A bracket, or in YAML the line below and how far it is set in. */
const OPENS_ENTRY =
  /^["'`]?\]?\s{0,4}(?:(?::|=>|->|=|,)\s{0,4}(?:\w{1,30}\s{0,2})?[{([]|:[ \t]*(?:#[^\n]*)?\r?\n([ ]+)(?=[\w"']))/;
const PRICE =
  /(?:^|[\s{,(["'`:])\w*(?:[pP]rices?|[pP]ricing|[cC]osts?|PRICE|COST)(?:_?(?:[pP]er|[iI]n|[oO]ut|[fF]or|1)\w*)?["'`]?\s{0,3}(?::|=>|=)\s{0,20}(?:[\d.$]|[{([]|[A-Z]?\w{0,12}\(["'\d])/;

/** The lines as far in as the first, or farther. */
function deeperLines(text: string, depth: number): string {
  let end = text.indexOf('\n');
  for (; end >= 0; end = text.indexOf('\n', end + 1)) {
    const line = text.slice(end + 1, end + 1 + depth + 1);
    if (line.trim() !== '' && /\S/.test(line.slice(0, depth))) break;
  }
  return end < 0 ? text : text.slice(0, end);
}

/** `MODELS["acme-1"]["price"]`, `info = MODELS["acme-1"]`: what is known of it is looked up. */
const isLookedUp = (text: string, start: number, after: string): boolean =>
  FACT_BEHIND.test(after) || (/^["'`]\]/.test(after) && ASKED_FOR.test(text.slice(Math.max(0, start - FAR), start)));
const FACT_BEHIND =
  /^["'`]\][!?]?\.?(?:\[:?["'`]?|(?<=\.))\w*(?:price|pricing|cost|rate_?limit|tokens?|context_?(?:length|size|window)|(?:token|input|output|max)_?limit|encoding|capabilit)/i;
const ASKED_FOR =
  /\b\w*(?:info|meta_?data|specs?|pricing|prices?|costs?|limits?|capabilit\w{0,5}|encoding)\s{0,3}(?::[^=\n"]{1,40})?:?=\s{1,40}(?:[^;\n"']{1,100}\s(?:\|\||\?\?|or)\s)?[\w.]{1,40}\[["'`]$/i;
const isListed = ({ position, owners: [nearest] }: UsageContext): boolean =>
  position === 'element' || (nearest?.as === 'callee' && (LISTS.test(nearest.name) || COLLECTION.test(nearest.name)));
const COLLECTION = /^(?:(?:im)?mutable\.)?(?:List|Set|Seq|Vector|Array|HashSet|c|set|frozenset|tuple)$/;
/** `listOf("acme-1")`, `Set.of("acme-1")` */
const LISTS = /^(?:(?:mutable)?(?:[lL]ist|[sS]et|[aA]rray)Of|(?:Immutable)?(?:List|Set)\.of|Arrays\.asList)$/;
/** `%w[acme-1` */
const IN_WORDS = /%[wWiI][[({][^\])}]*$/;
/** `REASONING_MODELS`: who can. */
const THINKERS =
  /(?:reasoning|reasoners?|thinking|multi_?modal|(?<![a-z])vision|(?:function|tool)_?(?:call(?:s|ing)?|use)|json(?:_?(?:mode|schema))?|structured_?outputs?|prompt_?cach(?:e|ing))_?model(?:s|_?(?:ids|names|list|set))$/i;
const NUMBER =
  /^["'`]?\]?\s{0,4}(?::|=>|->|=|\bto\b)(?:[ \t]{0,40}|\s{0,4})-?[\d.][\d_.,e+-]*\s{0,3}(?:[,;})\]#\n/*]|$)/;
/** `"x" => {0.03, 0.06}`, and Clojure's `{"x" 8192}`. */
const NUMBERS =
  /^["'`]?\]?\s{0,4}(?::|=>|->|=|,)\s{0,4}[{([]\s{0,3}-?[\d.][\d_.]*\s{0,3},\s{0,3}-?[\d.][\d_.]*\s{0,3}[})\],]/;
const BEHIND_BLANK = /^"[ \t]{1,8}-?\d[\d_.]*[ \t]{0,3}(?:\}|\n[ \t]*["}])/;
const TUPLE = /^["'`]\s{0,3},\s{0,4}-?[\d.][\d_.]*[fFdDmLu]?\s{0,3}[),}\]]/;
/** `Price("x", 0.5, 1.5)`: a row of a table by the name of its type or of the table. */
const MEASURED = /^["'`]\s{0,3},\s{0,20}(?:\w{1,30}\s?[=:]\s?)?\$?-?[\d.]/;
const FACT_ROW =
  /(?:pric(?:e|ing)|cost|rate|limit|capabilit(?:y|ies)|spec|tariff|quota)s?_?(?:entry|row|info|data|card|config|of|for|model)?$/i;
/** `"x": { "input": 0.5, …`, `"x" => [context: 8192`: facts with numbers. */
const FACTS =
  /^["'`]?\]?\s{0,4}(?::|=>|->|=|,)\s{0,4}(?:new\s?)?(?:\w{1,30}\s{0,2})?[{([]\s{0,60}["'`:]?(?:\w*(?:price|cost|rate)\w*|(?:n_?|num_?|total_?|used_?)?(?:input|output|prompt|completion|cached?)(?:_?tokens?)?(?:_?per_?\w+)?|(?:max_?|context|n_?ctx)\w*|\w*(?:limit|window|cutoff|rpm|tpm)|supports?_?\w*|(?:tool|function)_?call\w*|vision|streaming|json_?mode|encoding\w*)["'`]?\s{0,3}(?::|=>|=)\s{0,3}[\d.tTfF]/i;
/** `["x"] = new Price(0.15, 0.6)` */
const RATES =
  /^["'`]?\]?\s{0,4}(?::|=>|->|=|,|\bto\b)\s{0,4}(?:new\s)?\w{0,20}(?:[pP]rice|[pP]ricing|[cC]ost|[rR]ate|[lL]imit|[tT]ariff)s?(?:Entry|Row|Info|Data|Card|Per\w{1,12})?\s?[({]\s{0,3}\$?[\d.]/;
const FACTS_BELOW =
  /^["']?:\s*\n\s{1,12}["']?(?:\w*(?:price|cost|rate|per_)\w*|input|output|prompt|completion|context\w*)["']?\s?:\s?\$?[\d.]/i;
const PRICED = /^["'`],\s{0,20}["']?(?:\w*(?:price|cost)\w*|\w+per_?(?:1?[km]|token)\w*)["']?\s?[:=]\s?\$?[\d.]/i;
const SUBSCRIPT = /\b\w*(?:pric|cost|limit|rate|window|tokens|encoding|capabilit|quota)\w{0,20}\[["'`]$/i;
const TABLE =
  /pric(?:e|es|ing)|costs?\b|costs?_|_costs?|Costs?|(?<![a-z])rates?(?![a-z])|limits?(?!ed)|max_?tokens|context_?(?:size|length|window)|token_?(?:window|size|count)|encodings?|capabilit|support(?:s|ing)_?\w|support_?(?:reason|think|vision|image|audio|tool|func|json|stream|temp|system|struct|effort)|\w_?(?:only|required)_?models?$|requir(?:es|ing)_?\w|(?:with|without|lacks?|non?)_\w|\bno_|capable|unsupported|incompatib|conflict|exclu(?:d|sion)|(?<![a-z])block(?:ed|_?list)|black_?list|deny_?list|denied|(?<![a-z])(?:hidden|ignored|skipped)_|disallow|quotas?|cutoff|dimensions?|latenc|benchmark|leaderboard|scores?(?![a-z])|replace(?:d|ment)|renam|supersed|successor|(?<![a-z])migrat|similar_?models?|(?<![a-z])alias(?:es|_?map)?$|[a-z]Alias(?:es|Map)?$/i;
/** A list that people or programs choose from. */
const OFFERS =
  /choice|option|select|allow|available|enabled|offer|catalog|menu|dropdown|default|fallback|route|picker/i;

/** Its vendor or its author gave it up: the attribute or comment in front of it says so. */
function isGivenUp({ position }: UsageContext, text: string, start: number, after: string): boolean {
  const to = lineStart(text, start, FAR);
  const before = text.slice(Math.max(0, to - 600), start);
  const lines = before.includes('eprecated') || before.includes('bsolete') ? before.split('\n') : [];
  let inBrackets = false;
  for (let at = lines.length - 1, steps = 0; at >= 0 && steps < 8; at--, steps++) {
    const line = lines[at] ?? '';
    if (MARKED_DEAD.test(line)) return true;
    // The last line of what an annotation is given.
    if (steps > 0 && /^\s*\)\s*$/.test(line)) inBrackets = true;
    if (inBrackets && !/^\s*@/.test(line)) continue;
    if (steps > 3) break;
    if (steps > 0 && !/^\s*(?:\/\/|\/?\*|#|--|@|\[|"""|\*\/)/.test(line)) break;
  }
  return (position === 'element' || position === 'key') && DEAD_BEHIND.test(after);
}
const MARKED_DEAD =
  /@deprecated\b|@available\s?\(\*,\s?deprecated|\[(?:System\.)?Obsolete\b|#\[deprecated\b|\[\[deprecated\b|@Deprecated\b|(?:\/\/|#|\*)\s{0,3}(?:Deprecated:|[dD]eprecated\b(?!\s\w+ (?:of|in)\b))|warnings\.deprecated|@obsolete\b/;
const DEAD_BEHIND =
  /^["'`]?[,;)\]]{0,3}[ \t]{0,8}(?:\/\/|#|--|\/\*)[^\n]{0,60}\b(?:deprecated|retired|discontinued|sunset|shut down)\b/i;

/** What a program itself calls a model that stands below: `model_name: acme-1` above LiteLLM's `litellm_params`, a section of an INI file with a `model`. */
const isAlias = ({ owners: [nearest] }: UsageContext, line: string, behind: string): boolean =>
  (nearest?.name === 'model_name' && LITELLM.test(behind)) || (/^\s*\["?$/.test(line) && HAS_MODEL.test(behind));
const LITELLM = /^["']?,?\s{1,40}["']?litellm_params["']?\s?:/;
const HAS_MODEL = /^"?\]\s*\n(?:(?!\s*\[)[^\n]{0,100}\n){0,6}[\w.]{0,20}\bmodel\s?=/;
