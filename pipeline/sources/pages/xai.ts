/** xAI's page of a retirement: one day for all models in its table. The names go on and are served by what the table names. */
import { readDay } from '../../extract/dates';
import { readTables } from '../../extract/markdown-tables';
import { type Notices, prosePage } from './vendor-page';

export const xaiPage = prosePage({
  name: 'xai-page',
  platform: 'xai',
  vendor: 'xAI',
  copy: 'xai/may-15-retirement.md',
  page: 'https://docs.x.ai/developers/migration/may-15-retirement',
  fewest: 4,
  // A notice does not change once its day is past.
  patience: 400,
  notices,
});

const RETIRED = 'Model being retired';
const TARGET = /^redirect target\b/i;

function notices(text: string, day: string): Notices {
  const written = /\bEffective ([A-Z][a-z]+ \d{1,2}, \d{4})\b/.exec(text)?.[1];
  const date = written === undefined ? undefined : readDay(written);
  const table = readTables(text).find(({ columns }) => columns.includes(RETIRED) && columns.some(isTarget));
  if (!table) return { notices: [], rejected: [] };
  if (date === undefined) return { notices: [], rejected: [{ row: RETIRED, reason: 'no day that can be read' }] };
  const target = table.columns.find(isTarget) ?? '';
  const rows = table.rows.map((row) => ({ id: idIn(row.get(RETIRED)), instead: idIn(row.get(target)) }));
  return {
    notices: rows.flatMap(({ id, instead }) =>
      id === undefined
        ? []
        : [
            {
              id,
              where: `${RETIRED}: ${id}`,
              facts: {
                stage: { stage: date < day ? 'retired' : 'deprecated', basis: date < day ? 'derived' : 'stated' },
                retires: [{ date, kind: 'firm' }],
                ...(instead !== undefined && { replacementAsPublished: [instead] }),
              },
            },
          ],
    ),
    rejected: rows.filter(({ id }) => id === undefined).map(() => ({ row: RETIRED, reason: 'no model ID' })),
  };
}

const isTarget = (column: string): boolean => TARGET.test(column);

/** The ID at the start of a cell: what follows says how hard the model thinks. */
const idIn = (cell = ''): string | undefined => /^[a-z][\w.-]*-[\w.-]*(?= |$)/i.exec(cell)?.[0];
