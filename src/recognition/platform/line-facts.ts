/** What a line says by itself of how a text is built: a head, a branch, an item, a row. Told by its words and brackets, in any language. */
import { deniedOn, isEquality } from './conditions';

export interface LineFacts {
  /** How far in it begins; of an item of a list, where its first key stands. */
  readonly depth: number;
  readonly isBlank: boolean;
  /** Behind it another text begins: a fence, a section, another branch of the preprocessor. */
  readonly isFence: boolean;
  readonly isSection: boolean;
  readonly isPreprocessedElse: boolean;
  readonly isBrace: boolean;
  /** `):` below the parameters of a function. */
  readonly endsSignature: boolean;
  readonly closes: boolean;
  readonly isItem: boolean;
  readonly isRow: boolean;
  /** An entry with a name, told on one line; `isFollowed`: another one comes. */
  readonly isEntry: boolean;
  readonly isFollowed: boolean;
  readonly isElse: boolean;
  readonly isBranch: boolean;
  readonly isFirstBranch: boolean;
  /** The head of a branch that asks for one thing. */
  readonly isQuestion: boolean;
  readonly returns: boolean;
  readonly isFunction: boolean;
  /** It is one with the brace on the line below. */
  readonly isFunctionBeforeBrace: boolean;
  readonly isStatement: boolean;
  /** An item or an object begins. */
  readonly opensEntry: boolean;
  readonly namesModel: boolean;
}

export function factsOf(line: string): LineFacts {
  const trimmed = line.trim();
  const isControl = CONTROL.test(trimmed);
  const isFunction = !isControl && FUNCTION.test(trimmed);
  const isItem = ITEM.test(trimmed);
  const isFirstBranch = FIRST_BRANCH.test(trimmed);
  return {
    depth: depthOf(line),
    isBlank: trimmed === '',
    isFence: FENCE.test(trimmed),
    isSection: SECTION.test(trimmed),
    isPreprocessedElse: PREPROCESSED_ELSE.test(trimmed),
    isBrace: trimmed === '{',
    endsSignature: ENDS_SIGNATURE.test(trimmed),
    closes: CLOSER.test(trimmed),
    isItem,
    isRow: ROW.test(trimmed),
    isEntry: ENTRY.test(trimmed),
    isFollowed: trimmed.endsWith(','),
    isElse: ELSE.test(trimmed),
    isBranch: BRANCH.test(trimmed),
    isFirstBranch,
    isQuestion: isFirstBranch && (isEquality(trimmed) || deniedOn(trimmed) !== undefined || HAS_IT.test(trimmed)),
    returns: RETURNS.test(trimmed),
    isFunction,
    isFunctionBeforeBrace: isFunction || (!isControl && SIGNATURE.test(trimmed)),
    isStatement: STATEMENT.test(trimmed),
    opensEntry: isItem || OPENS_OBJECT.test(trimmed),
    namesModel: NAMES_MODEL.test(trimmed),
  };
}

function depthOf(line: string): number {
  let at = 0;
  while (line[at] === ' ' || line[at] === '\t') at++;
  return at;
}

const FENCE = /^(?:```|~~~)/;
/** `[provider.azure]` */
const SECTION = /^\[{1,2}[\w."' -]{1,60}\]{1,2}$/;
const STATEMENT = /^(?:insert|update|delete|select|create|alter|merge|with|copy)\b/i;
/** `#elif (USE_AZURE)`: another program. */
const PREPROCESSED_ELSE = /^#\s{0,3}el(?:se|if)\b/;
/** `if options.get("x"):`, `if ("x" in options) {`: something is given. */
const HAS_IT =
  /^if\s?\(?(?:[\w.]{1,60}(?:\.|_)?(?:get|getenv|has|hasKey|ContainsKey|containsKey)\(\s?["']\w{1,60}["'](?:,\s?None)?\s?\)|["']\w{1,60}["'] in [\w.]{1,60})\)?\s?[:{]$/;
const ENDS_SIGNATURE = /^\)\s?(?:->\s?[\w[\], .|"']{1,60})?:$/;
const CLOSER = /^[)\]}]+[;,)]*$/;
const ITEM = /^- ?/;
const OPENS_OBJECT = /(?:^|[:=>(\s])[{[]$/;
/** An entry of a list or a table that is told on one line. */
const ROW = /^(?:[-*] )?[[{(].{8,}[\]})][,;]?$/;
const ENTRY = /^["'`]?[A-Za-z][\w.-]{0,60}["'`]?\s{0,3}(?:=>|[:=])\s{0,3}[[{].{8,}[\]}],?$/;
const ELSE = /^(?:\}\s{0,3})?(?:el(?:se|s?if)|case|when|default|except|catch|rescue)\b/;
const BRANCH = /^(?:\}\s{0,3})?(?:if|unless|el(?:se|s?if)|case|when|default|try|except|catch|rescue)\b/;
const FIRST_BRANCH = /^(?:if|unless|try)\b/;
const RETURNS = /^return\b/;
const CONTROL =
  /^(?:\}\s{0,3})?(?:if|unless|else|elif|elsif|for|foreach|while|until|with|using|try|catch|except|switch|match|do|begin|lock|select|when|case)\b/;
/** `def ask():`, `fn ask() {`, `class A`, `test("…", () => {`: what stands in it is said to nobody outside. */
const FUNCTION =
  /(?:^|\s)(?:def|defp|func|fun|fn|function|sub|class|struct|impl|interface|module|object|trait|record|enum)\s|^(?:describe|context|it|test|suite|beforeEach|Deno\.test)\b\s{0,3}[("'{]|\)\s{0,3}(?::\s{0,3}[\w<>[\]., |]{1,60})?(?:throws [\w., ]{1,60})?\{$|=>\s{0,3}\{$/;
const SIGNATURE = /^(?:[\w<>[\],.?@]{1,60}\s{1,3}){1,6}[\w$]{1,60}\s{0,2}\([^=;]{0,300}\)$/;
const NAMES_MODEL = /model|engine|deployment/i;
