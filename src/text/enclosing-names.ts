/** The names around a token: what it is given to, the calls and blocks that it stands in. */
import { argumentNumber, calleeOf, calleeStart } from './callee';
import { type Element, readElement } from './element';
import { nameAt } from './operand';
import type { EnclosingName, NamesOfBracket } from './syntax-types';
import { endOf, parentOf, partnerOf, STRING, type Tokens, textOf, WORD } from './tokens';

const MAX_LEVELS = 7;

/** The names of an element itself. */
export function addOwners({ name, compared, called, label, alternatives }: Element, owners: EnclosingName[]): void {
  if (label !== undefined) owners.push({ as: 'label', name: label });
  if (name) owners.push({ as: compared ? 'operand' : called ? 'callee' : 'key', name });
  for (const alternative of alternatives) owners.push({ as: 'operand', name: alternative });
}

/** Names of the brackets around, from the nearest outwards. */
export function addOwnersAround(tokens: Tokens, from: number, index: number, owners: EnclosingName[]): void {
  if (from < 0) return;
  const names = tokens.namesOfBrackets.get(from) ?? namesOf(tokens, from);
  tokens.namesOfBrackets.set(from, names);
  const { callee } = names;
  if (callee) owners.push({ as: 'callee', name: callee, argument: argumentNumber(tokens, from, index) });
  for (const owner of names.owners) owners.push(owner);
}

function namesOf(tokens: Tokens, from: number): NamesOfBracket {
  const owners: EnclosingName[] = [];
  const own = addNames(tokens, from, owners);
  for (let inner = from, level = 1; level < MAX_LEVELS; level++) {
    const bracket = parentOf(tokens, inner);
    if (bracket < 0) break;
    const at = owners.length;
    const callee = addNames(tokens, bracket, owners);
    if (callee) owners.splice(at, 0, { as: 'callee', name: callee, argument: argumentNumber(tokens, bracket, inner) });
    inner = bracket;
  }
  return { callee: own, owners };
}

/** The names of one bracket but that of its call, which is given back. */
function addNames(tokens: Tokens, bracket: number, owners: EnclosingName[]): string | undefined {
  const open = textOf(tokens, bracket);
  const callee = open === '(' ? calleeOf(tokens, bracket) : undefined;
  const declared = callee && declaredAfter(tokens, bracket, callee);
  if (declared) owners.push({ as: 'declared', name: declared });
  if (open === '{') for (const name of headerOf(tokens, bracket)) owners.push({ as: 'block', name });
  addOwners(readElement(tokens, callee ? calleeStart(tokens, bracket) : bracket), owners);
  return callee;
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
    // `azure-openai {`: one name.
    if (isInnerDash(tokens, at) && names.length > 0) {
      names[names.length - 1] = `${nameAt(tokens, at - 1)}-${names.at(-1)}`;
      at--;
      continue;
    }
    // `if vendor != "acme" {`: what is compared names nothing.
    if (kind !== WORD && kind !== STRING) return isComparison(tokens, at) ? [] : names;
    names.push(nameAt(tokens, at));
  }
  return names;
}

/** A dash between two words without a space. */
const isInnerDash = (tokens: Tokens, at: number): boolean =>
  at > 0 &&
  textOf(tokens, at) === '-' &&
  tokens.kinds[at - 1] === WORD &&
  !/\s/.test(tokens.text.slice(endOf(tokens, at - 1), endOf(tokens, at) + 1));

function isComparison(tokens: Tokens, at: number): boolean {
  const end = endOf(tokens, at);
  return /[=!]=$/.test(tokens.text.slice(Math.max(0, end - 2), end));
}
