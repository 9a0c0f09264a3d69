/** modeldeprecations.dev: dates read from vendors' pages, firm and earliest ones apart. */
import * as z from 'zod';
import type { Assertion, Facts, Rejection } from '../assertions';
import { acceptRows, parseJson } from '../assertions';
import { IsoDay } from '../extract/dates';
import type { DocumentUpstream, TextDocument } from './upstream';

export const modeldeprecations: DocumentUpstream = {
  kind: 'document',
  name: 'modeldeprecations.dev',
  rank: 'tracker',
  // Its IDs leave out colons and fold snapshots: they do not make entries.
  adds: false,
  fewest: 50,
  url: 'https://modeldeprecations.dev/api/v1/models.json',
  file: 'modeldeprecations.json',
  contentTypes: ['application/json'],
  read: readModeldeprecations,
};

const PLATFORMS: Readonly<Record<string, string>> = {
  alibaba: 'alibaba',
  anthropic: 'anthropic',
  bedrock: 'aws-bedrock',
  cerebras: 'cerebras',
  cohere: 'cohere',
  deepseek: 'deepseek',
  fireworks: 'fireworks',
  google: 'google-gemini',
  groq: 'groq',
  minimax: 'minimax',
  mistral: 'mistral',
  moonshot: 'moonshot',
  openai: 'openai',
  perplexity: 'perplexity',
  vertex: 'google-vertex',
  xai: 'xai',
  'z-ai': 'zhipu',
};

const Envelope = z.object({ generatedAt: z.iso.datetime(), models: z.array(z.unknown()) });
const HttpsUrl = z.url({ protocol: /^https$/ });
const Row = z
  .object({
    provider: z.string(),
    model: z.string().regex(/^\S+$/),
    deprecated_on: IsoDay.optional(),
    shutdown_on: IsoDay.optional(),
    earliest_shutdown_on: IsoDay.optional(),
    status: z.enum(['active', 'deprecated', 'retired']),
    replacements: z
      .array(z.object({ provider: z.string(), model: z.string(), recommended: z.boolean().optional() }))
      .default([]),
    sources: z.array(z.object({ url: HttpsUrl })).default([]),
    last_verified: IsoDay,
  })
  .refine((row) => !(row.shutdown_on && row.earliest_shutdown_on), 'a firm and an earliest date for the same model');
type Row = z.infer<typeof Row>;

export function readModeldeprecations({ text }: TextDocument): {
  day: string;
  claims: Assertion[];
  rejected: Rejection[];
} {
  const { generatedAt, models } = parseJson(text, Envelope);
  const { accepted, rejected } = acceptRows(models.map(named), Row);
  const refused = [...rejected];
  const claims: Assertion[] = [];
  for (const [row, model] of accepted) {
    const platform = PLATFORMS[model.provider];
    if (platform) claims.push(claimOf(row, model, platform));
    else refused.push({ row, reason: `no platform for the provider ${model.provider}` });
  }
  return { day: generatedAt.slice(0, 10), claims, rejected: refused };
}

function named(value: unknown, index: number): readonly [string, unknown] {
  const name = z.object({ provider: z.string(), model: z.string() }).safeParse(value);
  return [name.success ? `${name.data.provider}/${name.data.model}` : `models[${index}]`, value];
}

function claimOf(row: string, model: Row, platform: string): Assertion {
  const page = model.sources[0]?.url ?? 'https://modeldeprecations.dev/';
  return {
    platform,
    id: model.model,
    day: model.last_verified,
    row,
    source: {
      url: page,
      document: 'modeldeprecations.dev (MIT; reads the vendor page daily)',
      path: 'api/v1/models.json',
      licence: 'modeldeprecations',
    },
    facts: factsOf(model),
  };
}

/**
 * An earliest date makes neither a deprecation nor a retirement, whatever the status says that was computed from it.
 * "Active" says only that no end is announced: no stage. Release days are not taken: many are just the day in the ID.
 */
function factsOf(model: Row): Facts {
  const stage = stageOf(model);
  const named = model.replacements.filter((r) => r.recommended && r.provider === model.provider).map((r) => r.model);
  const dates = [
    model.shutdown_on && ({ date: model.shutdown_on, kind: 'firm' } as const),
    model.earliest_shutdown_on && ({ date: model.earliest_shutdown_on, kind: 'earliest' } as const),
  ].filter((date) => date !== undefined && date !== '');
  return {
    ...(stage && { stage }),
    ...(model.deprecated_on && { deprecated: model.deprecated_on }),
    ...(dates.length && { retires: dates }),
    ...(named.length && { replacementAsPublished: named }),
  };
}

/** The tracker computes the status from its dates; only without one is it a word of its own. */
function stageOf({ status, deprecated_on, shutdown_on, earliest_shutdown_on }: Row): Facts['stage'] {
  if (status === 'retired' && !earliest_shutdown_on)
    return { stage: 'retired', basis: shutdown_on ? 'derived' : 'stated' };
  if (status === 'deprecated' && deprecated_on) return { stage: 'deprecated', basis: 'stated' };
  return status === 'deprecated' && shutdown_on ? { stage: 'deprecated', basis: 'derived' } : undefined;
}
