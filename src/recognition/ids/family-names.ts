/** Many names looked for at one place at once, in any case: a table says at once that none begins there, which is nearly always so. */
import { groupedBy } from '../../catalogue';

/** By the first two characters (`pairOf`) the names, and by the first three whether there is one. */
export interface NameTable {
  readonly heads: Uint8Array;
  readonly byTwo: ReadonlyMap<number, readonly string[]>;
}

/** A table of names in small letters, of two characters or more. */
export function nameTable(names: readonly string[]): NameTable {
  const heads = new Uint8Array(1 << 15);
  const byTwo = groupedBy(names, (name) => pairOf(name.charCodeAt(0), name.charCodeAt(1)));
  for (const [two, all] of byTwo)
    for (const name of all)
      if (name.length > 2) heads[(two << 5) | (name.charCodeAt(2) & 31)] = 1;
      else heads.fill(1, two << 5, (two + 1) << 5);
  return { heads, byTwo };
}

/** Does one of the names begin at an offset, with no more than `most` letters behind it? */
export function nameAt({ heads, byTwo }: NameTable, text: string, at: number, most: number): boolean {
  const two = pairOf(text.charCodeAt(at), text.charCodeAt(at + 1));
  if (heads[(two << 5) | (text.charCodeAt(at + 2) & 31)] === 0) return false;
  for (const name of byTwo.get(two) ?? [])
    if (standsAt(name, text, at) && !areLetters(text, at + name.length, most + 1)) return true;
  return false;
}

/** Two characters as one number: upper and lower case are alike, others may fall together. */
const pairOf = (a: number, b: number): number => ((a & 31) << 5) | (b & 31);

function standsAt(name: string, text: string, at: number): boolean {
  for (let index = 0; index < name.length; index++) {
    const wanted = name.charCodeAt(index);
    const code = text.charCodeAt(at + index);
    if (code !== wanted && !(isLetter(code) && (code | 32) === wanted)) return false;
  }
  return true;
}

/** `count` letters from an offset on. */
function areLetters(text: string, from: number, count: number): boolean {
  for (let at = from; at < from + count; at++) if (!isLetter(text.charCodeAt(at))) return false;
  return true;
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
