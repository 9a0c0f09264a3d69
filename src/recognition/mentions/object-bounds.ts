/** Where the object, list or call around a place begins and ends, by its brackets alone: those in strings count, too. */

/** Where the object around an offset opens, else how far was looked. */
export function objectStart(text: string, from: number, at: number): number {
  for (let index = at - 1, depth = 0; index >= from; index--) {
    const turn = turnOf(text.charCodeAt(index));
    if (turn < 0) depth++;
    else if (turn > 0 && --depth < 0) return index;
  }
  return from;
}

/** Where what is open at an offset closes, else how far was looked. */
export function objectEnd(text: string, at: number, to: number): number {
  for (let index = at, depth = 0; index < to; index++) {
    const turn = turnOf(text.charCodeAt(index));
    if (turn > 0) depth++;
    else if (turn < 0 && --depth < 0) return index;
  }
  return to;
}

/** 1 for a bracket that opens, -1 for one that closes. */
const turnOf = (code: number): number => TURNS[code] ?? 0;
const TURNS = new Int8Array(128);
for (const bracket of '([{') TURNS[bracket.charCodeAt(0)] = 1;
for (const bracket of ')]}') TURNS[bracket.charCodeAt(0)] = -1;
