/** A text and a cursor in, what could stand there out. Pure; the one verb of this room. */
import type { Catalogue } from '../catalogue';
import { atOnce, type Span, type Steps } from '../text';
import { agentWords } from './agent-files';
import { type ApiVersionSuggestion, suggestApiVersions } from './api-versions';
import type { CompletionInput } from './cursor-context';
import { type DeploymentNameSuggestion, deploymentNamesToSuggest } from './deployment-names';
import { type ModelVersionSuggestion, suggestModelVersions } from './model-versions';
import { type ModelSuggestion, type SuggestOptions, suggestModels } from './models';
import { type OfferSuggestion, offersToSuggest } from './offers';
import { ownFilePlaceAt } from './own-file';
import { modelPlaceAt } from './place';
import { versionPlaceAt } from './version-place';
import type { WordSuggestion } from './word';

export { preparing, type SuggestOptions } from './models';

export type Suggestion =
  | WordSuggestion
  | ModelSuggestion
  | ModelVersionSuggestion
  | ApiVersionSuggestion
  | DeploymentNameSuggestion
  | OfferSuggestion;

export interface Completion {
  /** What a suggestion replaces, in UTF-16 code units. */
  readonly span: Span;
  readonly suggestions: readonly Suggestion[];
  /** With more typed, other suggestions may come. */
  readonly incomplete: boolean;
}

/** `undefined` where neither a model, a deployment, a version, a deployment type nor a region may stand. Linear in the text. */
export function complete(
  input: CompletionInput,
  offset: number,
  catalogue: Catalogue,
  options: SuggestOptions,
): Completion | undefined {
  return atOnce(completeInSteps(input, offset, catalogue, options));
}

/** The same in steps. */
export function* completeInSteps(
  input: CompletionInput,
  offset: number,
  catalogue: Catalogue,
  options: SuggestOptions,
): Steps<Completion | undefined> {
  const own = ownFilePlaceAt(input, offset);
  if (own?.kind === 'words') return { span: own.span, suggestions: own.suggestions, incomplete: false };
  if (own) {
    const suggestions = suggestModels(own.place, catalogue, options);
    return { span: own.place.span, suggestions, incomplete: own.place.platform === undefined };
  }
  const offers = yield* offersToSuggest(input, offset, catalogue, options.asOf);
  if (offers) return { ...offers, incomplete: false };
  const version = yield* versionPlaceAt(input, offset, catalogue);
  if (version) {
    const suggestions =
      version.kind === 'api-version'
        ? suggestApiVersions(version, catalogue, options)
        : suggestModelVersions(version, catalogue, options);
    return { span: version.span, suggestions, incomplete: false };
  }
  const model = yield* modelPlaceAt(input, offset, catalogue);
  const names = yield* deploymentNamesToSuggest(input, offset, catalogue, { ...options, kinds: model?.kinds });
  if (!model) return names && { ...names, incomplete: false };
  const models = suggestModels(model, catalogue, options);
  return {
    span: model.span,
    suggestions: [...(model.agent ? agentWords(model.agent) : []), ...(names?.suggestions ?? []), ...models],
    incomplete: model.platform === undefined,
  };
}
