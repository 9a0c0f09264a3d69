/** One mention a place. All lists are in the order of the text. */
import type { Mention } from './mention';

/** Of several at a place, the first. */
export function withoutOverlaps(mentions: readonly Mention[]): readonly Mention[] {
  let end = -1;
  return mentions.filter((mention) => {
    if (mention.start < end) return false;
    end = mention.end;
    return true;
  });
}

/** Those that overlap none of the others. Both are in order: each needs to be compared with the next of the others only. */
export function apartFrom(others: readonly Mention[], mentions: readonly Mention[]): readonly Mention[] {
  let at = 0;
  return mentions.filter(({ start, end }) => {
    while ((others[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++;
    const next = others[at];
    return !next || end <= next.start;
  });
}
