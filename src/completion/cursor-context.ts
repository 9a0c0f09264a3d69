/**
 * How completion finds out what may stand somewhere: a made-up word is put there, and the recognizer says what it would be.
 * So the places of completion and of every other feature are the same.
 */
import type { Catalogue } from '../catalogue';
import {
  type DeploymentIndex,
  type Mention,
  optionsOf,
  type RecognitionInput,
  type RecognizedDocument,
  type Role,
  recognizeInSteps,
} from '../recognition';
import type { Span, Steps } from '../text';

export interface WithMarker {
  /** What the made-up word would be. */
  readonly mention: Mention;
  readonly others: readonly Mention[];
  /** The text with the word in it. */
  readonly document: RecognizedDocument;
}

/** A text, and what is known of it already. */
export interface CompletionInput extends RecognitionInput {
  readonly before?: RecognizedDocument;
}

/** Costs one recognition of the text; two where the line leaves a string open. */
export function* recognizedWith(
  input: CompletionInput,
  span: Span,
  word: string,
  catalogue: Catalogue,
  declared?: DeploymentIndex,
): Steps<WithMarker | undefined> {
  const { text, before } = input;
  // As the document was recognized: with other options nothing of it could be kept.
  const { declared: _declared, ...unchanged } = optionsOf(before);
  const options = { ...unchanged, slots: true, cursor: span.start, ...(declared && { declared }) };
  for (const patched of patchesOf(text, span, word)) {
    const document = yield* recognizeInSteps({ ...input, text: patched }, catalogue, options, before);
    const { mentions } = document;
    const mention = mentions.find(({ start, end }) => start <= span.start && span.start < end);
    if (mention && !PROSE.has(mention.role))
      return { mention, others: mentions.filter((other) => other !== mention), document };
  }
  return undefined;
}

/** The text with the word in it, and, where the line leaves a string open, also with that closed. */
export function* patchesOf(text: string, span: Span, word: string): Generator<string> {
  for (const end of ['', ...closingQuote(text, span)])
    yield text.slice(0, span.start) + word + end + text.slice(span.end);
}

/** Where somebody writes about models: nobody wants a list to open there. */
const PROSE: ReadonlySet<Role> = new Set(['comment', 'prose', 'table']);

/** Somebody is typing a string that is not closed yet. */
function closingQuote(text: string, { start, end }: Span): readonly string[] {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const quote = line.match(/["'`](?=[^"'`]*$)/)?.[0];
  return quote !== undefined && text[end] !== quote ? [quote] : [];
}
