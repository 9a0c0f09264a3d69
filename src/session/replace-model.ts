/** Every place of a document that names a model, with the change that replaces it. Pure. */
import type { EntryRef } from '../catalogue';
import type { SpokenFindings } from '../messages';
import type { Mention } from '../recognition';
import { type Fix, fixesTo, mentionOf, together } from '../rules';
import type { CheckedReading } from './findings';

export interface ModelName {
  readonly platform: string;
  readonly id: string;
  readonly version?: string | undefined;
}

/** What it is replaced by, where somebody chose; else what is recommended for each place. */
export interface Chosen {
  readonly to: EntryRef;
  readonly asOf: string;
  readonly messages: SpokenFindings;
}

/** In the order of the text; of two that meet, the first. `at`: only the place that begins there. */
export function replacingsOf(
  model: ModelName,
  { reading, findings }: CheckedReading,
  { chosen, at }: { readonly chosen?: Chosen; readonly at?: number } = {},
): readonly Fix[] {
  const { document, catalogue } = reading;
  // What a comment says of the past stays true.
  const isHere = ({ start, tier }: Mention): boolean => (at === undefined ? tier !== 'prose' : start === at);
  const fixes = chosen
    ? document.mentions
        .filter((mention) => isHere(mention) && isOf(mention, model))
        .flatMap((mention) => fixesTo(mention, chosen.to, document, catalogue, chosen).slice(0, 1))
    : findings.flatMap((finding) => {
        const mention = mentionOf(finding);
        return mention && isHere(mention) && isOf(mention, model) ? finding.fixes.slice(0, 1) : [];
      });
  return together(fixes).fixes;
}

const isOf = ({ class: known, entries }: Mention, { platform, id, version }: ModelName): boolean =>
  known === 'known' &&
  entries.some(
    (ref) => ref.platform === platform && ref.id === id && (version === undefined || ref.version === version),
  );
