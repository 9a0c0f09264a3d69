/** The catalogue as each workspace folder sees it: with its own file laid over it, once somebody asks. */
import type { Catalogue, Mistake } from '../catalogue';
import type { OwnFileCircumstances } from './own-file';

/** Loaded for a folder that has such a file. */
const ownFile = () => import('./own-file');

/** The file of a folder as its host finds it: its text, or why that is not read. */
export type OwnFileText = { readonly text: string; readonly why?: undefined } | { readonly why: string };

export interface OwnFileNeeds {
  /** Of what is told of mistakes. */
  readonly language: string;
  /** `undefined` where the folder has none. */
  ownFile(folder: string): Promise<OwnFileText | undefined>;
  isTrusted(): boolean;
  today(): string;
  readonly files: { pathOf(uri: string): string };
  /** What is wrong with a folder's file, also when nothing is any more: mistakes, why it is not read, or what went wrong of ours. */
  onOwnFile(folder: string, outcome: OwnFileOutcome): void;
}

export type OwnFileOutcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'laid'; readonly mistakes: readonly Mistake[]; readonly text: string }
  | { readonly kind: 'unread'; readonly why: string }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface FolderCatalogues {
  /** The catalogue as a folder sees it; the same one where it has no file, or one that cannot be used. */
  over(catalogue: Catalogue, folder: string): Promise<Catalogue>;
  /** What is wrong with the text that somebody is writing for a folder's file; it counts once it is saved. */
  mistakesIn(text: string, catalogue: Catalogue, folder: string): Promise<readonly Mistake[]>;
  /** What of a folder's file nothing that was looked at has needed. */
  unusedIn(catalogue: Catalogue, folder: string): Promise<readonly Mistake[]>;
  /** Every file is read anew. */
  forget(): void;
}

export function createFolderCatalogues(needs: OwnFileNeeds): FolderCatalogues {
  const known = new Map<string, Promise<Catalogue>>();
  const circumstancesOf = (folder: string): OwnFileCircumstances => ({
    trusted: needs.isTrusted(),
    language: needs.language,
    asOf: needs.today(),
    folder: needs.files.pathOf(folder).replace(/\/$/, ''),
  });
  const lay = async (catalogue: Catalogue, folder: string): Promise<Catalogue> => {
    needs.onOwnFile(folder, { kind: 'none' });
    const file = await needs.ownFile(folder);
    if (!file) return catalogue;
    if (file.why !== undefined) {
      needs.onOwnFile(folder, { kind: 'unread', why: file.why });
      return catalogue;
    }
    const laid = await (await ownFile()).layOver(catalogue, file.text, circumstancesOf(folder));
    needs.onOwnFile(folder, { kind: 'laid', mistakes: laid.mistakes, text: file.text });
    return laid.catalogue;
  };
  /** Whatever goes wrong with a file of the workspace, the catalogue itself is there. */
  const layOrNot = async (catalogue: Catalogue, folder: string): Promise<Catalogue> => {
    try {
      return await lay(catalogue, folder);
    } catch (error) {
      needs.onOwnFile(folder, { kind: 'failed', error });
      return catalogue;
    }
  };
  return {
    over(catalogue, folder) {
      const found = known.get(folder) ?? layOrNot(catalogue, folder);
      known.set(folder, found);
      return found;
    },
    mistakesIn: async (text, catalogue, folder) =>
      (await (await ownFile()).layOver(catalogue, text, circumstancesOf(folder))).mistakes,
    unusedIn: async (catalogue, folder) =>
      (await ownFile()).unusedIn((await known.get(folder)) ?? catalogue, {
        language: needs.language,
        asOf: needs.today(),
      }),
    forget: () => known.clear(),
  };
}
