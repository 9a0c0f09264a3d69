/** What carries a version: a key, a query, a header, a resource type, an enum. Without a carrier a date is a date. */

import { type EnclosingName, embeddedPlace, lineBounds, type Region } from '../../text';
import { isProse } from '../mention';
import type { Candidate } from './candidates';

/** `near`: the words "API version" stand before it in the same sentence or statement; `bare`: a whole value, and nothing names it. */
export type CarriedBy = 'type' | 'value' | 'enum' | 'query' | 'key' | 'openapi' | 'near' | 'bare';

export interface Carrier {
  readonly by: CarriedBy;
  /** The name that holds the version; a resource type, an enum's chain, a URL. */
  readonly name: string;
  /** What stands around, the nearest first. */
  readonly owners: readonly EnclosingName[];
  /** A sentence of its own says that it is the default, and the words "API version" stand above. */
  readonly defaults?: true;
}

const WINDOW = 400;

export function carrierOf(candidate: Candidate, region: Region | undefined, text: string): Carrier | undefined {
  const before = text.slice(Math.max(0, candidate.start - WINDOW), candidate.start);
  if (before.endsWith('@')) return typeBefore(before);
  if (candidate.form === 'identifier') return enumBefore(before);
  if (candidate.form === 'prefixed') return { by: 'value', name: candidate.text, owners: [] };
  const query = queryBefore(before);
  if (query !== undefined) return { by: 'query', name: query, owners: region?.place().owners ?? [] };
  const listed = typeOfCall(before);
  if (listed !== undefined) return { by: 'type', name: listed, owners: [] };
  const owners = region?.place().owners ?? [];
  const inline = inlineName(candidate, text, before);
  if (inline !== undefined) return { by: 'key', name: inline, owners };
  if (!region) return undefined;
  const at = owners.findIndex((owner, level) => level < 5 && carriesVersion(owner.name));
  if (at >= 0)
    return {
      by: 'key',
      name: owners[at]?.name ?? '',
      owners: owners.slice(at + 1),
    };
  if (owners[0]?.name === 'version' && owners[1]?.name === 'info')
    return { by: 'openapi', name: 'info.version', owners };
  // A value that a key names is what the key says; a label of a switch is told by what it leads to.
  const near = nameNear(candidate, text, region.role, owners[0]?.as !== 'key');
  if (near !== undefined) return { by: 'near', name: near, owners };
  const above = isProse(region.role) ? nameAbove(candidate, text) : undefined;
  if (above !== undefined) return { by: 'near', name: above, owners, defaults: true };
  if (fills(candidate, region, text)) return { by: 'bare', name: '', owners };
  // `@version = …` in a file of requests.
  const variable = VARIABLE.exec(text.slice(line(text, candidate.start), candidate.start))?.[1];
  return variable === undefined ? undefined : { by: 'bare', name: '', owners: [{ as: 'key', name: variable }] };
}
const VARIABLE = /^@([\w-]{1,60})\s{0,4}=\s{0,4}$/;
const line = (text: string, at: number): number => lineBounds(text, at).start;

/** A string of its own in code or configuration. */
function fills({ start, end, form }: Candidate, region: Region, text: string): boolean {
  if (form !== 'date' || region.partial || (region.role !== 'code' && region.role !== 'config')) return false;
  return region.shape !== 'text' && !text.slice(region.start, start).trim() && !text.slice(end, region.end).trim();
}

/** Does the name hold an API version: `api_version`, `AZURE_OPENAI_API_VERSION`, `serviceVersion`, `OPENAI_VERSION`, `V2024_10_21("…")`? */
export function carriesVersion(name: string): boolean {
  if (name.length > 90) return false;
  if (/^V20\d\d_\d\d_\d\d/i.test(name)) return true;
  const flat = name.toLowerCase().replace(/[^a-z\d]/g, '');
  // OpenAI's own answers carry a header of this name: it is no contract of anybody's choice.
  // A map of the versions of models.
  if (/vers(?:ion)?s?(?:map|table|bymodel|permodel)$/.test(flat) && !flat.includes('api')) return false;
  if (flat === 'openaiversion') return name === name.toUpperCase();
  return /apivers|serviceversion|(openai|anthropic|aoai|inference)vers/.test(flat);
}

/** `Microsoft.CognitiveServices/accounts@`: a resource type, or something else with an at sign. */
function typeBefore(before: string): Carrier | undefined {
  const type = /([A-Za-z][\w.]*(?:\/[\w.]+)*)@$/.exec(before)?.[1];
  return type === undefined ? undefined : { by: 'type', name: type, owners: [] };
}

