/** `model-almanac.json` of a workspace folder: what it says is laid over the catalogue. */
import type { Catalogue, Mistake } from '../catalogue';
import { loadOwnFile } from '../messages';
import { isTaken } from '../recognition';

export interface Laid {
  /** The catalogue itself where the file says nothing that can be used. */
  readonly catalogue: Catalogue;
  /** In the order of the text. */
  readonly mistakes: readonly Mistake[];
}

/** Of what a workspace says that is not trusted, only what hides nothing is taken. */
export async function layOver(
  catalogue: Catalogue,
  text: string,
  { trusted, language }: { readonly trusted: boolean; readonly language: string },
): Promise<Laid> {
  const [{ parseUserLayer }, { layered }, words] = await Promise.all([
    import('../catalogue/user-layer'),
    import('../catalogue/layered'),
    loadOwnFile(language),
  ]);
  const trust = trusted
    ? ({ trusted: true } as const)
    : ({ trusted: false, isTaken: (name: string) => isTaken(name, catalogue) } as const);
  const { layer, mistakes } = parseUserLayer(text, catalogue, trust, words);
  return { catalogue: layered(catalogue, layer), mistakes };
}

/** The file of a folder as its host finds it: its text, or why that is not read. */
export type OwnFileText = { readonly text: string; readonly why?: undefined } | { readonly why: string };

export interface OwnFileNeeds {
  /** Of what is told of mistakes. */
  readonly language: string;
  /** `undefined` where the folder has none. */
  ownFile(folder: string): Promise<OwnFileText | undefined>;
  isTrusted(): boolean;
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
  /** Every file is read anew. */
  forget(): void;
}

export function createFolderCatalogues(needs: OwnFileNeeds): FolderCatalogues {
  const known = new Map<string, Promise<Catalogue>>();
  const lay = async (catalogue: Catalogue, folder: string): Promise<Catalogue> => {
    needs.onOwnFile(folder, { kind: 'none' });
    const file = await needs.ownFile(folder);
    if (!file) return catalogue;
    if (file.why !== undefined) {
      needs.onOwnFile(folder, { kind: 'unread', why: file.why });
      return catalogue;
    }
    const laid = await layOver(catalogue, file.text, { trusted: needs.isTrusted(), language: needs.language });
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
    forget: () => known.clear(),
  };
}
