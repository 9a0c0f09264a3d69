/** The place of a token in code: what it is given to, which call it is an argument of, what it is compared with. */
import { BRANCHES, CONDITIONS, isBlock, isLabel, openerOf } from './branches';
import { LONGEST_NAME } from './regions';
import type { EnclosingName, SyntaxContext } from './syntax-types';
import {
  COMMENT,
  endOf,
  LINE_END,
  NUMBER,
  nextSignificant,
  PUNCTUATION,
  parentOf,
  partnerOf,
  previousSignificant,
  STRING,
  startOf,
  type Tokens,
  textOf,
  WORD,
} from './tokens';
import { words } from './words';

const MAX_LEVELS = 7;
const MAX_STEPS = 40;
/** Links of a chain of members, parts of a dashed key. */
const MAX_LINKS = 24;
const ASSIGNS = new Set(['=', ':', '=>', ':=', '<-', '??=', '||=', '+=', '->', '|>']);
const COMPARES = new Set(['==', '===', '!=', '!==', '=~', '<=>', '~=']);
const COMPARING_WORDS = new Set(['in', 'is', 'eq', 'ne', 'like', 'not', 'ilike', 'IN', 'LIKE', 'contains', 'includes']);
const CONTINUES = new Set([
  '=',
  '+',
  '?',
  ':',
  '||',
  '&&',
  '??',
  '.',
  '=>',
  '->',
  '\\',
  '|',
  ',',
  '(',
  '[',
  '{',
  ':=',
  '?.',
  '<-',
  '|>',
  '==',
  '===',
]);
/** Words whose string is the name of a module. */
const IMPORTS = new Set(['import', 'from', 'require', 'require_relative', 'include', 'use_cassette']);
const TYPE_WORDS = new Set(
  words(
    'string String str Text auto char text TEXT VARCHAR varchar std CharSequence object secureString AnsiString as',
  ),
);

/** What stands around the token `index`. */
export function syntaxContextOf(tokens: Tokens, index: number): SyntaxContext {
  const bracket = parentOf(tokens, index);
  const owners: EnclosingName[] = [];
  const after = nextSignificant(tokens, index);
  const afterText = after < 0 ? '' : textOf(tokens, after);
  const element = readElement(tokens, index);
  const isKey =
    (afterText === ':' && !element.ternary && element.operator !== '?') ||
    afterText === '=>' ||
    (afterText === '=' && tokens.language.config === true) ||
    (afterText === '->' && tokens.language.arrowIsAssignment !== false);
  if (isKey && !element.name) {
    collect(tokens, bracket, index, owners);
    return { position: afterText === ':' || afterText === '=' ? keyOrCase(element) : 'key', owners };
  }
  addOwners(element, owners);
  collect(tokens, bracket, index, owners);
  return { position: positionOf(tokens, element, bracket, afterText), owners };
}

function addOwners({ name, compared, called, label, alternatives }: Element, owners: EnclosingName[]): void {
  if (label !== undefined) owners.push({ as: 'label', name: label });
  if (name) owners.push({ as: compared ? 'operand' : called ? 'callee' : 'key', name });
  for (const alternative of alternatives) owners.push({ as: 'operand', name: alternative });
}

function keyOrCase(element: Element): SyntaxContext['position'] {
  return element.keyword === 'case' || element.keyword === 'when' ? 'case' : 'key';
}

function positionOf(tokens: Tokens, element: Element, bracket: number, after: string): SyntaxContext['position'] {
  if (element.compared || COMPARES.has(after)) return 'compared';
  if (element.keyword === 'case' || element.keyword === 'when') return 'case';
  if (element.name && !element.called) return 'value';
  if (bracket < 0) return element.called ? 'argument' : 'alone';
  const open = tokens.text[startOf(tokens, bracket)];
  if (open === '[') return isSubscript(tokens, bracket) ? 'subscript' : 'element';
  if (open === '(') return calleeOf(tokens, bracket) ? 'argument' : 'element';
  return 'element';
}

