/** The full card of an API version, part by part. */
import { cell, isEmpty, row, type Section } from '../sections/section';
import type { Words } from '../words';
import type { ApiVersionCard, NeededVersions } from './card';

const PARTS: readonly ((card: ApiVersionCard, words: Words) => Section)[] = [about, lifecycle, features, sources];

export function apiVersionSections(card: ApiVersionCard, words: Words): readonly Section[] {
  return PARTS.map((part) => part(card, words)).filter((section) => !isEmpty(section));
}

function about({ facts, serviceName }: ApiVersionCard, { t, list }: Words): Section {
  const { apiVersion: a } = t;
  return {
    key: 'about',
    title: t.headings.about,
    rows: [
      row(t.labels.version, facts.version),
      row(a.service, serviceName),
      row(a.plane, a.planes[facts.plane]),
      row(a.surfaces, facts.surfaces && list(facts.surfaces)),
      row(a.resourceTypes, facts.resourceTypes && list(facts.resourceTypes)),
      row(a.carriedBy, facts.carriedBy),
      row(a.standsFor, facts.standsFor),
      row(t.labels.notes, facts.note),
    ].flat(),
  };
}

function lifecycle({ facts, newestGa }: ApiVersionCard, { t }: Words): Section {
  const { apiVersion: a } = t;
  const bound = facts.releasedNoLaterThan === undefined ? undefined : a.releasedNoLaterThan(facts.releasedNoLaterThan);
  return {
    key: 'lifecycle',
    title: t.headings.lifecycle,
    rows: [
      row(a.supersededBy, facts.supersededBy ?? facts.supersededByService),
      row(a.newestGa, newestGa),
      row(t.labels.released, facts.released ?? bound, facts.releasedBasis),
      row(t.labels.deprecated, facts.deprecated),
      row(t.labels.retirement, facts.retires, facts.retirementNote),
      facts.retires === undefined ? row(t.labels.notes, facts.retirementNote) : [],
    ].flat(),
  };
}

function features({ brought, needsNewer, onlyInPreviews }: ApiVersionCard, { t, list }: Words): Section {
  const { apiVersion: a } = t;
  const table = (caption: string, needed: readonly NeededVersions[]) => ({
    caption,
    columns: [a.feature, a.since],
    rows: needed.map(({ name, since }) => [cell(a.featureName(name)), cell(list(since))]),
  });
  return {
    key: 'capabilities',
    title: t.headings.capabilities,
    rows: row(a.brought, list(brought.map(a.featureName))),
    tables: [table(a.needsNewer, needsNewer), table(a.onlyInPreviews, onlyInPreviews)],
  };
}

function sources({ sources: all, page, serviceName, asOf, catalogueDay }: ApiVersionCard, { t }: Words): Section {
  const official =
    page === undefined ? [] : [[cell(`${serviceName} ${t.pages.apiVersions}`, page), cell(''), cell('')]];
  return {
    key: 'sources',
    title: t.headings.sources,
    lines: [`${t.facts.asOf(asOf)} · ${t.facts.catalogueOf(catalogueDay)}`],
    tables: [
      {
        caption: t.headings.sources,
        columns: [t.labels.source, t.labels.checked, t.labels.document],
        rows: [
          ...official,
          ...all.map(({ document, url, path, checked, note }) => [
            cell(document, url),
            cell(checked),
            cell([path, note].filter((part) => part !== undefined).join(' · ')),
          ]),
        ],
      },
    ],
  };
}
