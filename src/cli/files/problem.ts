/** A file that was not looked at, or not as a whole. */
import { plain } from '../../text';

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

/** For stderr: a line for each that makes a run incomplete, and one for all binary files. */
export function problemLines(problems: readonly Problem[]): string {
  const binary = problems.filter(({ kind }) => kind === 'binary');
  const lines = [...gapsOf(problems)]
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map(({ file, why }) => line(`${plain(file)}: ${plain(why)}`));
  return [...lines, ...(binary.length ? [line(binarySummary(binary))] : [])].join('');
}

const line = (what: string): string => `model-almanac: not read: ${what}\n`;

function binarySummary(binary: readonly Problem[]): string {
  const first = binary.map(({ file }) => file).sort()[0] ?? '';
  return binary.length === 1 ? `${plain(first)}: binary` : `${binary.length} binary files, such as ${plain(first)}`;
}

/** Those that make the run incomplete. */
export const gapsOf = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ kind }) => kind !== 'binary');

/** How many they are. */
export const gapsIn = (problems: readonly Problem[]): number => gapsOf(problems).length;
