/** Tells from a file's bytes whether it can hold anything to report, so that only such files are decoded and read. */
import type { Catalogue } from '../catalogue/catalogue';
import { anchorsOf, PIECE, pieceKey, sieveOf } from './anchors';
import { NEAR_AN_API, VICINITY } from './api-versions/candidates';
import { addPlain, CONTEXT, isKnown, SPOT_REACH } from './spots';
import { isRunPart } from './token';

/** `false`: nothing in these bytes (ASCII, UTF-8, Latin-1) names a model or an API version of the catalogue. Never wrong on that side. */
export type Screen = (bytes: Uint8Array) => boolean;

/** A screen for a catalogue: one pass over the bytes, which skips up to three of four. */
export function createScreen(catalogue: Catalogue): Screen {
  const anchors = anchorsOf(catalogue);
  const { shifts, pieces, sieve } = anchors;
  return (bytes) => {
    const end = bytes.length;
    let previousEnd = 0;
    let contextEnd = 0;
    for (let at = PIECE - 1; at < end; ) {
      const last = bytes[at] as number;
      const third = bytes[at - 1] as number;
      const shift = shifts[(third << 8) | last] as number;
      if (shift > 0) {
        at += shift;
        continue;
      }
      const key = pieceKey(bytes[at - 3] as number, bytes[at - 2] as number, third, last);
      const kind = sieve[sieveOf(key)] === 0 ? undefined : pieces.get(key);
      if (kind === 'own') return true;
      if (kind === 'date' && NEAR_AN_API.test(textBetween(bytes, at - VICINITY, at + VICINITY))) return true;
      if (kind === 'id' && at >= previousEnd) {
        let start = at;
        while (start > 0 && at - start < SPOT_REACH && isRunPart(bytes[start - 1] as number)) start--;
        previousEnd = at;
        while (previousEnd < end && isRunPart(bytes[previousEnd] as number)) previousEnd++;
        if (previousEnd - start <= SPOT_REACH && isKnown(textBetween(bytes, start, previousEnd), catalogue))
          return true;
      }
      if (kind === 'context') {
        const from = Math.max(at + 1, contextEnd);
        contextEnd = Math.min(at + CONTEXT, end);
        const found: number[] = [];
        const text = textBetween(bytes, from, contextEnd);
        addPlain(text, 0, text.length, anchors, catalogue, found);
        if (found.length) return true;
      }
      at++;
    }
    return false;
  };
}

/** Bytes as characters of the same code: everything that is looked for is ASCII. */
function textBetween(bytes: Uint8Array, from: number, to: number): string {
  const start = Math.max(0, from);
  const end = Math.min(bytes.length, to);
  return start < end ? String.fromCharCode(...bytes.subarray(start, end)) : '';
}
