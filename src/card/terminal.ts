/** The card for a terminal: the same parts as the panel, in plain text, in colours where somebody paints. */
import { platformName } from '../platforms';
import type { Card } from './card';
import { stateTone } from './icons';
import { lifeClauses } from './life-phrases';
import type { Paint } from './markup/terminal-text';
import { sectionsOf } from './sections';
import { terminalPage } from './terminal-layout';
import type { Words } from './words';

export interface TerminalOptions {
  readonly words: Words;
  readonly paint?: Paint | undefined;
  readonly leadTimeDays?: number;
}

/** Lines with a line feed at the end; no control characters but what `paint` adds. */
export function cardTerminal(card: Card, { words, paint, leadTimeDays = 90 }: TerminalOptions): string {
  const ids = [card.id, ...(card.version === undefined ? [] : [card.version])].join(' ');
  return terminalPage({
    title: `${card.facts.name} · ${platformName(card.platform)} · ${ids}`,
    life: lifeClauses(card, words).join(' · '),
    tone: stateTone(card, leadTimeDays),
    sections: sectionsOf(card, words),
    paint,
  });
}
