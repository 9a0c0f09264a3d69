/** Model IDs, deployment names and model versions of a document. */

import { type Catalogue, isLayered } from '../../catalogue';
import { firstFrom, lineStart, type Region, type Regions, type Steps, stepsOver } from '../../text';
import type { Candidate } from '../candidate';
import { tierIn } from '../context/file-kind';
import { lettersOf, type UsageContext, usageOf } from '../context/usage';
import type { FileOptions, RecognitionInput } from '../document';
import { distinctiveness } from '../ids/id-shape';
import { type IdReading, readId } from '../ids/id-syntax';
import { neverServed } from '../ids/never-served';
import { isMarked, type Token, tokenAround } from '../ids/token';
import { inUrl } from '../ids/url-ids';
import { isProse, MENTIONS, type Mention, type MentionKind } from '../mention';
import type { FileEvidence } from '../platform/evidence';
import { tagAt } from '../platform/own-evidence';
import { choosePlatform } from '../platform/resolve-platform';
import { atCursor, ofFile, withPlatform } from '../platform/unknown-model-platform';
import { roleOf, tierOf } from './role';
import { bareKeyAt, inOneTable, shortIds } from './short-ids';
import { listedUnknownModel, unknownModelAt } from './unknown-models';

/** What the recognizer of models is given: a text, how it is cut, and where to look. */
export interface ModelSearch {
  readonly input: RecognitionInput;
  readonly regions: Regions;
  /** Offsets inside tokens that name something of the catalogue, ascending. */
  readonly hits: readonly number[];
  /** Offsets of tokens that could be slots, ascending; empty when nobody asks for slots. */
  readonly slots: readonly number[];
  readonly evidence: () => FileEvidence;
  readonly catalogue: Catalogue;
  readonly options: FileOptions;
  /** Gives what is known of a place already. */
  readonly kept?: { readonly known: Keeper; readonly slots: Keeper; readonly listed: Keeper };
}

/** The mention at a place, as it was found before; else it is looked for. */
export interface Keeper {
  readonly at: (offset: number, find: () => Mention | undefined) => Mention | undefined;
}

const FRESH: Keeper = { at: (_offset, find) => find() };
const NONE_KEPT = { known: FRESH, slots: FRESH, listed: FRESH };

/**
 * How far from a change a mention may become another, in UTF-16 code units: so far speaks a client, and beyond it the mentions that vouch
 * for a short one.
 */
export const MODEL_REACH = 2_500;

/** How far away mentions stand that vouch for another, with what a mention is long itself. */
export const COMPANY_REACH = 800;

/** All mentions of models, in their order. */
export function* recognizeModels(search: ModelSearch): Steps<readonly Mention[]> {
  const { kept = NONE_KEPT } = search;
  const known: Mention[] = [];
  yield* stepsOver(search.hits, (hit) => {
    const found = kept.known.at(hit, () => knownAt(hit, search));
    if (found) known.push(found);
  });
  const all = inOrder([...known, ...shortIds(known, search, (offset, among) => shortAt(offset, among, search))]);
  yield;
  return search.slots.length ? inOrder([...all, ...(yield* slotsBeside(all, search))]) : all;
}

function inOrder(mentions: readonly Mention[]): readonly Mention[] {
  return [...mentions].sort((a, b) => a.start - b.start);
}

function knownAt(hit: number, search: ModelSearch): Mention | undefined {
  const found = tokenIn(hit, search);
  if (!found) return undefined;
  const declared = declaredDeployment(found.token, found.region, search);
  if (declared) return declared;
  const candidate = candidateOf(found.token, found.region, search.input.text, search.catalogue);
  return candidate && mentionOf(candidate, found.region, search);
}

/** A name that the workspace's own file says is a deployment, where a deployment stands. */
function declaredDeployment(
  token: Token,
  region: Region,
  { input, catalogue, options }: ModelSearch,
): Mention | undefined {
  if (!isLayered(catalogue) || region.partial) return undefined;
  const inRequest = /(?:^|\/)deployments\/([\w.-]+)/.exec(token.text);
  const name = inRequest?.[1] ?? token.text;
  const known = catalogue.user.deployment(name);
  if (!known || (!inRequest && usageOf(token, region, input.text).meaning !== 'deployment')) return undefined;
  const start = token.start + (inRequest ? inRequest.index + inRequest[0].length - name.length : 0);
  const { platform, model, version } = known.deployment;
  const role = inRequest ? 'url' : region.role;
  return {
    start,
    end: start + name.length,
    text: name,
    kind: 'deployment-name',
    class: 'known',
    role,
    tier: tierIn(role, region, options),
    platform,
    platformReason: { by: 'user', detail: name },
    id: model,
    ...(version !== undefined && { version }),
    entries: known.refs,
    elsewhere: [],
    datesApply: known.refs.length > 0,
  };
}

