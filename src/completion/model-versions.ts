/** Which versions of a model there are, the one that lives longest first. */
import { type Catalogue, type EntryRef, type LifecycleOfAll, lifecycleOfAll } from '../catalogue';
import type { SuggestOptions } from './models';
import { isRetired, isStruck, rankOf, sortText } from './rank';

export interface ModelVersionSuggestion {
  readonly kind: 'model-version';
  readonly text: string;
  readonly name: string;
  readonly platform: string;
  readonly refs: readonly EntryRef[];
  readonly life: LifecycleOfAll;
  readonly struck: boolean;
  readonly sortText: string;
}

export function suggestModelVersions(
  { platform, id }: { readonly platform: string; readonly id: string },
  catalogue: Catalogue,
  { asOf, retired, leadTimeDays }: Omit<SuggestOptions, 'platforms'>,
): readonly ModelVersionSuggestion[] {
  const all = catalogue.on(platform, id).flatMap((ref): readonly ModelVersionSuggestion[] => {
    if (ref.version === undefined) return [];
    const entry = catalogue.entry(ref);
    const life = lifecycleOfAll([entry], asOf);
    const order = sortText(0, rankOf(life, leadTimeDays), entry.lifecycle.released, ref.version);
    const { version: text } = ref;
    return [
      {
        kind: 'model-version',
        text,
        name: entry.name,
        platform,
        refs: [ref],
        life,
        struck: isStruck(life),
        sortText: order,
      },
    ];
  });
  return retired === 'hide' ? all.filter(({ life }) => !isRetired(life.state)) : all;
}
