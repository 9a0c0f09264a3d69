// What a text of a hostile shape costs, by its size: one process of linear.ts. Gets jobs, answers with how each thing grows.

import { readCatalogueData } from '../../pipeline/read';
import { cardMarkdown, cardOf, wordsFor } from '../../src/card';
import type { Catalogue } from '../../src/catalogue';
import { decodeCatalogue } from '../../src/catalogue';
import { encodeCatalogue } from '../../src/catalogue/making';
import { complete } from '../../src/completion';
import { messagesFor } from '../../src/messages';
import type { RecognizedDocument } from '../../src/recognition';
import { type DeploymentIndex, indexDeployments, matchesWithNames, recognize } from '../../src/recognition';
import { check } from '../../src/rules';
import { NO_CELLS, withCell } from '../../src/session/cells-above';
import { cpuMs } from './cpu';
import { SHAPES, type Shape } from './shapes';
import { DECLARED, SHAPES_OF_FINDINGS } from './shapes-of-findings';

const DAY = '2026-11-21';

export const VERBS = ['recognize', 'check', 'complete', 'card', 'edit', 'cells'] as const;
type Verb = (typeof VERBS)[number];
type Costs = Partial<Record<Verb, number>>;

/** Below this a clock tells nothing about growth. */
const SHORTEST_MS = 40;
/** A text grows until all together take so long, and has at least the one length and at most the other. */
const ENOUGH_MS = 200;
const LEAST = 64_000;
const MOST = 512_000;
/** Doublings that are looked at: what grows with the square takes eight times too long then. */
const FAR = 3;
export const LIMIT = 2.2;

export interface Job {
  readonly shape: number;
  readonly path: string;
}

export interface Growth {
  readonly ratio: number;
  readonly row: string;
}

export function main(): void {
  const catalogue = decodeCatalogue(encodeCatalogue(readCatalogueData('.')));
  process.on('message', ({ shape, path }: Job) =>
    process.send?.(growthsOf(ALL_SHAPES[shape] as Shape, path, catalogue)),
  );
  process.send?.([]);
}

function growthsOf(shape: Shape, path: string, catalogue: Catalogue): readonly Growth[] {
  const measure = (size: number): Costs => costs(shape, size, path, catalogue);
  let size = LEAST;
  let far = measure(size);
  while (size < MOST && total(far) < ENOUGH_MS) {
    size = Math.min(MOST, size * (total(far) < ENOUGH_MS / 4 ? 4 : 2));
    far = measure(size);
  }
  const length = size / 2 ** FAR;
  const isSlow = VERBS.filter((verb) => (far[verb] ?? 0) >= SHORTEST_MS);
  const fast = VERBS.filter((verb) => far[verb] !== undefined && !isSlow.includes(verb));
  const first = isSlow.length ? measure(length) : {};
  let growths = isSlow.map((verb) => grown(verb, shape, path, first[verb], far[verb]));
  // A busy machine or a collection of garbage is no proof: what grows with the square does so again, and in longer texts.
  for (const times of [1, 2]) {
    if (growths.every(({ ratio }) => ratio <= LIMIT)) break;
    const short = best(() => measure(times * length));
    const long = best(() => measure(times * 2 ** FAR * length));
    growths = isSlow.map((verb, at) => {
      const known = growths[at];
      return known && known.ratio <= LIMIT ? known : grown(verb, shape, path, short[verb], long[verb]);
    });
  }
  return [...growths, ...fast.map((verb) => grown(verb, shape, path, 0, far[verb]))];
}

const total = (of: Costs): number => VERBS.reduce((sum, verb) => sum + (of[verb] ?? 0), 0);

/** The least of three of each. */
function best(measure: () => Costs): Costs {
  const rounds = [measure(), measure(), measure()];
  return Object.fromEntries(VERBS.map((verb) => [verb, Math.min(...rounds.map((round) => round[verb] ?? 0))]));
}

function grown(verb: Verb, shape: Shape, path: string, short = 0, long = 0): Growth {
  const ratio = long < SHORTEST_MS ? 1 : (long / Math.max(short, 1)) ** (1 / FAR);
  const line = `${short.toFixed(0).padStart(6)} ms ${long.toFixed(0).padStart(8)} ms`;
  return { ratio, row: `${ratio.toFixed(2).padStart(6)}  ${verb.padEnd(9)}  ${path.padEnd(7)}${line}   ${shape.name}` };
}

/** CPU time of everything that an editor does with a text, in milliseconds. */
function costs(shape: Shape, size: number, path: string, catalogue: Catalogue): Costs {
  const text = shape.of(size);
  if (shape === CELLS) return { cells: cpuMs(() => readCells(text.split('\n\n'), catalogue)) };
  const declared = text.includes(`"${DECLARED}"`) ? declarations(size) : undefined;
  const options = { slots: true, ...(declared && { declared }) };
  let document: RecognizedDocument = { path, text, mentions: [] };
  const middle = text.length >> 1;
  const costsOf: Costs = {
    recognize: cpuMs(() => {
      document = recognize({ path, text }, catalogue, options);
    }),
    check: cpuMs(() => check(document, catalogue, { asOf: DAY })),
    complete: cpuMs(() => complete({ path, text, before: document }, middle, catalogue, COMPLETION)),
    card: cpuMs(() => cardAt(document, middle, catalogue)),
  };
  const typed = `${text.slice(0, middle)}x${text.slice(middle)}`;
  const edit = cpuMs(() => recognize({ path, text: typed }, catalogue, options, document));
  return { ...costsOf, edit };
}

const COMPLETION = { asOf: DAY, retired: 'last', platforms: [], leadTimeDays: 90 } as const;

function cardAt({ mentions }: RecognizedDocument, offset: number, catalogue: Catalogue): void {
  const { entries: refs = [] } = mentions.find(({ end, entries }) => end > offset && entries.length) ?? {};
  if (refs.length)
    cardMarkdown(cardOf({ catalogue, refs, asOf: DAY }), {
      words: wordsFor(messagesFor('en')),
      links: () => undefined,
    });
}

function declarations(size: number): DeploymentIndex {
  const one = { name: DECLARED, path: 'main.bicep', within: '', line: 1, column: 1, model: 'gpt-4o' };
  return indexDeployments(Array.from({ length: size / 10 }, (_, at) => ({ ...one, line: at + 1 })));
}

/** A notebook whose cells each name a client and call it: 60 cells for the short one, 500 for the long one. */
const CELLS: Shape = {
  name: 'cells of a notebook',
  path: 'a.ipynb',
  of: (length) =>
    Array.from(
      { length: length / 50 },
      (_, at) => `client${at} = AzureOpenAI()\nclient${at}.chat.completions.create(model="gpt-4o")`,
    ).join('\n\n'),
};

function readCells(cells: readonly string[], catalogue: Catalogue): void {
  let above = NO_CELLS;
  for (const text of cells) {
    recognize({ path: 'cell', languageId: 'python', text }, catalogue, { slots: true, earlier: above.matches() });
    above = withCell(above, matchesWithNames(text), text.length);
  }
}

export const ALL_SHAPES: readonly Shape[] = [...SHAPES, ...SHAPES_OF_FINDINGS, CELLS];
