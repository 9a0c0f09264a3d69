/** Words without which a file declares no deployment: a search, before anything of it is read. */
import { type Language, languageOf } from '../../../text';
import type { RecognitionInput } from '../../document';

/** Could the text declare a deployment, in whatever way? */
export const mayHoldDeclarations = ({ path, languageId, text }: RecognitionInput): boolean =>
  mayHoldCommands(text) || declarationsOf(languageOf(path, languageId, text), text) !== undefined;

/** `az cognitiveservices …` may stand in any text. */
export const mayHoldCommands = (text: string): boolean => text.includes('cognitiveservices');

/** How the language declares deployments, where the text may declare one. */
export const declarationsOf = ({ deploymentsIn }: Language, text: string): Language['deploymentsIn'] =>
  deploymentsIn && WORDS.some((word) => text.includes(word)) && MARKS.test(text) ? deploymentsIn : undefined;

/** One of them stands in every declaration. */
const WORDS = ['eployment', 'odelName', 'model_name', 'odelVersion', 'model_version', 'OpenAI', 'ognitive'];
/** And one of these, as part of a key: a manifest for Kubernetes has none, and is no reason to build a tree at each key. */
const MARKS =
  /[fF]ormat|[pP]ublisher|[sS]ku|scale|_type|eploymentType|odelName|model_name|eploymentName|deployment_name/;