/** A bracket right behind a name or a closing bracket: `map[…]`. */
function isSubscript(tokens: Tokens, bracket: number): boolean {
  if (endOf(tokens, bracket - 1) !== startOf(tokens, bracket)) return false;
  if (tokens.kinds[bracket - 1] === WORD) return !tokens.language.macroLists?.includes(textOf(tokens, bracket - 1));
  return tokens.kinds[bracket - 1] === PUNCTUATION && /^[)\]]$/.test(textOf(tokens, bracket - 1));
}

interface Element {
  readonly name?: string;
  readonly operator?: string;
  readonly compared?: boolean;
  readonly called?: boolean;
  readonly keyword?: string;
  readonly ternary?: boolean;
  /** What chooses this branch of a `switch`, `match` or `when`: it names the case, not the value. */
  readonly label?: string;
  readonly alternatives: readonly string[];
}

/** Reads leftwards from a token to the start of its element, argument or statement. */
function readElement(tokens: Tokens, index: number): Element {
  const bracket = parentOf(tokens, index);
  const alternatives: string[] = [];
  /** What is compared before it is a condition. */
  let ternary = isBlock(tokens, index);
  /** Between a branch and the word that begins its condition. */
  let inCondition = false;
  let keyword: string | undefined;
  let label: string | undefined;
  let previous = index;
  for (let at = index - 1, steps = 0; at > bracket && steps < MAX_STEPS; at--, steps++) {
    const kind = tokens.kinds[at];
    if (kind === COMMENT) continue;
    if (kind === LINE_END) {
      if (!lineGoesOn(tokens, at, previous, bracket)) break;
      continue;
    }
    const text = kind === STRING ? '' : textOf(tokens, at);
    if (kind === PUNCTUATION) {
      if (text === ',' || text === ';') break;
      const partner = partnerOf(tokens, at);
      if (partner >= 0 && partner < at) {
        // A closed bracket directly before the value: `}` ends a statement, `)` or `]` belongs to a condition or an operand.
        if (text === '}' && !(inCondition && keyword === 'else')) break;
        at = partner;
        previous = at;
        continue;
      }
      // What is compared before `else`, `then`, `?` or a block is the condition, not the value.
      if (COMPARES.has(text) && keyword !== 'else' && !ternary && !inCondition) {
        const name = operandBefore(tokens, at, bracket);
        return { ...(name && { name }), operator: text, compared: true, alternatives };
      }
      if (text === '?' || text === '?:' || (text === '&&' && at === index - 1)) ternary = true;
      if (inCondition) {
        previous = at;
        continue;
      }
      if ((text === '??' || text === '||') && alternatives.length < 3) {
        const name = operandBefore(tokens, at, bracket);
        if (name) alternatives.push(name);
      }
      if (ASSIGNS.has(text) && !(text === ':' && hasQuestionMark(tokens, at, bracket))) {
        const opener = text === ':' ? openerOf(tokens, at, bracket) : undefined;
        if (opener === 'lambda') continue;
        if (opener !== undefined) break;
        const name = operandBefore(tokens, at, bracket);
        if (name !== undefined && isLabel(tokens, at, bracket)) {
          label = name;
          break;
        }
        return { ...(name && { name }), operator: text, alternatives, ternary, ...(keyword && { keyword }) };
      }
    }
    if (kind === WORD) {
      if (BRANCHES.has(text)) inCondition = true;
      else if (CONDITIONS.has(text)) inCondition = false;
      else if (text === 'and' && (at === index - 1 || alternatives.length > 0)) ternary = true;
      if (COMPARING_WORDS.has(text) && keyword !== 'else' && !ternary && !inCondition) {
        const name = operandBefore(tokens, at, bracket);
        if (name) return { name, operator: text, compared: true, alternatives };
      }
      if (text === 'or' && alternatives.length < 3 && !inCondition) {
        const name = operandBefore(tokens, at, bracket);
        if (name) alternatives.push(name);
      }
      if (text === 'case' || text === 'when' || text === 'return' || text === 'else' || text === 'if') keyword ??= text;
      // A word right before the value, with nothing between: a call without parentheses (`model "x"`), or a keyword.
      else if (at === index - 1 && !keyword && tokens.language.format === 'code') {
        const before = previousSignificant(tokens, at);
        const chained = before >= 0 && /^(\.|\?\.|::)$/.test(textOf(tokens, before));
        if (!chained || tokens.language.lineEnds) keyword = text;
      }
    }
    previous = at;
  }
  if (keyword !== undefined && IMPORTS.has(keyword)) return { name: 'import', keyword, ternary, alternatives };
  const called =
    keyword !== undefined &&
    !/^(case|when|return|else|if|or|and|not|in|new|await|yield|throw|raise|then|do|end|puts|print|echo|import|from|require|include|use|using|package|default|export|const|let|var|val|def)$/.test(
      keyword,
    );
  return {
    ...(called && keyword !== undefined && { name: keyword, called: true }),
    ...(keyword !== undefined && { keyword }),
    ...(label !== undefined && { label }),
    ternary,
    alternatives,
  };
}

