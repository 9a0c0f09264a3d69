import type { Declaration, Limit, RecognizedDocument } from '../../recognition';
import { type Problem, whyOf } from '../files/problem';

export interface Scanned<Row> {
  readonly file: string;
  readonly rows: readonly Row[];
  readonly problem?: Problem;
  /** The deployments that it declares. */
  readonly declarations?: readonly Declaration[];
  /** It may name deployments: to be looked at again once those of all files are known. */
  readonly mayName?: true;
  /** The platforms whose clients it shows. */
  readonly clients?: readonly string[];
  /** It may show clients, and was not asked. */
  readonly mayShow?: true;
  /** The platforms of each model that nothing in it tells apart. */
  readonly undecided?: readonly (readonly string[])[];
}

/** A mistake of ours in one file must not hide what the others hold. */
export function analysed<T>(file: string, analyse: () => T): T | Scanned<never> {
  try {
    return analyse();
  } catch (error) {
    return withProblem({ file, kind: 'unreadable', why: `cannot be analysed: ${whyOf(error)}` });
  }
}

const LIMITS: Readonly<Record<Limit, string>> = {
  'yaml-lines': 'deployments behind its first 20,000 lines are left out',
  choices: 'deployments with very many possible values are left out',
};

/** What the recognizer left out of a file: it was read, but not as a whole. */
export const limitsReached = (file: string, { limits }: RecognizedDocument): Problem | undefined =>
  limits && { file, kind: 'too-large', why: `only in part: ${limits.map((limit) => LIMITS[limit]).join('; ')}` };

export const withProblem = (problem: Problem): Scanned<never> => ({ file: problem.file, rows: [], problem });
