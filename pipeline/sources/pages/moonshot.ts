/** Moonshot's list of models: what was discontinued, each in a sentence with its day, a series with a table below it. */
import { readDay } from '../../extract/dates';
import { type Notices, prosePage } from './vendor-page';

export const moonshotPage = prosePage({
  name: 'moonshot-page',
  platform: 'moonshot',
  vendor: 'Moonshot AI',
  copy: 'moonshot/models.md',
  page: 'https://platform.kimi.ai/docs/models',
  fewest: 2,
  patience: 120,
  notices,
});

const SENTENCE =
  /^> (?:The )?`([a-z][\w.-]*-[\w.-]*)` (series models were|was) officially discontinued on \*\*([^*]{1,40})\*\*/;

function notices(text: string): Notices {
  const notices: Notices['notices'][number][] = [];
  const rejected: Notices['rejected'][number][] = [];
  let series: { readonly name: string; readonly date: string } | undefined;
  for (const line of text.split(/\r?\n/)) {
    const [, name, of, written] = SENTENCE.exec(line) ?? [];
    if (name !== undefined) {
      const date = readDay(written ?? '');
      series = date !== undefined && of?.startsWith('series') ? { name, date } : undefined;
      if (date === undefined) rejected.push({ row: name, reason: `not a date: "${written}"` });
      else if (!series) notices.push(gone(name, date));
      continue;
    }
    const row = /^\| `([a-z][\w.-]*-[\w.-]*)`\s*\| Deprecated\s*\|/.exec(line)?.[1];
    if (row !== undefined && series && row.startsWith(series.name)) notices.push(gone(row, series.date));
  }
  return { notices, rejected };
}

const gone = (id: string, date: string): Notices['notices'][number] => ({
  id,
  where: `Deprecated Models: ${id}`,
  facts: { stage: { stage: 'retired', basis: 'stated' }, retires: [{ date, kind: 'firm' }] },
});
