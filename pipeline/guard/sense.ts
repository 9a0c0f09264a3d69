// Facts that make no sense for the kind of model, and notes that nobody but their writer understands.
import type { ModelEntry } from '../../src/catalogue';
import type { PlatformFile } from '../../src/catalogue/making';
import { type Problem, rowsOf } from './problem';

export function checkSense(files: readonly PlatformFile[]): readonly Problem[] {
  return [...files.flatMap(sourcesForUs), ...rowsOf(files).flatMap(senselessFacts)];
}

function senselessFacts({ row, model }: { readonly row: string; readonly model: ModelEntry }): readonly Problem[] {
  return [
    ...SENSELESS.filter(({ is }) => is(model)).map(({ wrong }) => ({
      row,
      wrong,
      todo: 'Take it out, or correct the kind.',
    })),
    ...forUs(row, [model.notes, model.lifecycle.notes, model.prices?.note]),
  ];
}

const sourcesForUs = ({ platform, sources }: PlatformFile): readonly Problem[] =>
  Object.entries(sources).flatMap(([key, { note }]) => forUs(`${platform}, source ${key}`, [note]));

const forUs = (row: string, notes: readonly (string | undefined)[]): readonly Problem[] =>
  notes
    .filter((note) => note !== undefined && FOR_US.some((pattern) => pattern.test(note)))
    .map((note) => ({
      row,
      wrong: `the note "${note}" is for whoever keeps the data`,
      todo: 'Say what it means for a reader, or take it out.',
    }));

const SENSELESS: readonly { readonly wrong: string; readonly is: (model: ModelEntry) => boolean }[] = [
  { wrong: 'vectors and scores are no output in tokens', is: (it) => isSilent(it) && it.maxOutputTokens !== undefined },
  { wrong: 'vectors and scores are not paid as output', is: (it) => isSilent(it) && it.prices?.output !== undefined },
  { wrong: 'a temperature changes no vector', is: (it) => isSilent(it) && it.acceptsTemperature !== undefined },
  {
    wrong: 'only an embedding has vectors of a size',
    is: (it) => it.kind !== 'embedding' && it.embeddingDimensions !== undefined,
  },
  {
    wrong: 'what gives no text calls no tools and keeps to no structure',
    is: (it) => isSilent(it) && it.capabilities?.some((word) => OF_TEXT.has(word)) === true,
  },
  {
    wrong: 'a model that makes nothing but pictures, films or speech gives no text',
    is: ({ kind, modalities }) => MAKES.has(kind) && modalities?.output?.join() === 'text',
  },
];

const isSilent = ({ kind }: ModelEntry): boolean => kind === 'embedding' || kind === 'rerank';
const MAKES: ReadonlySet<string> = new Set(['image', 'video', 'speech']);
const OF_TEXT: ReadonlySet<string> = new Set(['structured-outputs', 'tool-calling', 'json-mode', 'reasoning']);

/** How a stage was found, the name of a table or a correction, a commit, what was thought of a source. */
const FOR_US: readonly RegExp[] = [
  /(?:^|; )stage: /,
  /\btbl\d/,
  /\bcorrection [A-Z]\b/,
  /\b[0-9a-f]{40}\b|@[0-9a-f]{7,40}\b/,
  /\bby analogy\b|\bin these facts\b|\bwas dropped\b|\bnot seen\b/,
];
