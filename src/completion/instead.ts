/** On an ID that has an end, or while one is typed: what the vendor recommends instead comes first. */
import { type Catalogue, type EntryRef, replacementFor } from '../catalogue';
import type { ModelPlace } from './place';
import { sortText } from './rank';

interface Suggested {
  readonly text: string;
  readonly platform: string;
  readonly refs: readonly EntryRef[];
  readonly aliasOf?: string;
  readonly struck: boolean;
}

interface First {
  readonly insteadOf: string;
  readonly sortText: string;
}

/** The suggestions of the replacements once more, before all others: one for each platform on which the ID ends. */
export function insteadOfDead<T extends Suggested>(
  { typed, replaced }: Pick<ModelPlace, 'typed' | 'replaced'>,
  suggestions: readonly T[],
  catalogue: Catalogue,
  asOf: string,
): readonly (T & First)[] {
  const names = new Set([typed, replaced].map((name) => name.toLowerCase()));
  // What stands there whole before what has been typed of it.
  const ending = suggestions
    .filter(({ text, struck }) => struck && names.has(text.toLowerCase()))
    .sort((a, b) => b.text.length - a.text.length);
  const found = ending.flatMap((dead) => {
    const next = insteadOf(dead, suggestions, catalogue, asOf);
    return next ? [{ ...next, insteadOf: dead.text, sortText: ` ${sortText(0, 0, undefined, next.text)}` }] : [];
  });
  return found.filter(({ text }, n) => found.findIndex((other) => other.text === text) === n);
}

/** In the catalogue's own spelling, and only what is in the list anyway: of the same platform, of a kind that may stand there. */
function insteadOf<T extends Suggested>(
  { refs, platform }: T,
  suggestions: readonly T[],
  catalogue: Catalogue,
  asOf: string,
): T | undefined {
  const [first] = refs;
  if (!first) return undefined;
  const replacement = replacementFor(catalogue, refs.length === 1 ? first : refs, asOf);
  if (!replacement) return undefined;
  return suggestions.find(
    (other) =>
      other.platform === platform && !other.struck && other.aliasOf === undefined && other.text === replacement.ref.id,
  );
}
