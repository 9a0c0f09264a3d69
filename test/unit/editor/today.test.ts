import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const focus = vi.hoisted(() => ({ listeners: [] as ((state: { readonly focused: boolean }) => void)[] }));
vi.mock('vscode', async () => {
  const { FakeEmitter: EventEmitter } = await import('./fake-vscode');
  const onDidChangeWindowState = (listener: (state: { readonly focused: boolean }) => void) => {
    focus.listeners.push(listener);
    return { dispose: () => {} };
  };
  return { EventEmitter, window: { onDidChangeWindowState } };
});

// The workers share what is loaded: another test's editor may stand in it.
vi.resetModules();
const { createToday } = await import('../../../src/editor/today');

describe('the day of today', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    focus.listeners.length = 0;
  });

  const at = (text: string): void => void vi.setSystemTime(new Date(text));

  test('is the day on the wall, not the one in Greenwich', () => {
    at('2026-11-21T00:30:00');
    const today = createToday();
    expect(today.day).toBe('2026-11-21');
    at('2026-11-21T23:30:00');
    expect(today.day).toBe('2026-11-21');
    today.dispose();
  });

  test('changes at midnight, each night', () => {
    at('2026-11-21T23:59:00');
    const today = createToday();
    const days: string[] = [];
    today.onDidChange((day) => days.push(day));
    vi.advanceTimersByTime(59_000);
    expect(days).toEqual([]);
    vi.advanceTimersByTime(2_000);
    expect(days).toEqual(['2026-11-22']);
    vi.advanceTimersByTime(24 * 3_600_000);
    expect(days).toEqual(['2026-11-22', '2026-11-23']);
    today.dispose();
  });

  test('is noticed when a window that slept gets the focus', () => {
    at('2026-11-21T20:00:00');
    const today = createToday();
    const days: string[] = [];
    today.onDidChange((day) => days.push(day));
    at('2026-11-23T08:00:00');
    for (const listener of focus.listeners) listener({ focused: false });
    expect(days).toEqual([]);
    for (const listener of focus.listeners) listener({ focused: true });
    for (const listener of focus.listeners) listener({ focused: true });
    expect(days).toEqual(['2026-11-23']);
    today.dispose();
  });

  test('stands still for a test, and leaves no timer behind', () => {
    at('2026-11-21T20:00:00');
    const today = createToday();
    const days: string[] = [];
    today.onDidChange((day) => days.push(day));
    today.pin('2027-01-01');
    expect(today.day).toBe('2027-01-01');
    today.pin(undefined);
    expect(days).toEqual(['2027-01-01', '2026-11-21']);
    today.dispose();
    expect(vi.getTimerCount()).toBe(0);
  });
});
