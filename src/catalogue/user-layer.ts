/** Reads `model-almanac.json`: what is usable as a layer, what is wrong as mistakes with their place in the file. */

import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type * as z from 'zod/mini';
import { DEPLOYMENT_PLATFORM } from '../platforms';
import type { Catalogue } from './catalogue';
import { ENGLISH_OWN_FILE, type OwnFileWords } from './own-file-words';
import { policyIn, type UserPolicy } from './policy-layer';
import type { ModelEntry } from './schema';
import { closestOf } from './slips';
import type { DeploymentRow, IgnoreRow, OverrideRow, OwnModelRow } from './user-file';
import { overLimit } from './user-limits';
import { inWords, type Mistake, MOST_MISTAKES, mistakeAt, type Row, type RowPlace, RowReader } from './user-rows';

export type { Mistake, RowPlace } from './user-rows';

export interface UserDeployment extends RowPlace {
  /** The name, with `*` for any text. */
  readonly name: string;
  readonly platform: string;
  readonly model: string;
  readonly version?: string;
}

export interface OwnModel extends RowPlace {
  readonly platform: string;
  readonly entry: ModelEntry;
  /** The day on which the workspace says this was true, and its page. */
  readonly checked: string;
  readonly page?: string;
}

export interface Override extends RowPlace, OverrideRow {}

export interface Ignored extends RowPlace {
  readonly id: string;
  readonly platform?: string;
  /** From this day on it is reported again. */
  readonly until?: string;
  readonly reason?: string;
}

export interface FolderPlatform extends RowPlace {
  /** With `/` between parts, no `/` at its ends; empty for the whole workspace. */
  readonly folder: string;
  readonly platform: string;
}

/** Whether the file may say everything, or only add names: then whoever reads texts tells which of them are known already. */
export type Trust =
  | { readonly trusted: true }
  | { readonly trusted: false; readonly isTaken: (name: string) => boolean };

/** Plain data, ready for `layered`. */
export interface UserLayer {
  readonly trusted: boolean;
  readonly deployments: readonly UserDeployment[];
  readonly models: readonly OwnModel[];
  readonly overrides: readonly Override[];
  readonly ignored: readonly Ignored[];
  readonly folders: readonly FolderPlatform[];
  /** What the team wants; it adds findings, and hides none. */
  readonly policy?: UserPolicy;
}

export interface UserLayerResult {
  readonly layer: UserLayer;
  readonly mistakes: readonly Mistake[];
}

