/** Names of declared deployments where a deployment is asked for: each is a mention of the model behind it. */
import type { Catalogue, EntryRef } from '../../../catalogue';
import { DEPLOYMENT_PLATFORM, OPENAI_API } from '../../../platforms';
import { embeddedPlace, languageOf, type Region, type Steps, stepsOverLight } from '../../../text';
import { tierIn } from '../../context/file-kind';
import { meaningOf } from '../../context/name-semantics';
import { type UsageContext, usageOf } from '../../context/usage';
import type { RecognitionInput } from '../../document';
import { readId } from '../../ids/id-syntax';
import { type Declaration, isProse, type Mention } from '../../mention';
import { apartFrom } from '../../overlaps';
import type { FileEvidence } from '../../platform/evidence';
import { evidentPlatform } from '../../platform/nearby-evidence';
import { isTaken } from '../../taken';
import { azureEntries } from '../azure';
import type { Deployment, Located } from '../deployment';
import { circumstancesFrom } from '../pairing/declarations';
import type { PairInput } from '../pairing/pairing-input';
import type { DeploymentIndex } from './deployment-index';
import { LONGEST_NAME, mayNameDeployment, nameIn, WORD } from './name-hints';

export interface NameSearch extends PairInput {
  readonly index: DeploymentIndex;
  /** What the file itself declares. */
  readonly deployments: readonly Deployment[];
  readonly evidence: () => FileEvidence;
}

/**
 * The mentions with those of named deployments in place of what stood there. What the user's own file says of a name stays,
 * and so does a model whose version the file itself tells. In steps.
 */
export function* withNames(mentions: readonly Mention[], search: NameSearch): Steps<readonly Mention[]> {
  const fixed = mentions.filter(
    ({ platformReason, kind, version }) =>
      platformReason?.by === 'user' || (kind !== 'api-version' && version !== undefined),
  );
  const added = apartFrom(fixed, yield* namesIn(search));
  if (!added.length) return mentions;
  return [...apartFrom(added, mentions), ...added].sort((a, b) => a.start - b.start);
}

/** One pass over the words of the text, however many names there are. */
function* namesIn(search: NameSearch): Steps<readonly Mention[]> {
  const { index, input, regions, catalogue } = search;
  const { text } = input;
  if (!index.size || !mayNameDeployment(text)) return [];
  // What a declaration says of itself: its name, and the model that it is made of.
  const own = new Set(search.deployments.flatMap(({ name, model }) => [...name, ...model].map(({ end }) => end)));
  const found: Mention[] = [];
  const modelOf = remembered((declarations) => modelBehind(declarations, catalogue));
  yield* stepsOverLight(text.matchAll(WORD), (word) => {
    const [run] = word;
    const name = nameIn(run);
    const declarations = index.of(name, input.path);
    if (!declarations.length) return;
    const end = word.index + run.length;
    const place = { text: name, start: end - name.length, end };
    const region = regions.at(place.start);
    if (own.has(end) || !region || end > region.end || isDeclared(region, input)) return;
    if (!index.trusted && isTaken(name, catalogue)) return;
    if (!isName(place, region, declarations, search)) return;
    const model = modelOf(declarations);
    if (model) found.push(mentionOf(place, region, model, search));
  });
  return found;
}

/** The `name` of a resource is given there, whatever stands behind it: also where the model is told by a parameter. */
const isDeclared = (region: Region, { path, languageId }: RecognitionInput): boolean =>
  languageOf(path, languageId).isInfrastructure === true && region.place().owners[0]?.name === 'name';

const BEFORE_PATH = /\/deployments\/$/;
const inPath = ({ start }: Located, text: string): boolean =>
  BEFORE_PATH.test(text.slice(Math.max(0, start - 20), start));

