/** The element, argument or statement that a token stands in: what the token is given to, or compared with. */
import { BRANCHES, CONDITIONS, isBlock, isLabel, openerOf } from './branches';
import { operandBefore, TYPE_WORDS } from './operand';
import {
  COMMENT,
  LINE_END,
  nextSignificant,
  PUNCTUATION,
  parentOf,
  partnerOf,
  previousSignificant,
  STRING,
  type Tokens,
  textOf,
  WORD,
} from './tokens';

const MAX_STEPS = 40;
const ASSIGNS = new Set(['=', ':', '=>', ':=', '<-', '??=', '||=', '+=', '->', '|>']);
export const COMPARES = new Set(['==', '===', '!=', '!==', '=~', '<=>', '~=']);
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

export interface Element {
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
export function readElement(tokens: Tokens, index: number): Element {
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
      else if (
        (at === index - 1 || (at === index - 2 && textOf(tokens, index - 1) === '%')) &&
        !keyword &&
        tokens.language.format === 'code'
      ) {
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
