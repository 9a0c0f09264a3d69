/** Names a finding so that it is the same one in the next run, wherever its line has moved to. */
import { createHash } from 'node:crypto';
import type { FindingRow } from '../rows';

/** To be asked once for each finding, in order: of several alike in a file, each has its own. */
export function fingerprints(): (row: FindingRow) => string {
  const seen = new Map<string, number>();
  return ({ file, rule, mention }) => {
    const key = [file, rule, mention.kind, mention.text].join('\0');
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return createHash('sha256').update(`${key}\0${count}`).digest('hex').slice(0, 32);
  };
}
