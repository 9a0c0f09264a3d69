// API versions, what they brought, look-alikes and notes name only what exists.
import type { Catalogue, Note } from '../../src/catalogue';
import { firstDay, lastDay } from '../../src/catalogue';
import type { ApiFeature, ApiVersion, CatalogueData, DateHistory, LookAlike } from '../../src/catalogue/making';
import type { Problem } from './problem';

export function checkReference(data: CatalogueData, catalogue: Catalogue): readonly Problem[] {
  const { features, lookAlikes } = data.apiReference;
  return [
    ...twice(data.apiVersions.versions.map((v) => `${v.service} ${v.version.toLowerCase()} ${v.plane}`)),
    ...twice(features.map((f) => `feature ${f.service} ${f.id}`)),
    ...twice(lookAlikes.map((l) => `look-alike ${l.service} ${l.text}`)),
    ...twice(data.notes.map((n) => `note ${n.id}`)),
    ...data.apiVersions.versions.flatMap((version) => checkVersion(catalogue, version)),
    ...features.flatMap((feature) => checkFeature(catalogue, feature)),
    ...lookAlikes.flatMap((lookAlike) => checkLookAlike(catalogue, lookAlike)),
    ...data.notes.flatMap((note) => checkNote(catalogue, note)),
    ...data.history.rows.flatMap((row) => checkHistory(data, catalogue, row)),
  ];
}

function twice(rows: readonly string[]): readonly Problem[] {
  return rows
    .filter((row, index) => rows.indexOf(row) < index)
    .map((row) => ({ row, wrong: 'stands twice', todo: 'Keep one and merge its facts.' }));
}

function checkVersion({ apiVersions }: Catalogue, v: ApiVersion): readonly Problem[] {
  const row = `${v.service} ${v.version}`;
  const target = v.supersededBy;
  const known = target === undefined || apiVersions.find(v.supersededByService ?? v.service, target) !== undefined;
  const later = v.retires ?? v.deprecated;
  return [
    ...problem(!known, row, `superseded by ${target}, which is not known`, 'Add that version, or correct the name.'),
    ...problem(
      v.released !== undefined && later !== undefined && firstDay(v.released) > lastDay(later),
      row,
      `released ${v.released} after ${later}`,
      'Read the source again.',
    ),
  ];
}

function checkFeature({ apiVersions }: Catalogue, { service, id, since }: ApiFeature): readonly Problem[] {
  return [since.preview, since.ga].flatMap((version) =>
    problem(
      version !== undefined && apiVersions.find(service, version) === undefined,
      `feature ${service} ${id}`,
      `since ${version}, which is not known`,
      'Add that version, or correct it.',
    ),
  );
}

function checkLookAlike(
  catalogue: Catalogue,
  { service, text, meant, services = [], models = [], is }: LookAlike,
): readonly Problem[] {
  const { apiVersions } = catalogue;
  const row = `look-alike ${service} ${text}`;
  const date = /^\d{4}-\d\d-\d\d/.exec(text)?.[0];
  return [
    ...problem(
      apiVersions.find(service, text) !== undefined,
      row,
      'is a version of this service',
      'Take the look-alike out.',
    ),
    ...problem(
      meant !== undefined && !apiVersions.find(service, meant),
      row,
      `means ${meant}, which is not known`,
      'Correct it.',
    ),
    ...services
      .filter((other) => !apiVersions.find(other, text))
      .flatMap((other) => problem(true, row, `${other} has no such version`, 'Correct the service.')),
    ...models
      .filter((id) => is === 'model-version' && !catalogue.resolve('azure-openai', `${id}@${date}`).length)
      .flatMap((id) => problem(true, row, `${id} has no version ${date}`, 'Correct the model.')),
  ];
}

function checkNote(catalogue: Catalogue, { id, platform, models = [] }: Note): readonly Problem[] {
  return [
    ...problem(
      !catalogue.platforms.includes(platform),
      `note ${id}`,
      `speaks of the unknown platform ${platform}`,
      'Correct it.',
    ),
    ...models
      .filter((model) => !catalogue.resolve(platform, model).length)
      .flatMap((model) => problem(true, `note ${id}`, `speaks of the unknown model ${model}`, 'Correct it.')),
  ];
}

function checkHistory(
  { history }: CatalogueData,
  catalogue: Catalogue,
  { platform, id, version, seen }: DateHistory['rows'][number],
): readonly Problem[] {
  const row = `date history ${platform} ${id} ${version ?? ''}`.trimEnd();
  const known = catalogue.on(platform, id).some((ref) => ref.version === version);
  const unsorted = seen.some(({ checked }, index) => index > 0 && checked < (seen[index - 1]?.checked ?? ''));
  return [
    ...problem(!known, row, 'belongs to no entry', 'Correct the name, or take it out.'),
    ...problem(unsorted, row, 'looks out of order', 'Put the oldest look first.'),
    ...seen
      .filter(({ source }) => !history.sources[source])
      .flatMap(({ source }) =>
        problem(true, row, `names the unknown source ${source}`, "Add it to the file's sources."),
      ),
  ];
}

function problem(is: boolean, row: string, wrong: string, todo: string): readonly Problem[] {
  return is ? [{ row, wrong, todo }] : [];
}
