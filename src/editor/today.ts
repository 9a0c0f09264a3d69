/** The one place where the extension reads the clock: the day of today, as the user's wall calendar shows it. */
import * as vscode from 'vscode';

export interface Today extends vscode.Disposable {
  /** `YYYY-MM-DD` in the user's time zone. */
  readonly day: string;
  /** The day has changed: at midnight, or noticed when a window that slept gets the focus back. */
  readonly onDidChange: vscode.Event<string>;
  /** For tests: stands still on a day; `undefined` goes back to the clock. */
  pin(day: string | undefined): void;
}

/** A timer that fires a little early would see the old day again. */
const AFTER_MIDNIGHT_MS = 500;

export function createToday(now: () => Date = () => new Date()): Today {
  const changed = new vscode.EventEmitter<string>();
  let pinned: string | undefined;
  let lastDay = localDay(now());
  let timer: ReturnType<typeof setTimeout> | undefined;

  const day = (): string => pinned ?? localDay(now());
  const look = (): void => {
    if (day() === lastDay) return;
    lastDay = day();
    changed.fire(lastDay);
  };
  const wait = (): void => {
    timer = setTimeout(() => {
      look();
      wait();
    }, msToMidnight(now()) + AFTER_MIDNIGHT_MS);
  };
  wait();
  const focus = vscode.window.onDidChangeWindowState(({ focused }) => focused && look());

  return {
    get day() {
      return day();
    },
    onDidChange: changed.event,
    pin(wanted) {
      pinned = wanted;
      look();
    },
    dispose() {
      clearTimeout(timer);
      focus.dispose();
      changed.dispose();
    },
  };
}

function localDay(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function msToMidnight(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime() - date.getTime();
}
