/** Reads `policy` of `model-almanac.json`: what can be used, and what is wrong with the rest, each at its place. */
import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type * as z from 'zod/mini';
import type { Catalogue } from './catalogue';
import { namePattern } from './name-patterns';
import type { OwnFileWords } from './own-file-words';
import {
  type ModelPattern,
  POLICY_LISTS,
  type ReplacementRow,
  STATEMENTS,
  type Statements,
  type WaiverRow,
} from './policy-file';
import { closestOf } from './slips';
import { inWords, type Mistake, mistakeAt, noteAt, type RowPlace, type RowReader } from './user-rows';

export interface Waiver extends RowPlace, WaiverRow {}
export interface RequiredReplacement extends RowPlace, ReplacementRow {}

/** Plain data: what the file says, without what is wrong. */
export interface UserPolicy {
  readonly statements: Statements;
  readonly replacements: readonly RequiredReplacement[];
  readonly waivers: readonly Waiver[];
}

export interface PolicyContext {
  readonly catalogue: Catalogue;
  readonly mistakes: Mistake[];
  readonly words: OwnFileWords;
  readonly asOf: string | undefined;
  /** Names and platforms of the file's own models. */
  readonly own: { readonly names: ReadonlySet<string>; readonly platforms: ReadonlySet<string> };
  /** Patterns that were compared with all names. */
  compared: number;
}

/** `undefined` where the file has none that says anything. */
export function policyIn(reader: RowReader, context: PolicyContext): UserPolicy | undefined {
  const node = reader.objectOf('policy');
  if (!node) return undefined;
  const { mistakes, words } = context;
  const statements: Record<string, unknown> = {};
  const replacements: RequiredReplacement[] = [];
  const waivers: Waiver[] = [];
  const seen = new Set<string>();
  for (const { key, name, value } of reader.members(node)) {
    if (!isStatement(key) && !isList(key)) {
      mistakes.push(mistakeAt(name, words.unknownKey(inWords(key), closestOf(key, NAMES))));
      continue;
    }
    if (seen.has(key)) {
      mistakes.push(mistakeAt(name, words.twice(inWords(key))));
      continue;
    }
    seen.add(key);
    if (isStatement(key)) {
      const schema: z.ZodMiniType<Statements[keyof Statements]> = STATEMENTS[key] as never;
      const [row] = reader.accepted(schema, { key, name: value, node: value });
      if (row && isKnown(key, row.value, value, context)) statements[key] = row.value;
    } else if (key === 'replacements') {
      for (const row of reader.elements(key, value, POLICY_LISTS.replacements))
        if (isReplaceable(row.value, row.node, context)) replacements.push({ ...row.value, ...row.place });
    } else {
      for (const row of reader.elements(key, value, POLICY_LISTS.waivers)) waivers.push({ ...row.value, ...row.place });
    }
  }
  return { statements: statements as Statements, replacements, waivers };
}

const NAMES = [...Object.keys(STATEMENTS), ...Object.keys(POLICY_LISTS)];
const isStatement = (key: string): key is keyof typeof STATEMENTS => Object.hasOwn(STATEMENTS, key);
const isList = (key: string): key is keyof typeof POLICY_LISTS => Object.hasOwn(POLICY_LISTS, key);

/** A platform that nobody knows would allow nothing, or forbid nothing: then the statement does not count. */
function isKnown(key: keyof typeof STATEMENTS, value: unknown, node: Node, context: PolicyContext): boolean {
  const before = context.mistakes.length;
  for (const list of ['allow', 'forbid'] as const) {
    const items = (value as Readonly<Record<string, unknown>>)[list];
    if (!Array.isArray(items)) continue;
    for (const [index, item] of items.entries()) {
      const at = findNodeAtLocation(node, [list, index]) ?? node;
      if (key === 'platforms') platformAt(item, at, context);
      if (key === 'models') modelAt(item, at, context);
    }
  }
  return context.mistakes.slice(before).every(({ severity }) => severity !== 'error');
}

function modelAt(item: ModelPattern, at: Node, context: PolicyContext): void {
  const { model, platform = undefined } = typeof item === 'string' ? { model: item } : item;
  const place = findNodeAtLocation(at, ['model']) ?? at;
  if (platform !== undefined && !platformAt(platform, findNodeAtLocation(at, ['platform']) ?? at, context)) return;
  if (matchesSome(model, platform, context)) return;
  context.mistakes.push(noteAt(place, context.words.matchesNone(inWords(model), meantBy(model, platform, context))));
}

function platformAt(platform: string, at: Node, { catalogue, own, mistakes, words }: PolicyContext): boolean {
  if (catalogue.platforms.includes(platform) || own.platforms.has(platform)) return true;
  mistakes.push(mistakeAt(at, words.noPlatform(platform, closestOf(platform, catalogue.platforms))));
  return false;
}

function isReplaceable(row: ReplacementRow, node: Node, context: PolicyContext): boolean {
  const { catalogue, own, mistakes, words } = context;
  const { platform, use } = row;
  if (platform !== undefined && !platformAt(platform, findNodeAtLocation(node, ['platform']) ?? node, context))
    return false;
  const at = findNodeAtLocation(node, ['use']) ?? node;
  const [id = use] = use.split('@');
  const found = [use, id].flatMap((name) =>
    catalogue.lookup(name).filter(({ ref }) => !platform || ref.platform === platform),
  );
  if (found.length || own.names.has(use.toLowerCase())) return true;
  mistakes.push(
    mistakeAt(at, words.noModel(inWords(use), platform ?? words.anyPlatform, meantBy(use, platform, context))),
  );
  return false;
}

const digitsOf = (name: string): string => name.replaceAll(/\D+/g, ' ');

/** The model that somebody meant: of the same beginning and the same numbers, for another number is another model. */
function meantBy(model: string, platform: string | undefined, context: PolicyContext): string | undefined {
  if (++context.compared > MOST_COMPARED) return undefined;
  const [start, digits] = [model.slice(0, 2).toLowerCase(), digitsOf(model)];
  const ids = context.catalogue.refs
    .filter((ref) => (platform === undefined || ref.platform === platform) && ref.id.startsWith(start))
    .map(({ id }) => id);
  return closestOf(
    model,
    [...new Set(ids)].filter((id) => digitsOf(id) === digits),
  );
}

/** So many patterns are compared with every name that is known; the others are not looked at. */
const MOST_COMPARED = 60;

function matchesSome(model: string, platform: string | undefined, context: PolicyContext): boolean {
  const { catalogue, own } = context;
  if (!model.includes('*')) {
    const found = catalogue.lookup(model).some(({ ref }) => platform === undefined || ref.platform === platform);
    return found || own.names.has(model.toLowerCase()) || model.includes('@');
  }
  if (++context.compared > MOST_COMPARED) return true;
  const test = namePattern(model);
  return (
    catalogue.refs.some((ref) => (platform === undefined || ref.platform === platform) && test(ref.id.toLowerCase())) ||
    [...own.names].some(test)
  );
}
