/** What a version lacks of what the file uses, and the version that has it all. */
import { type ApiFeature, type ApiVersion, apiStageOn, memoizeBeside, offers } from '../../catalogue';
import {
  codeAround,
  type FeatureReader,
  featureReader,
  type Mention,
  MODEL_FEATURE as MODEL,
  type RecognizedDocument,
} from '../../recognition';
import { blockAround } from '../../text';
import type { RuleContext } from '../rule';
import { dayIn } from './versions';

/** The features that the text uses with the mentioned version, as far as the catalogue knows them. */
export function usedFeatures(mention: Mention, { catalogue, document }: RuleContext): readonly ApiFeature[] {
  const service = mention.platform;
  if (service === undefined || mention.role === 'prose' || mention.role === 'comment') return [];
  const { text, at } = codeAround(document, mention.start);
  const readers = readersOf(document);
  const reader = readers.get(text) ?? featureReader(text);
  readers.set(text, reader);
  const uses = reader(at);
  const ids = new Set(uses.map(({ feature }) => feature));
  if (mention.role === 'config') for (const name of modelsBeside(text, at)) ids.add(MODEL + name);
  const { apiVersions } = catalogue;
  return [...ids].flatMap((id) => {
    const model = id.startsWith(MODEL) ? id.slice(MODEL.length) : undefined;
    return (model === undefined ? apiVersions.feature(service, id) : apiVersions.featureOfModel(service, model)) ?? [];
  });
}

const ENTRY =
  /^[ \t]{0,40}(?:-[ \t]{1,4})?["']?(?:\w{1,40}[_.-])?(?:model|deployment(?:[_-]?(?:name|id))?)["']?[ \t]{0,8}[:=][ \t]{0,8}["']?(?:azure\/)?([\w.-]{2,40})["']?,?[ \t]*$/gim;
const MOST_ENTRIES = 8;

/** Models and deployments of the same section. */
function modelsBeside(text: string, at: number): readonly string[] {
  const { start, end } = blockAround(text, at);
  const found = [...text.slice(start, end).matchAll(ENTRY)].slice(0, MOST_ENTRIES);
  return found.map(([, name = '']) => name.toLowerCase());
}

/** A notebook has a text for each of its cells. */
const readersOf = memoizeBeside((_document: RecognizedDocument) => new Map<string, FeatureReader>());

/** Nothing that is used is known to be missing. */
export function keeps(version: ApiVersion, features: readonly ApiFeature[]): boolean {
  return features.every((feature) => offers(version, feature) !== false);
}

/** The newest GA version that keeps what is used, else the newest preview that does. */
export function versionKeeping(
  service: string,
  features: readonly ApiFeature[],
  { catalogue: { apiVersions }, asOf }: RuleContext,
): ApiVersion | undefined {
  const ga = apiVersions.newestGa(service, asOf);
  if (ga && keeps(ga, features)) return ga;
  return apiVersions
    .of(service)
    .filter(
      (version) =>
        dayIn(version.version) !== '' &&
        version.pseudo !== true &&
        version.confidence !== 'low' &&
        version.surfaces?.join() !== 'realtime' &&
        apiStageOn(version, asOf) !== 'retired' &&
        keeps(version, features),
    )
    .at(-1);
}
