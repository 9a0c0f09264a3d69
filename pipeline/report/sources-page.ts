/** `docs/sources.md`: every source of the catalogue with what it vouches for, and the dates that nobody has looked at since they passed. Pure. */
import { compareText, factGroup, groupedBy, lastDay } from '../../src/catalogue';
import type { PlatformFile } from '../../src/catalogue/making';
import type { Upstream } from '../sources/upstream';
import { agreementOf } from './agreement';
import { type PassedDate, passedDates } from './passed-dates';
import { PUBLISHERS } from './publishers';

/** Throws an `Error` when a licence key has no row in `publishers.ts`. */
export function sourcesPage(files: readonly PlatformFile[], upstreams: readonly Upstream[]): string {
  const rows = publishersIn(files);
  const day =
    rows
      .map(({ newest }) => newest)
      .filter((one) => one.length === 10)
      .sort(compareText)
      .at(-1) ?? '';
  const passed = passedDates(files, day);
  const isRead = (page: string): boolean =>
    upstreams.some((upstream) =>
      upstream.kind === 'document'
        ? page === upstream.url || page === upstream.page
        : [`https://www.npmjs.com/package/${upstream.package}/`, upstream.repository].some(
            (start) => start !== undefined && page.startsWith(start),
          ),
    );
  return [
    '# Sources of the catalogue',
    '',
    '<!-- Written by npm run catalogue:sources. Each fact names its own source and day in src/catalogue/data. -->',
    '',
    `As of ${day}. "Newest" is the latest day on which somebody read such a source, "lag" what was seen between a vendor's word and it.`,
    '',
    '| source | licence | vouches for | platforms | models | newest | lag seen |',
    '| --- | --- | --- | --: | --: | --- | --- |',
    ...rows.map(
      ({ publisher: { name, licence, lag }, groups, platforms, models, newest }) =>
        `| ${name} | ${licence} | ${groups.join(', ')} | ${platforms} | ${models} | ${newest} | ${lag ?? '–'} |`,
    ),
    '',
    '## Read every day',
    '',
    'Who wins where two disagree is told in [catalogue-updates.md](catalogue-updates.md).',
    '',
    '| upstream | word of | address | adds IDs |',
    '| --- | --- | --- | --- |',
    ...upstreams.map((upstream) => {
      const address = upstream.kind === 'document' ? `<${upstream.url}>` : `npm \`${upstream.package}\``;
      return `| ${upstream.name} | ${upstream.rank} | ${address} | ${upstream.adds ? 'yes' : 'no'} |`;
    }),
    '',
    '## How many say so',
    '',
    'Firm dates and those who vouch for them: publishers, not documents. A copy of a page counts as the page. Where two differ, the',
    'run that reads them reports it and changes nothing.',
    '',
    '| platform | firm dates | two or more publishers | one publisher | of these not the vendor |',
    '| --- | --: | --: | --: | --: |',
    ...agreementRows(files),
    '',
    '## Dates that passed unread',
    '',
    `${passed.length} firm dates have passed since their source was read. They are shown as "has passed", never as "was retired".`,
    'Each waits for a look at its page.',
    '',
    '| source | platform | models | dates | last read | why |',
    '| --- | --- | --- | --- | --- | --- |',
    ...passedRows(passed, isRead),
    '',
  ].join('\n');
}

interface Row {
  readonly publisher: (typeof PUBLISHERS)[string];
  readonly groups: readonly string[];
  readonly platforms: number;
  readonly models: number;
  readonly newest: string;
}

function publishersIn(files: readonly PlatformFile[]): readonly Row[] {
  const uses = files.flatMap(({ platform, sources, models }) =>
    models.flatMap(({ sources: vouch }) =>
      Object.entries(vouch).flatMap(([key, fields]) => {
        const source = sources[key];
        return source ? [{ platform, fields, source }] : [];
      }),
    ),
  );
  return [...groupedBy(uses, ({ source }) => source.licence)]
    .map(([licence, of]): Row => {
      const publisher = PUBLISHERS[licence];
      if (!publisher) throw new Error(`pipeline/report/publishers.ts has no row for the licence key ${licence}`);
      const groups = groupedBy(
        of.flatMap(({ fields }) => fields),
        (field) => factGroup(field) ?? 'other',
      );
      return {
        publisher,
        groups: [...groups]
          .sort(([, a], [, b]) => b.length - a.length)
          .flatMap(([group]) => (group === 'other' ? [] : [group])),
        platforms: new Set(of.map(({ platform }) => platform)).size,
        models: of.length,
        newest: of.map(({ source }) => source.checked).reduce((a, b) => (lastDay(a) < lastDay(b) ? b : a)),
      };
    })
    .sort((a, b) => compareText(a.publisher.name, b.publisher.name));
}

/** A platform with a handful of dates proves nothing. */
const FEWEST_DATES = 5;

const agreementRows = (files: readonly PlatformFile[]): readonly string[] =>
  files
    .map((file) => ({ platform: file.platform, ...agreementOf(file) }))
    .filter(({ dates }) => dates >= FEWEST_DATES)
    .map(
      ({ platform, dates, several, one, hearsay }) => `| ${platform} | ${dates} | ${several} | ${one} | ${hearsay} |`,
    );

function passedRows(passed: readonly PassedDate[], isRead: (page: string) => boolean): readonly string[] {
  const rows = groupedBy(passed, ({ source, platform }) => `${source} ${platform}`);
  return [...rows.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { source, platform } = first;
    const range = (pick: (one: PassedDate) => string): string => {
      const days = group.map(pick).sort(compareText);
      return days[0] === days.at(-1) ? (days[0] ?? '') : `${days[0]} to ${days.at(-1)}`;
    };
    const why = isRead(source) ? 'the next run reads it' : 'no adapter reads this page';
    const names = group.map(({ name }) => `\`${name}\``).join(', ');
    const page = source.startsWith('https://') ? `<${source}>` : source;
    return [
      `| ${page} | ${platform} | ${names} | ${range(({ date }) => date)} | ${range(({ checked }) => checked)} | ${why} |`,
    ];
  });
}
