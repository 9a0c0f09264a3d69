// Is everything linear? Doubles texts of hostile shapes in every format and compares the CPU time of each thing that is done with them:
//   node scripts/run.mjs scripts/bench/linear.ts [KILOBYTES] [SHAPE] [FILE]
// Ends with 1 when a text twice as long costs more than 2.2 times as much, over three doublings; what looks like it is measured again.

import { readCatalogueData } from '../../pipeline/read';
import { cardOf } from '../../src/card/card';
import { cardMarkdown } from '../../src/card/markdown';
import { wordsFor } from '../../src/card/words';
import type { Catalogue } from '../../src/catalogue/catalogue';
import { decodeCatalogue, encodeCatalogue } from '../../src/catalogue/compact';
import { complete } from '../../src/completion/complete';
import { messagesFor } from '../../src/messages/by-locale';
import { type DeploymentIndex, indexDeployments } from '../../src/recognition/deployments/references/deployment-index';
import type { RecognizedDocument } from '../../src/recognition/document';
import { matchesWithNames } from '../../src/recognition/platform/client-variables';
import { recognize } from '../../src/recognition/recognize';
import { check } from '../../src/rules/check';
import { NO_CELLS, withCell } from '../../src/session/cells-above';
import { cpuMs } from './cpu';
import { FILES, SHAPES, type Shape } from './shapes';
import { DECLARED, SHAPES_OF_FINDINGS } from './shapes-of-findings';

const LIMIT = 2.2;
/** Below this a clock tells nothing about growth. */
const SHORTEST_MS = 60;
const DAY = '2026-11-21';
/** Doublings that are looked at: what grows with the square takes eight times too long then. */
const FAR = 3;
const ROWS = 12;

const VERBS = ['recognise', 'check', 'complete', 'card', 'edit', 'cells'] as const;
type Verb = (typeof VERBS)[number];
type Costs = Partial<Record<Verb, number>>;

interface Growth {
  readonly ratio: number;
  readonly row: string;
}

export function main([kilobytes = '16', only, file]: string[]): number {
  const catalogue = decodeCatalogue(encodeCatalogue(readCatalogueData('.')));
  const all = [...SHAPES, ...SHAPES_OF_FINDINGS, CELLS].filter(({ name }) => !only || name.includes(only));
  const growths = all.flatMap((shape) =>
    (shape.path === undefined ? FILES : [shape.path])
      .filter((path) => !file || path === file)
      .flatMap((path) => {
        const some = growthsOf(shape, path, Number(kilobytes) * 1_000, catalogue);
        for (const { ratio, row } of some) if (ratio > LIMIT) console.log(row);
        return some;
      }),
  );
  const steepest = [...growths].sort((a, b) => b.ratio - a.ratio);
  const slow = steepest.filter(({ ratio }) => ratio > LIMIT);
  console.log('growth  verb       file     short     8 times   shape');
  for (const { row } of steepest.slice(0, Math.max(slow.length, ROWS))) console.log(row);
  console.log(
    slow.length
      ? `NOT LINEAR: ${slow.length} of ${growths.length} measurements grow more than ${LIMIT} times for twice the text`
      : `${all.length} shapes, ${growths.length} measurements: at most ${LIMIT} times for twice the text`,
  );
  return slow.length ? 1 : 0;
}

function growthsOf(shape: Shape, path: string, length: number, catalogue: Catalogue): readonly Growth[] {
  const measure = (size: number): Costs => costs(shape, size, path, catalogue);
  // Twice: code that runs for the first time is slow, and would hide how much slower the long text is.
  measure(length);
  const first = measure(length);
  const far = measure(2 ** FAR * length);
  const verbs = VERBS.filter((verb) => far[verb] !== undefined);
  let growths = verbs.map((verb) => grown(verb, shape, path, first[verb], far[verb]));
  // A busy machine or a collection of garbage is no proof: what grows with the square does so in longer texts, too.
  for (const times of [4, 16]) {
    if (growths.every(({ ratio }) => ratio <= LIMIT)) break;
    const longer = best(() => measure(times * length));
    const farther = best(() => measure(times * 2 ** FAR * length));
    growths = verbs.map((verb, at) => {
      const known = growths[at];
      return known && known.ratio <= LIMIT ? known : grown(verb, shape, path, longer[verb], farther[verb]);
    });
  }
  return growths;
}

/** The least of three of each. */
function best(measure: () => Costs): Costs {
  const rounds = [measure(), measure(), measure()];
  return Object.fromEntries(VERBS.map((verb) => [verb, Math.min(...rounds.map((round) => round[verb] ?? 0))]));
}

function grown(verb: Verb, shape: Shape, path: string, short = 0, long = 0): Growth {
  const ratio = long < SHORTEST_MS ? 1 : (long / Math.max(short, 1)) ** (1 / FAR);
  const told = `${short.toFixed(0).padStart(6)} ms ${long.toFixed(0).padStart(8)} ms`;
  return { ratio, row: `${ratio.toFixed(2).padStart(6)}  ${verb.padEnd(9)}  ${path.padEnd(7)}${told}   ${shape.name}` };
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
    recognise: cpuMs(() => {
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
    recognize({ path: 'cell', languageId: 'python', text }, catalogue, { slots: true, earlier: above.signs() });
    above = withCell(above, matchesWithNames(text), text.length);
  }
}
