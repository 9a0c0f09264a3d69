/** Facts that a list copied from one kind of model to another are no facts of the model: left out. */
import type { ModelEntry, ModelKind, Prices } from '../catalogue';

/** What gives no text back. */
const NO_TEXT: ReadonlySet<ModelKind> = new Set(['embedding', 'rerank', 'image', 'video', 'speech', 'moderation']);
const OF_TEXT: ReadonlySet<string> = new Set([
  'assistant-prefill',
  'code-execution',
  'computer-use',
  'json-mode',
  'parallel-tool-calls',
  'predicted-outputs',
  'structured-outputs',
  'tool-calling',
]);
/** What answers with numbers: no output to be counted or paid. */
const NO_OUTPUT: ReadonlySet<ModelKind> = new Set(['embedding', 'rerank', 'moderation']);

/** The fields of an entry that make sense for its kind, in their order. */
export function sensible(entry: ModelEntry): Readonly<Record<string, unknown>> {
  const { kind, capabilities, modalities, prices } = entry;
  const isSilent = NO_OUTPUT.has(kind);
  const can = NO_TEXT.has(kind) ? capabilities?.filter((word) => !OF_TEXT.has(word)) : capabilities;
  return withoutGaps({
    ...entry,
    maxOutputTokens: isSilent ? undefined : entry.maxOutputTokens,
    capabilities: can?.length ? can : undefined,
    modalities: isSilent && modalities?.input ? { input: modalities.input } : modalities,
    prices: prices && isSilent ? inputOnly(prices) : prices,
  });
}

const withoutGaps = (fields: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

function inputOnly({ output, batchOutput, ...prices }: Prices): Prices {
  return {
    ...prices,
    ...(output !== undefined && output > 0 && { output }),
    ...(batchOutput !== undefined && batchOutput > 0 && { batchOutput }),
  };
}
