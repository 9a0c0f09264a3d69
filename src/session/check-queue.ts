/** What is to be checked again: one run at a time, and what comes meanwhile is put together and done after it. Pure but for timers. */

export interface Work {
  /** Every file, listed anew. */
  readonly all: boolean;
  /** Their addresses. */
  readonly files: ReadonlySet<string>;
  /** Those that name one of these deployments: which they are is told when the turn comes. */
  readonly names: ReadonlySet<string>;
  /** Those whose problems hang on the day. */
  readonly dated: boolean;
}

/** `undefined`: it was cancelled. */
export type Run<Outcome> = (work: Work, cancelled: AbortSignal) => Promise<Outcome | undefined>;

export interface CheckQueue<Outcome> {
  /** Everything, at once; who asks while that is done gets the same outcome. */
  now(run: Run<Outcome>): Promise<Outcome | undefined>;
  /** Quietly, a little later. */
  later(work: Partial<Work>): void;
  /** Nothing is waiting any more, and what is done is cancelled. */
  clear(): void;
}

const nothing = (): Waiting => ({ all: false, files: new Set(), names: new Set(), dated: false });
const EVERYTHING: Work = { ...nothing(), all: true };

interface Waiting extends Work {
  all: boolean;
  readonly files: Set<string>;
  readonly names: Set<string>;
  dated: boolean;
}

export function createCheckQueue<Outcome>(quietly: Run<Outcome>, afterMs: number): CheckQueue<Outcome> {
  let waiting = nothing();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let whole: Promise<Outcome | undefined> | undefined;
  let isNext = false;
  let current: { readonly work: Work; readonly stop: AbortController; readonly quiet: boolean } | undefined;

  const begin = async (work: Work, run: Run<Outcome>, stop: AbortController, quiet: boolean) => {
    current = { work, stop, quiet };
    try {
      return await run(work, stop.signal);
    } finally {
      current = undefined;
    }
  };
  const after = <T>(task: () => Promise<T>): Promise<T> => {
    const done = last.then(task);
    last = done.catch(() => {});
    return done;
  };
  /** The work is taken when its turn comes: until then more is put to it. */
  const next = (): void => {
    if (isNext) return;
    isNext = true;
    void after(async () => {
      isNext = false;
      const work = waiting;
      waiting = nothing();
      if (!isNothing(work)) await begin(work, quietly, new AbortController(), true);
    }).catch(() => {});
  };
  const later = (work: Partial<Work>): void => {
    put(waiting, work);
    // What it has found so far would be found again.
    if (work.all && current?.quiet) current.stop.abort();
    clearTimeout(timer);
    timer = setTimeout(next, afterMs);
  };
  return {
    later,
    now(run) {
      const interrupted = current?.quiet ? current.work : {};
      if (!whole) current?.stop.abort();
      whole ??= after(async () => {
        const owed = waiting;
        put(owed, interrupted);
        waiting = nothing();
        const stop = new AbortController();
        const outcome = await begin(EVERYTHING, run, stop, false);
        // The user has had enough of it: what was to be looked at anyway still is.
        if (outcome === undefined && !stop.signal.aborted && !isNothing(owed)) later(owed);
        return outcome;
      }).finally(() => {
        whole = undefined;
      });
      return whole;
    },
    clear() {
      clearTimeout(timer);
      waiting = nothing();
      current?.stop.abort();
    },
  };
}

const isNothing = ({ all, files, names, dated }: Work): boolean => !all && !dated && files.size + names.size === 0;

/** In place: a checkout of another branch tells of thousands of files, one by one. */
function put(waiting: Waiting, { all, files, names, dated }: Partial<Work>): void {
  waiting.all ||= all === true;
  waiting.dated ||= dated === true;
  for (const file of files ?? []) waiting.files.add(file);
  for (const name of names ?? []) waiting.names.add(name);
}
