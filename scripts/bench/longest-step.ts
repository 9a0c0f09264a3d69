// The longest time for which one text of a hostile shape keeps the extension host: one process of stalls.ts. Gets jobs, answers with the longest step of each thing
// that is done with the text at one go.
import { readCatalogueData } from '../../pipeline/read';
import { wordsFor } from '../../src/card/words';
import type { Catalogue } from '../../src/catalogue/catalogue';
import { decodeCatalogue, encodeCatalogue } from '../../src/catalogue/compact';
import { messagesFor } from '../../src/messages/by-locale';
import { possibleNames } from '../../src/recognition/deployments/references/name-hints';
import { clientsShownInSteps } from '../../src/recognition/incremental/shown-clients';
import { ALL_PARTS as parts } from '../../src/recognition/parts/all';
import { matchesWithNamesInSteps } from '../../src/recognition/platform/client-variables';
import { LOADED_RULES } from '../../src/rules/check';
import { actionsAt, replaceAll } from '../../src/session/actions';
import { hoverAt } from '../../src/session/at-place';
import { numbersOf } from '../../src/session/checked-files';
import { offeredAt } from '../../src/session/completions';
import { createChecks } from '../../src/session/findings';
import { dateHints } from '../../src/session/hints';
import { type Reading, readInSteps } from '../../src/session/reading';
import { readSettings, type Settings } from '../../src/session/settings';
import type { Steps } from '../../src/text/steps';
import { ALL_SHAPES, type Job } from './growth';
import type { Shape } from './shapes';

const DAY = '2026-11-21';
const ROUNDS = 3;

export interface LongestJob extends Job {
  readonly length: number;
  /** In milliseconds; what takes longer is measured again. */
  readonly most: number;
}

export interface Longest {
  readonly verb: string;
  readonly ms: number;
  readonly row: string;
}

interface Bench {
  readonly catalogue: Catalogue;
  readonly settings: Settings;
  readonly shape: Shape;
  readonly path: string;
  readonly most: number;
}

export async function main(): Promise<void> {
  const catalogue = decodeCatalogue(encodeCatalogue(readCatalogueData('.')));
  const settings = await readSettings(() => undefined, []);
  process.on('message', ({ shape, path, length, most }: LongestJob) => {
    const bench = { catalogue, settings, shape: ALL_SHAPES[shape] as Shape, path, most };
    process.send?.(longestSteps(bench, length));
  });
  // Tables that are made once for a catalogue.
  longestOf({ catalogue, settings, shape: ALL_SHAPES[0] as Shape, path: 'a.py', most: 50 }, 1_000);
  process.send?.([]);
}

/**
 * A short text first, and one twice as long: what is cut into steps takes no longer in the second, and no other step grows more than the
 * text. The whole text only where a step may become too long.
 */
function longestSteps(bench: Bench, length: number): readonly Longest[] {
  const part = { ...bench, most: STEP_MS };
  const long = longestOf(part, length / PART);
  if (long.every(({ ms }) => ms <= STEP_MS)) return long;
  const short = longestOf(part, length / PART / 2);
  const grows = ({ ms, verb }: Longest): boolean =>
    ms > STEP_MS && ms * PART > bench.most && ms > GROWTH * (short.find((one) => one.verb === verb)?.ms ?? 0);
  return long.some(grows) || long.some(({ ms }) => ms > bench.most) ? longestOf(bench, length) : long;
}
const PART = 32;
/** What a step may take in any text. */
const STEP_MS = 2;
/** A step of the whole text takes twice as long in one twice as long. */
const GROWTH = 1.4;

/** By what is done: the time of each of its steps, the least of some rounds. */
function longestOf(bench: Bench, length: number): readonly Longest[] {
  let best = stepsOf(bench, length);
  for (let round = 1; round < ROUNDS && [...best.values()].some((steps) => highest(steps).ms > bench.most); round++) {
    const again = stepsOf(bench, length);
    best = new Map(
      [...best].map(([verb, steps]) => [verb, steps.map((ms, at) => Math.min(ms, again.get(verb)?.[at] ?? ms))]),
    );
  }
  return [...best].map(([verb, steps]) => {
    const { ms, at } = highest(steps);
    const place = `step ${at + 1} of ${steps.length}`;
    return {
      verb,
      ms,
      row: `${ms.toFixed(0).padStart(6)} ms  ${verb.padEnd(10)} ${bench.path.padEnd(8)} ${bench.shape.name}   (${place})`,
    };
  });
}

function highest(steps: readonly number[]): { readonly ms: number; readonly at: number } {
  let at = 0;
  for (const [index, ms] of steps.entries()) if (ms > (steps[at] ?? 0)) at = index;
  return { ms: steps[at] ?? 0, at };
}

function stepsOf({ catalogue, settings, shape, path }: Bench, length: number): ReadonlyMap<string, readonly number[]> {
  const all = shape.of(length).slice(0, length);
  const middle = all.length >> 1;
  const times = new Map<string, readonly number[]>();
  const timed = <Result>(verb: string, steps: Steps<Result>): Result => {
    const took: number[] = [];
    for (;;) {
      const before = clock();
      const { done, value } = steps.next();
      took.push(since(before));
      if (!done) continue;
      times.set(verb, took);
      return value;
    }
  };
  const once = (verb: string, work: () => unknown): void => {
    const before = clock();
    work();
    times.set(verb, [since(before)]);
  };
  const source = (text: string) => ({ path, workspacePath: path, length: text.length, text: () => text });
  const { checkInStepsToday } = createChecks({
    rules: LOADED_RULES,
    messages: messagesFor('en'),
    today: () => DAY,
    isTrusted: () => true,
  });
  const closed = timed('check', readInSteps(source(all), catalogue, settings, { parts }));
  if (closed) timed('judge', checkInStepsToday(closed));
  const open = timed('open', readInSteps(source(all), catalogue, settings, { parts, slots: true }));
  if (open) asked(open);
  timed('names', numbersOf(possibleNames(all)));
  timed('signs', matchesWithNamesInSteps(all));
  timed('project', clientsShownInSteps({ path, text: all }));
  return times;

  function asked(reading: Reading): void {
    const checked = timed('judge open', checkInStepsToday(reading));
    const context = { asOf: DAY, words: wordsFor(messagesFor('en')) };
    once('hover', () => hoverAt(middle, checked, context)?.markdown({}));
    if (reading.recognized)
      timed('complete', offeredAt(middle, reading.recognized, settings, { ...context, catalogue }));
    timed('hints', dateHints(checked, 'all', context));
    const say = messagesFor('en').findings.actions;
    timed('actions', actionsAt({ start: 0, end: all.length }, checked, say));
    timed('fix all', replaceAll(checked, say));
    const typed = `${all.slice(0, middle)}x${all.slice(middle)}`;
    const before = reading.recognized;
    const next = timed(
      'key',
      readInSteps(source(typed), catalogue, settings, { parts, slots: true, ...(before && { before }) }),
    );
    if (next) timed('judge key', checkInStepsToday(next));
  }
}

/** What other programs take of the time does not count, nor what other threads of this one do beside it. */
const clock = () => ({ wall: performance.now(), cpu: process.cpuUsage() });

function since({ wall, cpu }: ReturnType<typeof clock>): number {
  const { user, system } = process.cpuUsage(cpu);
  return Math.min(performance.now() - wall, (user + system) / 1_000);
}
