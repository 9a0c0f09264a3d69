/** What a whole project shows of platforms: the clients of its files, for places that nothing nearer speaks to. */
import { SERVES_UNLISTED } from '../../platforms';
import { FOREIGN } from './client-patterns';
import type { PlatformEvidence } from './evidence';
import type { ProjectEvidence, ShownPlatforms } from './project-evidence';

/** The folders of projects, and what the files in them show. */
export interface ProjectIndex {
  /** Notes what a file shows; `false` where that was shown before. */
  add(file: ShowingFile): boolean;
  /** The same list for each file of a folder, until something is added; empty where nothing is shown. */
  of(path: string): ProjectEvidence;
  /** Can nothing more that is shown decide for one of some platforms? The first is the one that is meant where nothing does. */
  isSettled(path: string, platforms: readonly string[]): boolean;
}

/** A file, and the platforms whose clients it shows. */
export interface ShowingFile {
  readonly path: string;
  readonly platforms: readonly string[];
}

const MANIFEST =
  /^(?:package\.json|deno\.jsonc?|pyproject\.toml|setup\.(?:py|cfg)|requirements\.txt|Pipfile|go\.mod|pom\.xml|build\.gradle(?:\.kts)?|build\.sbt|Cargo\.toml|composer\.json|Gemfile|mix\.exs|rebar\.config|pubspec\.yaml|Package\.swift|Project\.toml|DESCRIPTION|project\.clj|deps\.edn|azure\.yaml|[\w.-]+\.(?:cs|fs|vb)proj|[\w.-]+\.(?:cabal|gemspec|slnx?))$/;

/** The file that a project has in its folder. */
export const isManifest = (path: string): boolean => MANIFEST.test(path.slice(path.lastIndexOf('/') + 1));

/** The folder of a file; empty for one that is in none. */
const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/**
 * What files show together. `manifests`: of the projects; `rootOf`: the folder beyond which nothing of a file's belongs to it, as the
 * paths are written. Each file costs what its path is deep.
 */
export function indexProjects(manifests: Iterable<string>, rootOf: (path: string) => string): ProjectIndex {
  const projects = new Set<string>();
  for (const path of manifests) projects.add(folderOf(path));
  const shown = new Map<string, Record<string, string>>();
  const known = new Map<string, ProjectEvidence>();
  return {
    add({ path, platforms }) {
      let isNew = false;
      for (const folder of foldersAround(path, rootOf(path), projects)) {
        const here = shown.get(folder) ?? {};
        shown.set(folder, here);
        for (const platform of platforms) {
          if (here[platform] !== undefined) continue;
          here[platform] = path;
          isNew = true;
        }
      }
      if (isNew) known.clear();
      return isNew;
    },
    of(path) {
      const folder = folderOf(path);
      const before = known.get(folder);
      if (before) return before;
      const around = foldersAround(path, rootOf(path), projects).map((one) => shown.get(one));
      const evidence = around.filter((one) => one !== undefined).map((one) => ({ ...one }));
      known.set(folder, evidence);
      return evidence;
    },
    isSettled(path, platforms) {
      const [nearest = ''] = foldersAround(path, rootOf(path), projects);
      const fitting = fittingIn(shown.get(nearest) ?? {}, platforms);
      return fitting.length > 1 || fitting[0] === FOREIGN || (fitting.length > 0 && fitting[0] === platforms[0]);
    },
  };
}

/** The folders around a file that hold a project, and the root. */
function foldersAround(path: string, root: string, projects: ReadonlySet<string>): readonly string[] {
  const folders: string[] = [];
  for (let folder = folderOf(path); folder.length > root.length; folder = folderOf(folder))
    if (projects.has(folder)) folders.push(folder);
  return [...folders, root];
}

/** The one platform among some that the nearest project shows with any of them: two prove nothing, nor does a client of nobody knows whom. */
export function projectPlatform(
  project: ProjectEvidence | undefined,
  platforms: readonly string[],
): PlatformEvidence | undefined {
  for (const shown of project ?? []) {
    const fitting = fittingIn(shown, platforms);
    const [platform] = fitting;
    if (platform === undefined) continue;
    if (fitting.length > 1 || platform === FOREIGN) return undefined;
    // Who lists nothing of it speaks only where nobody else is called.
    if (!platforms.includes(platform) && Object.keys(shown).length > 1) return undefined;
    return { platform, reason: { by: 'project', detail: shown[platform] ?? '' } };
  }
  return undefined;
}

const fittingIn = (shown: ShownPlatforms, platforms: readonly string[]): readonly string[] =>
  Object.keys(shown).filter((one) => platforms.includes(one) || one === FOREIGN || SERVES_UNLISTED.includes(one));

/** Does the project tell another of some platforms than the first, which is the one that is meant where nothing does? */
export function decides(project: ProjectEvidence, platforms: readonly string[]): boolean {
  const platform = projectPlatform(project, platforms)?.platform;
  return platform !== undefined && platform !== platforms[0];
}

/** Do two projects show the same, by the same files? */
export const isSameEvidence = (a: ProjectEvidence | undefined, b: ProjectEvidence | undefined): boolean =>
  a === b || (a?.length === b?.length && (a ?? []).every((shown, at) => areSame(shown, b?.[at] ?? {})));

function areSame(a: ShownPlatforms, b: ShownPlatforms): boolean {
  const platforms = Object.keys(a);
  return platforms.length === Object.keys(b).length && platforms.every((platform) => a[platform] === b[platform]);
}
