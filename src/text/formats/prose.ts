/** Running text: each line a region. `.http` requests are read here too: their IDs stand in URLs and bodies. */
import type { Language } from '../languages';
import { type Region, runningText } from '../regions';
import type { Pause } from '../sections';
import { linesOf } from './lines';

export function readProse(
  text: string,
  language: Language,
  from: number,
  to: number,
  _open?: string,
  pause?: Pause,
): readonly Region[] {
  const regions: Region[] = [];
  for (const { start, end } of linesOf(text, from, to)) {
    if (pause?.(start, nothing)) break;
    if (start === end) continue;
    const line = text.slice(start, Math.min(end, start + 40)).trimStart();
    const comment = language.comments.line.some((mark) => line.startsWith(mark));
    const role = comment ? 'comment' : language.config ? 'config' : 'prose';
    regions.push(runningText(start, end, role));
  }
  return regions;
}

const nothing = (): string => '';
