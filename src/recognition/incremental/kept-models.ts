/** What was read at each place of a model, kept from key to key where nothing that it was told by has changed. */
import type { Change, Regions, SyntaxContext } from '../../text';
import { type Mention, shiftMention } from '../mention';
import { type FileEvidence, QUIET_AHEAD, QUIET_BACK } from '../platform/evidence';

/** How far the words beside a place tell what it is for, in UTF-16 code units; a client, which tells the platform, speaks farther. */
const NEAR = 700;
/** So far away nothing that speaks of a platform can come by as many keys. */
const SLACK = 400;

interface Reading {
  readonly mention: Mention | undefined;
  readonly place: SyntaxContext | undefined;
  /** It was looked whether anything speaks: only where somebody asks for the place again, which most are not. */
  readonly isQuiet: boolean;
  /** Nothing between these speaks of a platform, or is to be looked for. */
  readonly quietFrom: number;
  readonly quietTo: number;
}

/** What changed in a text, and with it in what is known of it. */
export interface Changes {
  /** Where it was read anew. */
  readonly reread: Change;
  /** Where places may have changed. */
  readonly touched: Change;
  /** Something in it speaks of a platform, or did. */
  readonly speaks: boolean;
}

/** By the hit. All that the next text needs: whoever kept more would keep every text that was ever typed. */
export type ModelReadings = ReadonlyMap<number, Reading>;

export interface KeptModels {
  /** The mention at a hit; `find` reads it where it is not known. */
  readonly at: (hit: number, find: () => Mention | undefined) => Mention | undefined;
  /** What was asked for so far: the rest is let go. */
  readonly readings: ModelReadings;
}

/** `earlier`: those of the text before; nothing is kept where the file as a whole says something else. */
export function keptModels(
  regions: Regions,
  evidence: () => FileEvidence,
  earlier?: { readonly readings: ModelReadings; readonly changes: Changes },
): KeptModels {
  const readings = new Map<number, Reading>();
  const keep = (hit: number, reading: Reading): Reading => {
    readings.set(hit, reading);
    return reading;
  };
  const known = (hit: number): Reading | undefined => {
    if (!earlier) return undefined;
    const { reread, touched, speaks } = earlier.changes;
    const isBehind = hit >= reread.from;
    const by = isBehind ? reread.newTo - reread.oldTo : 0;
    const old = earlier.readings.get(hit - by);
    if (!old || isNear(old.mention, hit, by, reread)) return undefined;
    const moved = old.isQuiet
      ? isBehind
        ? movedBy(old, by, reread, speaks)
        : shortened(old, reread, speaks)
      : quietNow(old, hit, by);
    if (!moved || !isQuietEnough(moved, moved.mention ?? { start: hit, end: hit })) return undefined;
    const isTouched = hit >= touched.from && hit <= touched.newTo;
    return isTouched && !isSamePlace(old.place, regions.at(hit)?.place()) ? undefined : keep(hit, moved);
  };
  /** What was never looked at: where the change speaks of nothing, it was quiet if it is now; so much farther, since something may have left. */
  const quietNow = (old: Reading, hit: number, by: number): Reading | undefined => {
    if (!earlier || earlier.changes.speaks) return undefined;
    const { from, oldTo, newTo } = earlier.changes.reread;
    const mention = old.mention && by !== 0 ? shiftMention(old.mention, by) : old.mention;
    const { start, end } = mention ?? { start: hit, end: hit };
    const moved = Math.max(oldTo, newTo) - from;
    if (!evidence().isQuiet(start - moved, end + moved)) return undefined;
    return { ...old, mention, isQuiet: true, quietFrom: start - QUIET_BACK, quietTo: end + QUIET_AHEAD };
  };
  return {
    at(hit, find) {
      const reading = readings.get(hit) ?? known(hit);
      if (reading) return reading.mention;
      const asked = evidence().asked();
      const mention = find();
      const { start, end } = mention ?? { start: hit, end: hit };
      if (evidence().asked() === asked)
        keep(hit, {
          mention,
          place: regions.at(hit)?.place(),
          isQuiet: false,
          quietFrom: start - QUIET_BACK,
          quietTo: end + QUIET_AHEAD,
        });
      return mention;
    },
    readings,
  };
}

function isNear(mention: Mention | undefined, hit: number, by: number, { from, newTo }: Change): boolean {
  const start = Math.min(hit, mention ? mention.start + by : hit);
  const end = Math.max(hit, mention ? mention.end + by : hit);
  return start - NEAR <= newTo && end + NEAR >= from;
}

/** A reading behind the change. */
function movedBy(old: Reading, by: number, { oldTo, newTo }: Change, speaks: boolean): Reading | undefined {
  const isInQuiet = old.quietFrom <= oldTo;
  if (isInQuiet && speaks) return undefined;
  return {
    ...old,
    mention: old.mention && by !== 0 ? shiftMention(old.mention, by) : old.mention,
    quietFrom: isInQuiet ? Math.min(old.quietFrom, newTo) : old.quietFrom + by,
    quietTo: old.quietTo + by,
  };
}

/** A reading before the change. */
function shortened(old: Reading, { from, oldTo, newTo }: Change, speaks: boolean): Reading | undefined {
  if (old.quietTo < from) return old;
  return speaks ? undefined : { ...old, quietTo: old.quietTo + Math.min(0, newTo - oldTo) };
}

const isQuietEnough = ({ quietFrom, quietTo }: Reading, { start, end }: Pick<Mention, 'start' | 'end'>): boolean =>
  start - quietFrom >= QUIET_BACK - SLACK && quietTo - end >= QUIET_AHEAD - SLACK;

const isSamePlace = (a: SyntaxContext | undefined, b: SyntaxContext | undefined): boolean =>
  a === b ||
  (a?.position === b?.position &&
    a?.owners.length === b?.owners.length &&
    (a?.owners ?? []).every((owner, index) => {
      const other = b?.owners[index];
      return owner.as === other?.as && owner.name === other.name && owner.argument === other.argument;
    }));
