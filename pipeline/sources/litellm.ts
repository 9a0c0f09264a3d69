/** LiteLLM's price map: the IDs, limits and prices of hosts that publish no list of their own that can be read. No dates are taken. */
import * as z from 'zod';
import type { ModelKind } from '../../src/catalogue';
import type { Assertion, Facts, Rejection } from '../assertions';
import { acceptRows, parseJson } from '../assertions';
import type { DocumentUpstream, TextDocument } from './upstream';

const FILE = 'model_prices_and_context_window.json';

export const litellm: DocumentUpstream = {
  kind: 'document',
  name: 'litellm',
  rank: 'catalogue',
  adds: true,
  fewest: 200,
  url: `https://raw.githubusercontent.com/BerriAI/litellm/main/${FILE}`,
  dayUrl: `https://github.com/BerriAI/litellm/commits/main/${FILE}.atom`,
  file: 'litellm.json',
  contentTypes: ['text/plain', 'application/json'],
  read: readLitellm,
};

/** Its word for a host, which stands before each of its IDs, too. Hosts that other sources list better are left out. */
const PLATFORMS: Readonly<Record<string, string>> = {
  amazon_nova: 'amazon-nova-api',
  baseten: 'baseten',
  databricks: 'databricks',
  gigachat: 'gigachat',
  gmi: 'gmi-cloud',
  gradient_ai: 'digitalocean',
  lambda_ai: 'lambda-ai',
  meta_llama: 'meta-llama-api',
  morph: 'morph',
  nebius: 'nebius',
  novita: 'novita',
  nscale: 'nscale',
  oci: 'oci',
  ovhcloud: 'ovhcloud',
  replicate: 'replicate',
  sarvam: 'sarvam',
  scaleway: 'scaleway',
  snowflake: 'snowflake-cortex',
  tencent: 'tencent',
  v0: 'v0',
  vercel_ai_gateway: 'vercel-ai-gateway',
  volcengine: 'volcengine',
  wandb: 'wandb',
};

/** What it calls the kind of a model. */
const KINDS: Readonly<Record<string, ModelKind>> = {
  chat: 'text',
  completion: 'text',
  responses: 'text',
  embedding: 'embedding',
  image_generation: 'image',
  image_edit: 'image',
  video_generation: 'video',
  audio_transcription: 'transcription',
  audio_speech: 'speech',
  rerank: 'rerank',
  moderation: 'moderation',
  realtime: 'realtime',
};

const Tokens = z.number().int().nonnegative().optional().catch(undefined);
const Usd = z.number().nonnegative().optional();
const Row = z.object({
  litellm_provider: z.string(),
  mode: z.string().optional(),
  max_input_tokens: Tokens,
  max_output_tokens: Tokens,
  input_cost_per_token: Usd,
  output_cost_per_token: Usd,
});
type Row = z.infer<typeof Row>;

/** Rows that are no models: one explains the fields. */
const NO_MODELS = new Set(['sample_spec', 'fallback_generalizations', 'last_updated']);

export function readLitellm({ text, day }: TextDocument): { day: string; claims: Assertion[]; rejected: Rejection[] } {
  const rows = Object.entries(parseJson(text, z.record(z.string(), z.unknown()))).filter(
    ([name]) => !NO_MODELS.has(name),
  );
  const { accepted, rejected } = acceptRows(rows, Row);
  const refused = [...rejected];
  const claims: Assertion[] = [];
  for (const [name, row] of accepted) {
    const platform = PLATFORMS[row.litellm_provider];
    if (platform === undefined) continue;
    const id = idOf(name, row);
    if (id === undefined) refused.push({ row: name, reason: 'no ID behind the name of the host' });
    else claims.push(claimOf(name, id, platform, row, day));
  }
  return { day, claims, rejected: refused };
}

/** `databricks/databricks-dbrx-instruct`: the ID stands behind the host; some rows leave the host out. */
function idOf(name: string, { litellm_provider: host }: Row): string | undefined {
  const id = name.startsWith(`${host}/`) ? name.slice(host.length + 1) : name;
  return /^[^\s*]+$/.test(id) ? id : undefined;
}

function claimOf(name: string, id: string, platform: string, row: Row, day: string): Assertion {
  const kind = KINDS[row.mode ?? ''];
  return {
    platform,
    id,
    day,
    row: name,
    source: {
      url: `https://github.com/BerriAI/litellm/blob/main/${FILE}`,
      document: 'BerriAI/litellm (MIT outside enterprise/)',
      path: FILE,
      licence: 'litellm',
    },
    ...(kind !== undefined && { kind }),
    mayLackVendor: true,
    facts: factsOf(row, kind),
  };
}

function factsOf(row: Row, kind: ModelKind | undefined): Facts {
  const { max_input_tokens: input, max_output_tokens: output } = row;
  const cost = { input: row.input_cost_per_token ?? 0, output: row.output_cost_per_token ?? 0 };
  const isPriced = kind === 'text' && cost.input > 0 && cost.output > 0;
  return {
    ...(input && { maxInputTokens: input }),
    ...(output && (!input || output <= input) && { maxOutputTokens: output }),
    ...(isPriced && {
      prices: { input: perMillion(cost.input), output: perMillion(cost.output), unit: 'usd/1M tokens' },
    }),
  };
}

/** Six digits: what a multiplication adds behind them is nobody's price. */
const perMillion = (perToken: number): number => Number((perToken * 1_000_000).toPrecision(6));
