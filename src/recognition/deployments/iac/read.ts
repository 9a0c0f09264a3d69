/** The model deployments that a file declares: Bicep, ARM, Terraform, azd's YAML, `az` commands. */
import { languageOf } from '../../../text/languages';
import { tokenize } from '../../../text/lexer';
import type { Tokens } from '../../../text/tokens';
import type { RecognitionInput } from '../../document';
import type { DeclaredIn, Deployment } from '../deployment';
import { commandDeployments } from './cli';
import { scopeOf } from './resolve';
import { deploymentsIn } from './shapes';
import { type ObjectNode, treeOf } from './tree';
import { yamlTree } from './yaml-tree';

/** In the order of the file; `tokens` are those of the same text, when they are at hand. A text without the words of deployments costs a search. */
export function readDeployments(input: RecognitionInput, tokens?: Tokens): readonly Deployment[] {
  const { text } = input;
  const commands = text.includes('cognitiveservices') ? commandDeployments(text) : [];
  const language = languageOf(input.path, input.languageId);
  const declaredIn = DECLARED_IN[language.name];
  if (!declaredIn || !WORDS.some((word) => text.includes(word)) || !MARKS.test(text)) return commands;
  const root: ObjectNode = language.name === 'yaml' ? yamlTree(text) : treeOf(tokens ?? tokenize(text, language));
  const declared = deploymentsIn(root, scopeOf(root), declaredIn).filter(({ model }) => model.length > 0);
  return [...declared, ...commands].sort((a, b) => a.start - b.start);
}

/** One of them stands in every declaration. */
const WORDS = ['eployment', 'odelName', 'model_name', 'odelVersion', 'model_version', 'OpenAI', 'ognitive'];
/** And one of these, as part of a key: a manifest for Kubernetes has none, and is no reason to build a tree at each key. */
const MARKS =
  /[fF]ormat|[pP]ublisher|[sS]ku|scale|_type|eploymentType|odelName|model_name|eploymentName|deployment_name/;
const DECLARED_IN: Readonly<Record<string, DeclaredIn>> = {
  bicep: 'bicep',
  terraform: 'terraform',
  json: 'arm',
  yaml: 'azd',
};
