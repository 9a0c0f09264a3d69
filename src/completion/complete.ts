/** A text and a cursor in, what could stand there out. Pure; the one verb of this room. */
import type { Catalogue } from '../catalogue';
import { type ApiVersionSuggestion, suggestApiVersions } from './api-versions';
import type { CompletionInput } from './cursor-context';
import { type ModelVersionSuggestion, suggestModelVersions } from './model-versions';
import { type ModelSuggestion, type SuggestOptions, suggestModels } from './models';
import { type OfferSuggestion, offersToSuggest } from './offers';
import { modelPlaceAt } from './place';
import type { Span } from './token';
import { versionPlaceAt } from './version-place';

export { preparing, type SuggestOptions } from './models';

export type Suggestion = ModelSuggestion | ModelVersionSuggestion | ApiVersionSuggestion | OfferSuggestion;

export interface Completion {
  /** What a suggestion replaces, in UTF-16 code units. */
  readonly span: Span;
  readonly suggestions: readonly Suggestion[];
  /** With more typed, other suggestions may come. */
  readonly incomplete: boolean;
}

/** `undefined` where neither a model, a version, a deployment type nor a region may stand. Linear in the text. */
export function complete(
  input: CompletionInput,
  offset: number,
  catalogue: Catalogue,
  options: SuggestOptions,
): Completion | undefined {
  const offers = offersToSuggest(input, offset, catalogue, options.asOf);
  if (offers) return { ...offers, incomplete: false };
  const version = versionPlaceAt(input, offset, catalogue);
  if (version) {
    const suggestions =
      version.kind === 'api-version'
        ? suggestApiVersions(version, catalogue, options)
        : suggestModelVersions(version, catalogue, options);
    return { span: version.span, suggestions, incomplete: false };
  }
  const model = modelPlaceAt(input, offset, catalogue);
  if (!model) return undefined;
  const suggestions = suggestModels(model, catalogue, options);
  return { span: model.span, suggestions, incomplete: model.platform === undefined };
}
