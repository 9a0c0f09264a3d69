/** models.dev: IDs, limits, prices and modalities of many providers; no retirement dates. */
import * as z from 'zod';
import type { ModelKind } from '../../src/catalogue';
import type { Assertion, Facts, Rejection } from '../assertions';
import { acceptRows, parseJson } from '../assertions';
import { IsoDay } from '../extract/dates';
import { MODELS_DEV_PROVIDERS, type ModelsDevProvider } from './models-dev-providers';
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
  family: z.string().optional().catch(undefined),
  canonical_model_id: z.string().optional().catch(undefined),
  release_date: z.string().optional().catch(undefined),
  last_updated: IsoDay.optional().catch(undefined),
});
type Row = z.infer<typeof Row>;

/** The document has no day of its own: it is as new as the newest day in its rows, and never newer than the fetch. */
export function readModelsDev({ text, day: fetched }: TextDocument): {
  day: string;
  claims: Assertion[];
  rejected: Rejection[];
} {
  const providers = parseJson(text, Providers);
  const read: (readonly [row: string, model: Row, provider: ModelsDevProvider])[] = [];
  const rejected: Rejection[] = [];
  for (const [name, known] of Object.entries(MODELS_DEV_PROVIDERS)) {
    if (!(name in providers)) continue;
    const provider = Provider.safeParse(providers[name]);
    if (!provider.success) {
      rejected.push({ row: name, reason: 'no table of models' });
      continue;
    }
    const rows = Object.entries(provider.data.models).map(([id, value]) => [`${name}/${id}`, value] as const);
    const outcome = acceptRows(rows, Row);
    rejected.push(...outcome.rejected);
    read.push(...outcome.accepted.map(([row, model]) => [row, model, known] as const));
  }
  const day = newestDay(read.map(([, model]) => model.last_updated)) ?? fetched;
  const claims = read.map(([row, model, provider]) => claimOf(row, model, provider, day < fetched ? day : fetched));
  return { day: day < fetched ? day : fetched, claims: withoutCopies(claims), rejected };
}

const newestDay = (days: readonly (string | undefined)[]): string | undefined =>
  days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);

/** Of the lists of gateways, what no other list has; of two of them, the first. */
function withoutCopies(claims: readonly Assertion[]): Assertion[] {
  const listed = new Set(claims.flatMap(({ onlyIfUnlisted, id }) => (onlyIfUnlisted ? [] : [id.toLowerCase()])));
  return claims.filter(({ onlyIfUnlisted, id }) => {
    if (!onlyIfUnlisted) return true;
    const isNew = !listed.has(id.toLowerCase());
    listed.add(id.toLowerCase());
    return isNew;
  });
}

function claimOf(row: string, model: Row, { platform, takes }: ModelsDevProvider, day: string): Assertion {
  const maker = MAKERS[model.canonical_model_id?.split('/', 1)[0] ?? ''];
  const kind = kindOf(model);
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
    ...(maker !== undefined && { vendor: maker }),
    ...(kind !== undefined && { kind }),
    mayLackVendor: true,
    ...(takes === 'unlisted' && { onlyIfUnlisted: true }),
    facts: takes === 'facts' ? factsOf(model) : {},
  };
}

/** The labs that the list names as makers, as the catalogue writes them. */
const MAKERS: Readonly<Record<string, string>> = {
  ai21: 'AI21 Labs',
  alibaba: 'Alibaba',
  amazon: 'Amazon',
  anthropic: 'Anthropic',
  'arcee-ai': 'Arcee AI',
  'bytedance-seed': 'ByteDance',
  cohere: 'Cohere',
  deepseek: 'DeepSeek',
  google: 'Google',
  ibm: 'IBM',
  inclusionai: 'inclusionAI',
  meituan: 'Meituan',
  meta: 'Meta',
  microsoft: 'Microsoft',
  minimax: 'MiniMax',
  mistral: 'Mistral AI',
  moonshotai: 'Moonshot AI',
  nvidia: 'NVIDIA',
  openai: 'OpenAI',
  perplexity: 'Perplexity',
  poolside: 'poolside',
  sakana: 'sakana',
  sarvam: 'sarvamai',
  stepfun: 'StepFun',
  tencent: 'Tencent',
  thinkingmachines: 'Thinking Machines',
  upstage: 'Upstage',
  writer: 'Writer',
  xai: 'xAI',
  xiaomi: 'Xiaomi',
  zhipuai: 'Z.ai',
};

/** What it makes tells the kind, where it makes one thing; a list of texts may as well be vectors. */
function kindOf({ id, family = '', modalities }: Row): ModelKind | undefined {
  if (/embed/.test(`${id} ${family}`)) return 'embedding';
  if (/rerank/.test(id)) return 'rerank';
  const made = modalities?.output ?? [];
  const [only] = made;
  if (made.length !== 1 || only === undefined) return undefined;
  if (only === 'audio') return modalities?.input.includes('text') ? 'speech' : undefined;
  if (only === 'image' || only === 'video') return only;
  return only === 'text' && !/whisper|transcri|ocr|moderat|guard/i.test(id) && modalities?.input.includes('text')
    ? 'text'
    : undefined;
}

/**
 * Zeros stand for "not known" and for plans without a price: no facts. A flag is a listing, not the vendor's word. What cannot be, is not
 * taken: more output than the whole context, a cache that costs more than none, a cutoff after the release.
 */
function factsOf({ limit, cost, knowledge, modalities, open_weights, status, release_date }: Row): Facts {
  const priced = cost && (cost.input > 0 || cost.output > 0);
  return {
    ...(status === 'deprecated' && { stage: { stage: 'deprecated', basis: 'listed' } }),
    ...(limit?.context && { contextWindow: limit.context }),
    ...(limit?.input && { maxInputTokens: limit.input }),
    ...(limit?.output && limit.output <= (limit.context || limit.output) && { maxOutputTokens: limit.output }),
    ...(knowledge && !(release_date && knowledge > release_date) && { knowledgeCutoff: knowledge }),
    ...(modalities && { modalities }),
    ...(open_weights !== undefined && { openWeights: open_weights }),
    ...(priced && {
      prices: {
        input: cost.input,
        output: cost.output,
        ...(cost.cache_read && cost.cache_read <= cost.input && { cachedInput: cost.cache_read }),
        ...(cost.cache_write && { cacheWrite: cost.cache_write }),
        unit: 'usd/1M tokens',
      },
    }),
  };
}
