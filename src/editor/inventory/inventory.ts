/** Which models the workspace names, and where: fed by the check of the workspace and by open documents. No text is kept. */
import type { Circumstances, EntryRef } from '../../catalogue';
import type { Mention } from '../../recognition';
import type { Severity } from '../../rules';
import type { CheckedReading } from '../../session';

/** One place that names a model. Line and character from 0. */
export interface Use {
  readonly platform: string;
  readonly id: string;
  readonly version?: string;
  /** Every version that the ID may stand for. */
  readonly refs: readonly EntryRef[];
  readonly circumstances?: Circumstances;
  /** A foreign host serves it: its dates say nothing. */
  readonly foreign?: true;
  readonly line: number;
  readonly character: number;
  /** What is said of it. */
  readonly severity?: Severity;
}

export interface Inventory {
  /** What a file names; nothing where it names no model any more. */
  set(uri: string, uses: readonly Use[]): void;
  drop(uri: string): void;
  clear(): void;
  /** Every file that names a model. */
  readonly files: ReadonlyMap<string, readonly Use[]>;
  /** Models that are named, as `platform id`. */
  used(): ReadonlySet<string>;
  /** Whether all files were looked at, or only those that are open. */
  whole: boolean;
  onDidChange(listener: () => void): { dispose(): void };
}

export function createInventory(): Inventory {
  const files = new Map<string, readonly Use[]>();
  const listeners = new Set<() => void>();
  let named: ReadonlySet<string> | undefined;
  const tell = (): void => {
    named = undefined;
    for (const listener of listeners) listener();
  };
  return {
    files,
    whole: false,
    used() {
      named ??= new Set([...files.values()].flatMap((uses) => uses.map(({ platform, id }) => `${platform} ${id}`)));
      return named;
    },
    set(uri, uses) {
      if (uses.length > 0) files.set(uri, uses);
      else if (!files.delete(uri)) return;
      tell();
    },
    drop(uri) {
      if (files.delete(uri)) tell();
    },
    clear() {
      this.whole = false;
      files.clear();
      tell();
    },
    onDidChange(listener) {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
  };
}

/** What passes a model on: neither prose nor comments, and a pair of name and version once. */
export function usesIn(
  { reading, findings }: CheckedReading,
  positionAt: (offset: number) => { readonly line: number; readonly character: number },
): readonly Use[] {
  const severities = new Map(findings.map(({ target, severity }) => [target.start, severity]));
  return reading.document.mentions.filter(isUse).flatMap((mention): readonly Use[] => {
    const { start, entries, circumstances, datesApply } = mention;
    const [first] = entries;
    if (!first) return [];
    const { line, character } = positionAt(start);
    const severity = severities.get(start);
    const version = entries.length === 1 ? first.version : undefined;
    return [
      {
        platform: first.platform,
        id: first.id,
        ...(version !== undefined && { version }),
        refs: entries,
        ...(circumstances && { circumstances }),
        ...(!datesApply && { foreign: true as const }),
        line,
        character,
        ...(severity && { severity }),
      },
    ];
  });
}

const isUse = ({ class: known, kind, tier }: Mention): boolean =>
  known === 'known' && (kind === 'model-id' || kind === 'deployment-name') && tier !== 'prose';
