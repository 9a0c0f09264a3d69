/** The model deployments that a file declares: Bicep, ARM, Terraform, azd's YAML, `az` commands. */
import { atOnce, languageOf, type Steps, type Tokens, tokenizeInSteps } from '../../../text';
import type { RecognitionInput } from '../../document';
import type { Limit } from '../../limits';
import { type Deployment, TOO_MANY } from '../deployment';
import { commandDeployments } from './cli';
import { declarationsOf, mayHoldCommands } from './hints';
import { scopeOf } from './resolve';
import { deploymentsIn } from './shapes';
import { type ObjectNode, treeOf } from './tree';
import { yamlTree } from './yaml-tree';

export interface Declared {
  /** In the order of the file. */
  readonly deployments: readonly Deployment[];
  readonly limits: readonly Limit[];
}

/** In the order of the file. */
export const readDeployments = (input: RecognitionInput): readonly Deployment[] => readDeclared(input).deployments;

/** `tokens` are those of the same text, when they are at hand. A text without the words of deployments costs a search. */
export const readDeclared = (input: RecognitionInput, tokens?: Tokens): Declared =>
  atOnce(readDeclaredInSteps(input, tokens));

/** The same in steps. */
export function* readDeclaredInSteps(input: RecognitionInput, tokens?: Tokens): Steps<Declared> {
  const { text } = input;
  const commands = mayHoldCommands(text) ? commandDeployments(text) : [];
  const language = languageOf(input.path, input.languageId, input.text);
  const declaredIn = declarationsOf(language, text);
  if (!declaredIn) return { deployments: commands, limits: limitsOf(commands) };
  const yaml = language.format === 'yaml' ? yamlTree(text) : undefined;
  const root: ObjectNode = yaml?.root ?? treeOf(tokens ?? (yield* tokenizeInSteps(text, language)));
  yield;
  const declared = deploymentsIn(root, scopeOf(root), declaredIn);
  const deployments = [...declared.filter(({ model }) => model.length > 0), ...commands].sort(
    (a, b) => a.start - b.start,
  );
  return {
    deployments,
    limits: [...(yaml?.isCut ? (['yaml-lines'] as const) : []), ...limitsOf([...declared, ...commands])],
  };
}

const limitsOf = (deployments: readonly Deployment[]): readonly Limit[] =>
  deployments.some((deployment) => Object.values(deployment).includes(TOO_MANY)) ? ['choices'] : [];
