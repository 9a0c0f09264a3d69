/** Azure writes a model in two places, name and version: what belongs together. */

import type { Mention, RecognizedDocument } from '../recognition';
import { firstIndex } from '../text';

/** The place of the version that stands with a name, when the version has a place of its own. */
export function versionPlaceOf(name: Mention, document: RecognizedDocument): Mention | undefined {
  if (name.version === undefined || name.kind === 'model-version') return undefined;
  return nearestMention(name, document, (other) => other.kind === 'model-version' && sameModel(name, other));
}

/** The name that stands with a version. A pair is reported once, on its name: so its version keeps quiet. */
export function namePlaceOf(version: Mention, document: RecognizedDocument): Mention | undefined {
  if (version.kind !== 'model-version') return undefined;
  return nearestMention(version, document, (other) => NAMES.has(other.kind) && sameModel(other, version));
}

const NAMES = new Set<Mention['kind']>(['model-id', 'deployment-name']);

function sameModel(name: Mention, version: Mention): boolean {
  return name.version === version.version && name.entries.some(({ index }) => version.entries[0]?.index === index);
}

/** The halves of a pair stand next to each other; so a file of many pairs stays cheap. */
const PAIR_REACH = 6;

function nearestMention(
  to: Mention,
  { mentions }: RecognizedDocument,
  fits: (m: Mention) => boolean,
): Mention | undefined {
  const at = indexOf(to, mentions);
  const distance = (other: Mention): number => Math.abs(other.start - to.start);
  return mentions
    .slice(Math.max(0, at - PAIR_REACH), at + PAIR_REACH + 1)
    .filter(fits)
    .reduce<Mention | undefined>(
      (best, other) => (best && distance(best) <= distance(other) ? best : other),
      undefined,
    );
}

/** Mentions are in the order of their start. */
function indexOf(mention: Mention, mentions: readonly Mention[]): number {
  return firstIndex(mentions.length, (index) => (mentions[index]?.start ?? 0) < mention.start);
}
