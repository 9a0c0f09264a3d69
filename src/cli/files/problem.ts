/** A file that was not looked at, or not as a whole. */

export interface Problem {
  readonly file: string;
  /** `binary` files have nothing to say; all others make a run incomplete. */
  readonly kind: 'binary' | 'too-large' | 'unreadable';
  readonly why: string;
}

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'is a directory',
  ELOOP: 'symbolic links go round in circles',
};

export function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return WORDS[code] ?? error.message;
}

/** One line a file, for stderr. */
export function problemLines(problems: readonly Problem[]): string {
  return [...problems]
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map(({ file, why }) => `model-almanac: not read: ${file}: ${why}\n`)
    .join('');
}

/** How many make the run incomplete. */
export const gapsIn = (problems: readonly Problem[]): number => problems.filter(({ kind }) => kind !== 'binary').length;
