/** Scores, other platforms, other versions, and the API versions that the model's features need. */
import { platformName } from '../../platforms';
import type { Card } from '../card';
import { briefLife } from '../life-phrases';
import type { Words } from '../words';
import { type Cell, cell, type Section } from './section';

export function benchmarksSection({ facts: { benchmarks = {} } }: Card, { t, count }: Words): Section {
  return {
    key: 'benchmarks',
    title: t.headings.benchmarks,
    tables: [
      {
        caption: t.headings.benchmarks,
        look: 'figures',
        columns: [t.labels.benchmark, t.labels.score],
        rows: Object.entries(benchmarks).map(([name, score]) => [cell(name), cell(count(score))]),
      },
    ],
  };
}

export function elsewhereSection({ elsewhere }: Card, words: Words): Section {
  const { t } = words;
  return {
    key: 'elsewhere',
    title: t.headings.elsewhere,
    tables: [
      {
        caption: t.headings.elsewhere,
        columns: [t.labels.platform, t.labels.id, t.labels.state],
        rows: elsewhere.map(({ platform, id, version, life }): readonly Cell[] => [
          cell(platformName(platform)),
          {
            text: version === undefined || id.includes(version) ? id : `${id} ${version}`,
            card: { platform, id, ...(version !== undefined && { version }) },
          },
          cell(briefLife(life, words)),
        ]),
      },
    ],
  };
}

export function versionsSection({ otherVersions, datesApply, platform, id }: Card, words: Words): Section {
  const { t } = words;
  return {
    key: 'versions',
    title: t.headings.versions,
    tables: [
      {
        caption: t.headings.versions,
        columns: [t.labels.version, t.labels.state],
        rows: otherVersions.map(({ version = '', life }) => [
          { text: version, card: { platform, id, version } },
          cell(datesApply ? briefLife({ ...life, varies: false, versions: [] }, words) : ''),
        ]),
      },
    ],
  };
}

export function apiVersionsSection({ apiFeatures }: Card, { t }: Words): Section {
  return {
    key: 'apiVersions',
    title: t.headings.apiVersions,
    tables: [
      {
        caption: t.apiVersion.since,
        columns: [t.apiVersion.feature, t.apiVersion.stages.ga, t.apiVersion.stages.preview, '/openai/v1'],
        rows: apiFeatures.map(({ name, since, onV1 }) => [
          cell(t.apiVersion.featureName(name)),
          cell(since.ga ?? ''),
          cell(since.preview ?? ''),
          cell(onV1 === undefined ? '' : onV1 ? t.facts.yes : t.facts.no),
        ]),
      },
    ],
  };
}
