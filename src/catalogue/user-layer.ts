/** Reads `model-almanac.json`: what is usable as a layer, what is wrong as mistakes with their place in the file. */
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Catalogue } from './catalogue';
import type { ModelEntry } from './schema';
import type { DeploymentRow, OverrideRow, OwnModelRow } from './user-file';
import { type Mistake, mistakeAt, type Place, type Row, RowReader } from './user-rows';

export type { Mistake, Place } from './user-rows';

export interface UserDeployment extends Place {
  /** The name, with `*` for any text. */
  readonly name: string;
  readonly platform: string;
  readonly model: string;
  readonly version?: string;
}

export interface OwnModel extends Place {
  readonly platform: string;
  readonly entry: ModelEntry;
  /** The day on which the workspace says this was true, and its page. */
  readonly checked: string;
  readonly page?: string;
}

export interface Override extends Place, OverrideRow {}

export interface Ignored extends Place {
  readonly id: string;
  readonly platform?: string;
  /** From this day on it is reported again. */
  readonly until?: string;
  readonly reason?: string;
}

export interface FolderPlatform extends Place {
  /** With `/` between parts, no `/` at its ends; empty for the whole workspace. */
  readonly folder: string;
  readonly platform: string;
}

/** Plain data, ready for `layered`. */
export interface UserLayer {
  readonly trusted: boolean;
  readonly deployments: readonly UserDeployment[];
  readonly models: readonly OwnModel[];
  readonly overrides: readonly Override[];
  readonly ignored: readonly Ignored[];
  readonly folders: readonly FolderPlatform[];
}

export interface UserLayerResult {
  readonly layer: UserLayer;
  readonly mistakes: readonly Mistake[];
}

/** Parses the text of the file. Rows are judged one by one, so that one mistake does not switch the others off. Never throws. */
export function parseUserLayer(text: string, catalogue: Catalogue, trusted: boolean): UserLayerResult {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const mistakes: Mistake[] = errors.map(({ error, offset, length }) => ({
    start: offset,
    end: offset + Math.max(length, 1),
    severity: 'error',
    message: `Not valid JSON: ${printParseErrorCode(error)}.`,
  }));
  const reader = new RowReader(tree, mistakes, trusted);
  const layer: UserLayer = {
    trusted,
    deployments: reader.rows('deployments').flatMap((row) => deploymentOf(row, catalogue, mistakes)),
    models: reader.rows('models').flatMap((row) => ownModelOf(row, catalogue, mistakes, trusted)),
    overrides: reader.rows('overrides').flatMap((row) => overrideOf(row, catalogue, mistakes)),
    ignored: reader
      .rows('ignore')
      .map(({ value, place }) => ({ ...(typeof value === 'string' ? { id: value } : defined(value)), ...place })),
    folders: reader
      .rows('platforms')
      .map(({ key, value, place }) => ({ folder: folderOf(key), platform: value, ...place })),
  };
  return { layer, mistakes: mistakes.sort((a, b) => a.start - b.start) };
}

function deploymentOf(
  { key, value, place, node }: Row<DeploymentRow>,
  catalogue: Catalogue,
  mistakes: Mistake[],
): readonly UserDeployment[] {
  const { platform = 'azure-openai', model, version } = value;
  return isKnown(catalogue, { platform, model, version }, node, mistakes)
    ? [{ name: key, platform, model, ...(version !== undefined && { version }), ...place }]
    : [];
}

function overrideOf(
  { value, place, node }: Row<OverrideRow>,
  catalogue: Catalogue,
  mistakes: Mistake[],
): readonly Override[] {
  if (!isKnown(catalogue, value, node, mistakes)) return [];
  if (value.stage ?? value.retires ?? value.replacement) return [{ ...defined(value), ...place }];
  mistakes.push(mistakeAt(node, 'Nothing is overridden: give a stage, a date or a replacement.'));
  return [];
}

function ownModelOf(
  { key, value, place, node }: Row<OwnModelRow>,
  catalogue: Catalogue,
  mistakes: Mistake[],
  trusted: boolean,
): readonly OwnModel[] {
  const names = [key, ...(value.aliases ?? [])];
  const taken = names.find((name) => catalogue.on(value.platform, name).length);
  if (taken !== undefined) {
    mistakes.push(
      mistakeAt(node, `${taken} is in the catalogue for ${value.platform}: use "overrides" to change what is known.`),
    );
    return [];
  }
  const { page, checked, platform } = value;
  const entry = entryOf(key, value, trusted);
  return [{ platform, entry, checked, ...(trusted && page !== undefined && { page }), ...place }];
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
function isKnown(catalogue: Catalogue, { platform, model, version }: Wanted, node: Node, mistakes: Mistake[]): boolean {
  const wrong = (field: string, message: string): boolean => {
    mistakes.push(mistakeAt(findNodeAtLocation(node, [field]) ?? node, message));
    return false;
  };
  if (!catalogue.platforms.includes(platform)) return wrong('platform', `The catalogue has no platform ${platform}.`);
  const found = catalogue.on(platform, model);
  if (!found.length) return wrong('model', `The catalogue has no model ${model} on ${platform}.`);
  if (version === undefined || found.some((ref) => ref.version === version)) return true;
  const versions = found.flatMap((ref) => ref.version ?? []);
  return wrong(
    'version',
    `${model} has no version ${version} on ${platform}. Known: ${versions.join(', ') || 'none'}.`,
  );
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
