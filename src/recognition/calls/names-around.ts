/** What a place of a recognized document is called: its keys, calls and blocks, the nearest first. */
import type { RecognizedDocument } from '../document';
import { toLines } from '../incremental/line-endings';
import { snapshotOf } from '../incremental/state';

export function namesAround(document: RecognizedDocument, offset: number): readonly string[] {
  const { reading, lines } = snapshotOf(document) ?? {};
  if (!reading || !lines) return [];
  const region = reading.regions.at(toLines(offset, lines.returns));
  return region?.place().owners.map(({ name }) => name) ?? [];
}
