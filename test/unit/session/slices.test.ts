import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSlices } from '../../../src/session/slices';

/** A clock that only work moves on, and timers that the test fires. */
let now = 0;
let timers: (() => void)[] = [];
beforeEach(() => {
  now = 1_000;
  timers = [];
  vi.stubGlobal('setTimeout', (fire: () => void) => timers.push(fire));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function turn(): Promise<void> {
  for (const fire of timers.splice(0)) fire();
  await new Promise(setImmediate);
}

/** So many steps of three milliseconds each; what is done is written down. */
function* work(name: string, steps: number, done: string[]) {
  for (let step = 0; step < steps; step++) {
    now += 3;
    done.push(name);
    yield;
  }
  return name;
}

describe('long work in slices', () => {
  it('does what is short at once', async () => {
    const { run } = createSlices(() => now);
    await expect(run(work('a', 2, []))).resolves.toBe('a');
    expect(timers).toHaveLength(0);
  });

  it('gives everything else a turn when a slice is over', async () => {
    const { run } = createSlices(() => now);
    const done: string[] = [];
    const result = run(work('a', 10, done));
    expect(done).toHaveLength(4);
    await turn();
    expect(done).toHaveLength(8);
    await turn();
    await expect(result).resolves.toBe('a');
  });

  it('holds the host for one slice, however many are at work', async () => {
    const { run } = createSlices(() => now);
    const done: string[] = [];
    const all = Promise.all(['a', 'b', 'c'].map((name) => run(work(name, 10, done))));
    await turn();
    const before = now;
    await turn();
    expect(now - before).toBeLessThanOrEqual(15);
    for (let turns = 0; turns < 20; turns++) await turn();
    await expect(all).resolves.toEqual(['a', 'b', 'c']);
    expect(done).toHaveLength(30);
  });

  it('pauses a loop only when its slice is over', async () => {
    const { pause, run } = createSlices(() => now);
    await run(work('a', 1, []));
    await pause();
    expect(timers).toHaveLength(0);
    now += 50;
    let isOver = false;
    void pause().then(() => {
      isOver = true;
    });
    expect(timers).toHaveLength(1);
    await turn();
    expect(isOver).toBe(true);
  });
});
