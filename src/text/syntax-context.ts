/** The place of a token in code: what it is given to, which call it is an argument of, what it is compared with. */
import { calleeOf } from './callee';
import { COMPARES, type Element, readElement } from './element';
import { addOwners, addOwnersAround } from './enclosing-names';
import type { EnclosingName, SyntaxContext } from './syntax-types';
import { endOf, nextSignificant, PUNCTUATION, parentOf, startOf, type Tokens, textOf, WORD } from './tokens';

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
    addOwnersAround(tokens, bracket, index, owners);
    return { position: afterText === ':' || afterText === '=' ? keyOrCase(element) : 'key', owners };
  }
  addOwners(element, owners);
  addOwnersAround(tokens, bracket, index, owners);
  return { position: positionOf(tokens, element, bracket, afterText), owners };
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
