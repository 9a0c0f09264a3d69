/** Which of the vendor's words for a replacement name an entry that lives on the day the data is made. */

import type { ModelEntry } from '../../src/catalogue';
import { lastDay } from '../../src/catalogue';

const MOST_STEPS = 6;

/** `id` or `id@version` as published, each followed to what lives on `today`; empty when nothing does. */
export function liveReplacements(
  published: readonly string[],
  models: readonly ModelEntry[],
  start: ModelEntry,
  today: string,
): readonly string[] {
  const found = published.flatMap((name) => follow(name, models, start, today, MOST_STEPS) ?? []);
  return [...new Set(found)];
}

function follow(
  name: string,
  models: readonly ModelEntry[],
  start: ModelEntry,
  today: string,
  steps: number,
): string | undefined {
  const candidates = named(name, models).filter((entry) => entry !== start && entry.id !== start.id);
  const [first] = candidates;
  if (!first || steps === 0) return undefined;
  if (candidates.some((entry) => lives(entry, start, today)))
    return candidates.length > 1 || !name.includes('@') ? first.id : name;
  for (const next of [...(first.lifecycle.replacement ?? []), ...(first.lifecycle.replacementAsPublished ?? [])]) {
    const further = follow(next, models, start, today, steps - 1);
    if (further !== undefined) return further;
  }
  return undefined;
}

function named(name: string, models: readonly ModelEntry[]): readonly ModelEntry[] {
  const text = name.toLowerCase();
  const whole = models.filter((entry) => [entry.id, ...(entry.aliases ?? [])].some((id) => id.toLowerCase() === text));
  const at = name.lastIndexOf('@');
  if (whole.length || at <= 0) return whole;
  return models.filter(({ id, version }) => id.toLowerCase() === text.slice(0, at) && version === name.slice(at + 1));
}

/** Neither retired, nor past a firm date, nor gone before the model it is to replace. */
function lives(entry: ModelEntry, start: ModelEntry, today: string): boolean {
  if (entry.lifecycle.stage === 'retired') return false;
  const end = firmEnd(entry);
  const oldEnd = firmEnd(start);
  if (end !== undefined && lastDay(end) <= today) return false;
  return !(end !== undefined && oldEnd !== undefined && lastDay(end) <= lastDay(oldEnd));
}

const firmEnd = (entry: ModelEntry): string | undefined =>
  entry.lifecycle.retires?.find((date) => date.kind === 'firm' && !date.scope)?.date;
