/** One file of a tree, looked at for itself: what is found in it, and what it tells the others and waits for from them. Pure. */
import type { Catalogue } from '../catalogue';
import {
  clientsShownBy,
  type Declaration,
  declarationsIn,
  holdsName,
  mayDeclare,
  mayNameDeployment,
  type RecognitionOptions,
  type RecognizedDocument,
  recognize,
  undecidedIn,
} from '../recognition';

export interface TreeFile {
  readonly path: string;
  readonly text: string;
}

export interface TreeFileReading {
  readonly document: RecognizedDocument;
  /** The deployments that it declares. */
  readonly declarations: readonly Declaration[];
  /** It may name deployments that other files declare. */
  readonly mayName: boolean;
  /** The platforms whose clients it shows to the files of its project. */
  readonly clients: readonly string[];
  /** The platforms of each model that nothing in it tells apart: the project may. */
  readonly undecided: readonly (readonly string[])[];
}

/** What is known of a file by others. */
export type Others = Pick<RecognitionOptions, 'declared' | 'project'>;

/** `showing`: which files show nothing of their project; `deployments`: also what is declared and named. */
export function readTreeFile(
  file: TreeFile,
  catalogue: Catalogue,
  options: RecognitionOptions,
  { showing, deployments }: { readonly showing: Pick<RecognitionOptions, 'isFixture'>; readonly deployments: boolean },
): TreeFileReading {
  const { path, text } = file;
  const document = recognize(file, catalogue, { ...options, isOnce: true });
  return {
    document,
    declarations:
      deployments && mayDeclare(path, text) ? declarationsIn(text, document.deployments ?? [], { path }) : [],
    mayName: deployments && mayNameDeployment(text),
    clients: clientsShownBy(document, showing),
    undecided: undecidedIn(document),
  };
}

/** The same with what others declare and show; `undefined` for a file that none of it is about. */
export function readTreeFileAgain(
  file: TreeFile,
  catalogue: Catalogue,
  options: RecognitionOptions,
  { declared, project }: Others,
): RecognizedDocument | undefined {
  const named = declared && holdsName(file.text, file.path, declared) ? declared : undefined;
  if (!named && !project) return undefined;
  return recognize(file, catalogue, {
    ...options,
    isOnce: true,
    ...(named && { declared: named }),
    ...(project && { project }),
  });
}
