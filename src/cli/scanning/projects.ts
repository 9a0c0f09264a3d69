/** What the projects of a scan show of platforms, for the models that no file by itself tells the platform of. */

import path from 'node:path';
import { decides, indexProjects, type ProjectEvidence } from '../../recognition';
import { shown } from '../files/list';
import { repositories } from '../files/repository';
import type { Scanned } from './scanned';

export interface ProjectScan {
  readonly cwd: string;
  /** The paths that were given. */
  readonly given: readonly string[];
  /** The manifests of projects, as they are shown. */
  readonly manifests: readonly string[];
  /** The platforms whose clients a file shows. */
  readonly clientsIn: (file: string) => readonly string[];
}

interface Question {
  readonly file: string;
  readonly platforms: readonly string[];
}

/** For a file what its projects show, where that decides something in it. Files are read until what they show can change nothing more. */
export function projectsOf<Row>(
  found: readonly Scanned<Row>[],
  { cwd, given, manifests, clientsIn }: ProjectScan,
): (scanned: Scanned<Row>) => ProjectEvidence | undefined {
  const rootOf = rootsOf(cwd, given);
  const index = indexProjects(manifests, rootOf);
  for (const { file, clients } of found) if (clients) index.add({ path: file, platforms: clients });
  const isOpen = ({ file, platforms }: Question): boolean => !index.isSettled(file, platforms);
  const openIn = new Map<string, readonly Question[]>();
  for (const question of questionsIn(found)) {
    const root = rootOf(question.file);
    openIn.set(root, [...(openIn.get(root) ?? []), question]);
  }
  for (const [root, questions] of openIn) openIn.set(root, questions.filter(isOpen));
  for (const { file, mayShow } of found) {
    const root = mayShow ? rootOf(file) : '';
    const questions = mayShow && openIn.get(root);
    if (!questions || questions.length === 0) continue;
    const platforms = clientsIn(file);
    if (platforms.length && index.add({ path: file, platforms })) openIn.set(root, questions.filter(isOpen));
  }
  return ({ file, undecided = [] }) => {
    const evidence = index.of(file);
    return undecided.some((platforms) => decides(evidence, platforms)) ? evidence : undefined;
  };
}

/** Each question once for a folder. */
function questionsIn<Row>(found: readonly Scanned<Row>[]): Iterable<Question> {
  const questions = new Map<string, Question>();
  for (const { file, undecided = [] } of found)
    for (const platforms of undecided)
      questions.set(`${file.slice(0, file.lastIndexOf('/') + 1)} ${platforms.join(' ')}`, { file, platforms });
  return questions.values();
}

/** The folder beyond which nothing belongs to a file: of its repository, or else the one that was given. */
function rootsOf(cwd: string, given: readonly string[]): (file: string) => string {
  const repositoryOf = repositories(cwd);
  const folderAt = (full: string): string => (full === cwd ? '' : shown(full, cwd));
  const folders = given.map((one) => folderAt(path.resolve(cwd, one))).sort((a, b) => b.length - a.length);
  return (file) => {
    const repository = repositoryOf(file);
    const root = repository === undefined ? undefined : folderAt(repository);
    if (root !== undefined && isIn(file, root)) return root;
    return folders.find((folder) => isIn(file, folder)) ?? '';
  };
}

const isIn = (file: string, folder: string): boolean => folder === '' || file.startsWith(`${folder}/`);
