// Looks for a text that breaks a target, and makes it small.
import type { Target } from './targets';

export interface Failure {
  readonly target: string;
  readonly seed: number;
  /** The smallest input that was found, as JSON. */
  readonly input: string;
  readonly why: string;
}

export interface Hunt {
  readonly texts: number;
  readonly failures: readonly Failure[];
}

export interface HuntOptions {
  readonly seed: number;
  /** Of each target. */
  readonly texts: number;
  /** Asked between batches. */
  readonly goOn?: () => boolean;
}

/** So many texts are made from one seed: what fails is found again in seconds. */
const BATCH = 200;

/** The same texts for the same seed, on every machine. */
export function hunt(targets: readonly Target[], { seed, texts, goOn = () => true }: HuntOptions): Hunt {
  const failures = new Map<string, Failure>();
  let done = 0;
  for (let batch = 0; batch * BATCH < texts && goOn(); batch++)
    for (const { name, run } of targets) {
      const numRuns = Math.min(BATCH, texts - batch * BATCH);
      const found = run({ seed: seed + batch, numRuns });
      done += found.numRuns;
      if (!found.failed) continue;
      const why =
        found.errorInstance instanceof Error ? (found.errorInstance.stack ?? found.errorInstance.message) : '';
      const key = `${name} ${why.split('\n').slice(0, 2).join(' ')}`;
      if (!failures.has(key))
        failures.set(key, { target: name, seed: seed + batch, input: JSON.stringify(found.counterexample), why });
    }
  return { texts: done, failures: [...failures.values()] };
}
