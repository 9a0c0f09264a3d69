import type { Declaration } from '../../recognition/mention';
import { type Problem, whyOf } from '../files/problem';

export interface Scanned<Row> {
  readonly file: string;
  readonly rows: readonly Row[];
  readonly problem?: Problem;
  /** The deployments that it declares. */
  readonly declarations?: readonly Declaration[];
  /** It may name deployments: to be looked at again once those of all files are known. */
  readonly mayName?: true;
}

/** A mistake of ours in one file must not hide what the others hold. */
export function analysed<T>(file: string, analyse: () => T): T | Scanned<never> {
  try {
    return analyse();
  } catch (error) {
    return withProblem({ file, kind: 'unreadable', why: `cannot be analysed: ${whyOf(error)}` });
  }
}

export const withProblem = (problem: Problem): Scanned<never> => ({ file: problem.file, rows: [], problem });