/** Does the statement go on over a line end? */
function lineGoesOn(tokens: Tokens, lineEnd: number, next: number, bracket: number): boolean {
  const before = previousSignificant(tokens, lineEnd);
  if (before < 0 || before <= bracket) return false;
  const last = textOf(tokens, before);
  if (tokens.kinds[before] === PUNCTUATION && CONTINUES.has(last))
    return !(last === ',' || last === '{' || (last === ':' && tokens.language.colonOpensBlock));
  const first = tokens.kinds[next] === PUNCTUATION ? textOf(tokens, next) : '';
  return ['?', ':', '||', '&&', '??', '.', '+', '|', '=', '?:'].includes(first) && tokens.kinds[next] === PUNCTUATION;
}

/**
 * Does no place behind a line end depend on what stands in front of it? There a statement ends, and the next one begins with a word that
 * says nothing of what it follows.
 */
export function isBetweenStatements(tokens: Tokens, lineEnd: number): boolean {
  const next = nextSignificant(tokens, lineEnd);
  if (tokens.kinds[next] !== WORD) return false;
  const word = textOf(tokens, next);
  if (COMPARING_WORDS.has(word) || TYPE_WORDS.has(word) || word === 'or') return false;
  const before = previousSignificant(tokens, lineEnd);
  if (before >= 0 && textOf(tokens, before) === '::') return false;
  return !lineGoesOn(tokens, lineEnd, next, parentOf(tokens, lineEnd));
}

/** A `?` to the left, in the same element and before any assignment, makes the colon one of a conditional. */
function hasQuestionMark(tokens: Tokens, from: number, bracket: number): boolean {
  let previous = from;
  for (let at = from - 1, steps = 0; at > bracket && steps < MAX_STEPS; at--, steps++) {
    const kind = tokens.kinds[at];
    if (kind === COMMENT) continue;
    if (kind === LINE_END) {
      if (!lineGoesOn(tokens, at, previous, bracket)) return false;
      continue;
    }
    const partner = partnerOf(tokens, at);
    if (partner >= 0 && partner < at) at = partner;
    previous = at;
    if (partner >= 0 || kind !== PUNCTUATION) continue;
    const text = textOf(tokens, at);
    // `model?: string` is an optional property, not a condition.
    if (text === '?') return at !== from - 1;
    if (text === ',' || text === ';' || text === '=' || text === ':') return false;
  }
  return false;
}

