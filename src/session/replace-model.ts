/** Every place of a document that names a model, with the change that replaces it. Pure. */
import type { EntryRef } from '../catalogue';
import type { SpokenFindings } from '../messages';
import type { Mention } from '../recognition';
import { type Fix, fixesTo, mentionOf, togetherInSteps } from '../rules';
import { type Steps, stepsOverLight } from '../text';
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

/** In the order of the text; of two that meet, the first. `at`: only the place that begins there. In steps. */
export function* replacingsOf(
  model: ModelName,
  { reading, findings }: CheckedReading,
  { chosen, at }: { readonly chosen?: Chosen; readonly at?: number } = {},
): Steps<readonly Fix[]> {
  const { document, catalogue } = reading;
  // What a comment says of the past stays true.
  const isHere = ({ start, tier }: Mention): boolean => (at === undefined ? tier !== 'prose' : start === at);
  const fixes: Fix[] = [];
  if (chosen)
    yield* stepsOverLight(document.mentions, (mention) => {
      if (isHere(mention) && isOf(mention, model))
        fixes.push(...fixesTo(mention, chosen.to, document, catalogue, chosen).slice(0, 1));
    });
  else
    yield* stepsOverLight(findings, (finding) => {
      const mention = mentionOf(finding);
      if (mention && isHere(mention) && isOf(mention, model)) fixes.push(...finding.fixes.slice(0, 1));
    });
  return (yield* togetherInSteps(fixes)).fixes;
}

const isOf = ({ class: known, entries }: Mention, { platform, id, version }: ModelName): boolean =>
  known === 'known' &&
  entries.some(
    (ref) => ref.platform === platform && ref.id === id && (version === undefined || ref.version === version),
  );
