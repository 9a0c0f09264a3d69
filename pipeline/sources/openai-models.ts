/** OpenAI's list of models, as its API answers whoever has a key: the day on which each is shut down, where one is announced. */
import * as z from 'zod';
import { type Assertion, acceptRows, type Facts, parseJson } from '../assertions';
import { IsoDay } from '../extract/dates';
import type { DocumentUpstream, TextDocument } from './upstream';

const PAGE = 'https://developers.openai.com/api/docs/deprecations';

export const openaiModels: DocumentUpstream = {
  kind: 'document',
  name: 'openai-models',
  rank: 'vendor',
  // An account's own fine-tuned models stand in it, too.
  adds: false,
  fewest: 20,
  url: 'https://api.openai.com/v1/models',
  page: PAGE,
  file: 'openai-models.json',
  contentTypes: ['application/json'],
  key: 'OPENAI_API_KEY',
  read: readOpenaiModels,
};

const Envelope = z.object({ data: z.array(z.unknown()) });
const Row = z.object({ id: z.string().regex(/^\S+$/, 'an ID has no spaces'), shutdown_date: IsoDay.nullish() });

function readOpenaiModels({ text, day }: TextDocument) {
  const rows = parseJson(text, Envelope).data.map(
    (row, n) => [z.object({ id: z.string() }).safeParse(row).data?.id ?? `data[${n}]`, row] as const,
  );
  const { accepted, rejected } = acceptRows(
    rows.filter(([id]) => !id.startsWith('ft:')),
    Row,
  );
  const claims = accepted.map(
    ([row, { id, shutdown_date: date }]): Assertion => ({
      platform: 'openai',
      id,
      day,
      row,
      source: { url: PAGE, document: 'OpenAI: GET /v1/models', path: 'data[].shutdown_date', licence: 'openai-api' },
      vendor: 'OpenAI',
      facts: date ? factsOf(date, day) : {},
    }),
  );
  return { day, claims, rejected };
}

/** What is still listed after its day is not said to be gone. */
const factsOf = (date: string, day: string): Facts => ({
  ...(date >= day && { stage: { stage: 'deprecated', basis: 'stated' } }),
  retires: [{ date, kind: 'firm' }],
});
