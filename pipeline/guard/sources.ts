// Every group of facts has a source that vouches for it, and figures are possible.

import type { ModelEntry } from '../../src/catalogue';
import { type FactGroup, factGroup } from '../../src/catalogue';
import type { PlatformFile } from '../../src/catalogue/making';
import { type Problem, rowsOf } from './problem';

export function checkSources(files: readonly PlatformFile[]): readonly Problem[] {
  return [
    ...files.flatMap(checkTable),
    ...rowsOf(files).flatMap(({ row, file, model }) => checkModel(row, file, model)),
  ];
}

function checkTable({ platform, sources, models }: PlatformFile): readonly Problem[] {
  const used = new Set(models.flatMap((model) => Object.keys(model.sources)));
  return Object.keys(sources)
    .filter((key) => !used.has(key))
    .map((key) => ({ row: `${platform} source ${key}`, wrong: 'vouches for nothing', todo: 'Take it out.' }));
}

function checkModel(row: string, file: PlatformFile, model: ModelEntry): readonly Problem[] {
  const problems: Problem[] = [];
  const keys = Object.keys(model.sources);
  if (!keys.length) problems.push({ row, wrong: 'has no source', todo: 'Add one with the day it was read.' });
  for (const key of keys)
    if (!file.sources[key])
      problems.push({ row, wrong: `names the unknown source ${key}`, todo: "Add it to the file's sources." });
  const vouchedFor = new Set(Object.values(model.sources).flat().map(factGroup));
  for (const group of groupsOf(model))
    if (!vouchedFor.has(group) && !model.unattributed?.includes(group))
      problems.push({
        row,
        wrong: `no source vouches for its ${group}`,
        todo: 'Name the field behind the source that gave it.',
      });
  const { contextWindow, maxOutputTokens, prices } = model;
  if (contextWindow !== undefined && maxOutputTokens !== undefined && maxOutputTokens > contextWindow)
    problems.push({ row, wrong: 'more output than context', todo: 'One of the limits is wrong.' });
  if (prices?.input !== undefined && prices.cachedInput !== undefined && prices.cachedInput > prices.input)
    problems.push({ row, wrong: 'cached input costs more than input', todo: 'One of the prices is wrong.' });
  return problems;
}

/** The groups that the entry has facts of; that it exists is vouched for by any source. */
function groupsOf(model: ModelEntry): ReadonlySet<FactGroup> {
  const fields = Object.keys(model).filter((field) => field !== 'lifecycle' || Object.keys(model.lifecycle).length > 0);
  const groups = new Set(fields.flatMap((field) => factGroup(field) ?? []));
  groups.delete('identity');
  return groups;
}
