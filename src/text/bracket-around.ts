/** The brackets around a place of a text that is not cut into tokens: by brackets alone, those in strings count, too. */

/** The bracket that is open at an offset, not before `from`; -1 where there is none. */
export function openingBefore(text: string, offset: number, from: number): number {
  for (let at = offset - 1, depth = 0; at >= from; at--) {
    const turn = turnOf(text.charCodeAt(at));
    if (turn < 0) depth++;
    else if (turn > 0 && --depth < 0) return at;
  }
  return -1;
}

/** The bracket that closes what is open at an offset, before `to`; -1 where there is none. */
export function closingAfter(text: string, offset: number, to: number): number {
  for (let at = offset, depth = 0; at < to; at++) {
    const turn = turnOf(text.charCodeAt(at));
    if (turn > 0) depth++;
    else if (turn < 0 && --depth < 0) return at;
  }
  return -1;
}

/** 1 for a bracket that opens, -1 for one that closes. */
const turnOf = (code: number): number => TURNS[code] ?? 0;
const TURNS = new Int8Array(128);
for (const bracket of '([{') TURNS[bracket.charCodeAt(0)] = 1;
for (const bracket of ')]}') TURNS[bracket.charCodeAt(0)] = -1;
