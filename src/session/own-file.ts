/** `model-almanac.json` of a workspace folder: what it says is laid over the catalogue. */
import { type Catalogue, isLayered, type Mistake } from '../catalogue';
import { matcher } from '../globs';
import { loadFindings, loadOwnFile, loadPolicy } from '../messages';
import { isTaken } from '../recognition';
import { policyOf, withPolicy } from '../rules';

export interface Laid {
  /** The catalogue itself where the file says nothing that can be used. */
  readonly catalogue: Catalogue;
  /** In the order of the text. */
  readonly mistakes: readonly Mistake[];
}

export interface OwnFileCircumstances {
  readonly trusted: boolean;
  /** Of what is said of mistakes, and of the file's policy. */
  readonly language: string;
  /** `YYYY-MM-DD`: what has ended by then is told. */
  readonly asOf?: string;
  /** The path of the folder, as documents give theirs; without one their paths begin there. */
  readonly folder?: string;
}

/** Of what a workspace says that is not trusted, only what hides nothing is taken. */
export async function layOver(
  catalogue: Catalogue,
  text: string,
  { trusted, language, asOf, folder }: OwnFileCircumstances,
): Promise<Laid> {
  const [{ parseUserLayer }, { layered }, words] = await Promise.all([
    import('../catalogue/user-layer'),
    import('../catalogue/layered'),
    loadOwnFile(language),
  ]);
  const trust = trusted
    ? ({ trusted: true } as const)
    : ({ trusted: false, isTaken: (name: string) => isTaken(name, catalogue) } as const);
  const { layer, mistakes } = parseUserLayer(text, catalogue, trust, words, asOf);
  const laid = layered(catalogue, layer);
  if (layer.policy) {
    const [{ createPolicy }, policyWords, { findings }] = await Promise.all([
      import('../rules/policy/policy'),
      loadPolicy(language),
      loadFindings(language),
    ]);
    const filesOf = (globs: readonly string[]) => {
      const isMeant = matcher(globs);
      return (path: string) => isMeant(within(folder, path));
    };
    // The team may write in another language than ours, which puts no space between sentences.
    const together = (sentences: readonly string[]): string =>
      sentences.reduce((all, next) => (/[!-~]$/.test(all) ? `${all} ${next}` : findings.together([all, next])));
    withPolicy(laid, createPolicy(layer.policy, { catalogue: laid, words: policyWords, trusted, together, filesOf }));
  }
  return { catalogue: laid, mistakes };
}

/** As globs of the file see a document. */
const within = (folder: string | undefined, path: string): string =>
  folder !== undefined && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;

/** What of a folder's own file nothing has needed so far: worth telling once everything was looked at. */
export async function unusedIn(
  catalogue: Catalogue,
  { language, asOf }: { readonly language: string; readonly asOf: string },
): Promise<readonly Mistake[]> {
  const ignored = isLayered(catalogue) ? catalogue.user.unused() : [];
  const waivers = policyOf(catalogue)?.unused() ?? [];
  const { unused: message } = await loadOwnFile(language);
  return (
    [...ignored, ...waivers]
      // What has ended is told as such.
      .filter(({ until }) => until === undefined || asOf < until)
      .map(({ start, end }) => ({ start, end, severity: 'information', message }))
  );
}
