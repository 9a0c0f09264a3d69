/** Names of deployments that the workspace declares, where one is asked for: by a key, in a path, or by a client of Azure. */
import { type Catalogue, type EntryRef, type LifecycleOfAll, lifecycleOfAll } from '../catalogue';
import { DEPLOYMENT_PLATFORM } from '../platforms';
import { azureEntries, type Declaration, indexDeployments, mayNameDeployment, optionsOf } from '../recognition';
import type { Span, Steps } from '../text';
import { type CompletionInput, recognizedWith } from './cursor-context';
import type { kindsFor } from './endpoint-kinds';
import { isStruck, rankOf, sortText } from './rank';
import { versionTokenAround } from './token';

export interface DeploymentNameSuggestion {
  readonly kind: 'deployment-name';
  readonly text: string;
  /** The model behind it, as its declaration writes it. */
  readonly model: string;
  /** Where it is declared. */
  readonly at: string;
  readonly platform: string;
  readonly refs: readonly EntryRef[];
  readonly life: LifecycleOfAll;
  readonly struck: boolean;
  readonly sortText: string;
}

export interface DeploymentNames {
  readonly span: Span;
  readonly suggestions: readonly DeploymentNameSuggestion[];
}

/** No model is called so, and no deployment. */
const NO_NAME = 'zz-no-name-7';

export function* deploymentNamesToSuggest(
  input: CompletionInput,
  offset: number,
  catalogue: Catalogue,
  { asOf, leadTimeDays, kinds }: AskedFor,
): Steps<DeploymentNames | undefined> {
  const { declared } = optionsOf(input.before);
  if (!declared?.size || !mayNameDeployment(input.text)) return undefined;
  const span = versionTokenAround(input.text, offset);
  const made = madeUp(catalogue);
  const found = made && (yield* recognizedWith(input, span, NO_NAME, catalogue, made))?.mention;
  if (found?.kind !== 'deployment-name') return undefined;
  const suggestions = declared.all(input.path).flatMap((declarations): readonly DeploymentNameSuggestion[] => {
    const [first] = declarations;
    const refs = [...new Set(declarations.flatMap(({ model, version }) => azureEntries(catalogue, model, version)))];
    const [ref] = refs;
    if (!first || !ref || kinds?.has(catalogue.entry(ref).kind) === false) return [];
    const life = lifecycleOfAll(
      refs.map((one) => catalogue.entry(one)),
      asOf,
    );
    const { name, path, line, model, version } = first;
    return [
      {
        kind: 'deployment-name',
        text: name,
        model: version === undefined ? model : `${model} ${version}`,
        at: `${path}:${line}`,
        platform: ref.platform,
        refs,
        life,
        struck: isStruck(life),
        sortText: `!${sortText(0, rankOf(life, leadTimeDays), undefined, name)}`,
      },
    ];
  });
  return suggestions.length > 0 ? { span, suggestions } : undefined;
}

interface AskedFor {
  readonly asOf: string;
  readonly leadTimeDays: number;
  readonly kinds?: ReturnType<typeof kindsFor>;
}

/** Declares one name that stands for some model of Azure. */
function madeUp(catalogue: Catalogue) {
  const some = catalogue.refs.find(({ platform }) => platform === DEPLOYMENT_PLATFORM);
  if (!some) return undefined;
  const declaration: Declaration = { name: NO_NAME, path: '', within: '', line: 1, column: 1, model: some.id };
  return indexDeployments([declaration]);
}
