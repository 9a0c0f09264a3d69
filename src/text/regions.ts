/** The parts of a text in which an ID may stand, whatever the format: each with its role and, when asked, its place. */

import { firstIndex } from './search';
import type { EnclosingName, SyntaxContext } from './syntax-types';

export type RegionRole = 'code' | 'config' | 'comment' | 'prose' | 'table';

export interface Region {
  /** Offsets in UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly role: RegionRole;
  /** `value`: a string or a scalar of its own; `text`: running text with IDs somewhere in it; `word`: a bare word of a command. */
  readonly shape: 'value' | 'text' | 'word';
  /** A part of a string that interpolation cuts: never a whole value. */
  readonly partial?: boolean;
  /** How quotes are written inside (`\"` in a JSON string): a value may hold code or data of its own. */
  readonly escaped?: boolean;
  /** Code or output that a page of documentation shows. */
  readonly example?: true;
  /** Computed when asked for: most regions never are. */
  readonly place: () => SyntaxContext;
}

const NOWHERE: SyntaxContext = { position: 'alone', owners: [] };
export const noPlace = (): SyntaxContext => NOWHERE;

/** Words with IDs somewhere between them. */
export const runningText = (start: number, end: number, role: RegionRole): Region => ({
  start,
  end,
  role,
  shape: 'text',
  place: noPlace,
});

/** A longer text names nothing, and is asked about for every mention below it. */
export const LONGEST_NAME = 100;

/** A place told by names alone, the nearest first. */
export function placeByNames(names: readonly string[], position: SyntaxContext['position'] = 'value'): SyntaxContext {
  const owners = names.map((name): EnclosingName => ({ as: 'key', name: name.slice(0, LONGEST_NAME) }));
  return { position, owners };
}

/** Adds many regions: as arguments of `push`, a hundred thousand of them would overflow the stack. */
export function append(regions: Region[], more: readonly Region[]): void {
  for (const region of more) regions.push(region);
}

/** The regions of a text, made where somebody asks for them. */
export interface Regions {
  /** The region that holds an offset. */
  at(offset: number): Region | undefined;
  /** The regions that a stretch of the text touches, in their order. */
  within(from: number, to: number): readonly Region[];
  /** Where the same regions begin and end, without making them. */
  forEachSpan(from: number, to: number, look: (start: number, end: number) => void): void;
}

/** Regions that were all made already, in their order. */
export function listedRegions(regions: readonly Region[]): Regions {
  const firstEndingBehind = (offset: number): number =>
    firstIndex(regions.length, (index) => (regions[index]?.end ?? 0) <= offset);
  return {
    at: (offset) => {
      const region = regions[firstEndingBehind(offset)];
      return region && region.start <= offset ? region : undefined;
    },
    within: (from, to) => {
      const first = firstEndingBehind(from);
      let last = first;
      while ((regions[last]?.start ?? to) < to) last++;
      return regions.slice(first, last);
    },
    forEachSpan: (from, to, look) => {
      for (let index = firstEndingBehind(from); index < regions.length; index++) {
        const region = regions[index] as Region;
        if (region.start >= to) break;
        look(region.start, region.end);
      }
    },
  };
}

/** A part of a text that is read by itself, up to an offset. */
export interface Stretch {
  readonly end: number;
  readonly regions: Regions;
}

/** The regions of many stretches, each of which is read where somebody asks for what lies in it. */
export function joinedRegions(stretchAt: (offset: number) => Stretch): Regions {
  const forEach = (from: number, to: number, look: (regions: Regions, from: number, to: number) => void): void => {
    for (let at = from, last = -1; at < to && at > last; ) {
      const { regions, end } = stretchAt(at);
      look(regions, at, Math.min(to, end));
      last = at;
      at = end;
    }
  };
  return {
    at: (offset) => stretchAt(offset).regions.at(offset),
    within: (from, to) => {
      const all: Region[] = [];
      forEach(from, to, (regions, start, end) => append(all, regions.within(start, end)));
      return all;
    },
    forEachSpan: (from, to, look) => forEach(from, to, (regions, start, end) => regions.forEachSpan(start, end, look)),
  };
}
