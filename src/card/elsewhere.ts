/** The same model on other platforms and its state there, in brief: the host matters, each has its own dates. */

import { type Catalogue, type EntryRef, groupedBy, type LifecycleOfAll, lifecycleOfAll } from '../catalogue';
import { ownPlatform } from '../platforms';
import { sameModelElsewhere } from './same-model';

export interface ElsewhereOnDay {
  readonly platform: string;
  readonly id: string;
  readonly version?: string;
  readonly life: LifecycleOfAll;
}

/** After the vendor's own API, the platforms that most readers mean; the others follow by name. */
const WELL_KNOWN: readonly string[] = [
  'azure-openai',
  'azure-ai-foundry',
  'aws-bedrock',
  'google-vertex',
  'box-ai',
  'github-models',
];

export function elsewhereOnDay(
  catalogue: Catalogue,
  refs: readonly EntryRef[],
  asOf: string,
): readonly ElsewhereOnDay[] {
  const [first] = refs;
  if (!first) return [];
  const own = ownPlatform(catalogue.entry(first).vendor);
  const order = [...(own === undefined ? [] : [own]), ...WELL_KNOWN];
  const rank = (platform: string): number => (order.includes(platform) ? order.indexOf(platform) : order.length);
  return [...groupedBy(sameModelElsewhere(catalogue, refs), ({ platform }) => platform)]
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .flatMap(([platform, there]) => onPlatform(catalogue, platform, there, asOf) ?? []);
}

function onPlatform(
  catalogue: Catalogue,
  platform: string,
  refs: readonly EntryRef[],
  asOf: string,
): ElsewhereOnDay | undefined {
  const [first, ...others] = refs;
  if (!first) return undefined;
  const version = others.length ? undefined : first.version;
  return {
    platform,
    id: first.id,
    ...(version !== undefined && { version }),
    life: lifecycleOfAll(
      refs.map((ref) => catalogue.entry(ref)),
      asOf,
    ),
  };
}