/** The name on the left of an operator: `model`, `self.model`, `config["model"]`, `model: string`, `Type model`. */
function operandBefore(tokens: Tokens, operator: number, bracket: number): string | undefined {
  let at = previousSignificant(tokens, operator);
  if (at <= bracket) return undefined;
  if (textOf(tokens, at) === '?' || textOf(tokens, at) === '!') at = previousSignificant(tokens, at);
  if (textOf(tokens, operator) === '=') at = skipType(tokens, at, bracket);
  if (at <= bracket || at < 0) return undefined;
  const kind = tokens.kinds[at];
  if (kind === STRING || kind === NUMBER) return nameAt(tokens, at);
  if (kind === WORD) {
    const word = nameAt(tokens, at);
    const before = previousSignificant(tokens, at);
    if (TYPE_WORDS.has(word) && before > bracket && tokens.kinds[before] === WORD) return nameAt(tokens, before);
    return dashed(tokens, at, bracket);
  }
  const partner = partnerOf(tokens, at);
  if (partner < 0 || partner > at) return undefined;
  const inside = partner + 1;
  if (textOf(tokens, at) === ']' && tokens.kinds[inside] === STRING) return nameAt(tokens, inside);
  const owner = previousSignificant(tokens, partner);
  if (tokens.kinds[inside] === STRING && textOf(tokens, at) === ')') return nameAt(tokens, inside);
  return owner > bracket && tokens.kinds[owner] === WORD ? nameAt(tokens, owner) : undefined;
}

/** The text of a token as a name. */
function nameAt(tokens: Tokens, index: number): string {
  const start = startOf(tokens, index);
  return tokens.text.slice(start, Math.min(endOf(tokens, index), start + LONGEST_NAME));
}

/** `model: string = …`, `model: Optional[str] = …`: the name stands before the colon. */
function skipType(tokens: Tokens, from: number, bracket: number): number {
  for (let at = from, steps = 0, angles = 0; at > bracket && steps < 16; at--, steps++) {
    const partner = partnerOf(tokens, at);
    if (partner >= 0 && partner < at) {
      at = partner;
      continue;
    }
    const text = tokens.kinds[at] === PUNCTUATION ? textOf(tokens, at) : '';
    if (text === '?:') return previousSignificant(tokens, at);
    if (text === ':') {
      const name = previousSignificant(tokens, at);
      if (tokens.kinds[name] === STRING) return from;
      return name > bracket && textOf(tokens, name) === '?' ? previousSignificant(tokens, name) : name;
    }
    if (text === '>') angles++;
    if (text === '<') angles--;
    // A comma belongs to a type only between angle brackets.
    if (text && !/^[|.?<>&*]$/.test(text) && !(text === ',' && angles > 0)) break;
    if (tokens.kinds[at] === LINE_END || tokens.kinds[at] === STRING) break;
  }
  return from;
}

/** Keys such as `api-version` and `x-model` are several tokens without a space between. */
function dashed(tokens: Tokens, last: number, bracket: number): string {
  let from = startOf(tokens, last);
  for (let at = last - 1; at > bracket && last - at < MAX_LINKS; at--) {
    if (endOf(tokens, at) !== from) break;
    const text = textOf(tokens, at);
    if (tokens.kinds[at] !== WORD && tokens.kinds[at] !== NUMBER && text !== '-' && text !== '.') break;
    if (text === '.' && tokens.language.config !== true) break;
    from = startOf(tokens, at);
  }
  return tokens.text.slice(from, Math.min(endOf(tokens, last), from + LONGEST_NAME));
}

/** Names of the brackets around, from the nearest outwards. */
function collect(tokens: Tokens, from: number, index: number, owners: EnclosingName[]): void {
  let inner = index;
  for (let bracket = from, level = 0; bracket >= 0 && level < MAX_LEVELS; level++) {
    const open = textOf(tokens, bracket);
    const callee = open === '(' ? calleeOf(tokens, bracket) : undefined;
    if (callee) {
      owners.push({ as: 'callee', name: callee, argument: argumentNumber(tokens, bracket, inner) });
      const declared = declaredAfter(tokens, bracket, callee);
      if (declared) owners.push({ as: 'declared', name: declared });
    }
    if (open === '{') for (const name of headerOf(tokens, bracket)) owners.push({ as: 'block', name });
    const element = readElement(tokens, callee ? calleeStart(tokens, bracket) : bracket);
    addOwners(element, owners);
    inner = bracket;
    bracket = parentOf(tokens, bracket);
  }
}