interface Found {
  readonly token: Token;
  readonly region: Region;
}

function tokenIn(offset: number, { input, regions }: ModelSearch): Found | undefined {
  const region = regions.at(offset);
  const token = region && tokenAround(input.text, offset, region.start, region.end, region.escaped === true);
  return region && token && { token, region };
}

function shortAt(offset: number, among: readonly Mention[], search: ModelSearch): Mention | undefined {
  const found = tokenIn(offset, search) ?? bareKeyAt(offset, search.input.text, search.regions);
  if (!found) return undefined;
  const { token, region } = found;
  if (!token.whole || token.inPath || region.shape !== 'value' || region.partial) return undefined;
  if (region.role !== 'code' && region.role !== 'config') return undefined;
  const names = readId(token.text, search.catalogue);
  if (!names) return undefined;
  const usage = usageOf(token, region, search.input.text);
  if (!isWrittenExactly(token, names, usage, region)) return undefined;
  if (usage.meaning === 'not' || usage.meaning === 'shown' || usage.testsPart) return undefined;
  if (isNamedOtherwise(usage, token)) return undefined;
  // A program's own codes may be the keys of a table, too.
  if (
    usage.position === 'key' &&
    !CASE.test(search.input.text.slice(lineStart(search.input.text, offset, 200), offset)) &&
    !among.some((mention) => inOneTable(search.input.text, mention.start, offset) && isKey(mention, search))
  )
    return undefined;
  const { start, end, text } = token;
  return mentionOf({ start, end, text, reading: names, usage, url: false, role: region.role }, region, search);
}

/** Go's `case "a", "b":`: a label. */
const CASE = /^\s*(?:case|when)\b/;

