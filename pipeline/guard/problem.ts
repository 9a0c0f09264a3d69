// What a check of the data finds: which row, what is wrong, what to do.
import type { ModelEntry } from '../../src/catalogue';
import type { PlatformFile } from '../../src/catalogue/making';

export interface Problem {
  readonly row: string;
  readonly wrong: string;
  readonly todo: string;
}

export function rowName(platform: string, model: Pick<ModelEntry, 'id' | 'version'>): string {
  return [platform, model.id, model.version].filter((part) => part !== undefined).join(' ');
}

/** Every model with its row name and file. */
export function rowsOf(
  files: readonly PlatformFile[],
): readonly { readonly row: string; readonly file: PlatformFile; readonly model: ModelEntry }[] {
  return files.flatMap((file) => file.models.map((model) => ({ row: rowName(file.platform, model), file, model })));
}

export function formatProblem({ row, wrong, todo }: Problem): string {
  return `${row}: ${wrong}. ${todo}`;
}
