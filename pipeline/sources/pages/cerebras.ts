/** Cerebras' page of deprecations: a block a day, with the names in its bold line. What it calls deprecated is taken off. */
import { readDay } from '../../extract/dates';
import { type Notices, prosePage } from './vendor-page';

export const cerebrasPage = prosePage({
  name: 'cerebras-page',
  platform: 'cerebras',
  copy: 'cerebras/deprecations.md',
  page: 'https://inference-docs.cerebras.ai/support/deprecation',
  fewest: 4,
  patience: 120,
  notices,
});

/** No block of the page is longer; in UTF-16 code units. */
const LONGEST_BLOCK = 5_000;

function notices(text: string): Notices {
  const notices: Notices['notices'][number][] = [];
  const rejected: Notices['rejected'][number][] = [];
  for (const block of text.split('<Update label="').slice(1)) {
    const label = block.slice(0, Math.max(block.indexOf('"'), 0));
    const body = block.slice(label.length, LONGEST_BLOCK);
    const title = /\*\*(Deprecat(?:ed|ing)) ([^*\n]*)\*\*/.exec(body);
    // A parameter of a model is not the model.
    if (!title || /\bparameter\b/i.test(title[2] ?? '')) continue;
    const day = readDay(label);
    const ids = [...(title[2] ?? '').matchAll(/`([a-z][\w.-]*-[\w.-]*)`/g)].map(([, id]) => id ?? '');
    const where = `${label}: ${title[0]}`;
    if (day === undefined || !ids.length) {
      rejected.push({ row: where, reason: day === undefined ? `not a date: "${label.slice(0, 60)}"` : 'no model ID' });
      continue;
    }
    const written = /fully deprecated on \*\*([A-Z][a-z]+ \d{1,2}, \d{4})\*\*/.exec(body)?.[1];
    const end = written === undefined ? undefined : readDay(written);
    for (const id of ids)
      notices.push({
        id,
        where,
        facts: {
          stage: { stage: 'deprecated', basis: 'stated' },
          deprecated: day,
          ...(end !== undefined && { retires: [{ date: end, kind: 'firm' }] }),
        },
      });
  }
  return { notices, rejected };
}
