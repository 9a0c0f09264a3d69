/** Whether a version may stand where the cursor is: of a service's API, or of a model that is named beside it. */
import type { Catalogue } from '../catalogue';
import type { Span, Steps } from '../text';
import { type CompletionInput, recognizedWith } from './cursor-context';
import { versionTokenAround } from './token';

export type VersionPlace =
  | { readonly kind: 'api-version'; readonly span: Span; readonly service: string }
  | { readonly kind: 'model-version'; readonly span: Span; readonly platform: string; readonly id: string };

/** A day on which nobody made a version, near enough to be read as one. */
const NO_VERSION = '2010-01-01';
/** Without one of these on the line or the one before, nobody writes a version: spares a look at the text. */
const HINT = /version|@/i;

/** The place of a version at an offset, or `undefined`. */
export function* versionPlaceAt(
  input: CompletionInput,
  offset: number,
  catalogue: Catalogue,
): Steps<VersionPlace | undefined> {
  const span = versionTokenAround(input.text, offset);
  if (!HINT.test(linesBefore(input.text, span.start))) return undefined;
  const mention = (yield* recognizedWith(input, span, NO_VERSION, catalogue))?.mention;
  if (mention?.platform === undefined) return undefined;
  if (mention.kind === 'api-version') return { kind: 'api-version', span, service: mention.platform };
  if (mention.kind !== 'model-version' || mention.id === undefined) return undefined;
  return { kind: 'model-version', span, platform: mention.platform, id: mention.id };
}

function linesBefore(text: string, offset: number): string {
  const line = text.lastIndexOf('\n', offset - 1);
  return text.slice(text.lastIndexOf('\n', line - 1) + 1, offset);
}
