/** Whether an API version may stand where the cursor is, and of which service. */
import type { Catalogue } from '../catalogue/catalogue';
import { type CompletionInput, probe } from './probe';
import { type Span, versionTokenAround } from './token';

export interface ApiVersionPlace {
  readonly span: Span;
  readonly service: string;
}

/** A day on which no service made a version, near enough to be read as one. */
const NO_VERSION = '2010-01-01';
/** Without one of these on the line or the one before, nobody writes an API version: spares a look at the text. */
const HINT = /version|@|apiversion/i;

/** The API version place at an offset, or `undefined`. */
export function apiVersionPlaceAt(
  input: CompletionInput,
  offset: number,
  catalogue: Catalogue,
): ApiVersionPlace | undefined {
  const span = versionTokenAround(input.text, offset);
  if (!HINT.test(linesBefore(input.text, span.start))) return undefined;
  const mention = probe(input, span, NO_VERSION, catalogue)?.mention;
  if (mention?.kind !== 'api-version' || mention.platform === undefined) return undefined;
  return { span, service: mention.platform };
}

function linesBefore(text: string, offset: number): string {
  const line = text.lastIndexOf('\n', offset - 1);
  return text.slice(text.lastIndexOf('\n', line - 1) + 1, offset);
}
