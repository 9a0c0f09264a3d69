/** What the recognizer of models is given, and the token at a place of it. */
import type { Catalogue } from '../../catalogue';
import type { Region, Regions } from '../../text';
import type { FileOptions, RecognitionInput } from '../document';
import { type Token, tokenAround } from '../ids/token';
import type { Mention } from '../mention';
import type { FileEvidence } from '../platform/evidence';

/** A text, how it is cut, and where to look. */
export interface ModelSearch {
  readonly input: RecognitionInput;
  readonly regions: Regions;
  /** Offsets inside tokens that name something of the catalogue, ascending. */
  readonly hits: readonly number[];
  /** Offsets of tokens that could be slots, ascending; empty when nobody asks for slots. */
  readonly slots: readonly number[];
  readonly evidence: () => FileEvidence;
  readonly catalogue: Catalogue;
  readonly options: FileOptions;
  /** Gives what is known of a place already. */
  readonly kept?: { readonly known: Keeper; readonly slots: Keeper; readonly listed: Keeper };
}

/** The mention at a place, as it was found before; else it is looked for. */
export interface Keeper {
  readonly at: (offset: number, find: () => Mention | undefined) => Mention | undefined;
}

const FRESH: Keeper = { at: (_offset, find) => find() };

export const FRESH_ONLY = { known: FRESH, slots: FRESH, listed: FRESH };

export interface TokenInRegion {
  readonly token: Token;
  readonly region: Region;
}

export function tokenIn(offset: number, { input, regions }: ModelSearch): TokenInRegion | undefined {
  const region = regions.at(offset);
  const token = region && tokenAround(input.text, offset, region.start, region.end, region.escaped === true);
  return region && token && { token, region };
}

export function inOrder(mentions: readonly Mention[]): readonly Mention[] {
  return [...mentions].sort((a, b) => a.start - b.start);
}
