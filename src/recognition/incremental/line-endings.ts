/** Texts are read with line feeds alone, and what was found is brought back to where it stands: how lines end changes no result. */

import {
  type Change,
  changeBetween,
  firstFrom,
  firstIndex,
  OFFSETS,
  STRETCH,
  type Steps,
  updateItems,
} from '../../text';
import type { Values } from '../deployments/deployment';
import type { RecognizedDocument } from '../document';
import type { Mention } from '../mention';

/** A text whose lines all end in a line feed. */
export interface Lines {
  readonly text: string;
  /** Where in it a line feed stands for two characters, ascending. */
  readonly returns: readonly number[];
}

export interface NormalizedLines {
  readonly lines: Lines;
  /** What changed in them, when the text before is at hand. */
  readonly change?: Change;
}

/** The lines of a text as it stands, in steps; `before`: of the same document, from which only what changed is made anew. */
export function* normalizeLines(
  raw: string,
  before?: { readonly raw: string; readonly lines: Lines },
): Steps<NormalizedLines> {
  if (!before) return { lines: yield* lined(raw) };
  const change = changeBetween(before.raw, raw);
  const { text, returns } = before.lines;
  if (!raw.includes('\r') && text === before.raw) return { lines: { text: raw, returns: [] }, change };
  return yield* changed(raw, before.raw, { text, returns }, change);
}

function* lined(raw: string): Steps<Lines> {
  if (!raw.includes('\r')) return { text: raw, returns: [] };
  let text = '';
  const returns: number[] = [];
  for (let from = 0, to = 0; from < raw.length; from = to) {
    to = Math.min(raw.length, from + STRETCH);
    // The halves of a line end stay together.
    if (raw[to - 1] === '\r' && raw[to] === '\n') to++;
    const stretch = raw.slice(from, to);
    for (let at = stretch.indexOf('\r\n'); at >= 0; at = stretch.indexOf('\r\n', at + 2))
      returns.push(from + at - returns.length);
    text += withLineFeeds(stretch);
    yield;
  }
  return { text, returns };
}

/** Split and joined: to replace each by itself takes three times as long. */
function withLineFeeds(raw: string): string {
  const lines = raw.split('\r\n').join('\n');
  return lines.includes('\r') ? lines.split('\r').join('\n') : lines;
}

/** The change widened to whole line ends, then everything of the old lines but what lies in it. */
function* changed(raw: string, oldRaw: string, old: Lines, change: Change): Steps<NormalizedLines> {
  const back = oldRaw[change.from - 1] === '\r' ? 1 : 0;
  const on = oldRaw[change.oldTo] === '\n' ? 1 : 0;
  const inner = yield* lined(raw.slice(change.from - back, change.newTo + on));
  const from = toLines(change.from - back, old.returns);
  const oldTo = toLines(change.oldTo + on, old.returns);
  const newTo = from + inner.text.length;
  const whole: Change = { from, oldTo, newTo };
  const text = old.text.slice(0, from) + inner.text + old.text.slice(oldTo);
  const returns = updateItems(OFFSETS, old.returns, whole, text, 0, () => inner.returns.map((at) => at + from));
  return { lines: { text, returns }, change: whole };
}

/** Where an offset of the raw text stands in the lines. */
export function toLines(offset: number, returns: readonly number[]): number {
  return offset - firstIndex(returns.length, (index) => (returns[index] ?? 0) + index < offset);
}

/** Where an offset of the lines stands in the raw text. */
export function toOriginalOffset(offset: number, returns: readonly number[]): number {
  return offset + firstFrom(returns, OFFSETS.at, offset);
}

/** The document with its own text, and everything in it where it stands there. */
export function mapToOriginal(document: RecognizedDocument, raw: string, { returns }: Lines): RecognizedDocument {
  if (raw === document.text) return document;
  if (!returns.length && !document.deployments?.length) return { ...document, text: raw };
  const at = (offset: number): number => toOriginalOffset(offset, returns);
  const located = <T extends { readonly start: number; readonly end: number }>(item: T): T => ({
    ...item,
    start: at(item.start),
    end: at(item.end),
  });
  const mention = (item: Mention): Mention => {
    const { start, end } = located(item);
    // A version may go over the end of a line, too, where somebody breaks a string.
    const text = item.text.includes('\n') ? raw.slice(start, end) : item.text;
    return { ...item, start, end, text, ...(item.core && { core: located(item.core) }) };
  };
  const placed = new Map<Values, Values>();
  // Fields that say the same share one list. A text may go over the end of a line.
  const values = (all: Values): Values => {
    const known =
      placed.get(all) ?? all.map(located).map((value) => ({ ...value, text: raw.slice(value.start, value.end) }));
    placed.set(all, known);
    return known;
  };
  return {
    ...document,
    text: raw,
    mentions: document.mentions.map(mention),
    ...(document.endpoints && { endpoints: document.endpoints.map(located) }),
    ...(document.deployments && {
      deployments: document.deployments.map((deployment) => ({
        ...located(deployment),
        name: values(deployment.name),
        format: values(deployment.format),
        model: values(deployment.model),
        version: values(deployment.version),
        sku: values(deployment.sku),
        capacity: values(deployment.capacity),
        upgradeOption: values(deployment.upgradeOption),
        region: values(deployment.region),
      })),
    }),
  };
}
