/** The model deployments that a file declares: Bicep, ARM, Terraform, azd's YAML, `az` commands. */
import { languageOf } from '../../text/languages';
import { type Tokens, tokenize } from '../../text/tokens';
import type { RecognitionInput } from '../recognise';
import { commandDeployments } from './cli';
import type { DeclaredIn, Deployment } from './deployment';
import { scopeOf } from './resolve';
import { deploymentsIn } from './shapes';
import { type ObjectNode, treeOf } from './tree';
import { yamlTree } from './yaml-tree';

/** In the order of the file; `tokens` are those of the same text, when they are at hand. A text without the words of deployments costs one search. */
export function readDeployments(input: RecognitionInput, tokens?: Tokens): readonly Deployment[] {
  const { text } = input;
  if (!WORDS.test(text)) return [];
  const language = languageOf(input.path, input.languageId);
  const declaredIn = DECLARED_IN[language.name];
  const commands = COMMAND_WORD.test(text) ? commandDeployments(text) : [];
  if (!declaredIn) return commands;
  const root: ObjectNode = language.name === 'yaml' ? yamlTree(text) : treeOf(tokens ?? tokenize(text, language));
  const declared = deploymentsIn(root, scopeOf(root), declaredIn).filter(({ model }) => model.length > 0);
  return [...declared, ...commands].sort((a, b) => a.start - b.start);
}

const WORDS = /deployment|model_?name|model_?version|cognitive|\bmodel\b["']?\s*[:={]/i;
const COMMAND_WORD = /cognitiveservices/;
const DECLARED_IN: Readonly<Record<string, DeclaredIn>> = {
  bicep: 'bicep',
  terraform: 'terraform',
  json: 'arm',
  yaml: 'azd',
};
