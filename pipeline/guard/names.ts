// Every name leads to one model on a platform, in whatever case it is written.
import type { ModelEntry } from '../../src/catalogue';
import type { PlatformFile } from '../../src/catalogue/making';
import { type Problem, rowName } from './problem';

export function checkNames(files: readonly PlatformFile[]): readonly Problem[] {
  return [...samePlatform(files), ...files.flatMap(checkPlatform)];
}

function samePlatform(files: readonly PlatformFile[]): readonly Problem[] {
  const seen = new Set<string>();
  return files.flatMap(({ platform }) => {
    if (!seen.has(platform)) {
      seen.add(platform);
      return [];
    }
    return [{ row: platform, wrong: 'two files for one platform', todo: 'Merge them into one.' }];
  });
}

function checkPlatform({ platform, models }: PlatformFile): readonly Problem[] {
  const problems: Problem[] = [];
  const rows = new Set<string>();
  const ids = new Map<string, string>();
  const others = new Map<string, ModelEntry>();
  for (const model of models) {
    const row = rowName(platform, model);
    if (rows.has(row.toLowerCase()))
      problems.push({ row, wrong: 'stands twice', todo: 'Keep one and merge its facts.' });
    rows.add(row.toLowerCase());
    const known = ids.get(model.id.toLowerCase());
    if (known !== undefined && known !== model.id)
      problems.push({
        row,
        wrong: `the same ID in another case: ${known}`,
        todo: 'Keep the form that the platform documents and put the other one into otherSpellings.',
      });
    ids.set(model.id.toLowerCase(), model.id);
  }
  for (const model of models) {
    const row = rowName(platform, model);
    for (const alias of [...(model.aliases ?? []), ...(model.otherSpellings ?? [])]) {
      if (/\s/.test(alias)) problems.push({ row, wrong: `the alias "${alias}" has a space`, todo: 'Take it out.' });
      // Another spelling may differ from its own ID by case only: that is what it is for.
      const id = ids.get(alias.toLowerCase());
      if (id !== undefined && !(id === model.id && alias !== id && model.otherSpellings?.includes(alias)))
        problems.push({
          row,
          wrong: `the alias ${alias} is an ID of its own`,
          todo: 'Take the alias or the other row out.',
        });
      const taken = others.get(alias.toLowerCase());
      if (taken && taken.id !== model.id)
        problems.push({
          row,
          wrong: `the alias ${alias} belongs to ${rowName(platform, taken)} too`,
          todo: 'Leave it with the one that the platform names.',
        });
      others.set(alias.toLowerCase(), model);
    }
  }
  return problems;
}