function isKey({ start }: Mention, search: ModelSearch): boolean {
  const found = tokenIn(start, search);
  const { text } = search.input;
  if (!found || /^["']\] ?=/.test(text.slice(found.token.end, found.token.end + 4))) return found !== undefined;
  return usageOf(found.token, found.region, text).position === 'key';
}

/** `theme: "o1"`: the value of a key of its own is no member of a list of models; `O1 = "o1"` is. */
function isNamedOtherwise({ position, meaning, owners }: UsageContext, token: Token): boolean {
  const [nearest] = owners;
  if (position !== 'value' || meaning !== 'none' || nearest?.as !== 'key') return false;
  return !lettersOf(nearest.name).includes(lettersOf(token.text));
}

/** Slots, and unknown elements of lists that models stand in on all sides. */
function* slotsBeside(known: readonly Mention[], search: ModelSearch): Steps<readonly Mention[]> {
  const sure: Mention[] = [];
  const maybe: Mention[] = [];
  const starts = new Set(known.map((mention) => mention.start));
  const { slots, listed } = (search.options.cursor === undefined && search.kept) || NONE_KEPT;
  yield* stepsOver(search.slots, (offset) => {
    if (starts.has(offset)) return;
    const slot = slots.at(offset, () => slotAt(offset, unknownModelAt, search));
    const other = slot ?? listed.at(offset, () => slotAt(offset, listedUnknownModel, search));
    if (other && !starts.has(other.start)) (slot ? sure : maybe).push(other);
  });
  const values = inOrder([...known, ...sure]).filter(({ role }) => role === 'code' || role === 'config');
  return [...sure, ...maybe.filter((slot) => isAmong(values, slot))];
}

function slotAt(offset: number, read: typeof unknownModelAt, search: ModelSearch): Mention | undefined {
  const found = tokenIn(offset, search);
  const slot = found && read(found.token, found.region, search.input.text);
  if (!slot) return undefined;
  const placed = slot.tier === 'normal' ? { ...slot, tier: tierIn(slot.role, found.region, search.options) } : slot;
  return placed.platform === undefined ? hosted(placed, found, search) : placed;
}

function hosted(
  slot: Mention,
  { token, region }: Found,
  { input, evidence, options, catalogue }: ModelSearch,
): Mention {
  const { start, end } = slot;
  const { cursor = -1 } = options;
  const usage = usageOf(token, region, input.text);
  const site = { start, end, role: region.role, usage };
  if (start <= cursor && cursor <= end) return atCursor(slot, site, evidence());
  const placed = withPlatform(slot, site, evidence());
  const never = placed.platform === undefined ? neverServed(slot.text, catalogue) : undefined;
  return never ? ofFile(placed, site, evidence(), never.platform) : placed;
}

const LIST_DISTANCE = 160;

/** At least three models close by. */
function isAmong(values: readonly Mention[], slot: Mention): boolean {
  const first = firstFrom(values, MENTIONS.at, slot.start - LIST_DISTANCE);
  return (values[first + 2]?.start ?? Number.POSITIVE_INFINITY) < slot.start + LIST_DISTANCE;
}

function candidateOf(token: Token, region: Region, text: string, catalogue: Catalogue): Candidate | undefined {
  const direct = token.inPath ? undefined : readId(token.text, catalogue);
  if (!direct) {
    const part = inUrl(token.text, catalogue);
    if (!part) return undefined;
    return {
      start: token.start + part.start,
      end: token.start + part.end,
      text: token.text.slice(part.start, part.end),
      reading: part.reading,
      usage: {
        meaning: part.deployment ? 'deployment' : 'model',
        position: 'value',
        owners: [],
      },
      url: true,
      role: region.role,
    };
  }
  const usage = usageOf(token, region, text);
  if (!counts(token, region, direct, usage, text)) return undefined;
  return {
    start: token.start,
    end: token.end,
    text: token.text,
    reading: direct,
    usage,
    url: false,
    role: region.role,
  };
}

/** Does the place let this ID count as a mention? */
function counts(token: Token, region: Region, found: IdReading, usage: UsageContext, text: string): boolean {
  if (region.partial && token.whole) return false;
  if (usage.meaning === 'not') return false;
  if (usage.testsPart && !/\d{4}/.test(token.text)) return false;
  if (isInPattern(token, region, text)) return false;
  const evidence = usage.meaning === 'model' || usage.meaning === 'models' || usage.meaning === 'deployment';
  if (!evidence && isLabel(token, region, text)) return false;
  // Another case is a display name (`GPT-4`), unless the place itself asks for an ID and has nothing else.
  const alone = token.whole || usage.keyed === true || tagAt(text, token.end) !== undefined;
  const asked = evidence && usage.direct === true && alone;
  if (!asked && !isWrittenExactly(token, found, usage, region)) return false;
  if (VARIANT.test(text.slice(token.end, token.end + LONGEST_VARIANT))) return false;
  // `cohere/command` is a name of its own where a router sells it, though `command` is a word.
  const isWholeName = found.named.some(({ text: name }) => name.length === token.text.length);
  const kind = distinctiveness(isWholeName ? token.text : token.text.slice(found.coreStart, found.coreEnd));
  if (kind === 'sure') return true;
  const running = isProse(region.role);
  if (kind === 'plain') {
    if (hasVersionBeside(token, text)) return false;
    // `{ "model": { "command": 1 } }`: a key is no value; a table of IDs shows itself by the surer ones in it.
    if (evidence && usage.direct === true && usage.position !== 'key') return true;
    if (isSpelledOut(token, region, found, usage)) return true;
    return (
      running && /\d/.test(token.text) && isMarked(token, text) && /model|openai/i.test(lineAround(text, token.start))
    );
  }
  if (evidence) return true;
  if (usage.meaning === 'shown' || running || !token.whole)
    return /\d/.test(token.text) || isMarked(token, text) || isInRow(token, text);
  return true;
}

/** `"model": "ada", "modelVersion": "002"`: half of a name, whose other half says which model it is. */
const hasVersionBeside = ({ start, end, text: own }: Token, text: string): boolean =>
  !/\d/.test(own) &&
  (VERSION_BEHIND.test(text.slice(end, end + 120)) || VERSION_BEFORE.test(text.slice(Math.max(0, start - 120), start)));
const VERSION_BEHIND = /^["'`]?[,;]?\s{1,40}["'`]?(?:model_?[vV]ersion|ModelVersion)["'`]?\s{0,4}[:=]/;
const VERSION_BEFORE =
  /(?:model_?[vV]ersion|ModelVersion)["'`]?\s{0,4}[:=]\s{0,4}["'`]?\w{1,10}["'`]?[,;]?\s{1,40}["'`]?[mM]odel["'`]?\s{0,4}[:=]\s{0,4}["'`]?$/;

/** `acme,acme-chat,https://…`: a row of vendor, model and address. */
const isInRow = ({ start, end }: Token, text: string): boolean => {
  const mark = text[start - 1] ?? '';
  return ',;|'.includes(mark) && mark !== '' && text[end] === mark && ADDRESS.test(text.slice(end + 1, end + 10));
};
const ADDRESS = /^ ?["']?https?:\/\//;

/** `"cohere:command"`, `"cohere/command"` in a list: with the provider before it no ordinary word. */
const isSpelledOut = (
  { text, whole }: Token,
  { shape, role }: Region,
  { platform, evidence, named }: IdReading,
  { position }: UsageContext,
): boolean =>
  evidence === 'prefix' &&
  whole &&
  shape === 'value' &&
  !isProse(role) &&
  (/^[\w-]+:\w/.test(text) || (position === 'element' && /^[\w-]+\/\w/.test(text))) &&
  named.some(({ ref }) => ref.platform === platform);

/** `"o4-mini (Preview)"` is what people read. */
const isLabel = ({ start, end }: Token, region: Region, text: string): boolean =>
  start === region.start && region.shape === 'value' && !isProse(region.role) && text.startsWith(' (', end);

/** `gpt-4o mini` is the display name of another model. */
const VARIANT = /^ (?:mini|nano|turbo|flash|lite|realtime|transcribe|sonnet|opus|haiku)\b/i;
const LONGEST_VARIANT = 12;

/** `(?i)^(gpt-4)$`: a pattern that names match, not a name. */
function isInPattern(token: Token, region: Region, text: string): boolean {
  if (token.whole || !/[(|^]/.test(text[token.start - 1] ?? '')) return false;
  const before = text.slice(Math.max(region.start, token.start - 200), token.start);
  if (/[|)]/.test(text[token.end] ?? '') && SEARCH.test(text.slice(lineStart(text, token.start, 200), token.start)))
    return true;
  return /\(\?[imsx]*[):]|\^\(?$|\^\([^)]*$/.test(before) || /^\)?\$/.test(text.slice(token.end, token.end + 2));
}

/** `grep -Ev "…:(gpt-4|latest)"` */
const SEARCH = /(?:\b(?:[ef]?grep|rg|sed|awk)\b|=~|~=)[^\n]{0,120}\([^()\n]{0,80}$/;

/** In the catalogue's case, or so long an ID on its own that it cannot be a display name (`GPT-4-0613`, `Qwen2-7B-Instruct`). */
function isWrittenExactly({ text, whole }: Token, found: IdReading, usage: UsageContext, { role }: Region): boolean {
  if (found.named.some((name) => text.includes(name.text))) return true;
  if (usage.meaning === 'shown' || !(whole || usage.keyed || isProse(role))) return false;
  return /^\S+?[-_:/.@]\w*[-_:/@]\w/.test(text);
}

function lineAround(text: string, at: number): string {
  return text
    .slice(lineStart(text, at, 300), Math.min(at + 300, text.length))
    .split('\n', 2)
    .join(' ');
}

function mentionOf(candidate: Candidate, region: Region, search: ModelSearch): Mention {
  const { input, options, catalogue } = search;
  const { reading: found, usage } = candidate;
  const choice = choosePlatform(candidate, search.evidence, catalogue);
  const kind: MentionKind = usage.meaning === 'deployment' ? 'deployment-name' : 'model-id';
  const role = roleOf(candidate, region, input.text);
  const tier = tierOf(candidate, role, region, input.text, options);
  const first = choice.entries[0];
  const version =
    choice.entries.length === 1 && first?.version && candidate.text.includes(first.version) && first.version;
  return {
    start: candidate.start,
    end: candidate.end,
    text: candidate.text,
    kind,
    class: 'known',
    role,
    tier,
    ...(choice.platform && { platform: choice.platform }),
    ...(choice.reason && { platformReason: choice.reason }),
    ...(first && { id: first.id }),
    ...(version && { version }),
    core: {
      start: candidate.start + found.coreStart,
      end: candidate.start + found.coreEnd,
    },
    entries: choice.entries,
    elsewhere: choice.elsewhere,
    ...(found.fineTuned && { circumstances: { fineTuned: true } }),
    datesApply: choice.datesApply,
  };
}
