/** deprecations.info: a daily feed of vendors' deprecation pages. Dates only; what it cannot tell apart is compared and not written. */
import * as z from 'zod';
import type { Assertion, Facts, Rejection } from '../assertions';
import { acceptRows, parseJson } from '../assertions';
import { IsoDay } from '../extract/dates';
import type { DocumentUpstream, TextDocument } from './upstream';

export const deprecationsInfo: DocumentUpstream = {
  kind: 'document',
  name: 'deprecations.info',
  rank: 'tracker',
  // It holds names of families (`gpt-4o-audio`) beside IDs: they do not make entries.
  adds: false,
  fewest: 50,
  url: 'https://deprecations.info/v1/deprecations.json',
  file: 'deprecations-info.json',
  contentTypes: ['application/json'],
  read: readDeprecationsInfo,
};

interface Provider {
  readonly platform: string;
  /** `firm`: the vendor's page commits to the date. `unknown`: it holds firm and earliest ones, and the feed does not tell which. */
  readonly dates: 'firm' | 'unknown';
}
const PROVIDERS: Readonly<Record<string, Provider>> = {
  OpenAI: { platform: 'openai', dates: 'firm' },
  Anthropic: { platform: 'anthropic', dates: 'firm' },
  Google: { platform: 'google-gemini', dates: 'unknown' },
  'Google Vertex': { platform: 'google-vertex', dates: 'unknown' },
  // One date for all regions, while Bedrock retires by region.
  'AWS Bedrock': { platform: 'aws-bedrock', dates: 'unknown' },
  Cohere: { platform: 'cohere', dates: 'firm' },
  // Dates by tier are folded into one.
  Groq: { platform: 'groq', dates: 'unknown' },
  xAI: { platform: 'xai', dates: 'firm' },
};
/** Versions of one model are folded into one row, and Microsoft's own schedule is read: nothing is to be had here. */
const LEFT_OUT = new Set(['Azure']);

const OptionalDay = z.union([IsoDay, z.literal('')]).optional();
const Row = z.object({
  provider: z.string(),
  model_id: z.string().regex(/^\S+$/, 'an ID has no spaces'),
  announcement_date: OptionalDay,
  shutdown_date: OptionalDay,
  deprecation_date: OptionalDay,
  replacement_models: z.array(z.string().min(1)).nullish(),
  url: z.url({ protocol: /^https$/ }),
  last_observed: IsoDay,
});
type Row = z.infer<typeof Row>;

export function readDeprecationsInfo({ text }: TextDocument): {
  day: string;
  claims: Assertion[];
  rejected: Rejection[];
} {
  const rows = parseJson(text, z.array(z.unknown()));
  const { accepted, rejected } = acceptRows(rows.map(named), Row);
  const refused = [...rejected];
  const claims: Assertion[] = [];
  for (const [row, item] of accepted) {
    const provider = PROVIDERS[item.provider];
    if (LEFT_OUT.has(item.provider)) continue;
    if (provider) claims.push(claimOf(row, item, provider));
    else refused.push({ row, reason: `no platform for the provider ${item.provider}` });
  }
  // The feed has no day of its own: it is as new as the newest row.
  const day =
    claims
      .map((claim) => claim.day)
      .sort()
      .at(-1) ?? '0001-01-01';
  return { day, claims, rejected: refused };
}

function named(value: unknown, index: number): readonly [string, unknown] {
  const name = z.object({ provider: z.string(), model_id: z.string() }).safeParse(value);
  return [name.success ? `${name.data.provider}/${name.data.model_id}` : `[${index}]`, value];
}

function claimOf(row: string, item: Row, provider: Provider): Assertion {
  return {
    platform: provider.platform,
    id: item.model_id,
    day: item.last_observed,
    row,
    source: {
      url: item.url.replace(/#.*$/, ''),
      document: 'deprecations.info (deprecations/deprecations-rss, MIT; reads the vendor page daily)',
      path: 'v1/deprecations.json',
      licence: 'deprecations-rss',
    },
    facts: factsOf(item, provider),
  };
}

/** Where the vendor gives no day of deprecation, the feed repeats the shutdown or the day it first saw the row: neither is taken. */
function factsOf(item: Row, { dates }: Provider): Facts {
  const { shutdown_date: shutdown, deprecation_date: deprecated, announcement_date: seen } = item;
  if (dates === 'unknown') return shutdown ? { shutdownOfUnknownKind: shutdown } : {};
  const replacements = item.replacement_models ?? [];
  return {
    ...(deprecated && deprecated !== shutdown && deprecated !== seen && { deprecated }),
    ...(shutdown && { retires: [{ date: shutdown, kind: 'firm' }] }),
    ...(replacements.length && { replacementAsPublished: replacements }),
  };
}