/** Parses the text of the file. Rows are judged one by one, so that one mistake does not switch the others off. Never throws. */
export function parseUserLayer(
  text: string,
  catalogue: Catalogue,
  trust: Trust,
  words: OwnFileWords = ENGLISH_OWN_FILE,
  /** The day on which an end has passed; without one nothing has ended. */
  asOf?: string,
): UserLayerResult {
  const over = overLimit(text, words);
  if (over) {
    const mistake = { start: over.at, end: over.at + 1, severity: 'error', message: over.message } as const;
    return { layer: emptyLayer(trust), mistakes: [mistake] };
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const mistakes: Mistake[] = errors.map(({ error, offset, length }) => ({
    start: offset,
    end: offset + Math.max(length, 1),
    severity: 'error',
    message: words.notJson(printParseErrorCode(error)),
    syntax: true,
  }));
  const context: Context = { catalogue, mistakes, trust, words, asOf, names: new Set(), patterns: 0 };
  const reader = new RowReader(tree, mistakes, trust.trusted, words, (row) => tellPlatform(row, context));
  const rows = {
    trusted: trust.trusted,
    deployments: reader.rows('deployments').flatMap((row) => deploymentOf(row, context)),
    models: reader.rows('models').flatMap((row) => ownModelOf(row, context)),
    overrides: reader.rows('overrides').flatMap((row) => overrideOf(row, context)),
    ignored: reader.rows('ignore').map((row) => ignoredOf(row, context)),
    folders: reader
      .rows('platforms')
      .map(({ key, value, place }) => ({ folder: folderOf(key), platform: value, ...place })),
  };
  const platforms = new Set(rows.models.map(({ platform }) => platform));
  const own = { names: context.names, platforms };
  const policy = policyIn(reader, { catalogue, mistakes, words, asOf, own, compared: 0 });
  for (const waiver of policy?.waivers ?? []) tellEnd(waiver, context);
  return { layer: { ...rows, ...(policy && { policy }) }, mistakes: firstOf(mistakes, words) };
}

/** Of a row that is wrong elsewhere. A model of one's own may be on a platform that nobody else knows; its rows have no `model`. */
function tellPlatform(row: Node, { catalogue, mistakes, words }: Context): void {
  const at = findNodeAtLocation(row, ['platform']);
  const platform: unknown = at?.value;
  if (!at || typeof platform !== 'string' || !/^[a-z][a-z0-9-]*$/.test(platform)) return;
  const isOwn = findNodeAtLocation(row, ['checked']) && !findNodeAtLocation(row, ['model']);
  if (isOwn || catalogue.platforms.includes(platform)) return;
  mistakes.push(mistakeAt(at, words.noPlatform(platform, closestOf(platform, catalogue.platforms))));
}

/** It is told what no longer counts: somebody meant to come back to it. */
function tellEnd(
  { until, start, end }: RowPlace & { readonly until?: string | undefined },
  { asOf, mistakes, words }: Context,
): void {
  if (until !== undefined && asOf !== undefined && until <= asOf)
    mistakes.push({ start, end, severity: 'information', message: words.ended(until) });
}

function ignoredOf({ value, place }: Row<z.infer<typeof IgnoreRow>>, context: Context): Ignored {
  const row = { ...(typeof value === 'string' ? { id: value } : defined(value)), ...place };
  tellEnd(row, context);
  return row;
}

interface Context {
  readonly catalogue: Catalogue;
  readonly mistakes: Mistake[];
  readonly trust: Trust;
  readonly words: OwnFileWords;
  readonly asOf: string | undefined;
  /** Of the file's own models, in small letters. */
  readonly names: Set<string>;
  patterns: number;
}

const emptyLayer = ({ trusted }: Trust): UserLayer => ({
  trusted,
  deployments: [],
  models: [],
  overrides: [],
  ignored: [],
  folders: [],
});

/** In the order of the file; each is a line of a list. */
function firstOf(mistakes: readonly Mistake[], { moreMistakes }: OwnFileWords): readonly Mistake[] {
  const sorted = [...mistakes].sort((a, b) => a.start - b.start);
  const next = sorted[MOST_MISTAKES];
  if (!next || sorted.length === MOST_MISTAKES + 1) return sorted;
  const more = moreMistakes(sorted.length - MOST_MISTAKES);
  return [...sorted.slice(0, MOST_MISTAKES), { ...next, message: more }];
}

/** A name that the catalogue has already may not be another thing in a workspace that is not trusted: its dates would be hidden. */
function isTaken(name: string, node: Node, { trust, mistakes, words }: Context): boolean {
  if (trust.trusted || !trust.isTaken(name)) return false;
  const message = words.taken(inWords(name));
  mistakes.push({ ...mistakeAt(node, message), severity: 'information' });
  return true;
}

/** Each pattern is compared with every name that could be a deployment. */
const MOST_PATTERNS = 500;

function deploymentOf(
  { key, value, place, node, name }: Row<DeploymentRow>,
  context: Context,
): readonly UserDeployment[] {
  const { mistakes } = context;
  const { platform = DEPLOYMENT_PLATFORM, model, version } = value;
  if (isTaken(key, name, context)) return [];
  if (key.includes('*') && ++context.patterns > MOST_PATTERNS) {
    mistakes.push(mistakeAt(name, context.words.morePatterns(MOST_PATTERNS)));
    return [];
  }
  return isKnown({ platform, model, version }, node, context)
    ? [{ name: key, platform, model, ...(version !== undefined && { version }), ...place }]
    : [];
}

function overrideOf({ value, place, node }: Row<OverrideRow>, context: Context): readonly Override[] {
  if (!isKnown(value, node, context)) return [];
  if (value.stage ?? value.retires ?? value.replacement) return [{ ...defined(value), ...place }];
  context.mistakes.push(mistakeAt(node, context.words.nothingOverridden));
  return [];
}

function ownModelOf({ key, value, place, node, name }: Row<OwnModelRow>, context: Context): readonly OwnModel[] {
  const { catalogue, mistakes, trust, words } = context;
  const { page, checked, platform } = value;
  const all = [key, ...(value.aliases ?? [])];
  const at = (index: number): Node => (index === 0 ? name : (findNodeAtLocation(node, ['aliases', index - 1]) ?? node));
  if (all.some((one, index) => isTaken(one, at(index), context))) return [];
  const known = all.find((one) => catalogue.on(platform, one).length);
  if (known !== undefined) {
    mistakes.push(mistakeAt(node, words.inCatalogue(known, platform)));
    return [];
  }
  const twice = all.findIndex((one) => context.names.has(one.toLowerCase()));
  if (twice >= 0) {
    mistakes.push(mistakeAt(at(twice), words.twice(String(all[twice]))));
    return [];
  }
  for (const one of all) context.names.add(one.toLowerCase());
  const entry = entryOf(key, value, trust.trusted);
  return [{ platform, entry, checked, ...(trust.trusted && page !== undefined && { page }), ...place }];
}

/** An untrusted workspace adds the name of a model; its dates and pages wait until it is trusted. */
function entryOf(id: string, row: OwnModelRow, trusted: boolean): ModelEntry {
  const {
    name = id,
    vendor = row.platform,
    kind = 'text',
    aliases,
    contextWindow,
    maxInputTokens,
    maxOutputTokens,
  } = row;
  const { stage, retires, replacement, checked } = row;
  const lifecycle = {
    ...(stage && { stage, stageBasis: 'stated' as const, stageChecked: checked }),
    ...(retires !== undefined && { retires: [{ date: retires, kind: 'firm' as const, checked }] }),
    ...(replacement !== undefined && { replacement: [replacement], replacementAsPublished: [replacement] }),
  };
  return {
    id,
    name,
    vendor,
    kind,
    ...defined({ aliases, contextWindow, maxInputTokens, maxOutputTokens }),
    lifecycle: trusted ? lifecycle : {},
    sources: {},
  };
}

interface Wanted {
  readonly platform: string;
  readonly model: string;
  readonly version?: string | undefined;
}

/** Says at the place what the catalogue does not know: the platform, the model on it, or the version. */
function isKnown({ platform, model, version }: Wanted, node: Node, { catalogue, mistakes, words }: Context): boolean {
  const wrong = (field: string, message: string): boolean => {
    mistakes.push(mistakeAt(findNodeAtLocation(node, [field]) ?? node, message));
    return false;
  };
  if (!catalogue.platforms.includes(platform))
    return wrong('platform', words.noPlatform(platform, closestOf(platform, catalogue.platforms)));
  const found = catalogue.on(platform, model);
  if (!found.length) return wrong('model', words.noModel(model, platform));
  if (version === undefined || found.some((ref) => ref.version === version)) return true;
  const versions = found.flatMap((ref) => ref.version ?? []);
  return wrong('version', words.noVersion(model, version, platform, versions));
}

/** `./services/azure/` → `services/azure`; `.` → empty. */
function folderOf(key: string): string {
  return key
    .split('/')
    .filter((part) => part && part !== '.')
    .join('/');
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Without the fields that are `undefined`: absent and undefined are not the same in our types. */
function defined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as Defined<T>;
}
