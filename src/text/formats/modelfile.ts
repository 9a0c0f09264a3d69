/** Ollama's Modelfile: `FROM` names a model, `SYSTEM` and `TEMPLATE` hold what is said to it. */
import type { Language } from '../languages';
import { placeByNames, type Region, runningText } from '../regions';
import type { Pause } from '../sections';
import { linesOf } from './lines';

const INSTRUCTION = /^[\uFEFF \t]*([A-Za-z]+)[ \t]+/;
const TEXTS = new Set(['SYSTEM', 'TEMPLATE', 'MESSAGE', 'LICENSE']);
const QUOTES = '"""';

/** What is open is a text between triple quotes. */
export function readModelfile(
  text: string,
  _language: Language,
  from: number,
  to: number,
  open = '',
  pause?: Pause,
): readonly Region[] {
  const regions: Region[] = [];
  let quoted = open !== '';
  const inWords = (): string => (quoted ? QUOTES : '');
  for (const { start, end } of linesOf(text, from, to)) {
    if (pause?.(start, inWords)) break;
    const line = text.slice(start, end);
    const first = start + line.length - line.trimStart().length;
    if (first === end) continue;
    if (quoted || line.trimStart().startsWith('#')) {
      regions.push(runningText(first, end, quoted ? 'prose' : 'comment'));
      if (quoted && line.includes(QUOTES)) quoted = false;
      continue;
    }
    const instruction = INSTRUCTION.exec(line);
    const name = instruction?.[1]?.toUpperCase() ?? '';
    const value = start + (instruction?.[0].length ?? first - start);
    if (TEXTS.has(name)) {
      quoted = line.split(QUOTES).length === 2;
      if (value < end) regions.push(runningText(value, end, 'prose'));
      continue;
    }
    const stop = start + line.trimEnd().length;
    // As the variable is called that says the same.
    const names = [name === 'FROM' ? 'OLLAMA_MODEL' : name];
    if (value < stop)
      regions.push({ start: value, end: stop, role: 'config', shape: 'value', place: () => placeByNames(names) });
  }
  return regions;
}