/** The whole value of a deployment's key or variable, or the segment behind `/deployments/`; or the model of a client of Azure. */
function isName(place: Located, region: Region, declarations: readonly Declaration[], search: NameSearch): boolean {
  const { text } = search.input;
  if (inPath(place, text)) return true;
  // `${NAME:-chat-prod}`: the dash belongs to the shell.
  const dash = text.slice(place.start - 2, place.start) === ':-' ? 1 : 0;
  const inline = embeddedPlace(text, 0, place.start - dash)?.name;
  if (inline !== undefined && meaningOf(inline) === 'deployment') return true;
  if (!isWhole(place, region, text)) return false;
  const usage = usageOf({ ...place, whole: true, inPath: false }, region, text);
  return usage.meaning === 'deployment' || namesModel(place, region, usage, declarations, search);
}

function isWhole({ text: name }: Located, region: Region, text: string): boolean {
  if (region.partial || region.shape === 'text' || region.end - region.start > 2 * LONGEST_NAME) return false;
  return text.slice(region.start, region.end).trim() === name;
}

/** Azure's clients take it as `model`: so where the ID of the model behind it would be one of Azure's. */
function namesModel(
  place: Located,
  { role }: Region,
  usage: UsageContext,
  [declaration]: readonly Declaration[],
  { catalogue, evidence }: NameSearch,
): boolean {
  if (isProse(role) || usage.meaning !== 'model' || !usage.direct || usage.testsPart) return false;
  const names = declaration && readId(declaration.model, catalogue);
  if (!names) return false;
  const candidate = { ...place, reading: names, usage, url: false, role };
  return evidentPlatform(candidate, evidence(), OPENAI_API) === DEPLOYMENT_PLATFORM;
}

/** What a name stands for, wherever it is used. */
type ModelBehind = Pick<
  Mention,
  'platform' | 'platformReason' | 'id' | 'version' | 'declarations' | 'circumstances' | 'entries'
>;

/** Declarations that disagree: the entries of all of them, of which the mildest word is told. */
function modelBehind(declarations: readonly Declaration[], catalogue: Catalogue): ModelBehind | undefined {
  const entries = unique(declarations.flatMap(({ model, version }) => azureEntries(catalogue, model, version)));
  const [first] = entries;
  if (!first) return undefined;
  const same = (field: 'version' | 'sku' | 'region'): string | undefined =>
    sameOf(declarations.map((one) => one[field]));
  const version = same('version');
  const circumstances = circumstancesFrom(same('sku'), same('region'), catalogue);
  return {
    platform: first.platform,
    platformReason: { by: 'declared', detail: placesOf(declarations) },
    id: first.id,
    ...(version !== undefined && { version }),
    declarations,
    ...(circumstances && { circumstances }),
    entries,
  };
}

/** One list of declarations is asked for once, and there are as many uses of it as there like to be. */
function remembered<T>(work: (declarations: readonly Declaration[]) => T): (declarations: readonly Declaration[]) => T {
  const known = new Map<readonly Declaration[], T>();
  return (declarations) => {
    if (!known.has(declarations)) known.set(declarations, work(declarations));
    return known.get(declarations) as T;
  };
}

const mentionOf = (place: Located, region: Region, model: ModelBehind, { input, options }: NameSearch): Mention => ({
  ...place,
  kind: 'deployment-name',
  class: 'known',
  role: inPath(place, input.text) ? 'url' : region.role,
  tier: tierIn(region.role, region, options),
  ...model,
  elsewhere: [],
  datesApply: true,
});

const MOST_PLACES = 3;

/** `infra/main.bicep:12`; where they disagree, each with its model. */
function placesOf(declarations: readonly Declaration[]): string {
  const models = declarations.map(({ model, version }) => (version === undefined ? model : `${model} ${version}`));
  const agree = sameOf(models) !== undefined;
  // An `if` may declare a name twice at one place.
  const places = [
    ...new Set(declarations.map(({ path, line }, at) => `${path}:${line}${agree ? '' : ` (${models[at]})`}`)),
  ];
  return [...places.slice(0, MOST_PLACES), ...(places.length > MOST_PLACES ? ['…'] : [])].join(', ');
}

function sameOf(values: readonly (string | undefined)[]): string | undefined {
  const [first, ...others] = values;
  return others.every((value) => value === first) ? first : undefined;
}

function unique(entries: readonly EntryRef[]): readonly EntryRef[] {
  return [...new Map(entries.map((ref) => [ref.index, ref])).values()];
}
