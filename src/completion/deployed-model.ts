/** The name of the model of a deployment that infrastructure declares: Bicep, ARM, Terraform, azd, a command of `az`. */
import { DEPLOYMENT_PLATFORM, peerOf } from '../platforms';
import { provenText, readDeclaredInSteps } from '../recognition';
import type { Span, Steps } from '../text';
import { type CompletionInput, patchesOf } from './cursor-context';
import { modelTokenAround } from './token';

export interface DeployedModel {
  readonly span: Span;
  readonly platform: string;
}

/** No model is called so. */
const NO_MODEL = 'zz-gpt-7';
/** Without one of these on the line or the one before, nobody names a model: spares a look at the text. */
const HINT = /name|model/i;

export function* deployedModelAt(input: CompletionInput, offset: number): Steps<DeployedModel | undefined> {
  const { text } = input;
  const span = modelTokenAround(text, offset);
  const line = text.lastIndexOf('\n', span.start - 1);
  if (!HINT.test(text.slice(text.lastIndexOf('\n', line - 1) + 1, span.start))) return undefined;
  for (const patched of patchesOf(text, span, NO_MODEL)) {
    const { deployments } = yield* readDeclaredInSteps({ ...input, text: patched });
    const found = deployments.find(({ model }) =>
      model.some((one) => one.text === NO_MODEL && one.start === span.start),
    );
    if (found) return { span, platform: platformOf(provenText(found.format)) };
  }
  return undefined;
}

/** Models of others than OpenAI are sold by the peer. */
const platformOf = (format: string | undefined): string =>
  format === undefined || /^openai$/i.test(format)
    ? DEPLOYMENT_PLATFORM
    : (peerOf(DEPLOYMENT_PLATFORM) ?? DEPLOYMENT_PLATFORM);
