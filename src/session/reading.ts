/** One look at one text: its mentions, under the settings that hold for it. Pure. */
import type { Catalogue } from '../catalogue';
import { matcher } from '../globs';
import {
  type ClientMatch,
  type DeploymentIndex,
  mayNameDeployment,
  type ProjectEvidence,
  type RecognitionOptions,
  type RecognitionParts,
  type RecognizedDocument,
  recognizeWith,
} from '../recognition';
import { type Steps, withSome } from '../text';
import { type LeftOut, withinLines } from './limits';
import type { Settings } from './settings';

export interface Reading {
  readonly document: RecognizedDocument;
  readonly catalogue: Catalogue;
  readonly settings: Settings;
  readonly leftOut: LeftOut;
  /** What the recognizer found, long lines included: the next recognition begins from it. */
  readonly recognized?: RecognizedDocument;
  /** What is found may depend on deployments that are declared elsewhere. */
  readonly mayName: boolean;
}

/** A text of a file, open or not. */
export interface SourceText {
  /** By which the text's format is told: not always where the file lies. */
  readonly path: string;
  /** As globs of settings see the file: within its workspace folder, else from the root. */
  readonly workspacePath: string;
  readonly languageId?: string;
  /** In UTF-16 code units, known before the text is made. */
  readonly length: number;
  readonly text: () => string;
}

export interface ReadingOptions {
  readonly parts: RecognitionParts;
  /** Also places that hold a model the catalogue does not know: for files that somebody looks at. */
  readonly slots?: boolean;
  /** Deployments that are declared elsewhere, as far as they are known; asked for where the text may name one. */
  readonly declared?: () => DeploymentIndex | undefined;
  /** What the projects around the file show of platforms. */
  readonly project?: ProjectEvidence;
  /** Signs of what goes before the text. */
  readonly earlier?: readonly ClientMatch[];
  /** The text as it was before, if it was read before. */
  readonly before?: RecognizedDocument;
}

const CHARACTERS_IN_KB = 1_000;

/** The reading of a text, or `undefined` where the settings say that nobody wants one. */
export function* readInSteps(
  source: SourceText,
  catalogue: Catalogue,
  settings: Settings,
  { parts, slots = false, declared, project, earlier = [], before }: ReadingOptions,
): Steps<Reading | undefined> {
  const { path, workspacePath, languageId } = source;
  if (matcher(settings.get('ignoredFiles'))(workspacePath)) return undefined;
  const common = { catalogue, settings };
  const named = withSome({ path }, { languageId });
  if (source.length > settings.get('limits.fileSize') * CHARACTERS_IN_KB)
    return {
      ...common,
      document: { ...named, text: '', mentions: [] },
      leftOut: { file: true, lines: 0 },
      mayName: false,
    };
  const isFixture = matcher(settings.get('fixtures.globs'))(workspacePath);
  const text = source.text();
  const mayName = mayNameDeployment(text);
  const index = mayName ? declared?.() : undefined;
  const loud = settings.get('documentation') === 'loud' ? ('documentation' as const) : undefined;
  const options: RecognitionOptions = withSome(
    { workspacePath, isFixture: () => isFixture, slots, earlier },
    { loud, declared: index, project },
  );
  const recognized = yield* recognizeWith(parts, { ...named, text }, catalogue, options, before);
  const within = (document: RecognizedDocument) =>
    withinLines(document.text, document.mentions, settings.get('limits.lineLength'));
  const { mentions, leftOut } = within(recognized);
  const firm = recognized.firm && { ...recognized.firm, mentions: within(recognized.firm).mentions };
  const document = withSome({ ...recognized, mentions }, { firm });
  return { ...common, document, leftOut, recognized, mayName };
}
