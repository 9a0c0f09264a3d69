/** The card of an API version for a terminal. */
import type { TerminalOptions } from '../terminal';
import { terminalPage } from '../terminal-layout';
import type { ApiVersionCard } from './card';
import { API_TONES } from './icons';
import { apiLifeClauses } from './phrases';
import { apiVersionSections } from './sections';

export function apiVersionTerminal(card: ApiVersionCard, { words, paint }: TerminalOptions): string {
  return terminalPage({
    title: `${card.facts.version} · ${words.t.apiVersion.title(card.serviceName)}`,
    life: apiLifeClauses(card, words).join(' · '),
    tone: API_TONES[card.stage],
    sections: apiVersionSections(card, words),
    paint,
  });
}
