/** The word that somebody meant, by the least edits. For short lists of short words. */

const LONGEST = 40;

/** The closest of `words`, if it is so close that nothing else can be meant. */
export function closestOf(written: string, words: readonly string[]): string | undefined {
  if (written.length > LONGEST || written.length < 3) return undefined;
  const most = written.length < 5 ? 1 : 2;
  let best: string | undefined;
  let least = most + 1;
  for (const word of words) {
    const edits = editsBetween(written.toLowerCase(), word.toLowerCase(), most);
    if (edits >= least) continue;
    least = edits;
    best = word;
  }
  return best ?? onlyBeginningOf(written, words);
}

/** `azure` for `azure-openai` would be a guess where `azure-ai-foundry` begins so, too. */
function onlyBeginningOf(written: string, words: readonly string[]): string | undefined {
  const found = words.filter((word) => word.startsWith(`${written}-`));
  return found.length === 1 ? found[0] : undefined;
}

/** Characters left out, added or changed; more than `most` are not counted. */
function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1])));
    row = next;
  }
  return row[b.length] ?? most + 1;
}
