/** endoflife.date: volunteers' tables of products. It keeps one day a model and does not tell firm from earliest, unless support has ended. */
import * as z from 'zod';
import { type Assertion, acceptRows, type Facts, parseJson } from '../assertions';
import { IsoDay } from '../extract/dates';
import type { DocumentUpstream, TextDocument } from './upstream';

/** Its products that are models: name → platform. */
const PRODUCTS: Readonly<Record<string, string>> = { claude: 'anthropic' };

export const endoflife: readonly DocumentUpstream[] = Object.entries(PRODUCTS).map(([product, platform]) => ({
  kind: 'document',
  name: `endoflife-${product}`,
  rank: 'tracker',
  adds: false,
  fewest: 8,
  patience: 90,
  url: `https://endoflife.date/api/v1/products/${product}`,
  page: `https://endoflife.date/${product}`,
  file: `endoflife-${product}.json`,
  contentTypes: ['application/json'],
  read: (document) => readEndoflife(document, product, platform),
}));

const Envelope = z.object({
  last_modified: z.iso.datetime({ offset: true }),
  result: z.object({ releases: z.array(z.unknown()) }),
});
const MaybeDay = IsoDay.nullish();
const Row = z.object({
  name: z.string().regex(/^[a-z][\w.-]*-[\w.-]*$/, 'no model ID'),
  /** The end of active support: the deprecation. */
  eoasFrom: MaybeDay,
  eolFrom: MaybeDay,
});
type Row = z.infer<typeof Row>;

function readEndoflife({ text }: TextDocument, product: string, platform: string) {
  const { last_modified: changed, result } = parseJson(text, Envelope);
  const day = changed.slice(0, 10);
  const named = result.releases.map(
    (row, n) => [z.object({ name: z.string() }).safeParse(row).data?.name ?? `releases[${n}]`, row] as const,
  );
  const { accepted, rejected } = acceptRows(named, Row);
  const claims = accepted.map(
    ([row, release]): Assertion => ({
      platform,
      id: release.name,
      day,
      row,
      source: {
        url: `https://endoflife.date/${product}`,
        document: 'endoflife.date (MIT; volunteers read the vendor page)',
        path: `api/v1/products/${product}`,
        licence: 'endoflife',
      },
      facts: factsOf(release, day),
    }),
  );
  return { day, claims, rejected };
}

/** Once a model is deprecated the vendor commits to its day; before, the table repeats the earliest one. */
function factsOf({ eoasFrom, eolFrom }: Row, day: string): Facts {
  if (!eoasFrom || eoasFrom > day) return eolFrom ? { shutdownOfUnknownKind: eolFrom } : {};
  return { deprecated: eoasFrom, ...(eolFrom && { retires: [{ date: eolFrom, kind: 'firm' }] }) };
}
