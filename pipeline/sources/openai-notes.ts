/** Reads the "Deprecated values" comments of OpenAI's SDK: which IDs, what is said of them, from which day, what instead. */
import { readDay } from '../extract/dates';

export interface DeprecationNote {
  readonly ids: readonly string[];
  readonly says: 'announced' | 'shut-down' | 'unsupported' | 'unclear';
  readonly date?: string;
  readonly replacements: readonly string[];
  /** The sentence, for the report. */
  readonly text: string;
}

/** One note for each bullet of the comment; none when the comment lists no deprecated values. */
export function readDeprecationNotes(comment: string): readonly DeprecationNote[] {
  const text = comment
    .split('\n')
    .map((line) => line.replace(/^\s*(\/\*\*?|\*\/|\*|\/\/)/, '').replace(/\*\/\s*$/, ''))
    .join(' ')
    .replace(/\s+/g, ' ');
  const start = text.indexOf('Deprecated values:');
  if (start < 0) return [];
  return text.slice(start).split(' - "').slice(1).map(noteOf);
}

/** The bullet without its first quotation mark: `gpt-5", "o3": Announced shutdown date: …`. */
function noteOf(bullet: string): DeprecationNote {
  const end = bullet.indexOf('":');
  const ids = bullet
    .slice(0, Math.max(end, 0))
    .split(/",\s*"/)
    .filter(Boolean);
  const text = bullet.slice(end + 2).trim();
  const common = { ids, text, replacements: replacementsIn(text) };
  const announced = /Announced shutdown date: (\d{4}-\d{2}-\d{2})/.exec(text)?.[1];
  if (announced && readDay(announced)) return { ...common, says: 'announced', date: announced };
  const past = /was (?:shut down|retired) on ([A-Z][a-z]+ \d{1,2}, \d{4})/.exec(text)?.[1];
  const date = past && readDay(past);
  if (date) return { ...common, says: 'shut-down', date };
  if (/not a supported model ID/i.test(text)) return { ...common, says: 'unsupported' };
  return { ...common, says: 'unclear' };
}

/** `Use a or b instead`: only words that look like IDs, so that "a GPT image model" names nothing. */
function replacementsIn(text: string): readonly string[] {
  const advice = /\bUse (.+?) instead\b/.exec(text)?.[1] ?? '';
  return advice
    .split(/,| or /)
    .flatMap((word) => (/^[a-z][a-z0-9.]*(-[a-z0-9.]+)+$/.test(word.trim()) ? [word.trim()] : []));
}
