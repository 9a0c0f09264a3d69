/** The account of the drift alarm, in Markdown and for the terminal. */
import { escapeMarkdown } from '../report/report';
import { type Drift, hasDrift } from './compare';

export interface PageReport {
  readonly platform: string;
  readonly url: string;
  readonly drift?: Drift;
  /** Why the page could not be compared. */
  readonly reason?: string;
}

const MOST = 60;

export function formatDriftMarkdown(day: string, pages: readonly PageReport[]): string {
  const sections = pages.flatMap(({ platform, url, drift, reason }) => [
    `## ${escapeMarkdown(platform)}`,
    '',
    `${escapeMarkdown(url)}: ${reason === undefined ? '' : escapeMarkdown(reason)}${drift ? `${drift.known} known models on the page.` : ''}`,
    '',
    ...(drift ? lists(drift) : []),
  ]);
  return [`# Drift ${escapeMarkdown(day)}`, '', ...sections].join('\n');
}

function lists(drift: Drift): readonly string[] {
  const moved = drift.otherDays.map(
    ({ id, page, catalogue }) => `${id}: page ${page.join(', ')}; catalogue ${catalogue.join(', ')}`,
  );
  return [
    ...list('On the page, not in the catalogue', drift.unknownIds),
    ...list('In the catalogue by this page, not on it any more', drift.missingIds),
    ...list('Other days than in the catalogue', moved),
    ...list('Dates of the catalogue that stand nowhere on the page', drift.missingDays),
    ...list('New days that no entry has', drift.unknownDays),
    ...(hasDrift(drift) ? [] : ['No drift.', '']),
  ];
}

function list(title: string, items: readonly string[]): readonly string[] {
  if (!items.length) return [];
  const rest = items.length > MOST ? [`- … and ${items.length - MOST} more`] : [];
  return [
    `**${title} (${items.length})**`,
    '',
    ...items.slice(0, MOST).map((item) => `- ${escapeMarkdown(item)}`),
    ...rest,
    '',
  ];
}

export const summaryOf = ({ platform, drift, reason }: PageReport): string =>
  drift
    ? `${platform}: ${drift.known} known, ${drift.unknownIds.length} appeared, ${drift.missingIds.length} vanished, ${drift.otherDays.length + drift.missingDays.length} with other days, ${drift.unknownDays.length} new days`
    : `${platform}: NOT COMPARED: ${reason}`;
