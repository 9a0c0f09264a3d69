/** The calls of a text, kept from key to key: each is read again only when what it was read from has changed. */
import type { Change } from '../../text';
import type { Call } from './call';

/** A call as it was once read; the same object for as long as it reads the same. */
export interface KeptCall {
  readonly call: Call | undefined;
  /** Where in the document its place stood then: everything in it is by now as far away from there as the place is. */
  readonly at: number;
}

interface Placed {
  readonly kept: KeptCall;
  /** What it was read from. */
  readonly from: number;
  readonly to: number;
}

/** Offsets are those of a text whose lines end in line feeds. */
export interface KeptCalls {
  readonly at: (offset: number) => KeptCall | undefined;
  readonly keep: (offset: number, kept: KeptCall, from: number, to: number) => void;
  /** What was kept of the place in the text before, however it reads now. */
  readonly before: (offset: number) => KeptCall | undefined;
  /** Where the call stands that an offset was found to be in: as long as that reads the same, it is in it. */
  readonly placeOf: (offset: number) => number | undefined;
  readonly place: (offset: number, call: number) => void;
  /** Those of the text after a change; `reread`: where it was read anew. */
  readonly after: (reread: Change) => KeptCalls;
}

/** What stands right beside belongs to it. */
const BESIDE = 1;

type Earlier =
  | {
      readonly placed: ReadonlyMap<number, Placed>;
      readonly places: ReadonlyMap<number, number>;
      readonly reread: Change;
    }
  | undefined;

export function keptCalls(old?: Earlier): KeptCalls {
  const placed = new Map<number, Placed>();
  const places = new Map<number, number>();
  let earlier = old;
  const take = (offset: number, isBehind: boolean): KeptCall | undefined => {
    if (!earlier) return undefined;
    const { from, oldTo, newTo } = earlier.reread;
    const by = isBehind ? newTo - oldTo : 0;
    const one = earlier.placed.get(offset - by);
    if (!one || !(isBehind ? one.from > oldTo : one.to < from)) return undefined;
    placed.set(offset, by === 0 ? one : { ...one, from: one.from + by, to: one.to + by });
    return one.kept;
  };
  return {
    at(offset) {
      const known = placed.get(offset);
      if (known || !earlier) return known?.kept;
      return take(offset, offset >= earlier.reread.from);
    },
    before(offset) {
      if (!earlier) return undefined;
      const { from, oldTo, newTo } = earlier.reread;
      return earlier.placed.get(offset >= from ? offset - newTo + oldTo : offset)?.kept;
    },
    placeOf(offset) {
      const known = places.get(offset);
      if (known !== undefined || !earlier) return known;
      const isBehind = offset >= earlier.reread.from;
      const by = isBehind ? earlier.reread.newTo - earlier.reread.oldTo : 0;
      const call = earlier.places.get(offset - by);
      const one = call === undefined ? undefined : earlier.placed.get(call);
      if (call === undefined || !one || offset - by < one.from || offset - by > one.to) return undefined;
      // Nothing has changed from its first token to its last.
      if (!take(call + by, isBehind)) return undefined;
      places.set(offset, call + by);
      return call + by;
    },
    place: (offset, call) => void places.set(offset, call),
    keep: (offset, kept, from, to) => void placed.set(offset, { kept, from: from - BESIDE, to: to + BESIDE }),
    after(reread) {
      // Where nobody asked since, all of them are still to be asked for.
      if (!placed.size && earlier) {
        const by = earlier.reread.newTo - earlier.reread.oldTo;
        for (const [offset, { to }] of earlier.placed)
          if (to < earlier.reread.from) take(offset, false);
          else take(offset + by, true);
      }
      // What nobody asked for since is let go.
      earlier = undefined;
      return keptCalls({ placed, places, reread });
    },
  };
}
