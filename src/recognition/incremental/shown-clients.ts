/** The platforms whose clients a file shows, for the other files of its project. */
import { DEPLOYMENT_PLATFORM, OPENAI } from '../../platforms';
import { atOnce, languageOf, readTextInSteps, type Steps } from '../../text';
import { fileTierOf } from '../context/file-kind';
import type { RecognitionInput, RecognitionOptions, RecognizedDocument } from '../document';
import { isImport } from '../mention';
import { allClientMatches, clientMatchesInSteps } from '../platform/client-patterns';
import { routersBeside } from '../platform/own-evidence';
import { mayShowClients, platformsShown } from '../platform/shown-platforms';
import { snapshotOf } from './state';

/** A test's client, an example on a page and what others wrote show nothing of the project. Linear; never throws. */
export const clientsShownIn = (input: RecognitionInput, options: FixtureOptions = {}): readonly string[] =>
  atOnce(clientsShownInSteps(input, options));

/** Nothing that stands in a file at such a path is shown: it need not be read. */
export const showsNothingAt = (path: string, options: FixtureOptions = {}): boolean =>
  fileTierOf({ path, text: '' }, options) !== 'default';

type FixtureOptions = Pick<RecognitionOptions, 'isFixture' | 'workspacePath'>;

/** The same in steps. */
export function* clientsShownInSteps(input: RecognitionInput, options: FixtureOptions = {}): Steps<readonly string[]> {
  const matches = yield* clientMatchesInSteps(input.text);
  if (!matches.length || !mayShowClients(input) || fileTierOf(input, options) !== 'default') return [];
  const { regions } = yield* readTextInSteps(input.text, languageOf(input.path, input.languageId, input.text));
  return platformsShown(input.text, matches, regions);
}

/** The same of a document that was recognized. */
export function clientsShownBy(document: RecognizedDocument, options: FixtureOptions = {}): readonly string[] {
  const { reading, lines, classification, hits } = snapshotOf(document) ?? {};
  if (!reading || !lines || !hits) return clientsShownIn(document, options);
  const matches = classification?.matches ?? atOnce(allClientMatches(lines.text, hits.clients));
  if (!matches.length || !mayShowClients(document) || fileTierOf(document, options) !== 'default') return [];
  return platformsShown(lines.text, matches, reading.regions);
}

/** Of each model whose platform nothing near tells, the platforms that have it; first the one that is meant so. */
export function undecidedIn({ mentions, endpoints = [] }: RecognizedDocument): readonly (readonly string[])[] {
  const open = new Map<string, readonly string[]>();
  for (const { platformReason, platform, entries, elsewhere, text } of mentions) {
    if (!platformReason || platform === undefined) continue;
    const isOpen = /^(?:vendor|project)$/.test(platformReason.by) || isImport(platformReason);
    const listed = isOpen ? [platform, ...[...entries, ...elsewhere].map((ref) => ref.platform)] : [];
    // A router may be meant by `vendor/name`.
    const routers = /^\w+\/\w/.test(text) && SPELLED.test(platformReason.by) ? routersBeside(platform) : [];
    for (const platforms of [listed, routers])
      if (platforms.length > 1) open.set(platforms.join(' '), [...new Set(platforms)]);
  }
  if (endpoints.some(({ isOpen }) => isOpen)) open.set('', [OPENAI, DEPLOYMENT_PLATFORM]);
  return [...open.values()];
}

const SPELLED = /^(?:prefix|spelling|project)$/;
