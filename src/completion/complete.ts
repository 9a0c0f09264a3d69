/** A text and a cursor in, what could stand there out. Pure; the one verb of this room. */
import type { Catalogue } from '../catalogue/catalogue';
import { apiVersionPlaceAt } from './api-version-place';
import { type ApiVersionSuggestion, suggestApiVersions } from './api-versions';
import { type ModelSuggestion, type SuggestOptions, suggestModels } from './models';
import { modelPlaceAt } from './place';
import type { CompletionInput } from './probe';
import type { Span } from './token';

export type Suggestion = ModelSuggestion | ApiVersionSuggestion;

export interface Completion {
  /** What a suggestion replaces, in UTF-16 code units. */
  readonly span: Span;
  readonly suggestions: readonly Suggestion[];
  /** With more typed, other suggestions may come. */
  readonly incomplete: boolean;
}

/** `undefined` where neither a model nor an API version may stand. Linear in the text. */
export function complete(
  input: CompletionInput,
  offset: number,
  catalogue: Catalogue,
  options: SuggestOptions,
): Completion | undefined {
  const version = apiVersionPlaceAt(input, offset, catalogue);
  if (version)
    return { span: version.span, suggestions: suggestApiVersions(version, catalogue, options), incomplete: false };
  const model = modelPlaceAt(input, offset, catalogue);
  if (!model) return undefined;
  const suggestions = suggestModels(model, catalogue, options);
  return { span: model.span, suggestions, incomplete: model.platform === undefined };
}
