/** Texts read in sections: of a changed text those around the change are read anew, others only where somebody asks for what stands in them. */
import type { Language } from './languages';
import { append, joinedRegions, listedRegions, type Region, type Regions } from './regions';
import type { Change } from './retokenize';
import { firstIndex } from './search';
import { atOnce, STRETCH, type Steps } from './steps';

/** A place at which a reading may begin, and what is open there: all that a reader must know of what stands before. */
export interface Section {
  readonly start: number;
  /** In the format's own words; empty where nothing is. */
  readonly open: string;
}

/** Asked by a reader wherever it could begin anew, with what is open: shall it stop there? */
export type Pause = (at: number, open: () => string) => boolean;

/** Reads `text` between two offsets, in steps. Regions come in order and do not overlap. Linear; never throws. */
export type Reader = (
  text: string,
  language: Language,
  from: number,
  to: number,
  open?: string,
  pause?: Pause,
) => Steps<readonly Region[]>;

/** Reads a stretch of a text in a language's own format, in steps: code in a page, JSON in YAML. */
export type ReadInSteps = (text: string, language: Language, from?: number, to?: number) => Steps<readonly Region[]>;

export interface SectionReading {
  readonly regions: Regions;
  readonly sections: readonly Section[];
  /** Where regions and their places may differ from those of the text before; absent when that is everywhere. */
  readonly reread?: Change;
}

/** No section is shorter, but for those in front of which a reading stopped. In UTF-16 code units, as what follows. */
const SHORTEST = 512;
/** How far beyond a section a reader looks at most, on either side. */
const SECTION_REACH = 100;
const WHOLE: Section = { start: 0, open: '' };

/** The regions of a text, in steps: the same as those of one reading of the whole, whatever the text `before` the change was. */
export function* readSections(
  read: Reader,
  text: string,
  language: Language,
  before: readonly Section[] | undefined,
  change: Change = { from: 0, oldTo: 0, newTo: 0 },
): Steps<SectionReading> {
  const old = before ?? [];
  const by = change.newTo - change.oldTo;
  const kept = firstSectionFrom(old, change.from - SECTION_REACH + 1);
  const sections = old.slice(0, Math.max(0, kept - 1));
  const first = sections.length;
  let last = old[kept - 1] ?? WHOLE;
  sections.push(last);
  const from = last.start;
  let to = text.length;
  let next = kept;
  const list: Region[] = [];
  for (let isDone = false; !isDone; ) {
    const begin = last;
    isDone = true;
    const stretch = yield* read(text, language, begin.start, text.length, begin.open, (at, open) => {
      while (startOf(old, next) + by < at) next++;
      const met = old[next];
      if (met && met.start + by === at && at >= change.newTo + SECTION_REACH && met.open === open()) {
        to = at;
        return true;
      }
      if (at < last.start + SHORTEST) return false;
      last = { start: at, open: open() };
      sections.push(last);
      isDone = at < begin.start + STRETCH;
      return !isDone;
    });
    append(list, stretch);
    if (!isDone) yield;
  }
  const end = sections.length;
  if (to < text.length) for (const { start, open } of old.slice(next)) sections.push({ start: start + by, open });
  const changed = listedRegions(list);
  const made = new Map<number, Regions>();
  const regionsOf = (index: number): Regions => {
    if (index >= first && index < end) return changed;
    const { start, open } = sections[index] ?? WHOLE;
    const regions = made.get(index) ?? listedRegions(atOnce(read(text, language, start, endOf(index), open)));
    made.set(index, regions);
    return regions;
  };
  const endOf = (index: number): number => sections[index + 1]?.start ?? text.length;
  const regions = joinedRegions((offset) => {
    const index = firstSectionFrom(sections, offset + 1) - 1;
    return { end: endOf(index), regions: regionsOf(index) };
  });
  return { regions, sections, ...(before && { reread: { from, newTo: to, oldTo: to - by } }) };
}

/** The first section that begins at an offset or behind it. */
const firstSectionFrom = (sections: readonly Section[], offset: number): number =>
  firstIndex(sections.length, (index) => startOf(sections, index) < offset);

const startOf = (sections: readonly Section[], index: number): number =>
  sections[index]?.start ?? Number.POSITIVE_INFINITY;