/** Bicep's `@allowed([...])` stands above the parameter that it narrows. */
function declaredAfter(tokens: Tokens, bracket: number, callee: string): string | undefined {
  if (!/allowed$/.test(callee)) return undefined;
  const end = partnerOf(tokens, bracket);
  for (let at = end + 1; end >= 0 && at < end + 60 && at < tokens.count; at++)
    if (textOf(tokens, at) === 'param') return nameAt(tokens, at + 1);
  return undefined;
}

/** `enum Model {`, `variable "model" {`, `model {`: the words before a brace on its line. */
function headerOf(tokens: Tokens, bracket: number): readonly string[] {
  const names: string[] = [];
  for (let at = bracket - 1; at >= 0 && names.length < 4; at--) {
    const kind = tokens.kinds[at];
    if (kind !== WORD && kind !== STRING) break;
    names.push(nameAt(tokens, at));
  }
  return names;
}

function calleeOf(tokens: Tokens, bracket: number): string | undefined {
  let at = previousSignificant(tokens, bracket);
  if (at < 0) return undefined;
  if (textOf(tokens, at) === '>') at = skipGenerics(tokens, at);
  // `start_with?("gpt-4")`: the mark is a part of the name.
  if (/^[?!]$/.test(textOf(tokens, at)) && endOf(tokens, at - 1) === startOf(tokens, at)) at--;
  if (tokens.kinds[at] !== WORD) return undefined;
  const name = nameAt(tokens, at);
  return /^(if|while|for|switch|return|in|and|or|not|await|elif|when|match|case|const|var|import|then|else|=>)$/.test(
    name,
  )
    ? undefined
    : chain(tokens, at);
}

function skipGenerics(tokens: Tokens, from: number): number {
  for (let at = from - 1, depth = 1; at >= 0 && from - at < 20; at--) {
    const text = textOf(tokens, at);
    if (text === '>') depth++;
    if (text === '<' && --depth === 0) return at - 1;
  }
  return from;
}

function calleeStart(tokens: Tokens, bracket: number): number {
  let at = previousSignificant(tokens, bracket);
  for (let links = 0; at > 1 && links < MAX_LINKS && /^(\.|\?\.|::)$/.test(textOf(tokens, at - 1)); links++) {
    const before = at - 2;
    const partner = partnerOf(tokens, before);
    if (partner >= 0 && partner < before) at = partner;
    else if (tokens.kinds[before] === WORD) at = before;
    else break;
    if (tokens.kinds[at] === PUNCTUATION && tokens.kinds[at - 1] === WORD) at--;
  }
  if (at > 0 && /^(await|new|return|yield)$/.test(textOf(tokens, at - 1))) at--;
  return at;
}

/** `client.chat.completions.create`: up to five words joined by dots. */
function chain(tokens: Tokens, last: number): string {
  let from = last;
  for (let words = 1; words < 5 && from >= 2; words++) {
    if (!/^(\.|\?\.|::)$/.test(textOf(tokens, from - 1)) || tokens.kinds[from - 2] !== WORD) break;
    from -= 2;
  }
  const words: string[] = [];
  for (let at = from; at <= last; at += 2) words.push(nameAt(tokens, at));
  return words.join('.');
}

/** How many commas of the call itself stand in front of an argument: what its other arguments hold is passed over. */
function argumentNumber(tokens: Tokens, bracket: number, index: number): number {
  let count = 0;
  for (let at = index - 1, steps = 0; at > bracket && steps < 200; at--, steps++) {
    const partner = partnerOf(tokens, at);
    if (partner > bracket && partner < at) at = partner;
    else if (parentOf(tokens, at) === bracket && tokens.kinds[at] === PUNCTUATION && textOf(tokens, at) === ',')
      count++;
  }
  return count;
}
