/** Texts that stand where a model's version is written: told by the name that holds them. Nothing is claimed here. */

import { embeddedPlace, type Positioned, type Region, type Regions, rememberNames } from '../../../text';
import { wordsOf } from '../../context/name-semantics';
import type { Located } from '../deployment';

export interface VersionPlace extends Located {
  readonly role: Region['role'];
  /** Names that hold it, the nearest first. */
  readonly names: readonly string[];
  /** The name speaks of a model or a deployment; else it is only `version`. */
  readonly ofModel: boolean;
}

export const VERSION_PLACES: Positioned<VersionPlace> = {
  at: ({ start }) => start,
  moved: (place, by) => ({ ...place, start: place.start + by, end: place.end + by }),
};

const LONGEST_NAME = 60;
const IN_NAME = /[\w.$-]/;
const VALUE =
  /(?<![\w.@/-])(?:20\d\d-\d\d-\d\d(?:-preview)?|turbo-20\d\d-\d\d-\d\d|(?:0[1-9]|1[0-2])[0-3]\d(?:-preview)?|vision-preview|[1-9]\d?)(?![\w/-]|\.\d)/gi;
/** From the name to the value: over the description of a parameter, and the lines of a block. */
const VALUE_REACH = 260;

/** How far from its name a version may stand, and what is looked at around it, in UTF-16 code units. */
export const VERSION_PLACE_REACH = 800;

/** Behind the words at some spots (`version`); in the order of the text. */
export function versionPlaces(text: string, hits: readonly number[], regions: Regions): readonly VersionPlace[] {
  const places = new Map<number, VersionPlace>();
  for (const at of hits) {
    const name = nameAround(text, at);
    const named = meaningOf(name.text);
    if (!named) continue;
    const from = name.end;
    const allowed = named === 'model' ? allowedBefore(text, name.start) : [];
    for (const value of [...allowed, ...valuesBehind(text, from, named === 'model')]) {
      if (places.has(value.start)) continue;
      const place = placeOf(value, text, regions);
      if (place) places.set(value.start, place);
    }
  }
  return [...places.values()].sort((a, b) => a.start - b.start);
}

/** The name that an occurrence of `version` is a part of. */
function nameAround(text: string, at: number): Located {
  let start = at;
  while (start > 0 && at - start < LONGEST_NAME && IN_NAME.test(text[start - 1] ?? '')) start--;
  let end = at;
  while (end - at < LONGEST_NAME && /\w/.test(text[end] ?? '')) end++;
  return { text: text.slice(start, end), start, end };
}

const MODEL_WORDS = new Set(
  'model,models,deployment,gpt,chatgpt,embedding,embeddings,llm,openai,aoai,chat,completion,whisper,dalle,gpt4,gpt35,gpt4o'.split(
    ',',
  ),
);
const OTHER_WORDS = new Set(
  'api,sdk,service,schema,tls,package,node,python,app,image,chart,kernel,engine,runtime,computer,vectorize,speech,provider,required,module,min,minimum'.split(
    ',',
  ),
);

type NameMeaning = 'model' | 'plain' | undefined;

/** `model`: of a model or a deployment; `plain`: a version of whatever stands beside it. */
const meaningOf = rememberNames((name): NameMeaning => {
  // A header of OpenAI's answers: the version of its API.
  if (name.length > 90 || /^openai[-_]version$/i.test(name)) return undefined;
  const words = wordsOf(name).map((word) => word.replace(/\d+$/, '') || word);
  const at = words.findLastIndex((word) => word === 'version' || word === 'versions');
  if (at < 0 || words.length - at > 2 || words.some((word) => OTHER_WORDS.has(word))) return undefined;
  const isOfModel = words.slice(0, at).some((word) => MODEL_WORDS.has(word) || /gpt|model|embedding|openai/.test(word));
  if (isOfModel) return 'model';
  return words.length === 1 ? 'plain' : undefined;
});

/** A key that says only `version` holds what follows on its line; a model's parameter may hold its value some lines below. */
function valuesBehind(text: string, from: number, isModel: boolean): readonly Located[] {
  let window = text.slice(from, from + VALUE_REACH);
  const lineEnd = window.search(/[\r\n]/);
  if (!isModel && lineEnd >= 0) window = window.slice(0, lineEnd);
  return valuesIn(window, from);
}

const valuesIn = (text: string, from: number): readonly Located[] =>
  [...text.matchAll(VALUE)].map((value) => {
    const start = from + value.index;
    return { text: value[0], start, end: start + value[0].length };
  });

/** `@allowed(['0613', …])` of Bicep, in front of the parameter of that name. */
function allowedBefore(text: string, at: number): readonly Located[] {
  const before = text.slice(Math.max(0, at - ALLOWED_REACH), at);
  const open = before.lastIndexOf('@allowed(');
  if (open < 0 || !PARAMETER.test(before)) return [];
  const list = before.slice(open, before.indexOf(')', open));
  if (before.indexOf('param ', open) < before.length - 'param '.length) return [];
  return valuesIn(list, at - before.length + open);
}
const ALLOWED_REACH = 400;
const PARAMETER = /(?:^|\s)param $/;

function placeOf(value: Located, text: string, regions: Regions): VersionPlace | undefined {
  const region = regions.at(value.start);
  if (!region || value.end > region.end || region.partial) return undefined;
  const names = namesOf(value, region, text);
  const meanings = names.slice(0, LEVELS).map(meaningOf);
  const nearest = meanings.findIndex((meaning) => meaning !== undefined);
  // A name that says something else stands between: `capacity: 2` beside `version`.
  if (nearest < 0 || names.slice(0, nearest).some((name) => !HOLDS_ANYTHING.test(name))) return undefined;
  return { ...value, role: region.role, names, ofModel: meanings.includes('model') };
}

const LEVELS = 6;
const HOLDS_ANYTHING =
  /^(@?allowed(?:Values)?|contains|condition|validation|default|defaultValue|value|fallback|variable|param|parameters|empty|coalesce|try|get|getenv|get_?env\w*|\w*\.(get|getenv)|env|or|string)$/i;

/** Of a value on its own what the place tells; in a longer text what stands directly before. */
function namesOf({ start, end, text: written }: Located, region: Region, text: string): readonly string[] {
  const inline = embeddedPlace(text, 0, start)?.name;
  const isWhole = region.shape !== 'text' && text.slice(region.start, region.end).trim() === written;
  if (isWhole) {
    const owners = region.place().owners.map(({ name }) => name);
    return inline === undefined || inline === owners[0] ? owners : [inline, ...owners];
  }
  if (inline !== undefined) return [inline, ...region.place().owners.map(({ name }) => name)];
  return spoken(text, region, start, end);
}

/** Sentences, tables and commented-out code: the name stands before on the same line. */
function spoken(text: string, region: Region, start: number, end: number): readonly string[] {
  const before = text.slice(Math.max(region.start, start - 110), start);
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  const found =
    /([\w.$-]*version\w*)["'`*]{0,3}(?:\s*[:=(]\s*[^,;]{0,80}?["'`(]?|\s+|\s*\|\s*(?:\w+\s*\|\s*)?)["'`(]{0,2}$/i.exec(
      line,
    )?.[1];
  const isMarked = /["'`(\s]/.test(text[start - 1] ?? '') && !/[\w%]/.test(text[end] ?? '');
  return found !== undefined && isMarked ? [found] : [];
}