/** `listKeys(resourceId('Microsoft.CognitiveServices/accounts', …), '2023-05-01')`. */
function typeOfCall(before: string): string | undefined {
  return /\b(?:list\w*|reference|existing)\(\s*resourceId\([^\n]{0,60}?'(\w+\.\w+\/[\w/]+)'[^\n]{0,160}, ?'$/.exec(
    before,
  )?.[1];
}

function enumBefore(before: string): Carrier | undefined {
  const chain = /([A-Za-z_]\w*(?:\s?(?:\.|::)\s?[A-Za-z_]\w*){0,6})\s?(?:\.|::)\s?(?:get)?$/.exec(before)?.[1];
  if (chain === undefined) {
    const call = /(?:service|api)_?version\s?[(=]\s?$/i.test(before);
    return call ? { by: 'enum', name: 'ServiceVersion', owners: [] } : undefined;
  }
  return /version/i.test(chain) ? { by: 'enum', name: chain, owners: [] } : undefined;
}

/** The URL in front of `api-version=`, as far as it stands in one piece. */
function queryBefore(before: string): string | undefined {
  const found = /(?:^|[?&;"'`\s({])((?:%26|%3F)?api[-_]version(?:=|%3D)(?:\$\{\w+:?[-=])?)$/i.exec(before);
  if (!found) return undefined;
  const head = before.slice(0, before.length - (found[1]?.length ?? 0));
  const isQuery = /[?&;]$|%26$|%3F$/i.test(head + (found[1] ?? '').slice(0, 3)) || /[?&;]$/.test(head);
  // `api_version=` as an argument is a key, not a query.
  if (!isQuery && !/-version(=|%3D)/i.test(found[1] ?? '')) return undefined;
  return /[^\s"'`<>]*$/.exec(head)?.[0] ?? '';
}

const ARGUMENT_BEFORE =
  /(?:\b|["'`])([A-Za-z_][\w.:-]{2,60})\\{0,2}["'`]?\s?(?:\)?,\s{0,8}|[)\]]{1,2}\s?(?:or|\|\||\?\?|\?:)\s{1,4}|\s?(?:or|\|\||\?\?|\?:)\s{1,4}|\)\s{0,4})(?:\w{1,12}\s?[=:]\s?)?\\{0,2}["'`]?$/;

/** The name on the same line: of a key, a flag, a header, or of the argument before. */
function inlineName(candidate: Candidate, text: string, before: string): string | undefined {
  const embedded = embeddedPlace(text, 0, candidate.start)?.name;
  if (embedded !== undefined && carriesVersion(embedded)) return embedded;
  const header = /([A-Za-z][\w-]{2,60})\\{0,2}["'`]?\s?:\s{0,3}$/.exec(before)?.[1];
  if (header !== undefined && carriesVersion(header)) return header;
  const argument = ARGUMENT_BEFORE.exec(before)?.[1];
  return argument !== undefined && carriesVersion(argument) ? argument : undefined;
}

const WORDS = /[\w.-]*(?:api|anthropic|service)[\s_-]{0,2}vers\w*|api\s?(?:版本|バージョン)/gi;
const BEHIND = 160;
const WORDS_IN_PROSE =
  /[\w.-]*(?:api|anthropic|service)(?:[\s_-]{0,2}|\s(?:[a-z]+\s){1,5})vers\w*|api\s?(?:版本|バージョン)/gi;

/** The words that stand in the same line, or in the one before when the statement goes on; a comment may say them on the next line. */
function nameNear(
  { start, end, version }: Candidate,
  text: string,
  role: Region['role'],
  mayFollow: boolean,
): string | undefined {
  const words = isProse(role) ? WORDS_IN_PROSE : WORDS;
  const line = lineBounds(text, start);
  const own = lastIn(text.slice(Math.max(line.start, start - 160), start), words);
  if (own !== undefined) return own;
  const behind = mayFollow ? firstIn(text.slice(end, Math.min(line.end, end + BEHIND)), words) : undefined;
  if (behind !== undefined) return behind;
  const above = lineBounds(text, line.start - 1);
  const upper =
    line.start > 0 ? lastIn(text.slice(Math.max(above.start, above.end - 160), above.end), words) : undefined;
  if (upper !== undefined && /^\s*[).\]]/.test(text.slice(line.start, start))) return upper;
  if (role !== 'comment' || !/preview$/i.test(version)) return undefined;
  const below = lineBounds(text, line.end + 1);
  return upper ?? lastIn(text.slice(line.end, Math.min(below.end, line.end + 160)), words);
}

/** `Default: 2024-10-21` some lines below the heading or the sentence that speaks of the API version. */
function nameAbove({ start, form }: Candidate, text: string): string | undefined {
  let line = lineBounds(text, start);
  if (form !== 'date' || !IS_DEFAULT.test(text.slice(line.start, start))) return undefined;
  for (let steps = 0; steps < LINES_ABOVE && line.start > 0; steps++) {
    line = lineBounds(text, line.start - 1);
    const words = lastIn(text.slice(Math.max(line.start, line.end - 160), line.end), WORDS_IN_PROSE);
    if (words !== undefined) return words;
    // Another heading, or code: the sentence is about that.
    if (/^\s*#{1,6}\s|[;{}]\s*$/.test(text.slice(line.start, line.end))) return undefined;
  }
  return undefined;
}
const LINES_ABOVE = 8;
const IS_DEFAULT = /\bdefault(?:s|ed|ing)?\b|\bif (?:it is )?(?:empty|unset|omitted|not (?:set|given|specified))/i;

/** The first match as a name. */
function firstIn(text: string, words: RegExp): string | undefined {
  const found = text.match(words)?.[0];
  return found === undefined ? undefined : asName(found);
}

/** The last match as a name. */
function lastIn(text: string, words: RegExp): string | undefined {
  const found = text.match(words)?.at(-1);
  return found === undefined ? undefined : asName(found);
}

/** What stands between the two halves of the words says nothing. */
const asName = (words: string): string => words.replace(/[^\w.-].*$/s, '').replace(/api$/i, 'api_version');
