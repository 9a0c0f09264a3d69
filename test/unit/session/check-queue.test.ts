import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCheckQueue, type Run, type Work } from '../../../src/session/check-queue';

const AFTER_MS = 1_000;

/** Runs that end when they are told to, and what each of them was given. */
function runs() {
  const given: { readonly work: Work; readonly loud: boolean; readonly cancelled: AbortSignal }[] = [];
  const ends: (() => void)[] = [];
  let atOnce = 0;
  let most = 0;
  const run =
    (loud: boolean): Run<number> =>
    async (work, cancelled) => {
      given.push({ work, loud, cancelled });
      most = Math.max(most, ++atOnce);
      await new Promise<void>((resolve) => ends.push(resolve));
      atOnce--;
      return cancelled.aborted ? undefined : given.length;
    };
  const end = async (): Promise<void> => {
    ends.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { given, end, quietly: run(false), loudly: run(true), most: () => most };
}

const files = (...names: readonly string[]) => ({ files: new Set(names) });

describe('the queue of checks', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('puts together what comes within a while, and does nothing before', async () => {
    const { given, end, quietly } = runs();
    const queue = createCheckQueue(quietly, AFTER_MS);
    queue.later(files('a'));
    queue.later({ names: new Set(['chat']) });
    await vi.advanceTimersByTimeAsync(AFTER_MS - 1);
    queue.later(files('b', 'a'));
    await vi.advanceTimersByTimeAsync(AFTER_MS - 1);
    expect(given).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(given.map(({ work }) => work)).toEqual([
      { all: false, files: new Set(['a', 'b']), names: new Set(['chat']), dated: false },
    ]);
    await end();
    await vi.advanceTimersByTimeAsync(10 * AFTER_MS);
    expect(given).toHaveLength(1);
  });

  test('never runs two at once: what comes meanwhile is one run after it', async () => {
    const { given, end, quietly, most } = runs();
    const queue = createCheckQueue(quietly, AFTER_MS);
    queue.later(files('a'));
    await vi.advanceTimersByTimeAsync(AFTER_MS);
    queue.later(files('b'));
    await vi.advanceTimersByTimeAsync(AFTER_MS);
    queue.later(files('c'));
    await vi.advanceTimersByTimeAsync(AFTER_MS);
    expect(given).toHaveLength(1);
    await end();
    expect(given.map(({ work }) => [...work.files])).toEqual([['a'], ['b', 'c']]);
    expect(most()).toBe(1);
  });

  test('gives all who ask for everything at the same time one outcome', async () => {
    const { given, end, quietly, loudly } = runs();
    const queue = createCheckQueue(quietly, AFTER_MS);
    const both = [queue.now(loudly), queue.now(loudly)];
    await vi.advanceTimersByTimeAsync(0);
    expect(given.map(({ work }) => work.all)).toEqual([true]);
    await end();
    expect(await Promise.all(both)).toEqual([1, 1]);
  });

  test('lets a check of everything cancel a quiet one, and waits for its end', async () => {
    const { given, end, quietly, loudly, most } = runs();
    const queue = createCheckQueue(quietly, AFTER_MS);
    queue.later(files('a'));
    await vi.advanceTimersByTimeAsync(AFTER_MS);
    const outcome = queue.now(loudly);
    await vi.advanceTimersByTimeAsync(0);
    expect(given.map(({ cancelled }) => cancelled.aborted)).toEqual([true]);
    await end();
    expect(given.map(({ loud }) => loud)).toEqual([false, true]);
    await end();
    expect(await outcome).toBe(2);
    expect(most()).toBe(1);
  });

  test('looks at what was waiting, when the user cancels the check that would have covered it', async () => {
    const { given, end, quietly } = runs();
    const queue = createCheckQueue(quietly, AFTER_MS);
    queue.later(files('a'));
    expect(await queue.now(async () => undefined)).toBeUndefined();
    await vi.advanceTimersByTimeAsync(AFTER_MS);
    expect(given.map(({ work }) => [...work.files])).toEqual([['a']]);
    await end();
  });

  test('begins anew when everything has changed in the middle of a quiet check', async () => {
    const { given, end, quietly } = runs();
    const queue = createCheckQueue(quietly, AFTER_MS);
    queue.later({ all: true });
    await vi.advanceTimersByTimeAsync(AFTER_MS);
    queue.later({ all: true });
    expect(given.map(({ cancelled }) => cancelled.aborted)).toEqual([true]);
    await end();
    await vi.advanceTimersByTimeAsync(AFTER_MS);
    expect(given.map(({ cancelled }) => cancelled.aborted)).toEqual([true, false]);
    await end();
  });

  test('forgets what waits, and goes on after a run that failed', async () => {
    const { given, end, quietly, loudly } = runs();
    const queue = createCheckQueue(quietly, AFTER_MS);
    queue.later(files('a'));
    queue.clear();
    await vi.advanceTimersByTimeAsync(2 * AFTER_MS);
    expect(given).toEqual([]);
    await expect(queue.now(() => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
    const outcome = queue.now(loudly);
    await vi.advanceTimersByTimeAsync(0);
    await end();
    expect(await outcome).toBe(1);
  });
});
