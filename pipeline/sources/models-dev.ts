/** models.dev: IDs, limits, prices and modalities of many providers; no retirement dates. */
import * as z from 'zod';
import type { Claim, Facts, Rejection } from '../assertions';
import { acceptRows, parseJson } from '../assertions';
import type { DocumentUpstream, TextDocument } from './upstream';

export const modelsDev: DocumentUpstream = {
  kind: 'document',
  name: 'models.dev',
  rank: 'catalogue',
  adds: true,
  fewest: 400,
  url: 'https://models.dev/api.json',
  file: 'models-dev.json',
  contentTypes: ['application/json'],
  read: readModelsDev,
};

/** Azure is left out: its rows have no version, and here every version has facts of its own. */
const PLATFORMS: Readonly<Record<string, string>> = {
  alibaba: 'alibaba',
  'amazon-bedrock': 'aws-bedrock',
  anthropic: 'anthropic',
  cerebras: 'cerebras',
  'cloudflare-workers-ai': 'cloudflare-workers-ai',
  cohere: 'cohere',
  deepinfra: 'deepinfra',
  deepseek: 'deepseek',
  'fireworks-ai': 'fireworks',
  'github-copilot': 'github-copilot',
  google: 'google-gemini',
  'google-vertex': 'google-vertex',
  'google-vertex-anthropic': 'google-vertex',
  groq: 'groq',
  huggingface: 'huggingface',
  minimax: 'minimax',
  mistral: 'mistral',
  moonshotai: 'moonshot',
  nvidia: 'nvidia-nim',
  openai: 'openai',
  openrouter: 'openrouter',
  perplexity: 'perplexity',
  togetherai: 'together',
  xai: 'xai',
  zai: 'zhipu',
};

const Providers = z.record(z.string(), z.unknown());
const Provider = z.object({ models: z.record(z.string(), z.unknown()) });
const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])(-\d{2})?$/);
const Modality = z.enum(['text', 'audio', 'image', 'video', 'pdf']);
const Tokens = z.number().int().nonnegative();
const Usd = z.number().nonnegative();
const Row = z.object({
  id: z.string().regex(/^\S+$/, 'an ID has no spaces'),
  name: z.string().min(1),
  knowledge: Month.optional().catch(undefined),
  modalities: z.object({ input: z.array(Modality), output: z.array(Modality) }).optional(),
  open_weights: z.boolean().optional(),
  limit: z.object({ context: Tokens, input: Tokens.optional(), output: Tokens.optional() }).optional(),
  cost: z.object({ input: Usd, output: Usd, cache_read: Usd.optional(), cache_write: Usd.optional() }).optional(),
  status: z.enum(['alpha', 'beta', 'deprecated']).optional(),
});
type Row = z.infer<typeof Row>;

/** The document has no day: it is as old as the fetch. */
export function readModelsDev({ text, day }: TextDocument): { day: string; claims: Claim[]; rejected: Rejection[] } {
  const providers = parseJson(text, Providers);
  const claims: Claim[] = [];
  const rejected: Rejection[] = [];
  for (const [name, platform] of Object.entries(PLATFORMS)) {
    if (!(name in providers)) continue;
    const provider = Provider.safeParse(providers[name]);
    if (!provider.success) {
      rejected.push({ row: name, reason: 'no table of models' });
      continue;
    }
    const rows = Object.entries(provider.data.models).map(([id, value]) => [`${name}/${id}`, value] as const);
    const outcome = acceptRows(rows, Row);
    rejected.push(...outcome.rejected);
    claims.push(...outcome.accepted.map(([row, model]) => claimOf(row, model, platform, day)));
  }
  return { day, claims, rejected };
}

function claimOf(row: string, model: Row, platform: string, day: string): Claim {
  return {
    platform,
    id: model.id,
    day,
    row,
    source: {
      url: 'https://models.dev/api.json',
      document: 'models.dev catalogue (github.com/anomalyco/models.dev, MIT)',
      path: 'api.json',
      licence: 'models-dev',
    },
    name: model.name,
    facts: factsOf(model),
  };
}

/** Zeros stand for "not known" and for plans without a price: no facts. A flag is a listing, not the vendor's word. */
function factsOf({ limit, cost, knowledge, modalities, open_weights, status }: Row): Facts {
  const priced = cost && (cost.input > 0 || cost.output > 0);
  return {
    ...(status === 'deprecated' && { stage: { stage: 'deprecated', basis: 'listed' } }),
    ...(limit?.context && { contextWindow: limit.context }),
    ...(limit?.input && { maxInputTokens: limit.input }),
    ...(limit?.output && { maxOutputTokens: limit.output }),
    ...(knowledge && { knowledgeCutoff: knowledge }),
    ...(modalities && { modalities }),
    ...(open_weights !== undefined && { openWeights: open_weights }),
    ...(priced && {
      prices: {
        input: cost.input,
        output: cost.output,
        ...(cost.cache_read && { cachedInput: cost.cache_read }),
        ...(cost.cache_write && { cacheWrite: cost.cache_write }),
        unit: 'usd/1M tokens',
      },
    }),
  };
}
