/** What the client matches of a file say of platforms, and to whom. */
import { OPENAI } from '../../platforms';
import { languageOf, lineEnd, lineStart } from '../../text';
import type { RecognitionInput, RecognitionOptions } from '../document';
import type { ClientMatch } from './client-patterns';
import { clientsByName, firstMatchAfter, resolveTarget, typeOfModule } from './client-variables';
import { type FileEvidence, type PlatformCount, QUIET_AHEAD, QUIET_BACK } from './evidence';
import { hasAddress } from './foreign-host';
import { type HeaderScope, headerScopes } from './headers';
import { type Surroundings, surroundingsOf } from './surroundings';
import { type Line, type TextLines, textLines } from './text-lines';

/** In UTF-16 code units. */
const LONGEST_MATCH = 160;
/** Where imports, packages and headings stand. */
const TOP_OF_FILE = 1_000;

/** The client matches of a file and of what goes before it, and what kind of file it is. */
export function fileEvidenceOf(
  input: RecognitionInput,
  own: readonly ClientMatch[],
  { earlier = [], project }: Pick<RecognitionOptions, 'earlier' | 'project'> = {},
  lines: TextLines = textLines(input.text),
): FileEvidence {
  const matches = earlier.length ? [...earlier, ...own] : own;
  const language = languageOf(input.path, input.languageId, input.text);
  let clients: ReadonlyMap<string, ClientMatch> | undefined;
  let spoken: ReadonlyMap<string, PlatformCount> | undefined;
  const { text } = input;
  // The same place is asked about several times, one after another.
  let last: { readonly from: number; readonly to: number; readonly around: Surroundings } | undefined;
  let place: { readonly from: number; readonly to: number; readonly isQuiet: boolean } | undefined;
  let asked = 0;
  const targets = new Map<number, ClientMatch>();
  let scopes: readonly HeaderScope[] | undefined;
  // Resources are declared with a kind, and speak for all of the file.
  const headers = (): readonly HeaderScope[] =>
    (scopes ??= language.isInfrastructure || language.format === 'prose' ? [] : headerScopes(text, own));
  const linesSpeak = speakingLines(lines);
  const speaksAround = (from: number, to: number): boolean => {
    const [first, last] = [Math.max(0, from - QUIET_BACK), Math.min(text.length, to + QUIET_AHEAD)];
    const match = matches[firstMatchAfter(matches, from - QUIET_BACK - LONGEST_MATCH)];
    return (match !== undefined && match.at < last) || linesSpeak(first, last);
  };
  return {
    text,
    lines,
    path: input.path,
    matches,
    own,
    isQuiet(from, to) {
      if (place?.from !== from || place.to !== to) place = { from, to, isQuiet: !speaksAround(from, to) };
      return place.isQuiet;
    },
    asked: () => asked,
    around(from, to) {
      asked++;
      if (last?.from !== from || last.to !== to) last = { from, to, around: surroundingsOf({ text, lines }, from, to) };
      return last.around;
    },
    last: {},
    targetOf(index) {
      const target = targets.get(index) ?? resolveTarget(matches, index, text);
      targets.set(index, target);
      return target;
    },
    clients: () => (clients ??= clientsByName(matches, text)),
    spoken: () => (spoken ??= spokenOf(matches, text, language.format === 'code', headers())),
    headers,
    infrastructure: language.isInfrastructure === true,
    ...(project && { project }),
  };
}

/** Does a line that touches a stretch speak of a platform? One stretch after another is asked about, and most of each was asked about before. */
function speakingLines(lines: TextLines): (from: number, to: number) => boolean {
  let quiet = { from: 0, to: -1 };
  let loud: Line | undefined;
  return (from, to) => {
    if (loud && loud.start <= to && loud.end >= from) return true;
    const goesOn = from >= quiet.from && from <= quiet.to;
    if (goesOn && to <= quiet.to) return false;
    loud = lines.speaking(goesOn ? quiet.to : from, to);
    if (!loud) quiet = { from: goesOn ? quiet.from : from, to };
    return loud !== undefined;
  };
}

function spokenOf(
  matches: readonly ClientMatch[],
  text: string,
  isCode: boolean,
  headers: readonly HeaderScope[],
): ReadonlyMap<string, PlatformCount> {
  const scoped = new Set(headers.map(({ match }) => match));
  const spoken = new Map<string, PlatformCount>();
  for (const match of matches) {
    if (isCommentedOut(text, match.at)) continue;
    if (
      isCode &&
      (isDeclaredName(text, match.at) ||
        isTypeOfField(text, match.at) ||
        isNameOfType(text, match) ||
        isOneOfTwo(text, match.at))
    )
      continue;
    if (scoped.has(match)) {
      if (!spoken.has(match.platform)) spoken.set(match.platform, { first: match, count: 0 });
      continue;
    }
    const { platform } = match.platform === OPENAI ? (typeOfModule(matches, match, text) ?? match) : match;
    const known = spoken.get(platform);
    const isRow = !known?.count || known.row !== undefined;
    const row = isRow && match.at >= 0 ? rowAt(text, match.at) : undefined;
    spoken.set(platform, {
      first: known?.count ? known.first : match,
      count: (known?.count ?? 0) + 1,
      ...(row !== undefined && (known?.row ?? row) === row && { row }),
    });
  }
  return spoken;
}

/** `azureOpenAIModels = [`, `class AzureOpenAIBackend`: a name of a list, a table or a class says whose its own members are, and no more. */
export function isDeclaredName(text: string, at: number): boolean {
  if (at < 0) return false;
  const line = lineStart(text, at, LONGEST_ROW);
  const before = /[\w$]*$/.exec(text.slice(Math.max(line, at - LONGEST_NAME), at))?.[0].length ?? 0;
  const [start, to] = [at - before, lineEnd(text, at, LONGEST_ROW)];
  return CLASS.test(text.slice(line, start)) || OPENS.test(text.slice(start, Math.min(to, at + LONGEST_NAME * 2)));
}
/** `#   api_key: YOUR_AZURE_KEY`: a setting that is switched off. */
const isCommentedOut = (text: string, at: number): boolean =>
  at >= 0 && SWITCHED_OFF.test(text.slice(lineStart(text, at, LONGEST_ROW), at + 1));
const SWITCHED_OFF = /^\s{0,80}(?:#|\/\/|;)\s{0,12}[\w."'-]{1,60}\s?[:=]\s?\S/;
/** `TAzureConfig`, `azureConfigSchema`, `it: AzureConfig`: the name of a type, which nothing makes here. */
export const isNameOfType = (text: string, { at, text: found }: ClientMatch): boolean =>
  /^[A-Za-z]\w*$/.test(found) &&
  (TYPE.test(text.slice(at, at + LONGEST_NAME * 2)) ||
    (TYPED.test(text.slice(at, at + LONGEST_NAME * 2)) && /:\s?$/.test(text.slice(Math.max(0, at - 3), at))));
const TYPE =
  /^\w{0,60}?(?:Schemas?|Config|Settings|Options|Params|Props|Type|Map|Groups?|Error|Exception|Enum)s?(?!\w|\s?[(=.{]|::)/;
const TYPED = /^\w{0,60}?(?:Config|Settings|Options|Params|Props)\s?\{/;
/** `azureOpenAIApiKey?: string;`: what some settings may hold. */
const isTypeOfField = (text: string, at: number): boolean =>
  at >= 0 && FIELD.test(text.slice(at, at + LONGEST_NAME * 2));
const FIELD = /^\w{1,80}\??:\s?(?:string|number|boolean)\b(?:\s?\|\s?(?:null|undefined))?[;,]?\s*$/m;
const LONGEST_NAME = 60;
const CLASS = /\b(?:class|struct|interface|enum|record|trait|protocol|defmodule|TABLE)\s+(?:IF NOT EXISTS\s+)?$/i;
const OPENS =
  /^[\w$]{1,80}(?:\s?:\s?[\w<>[\],.? ]{1,40})?\s{0,3}:?=\s{0,3}(?:[@%]?[[({](?!$)|[@%]?[[({]$|%w\[|(?:new\s?)?(?:[\w.<>]{0,24})(?:List\.of|Set\.of|[lL]istOf|[sS]etOf|asList|array|vec!|\[\]\s?\w{0,12})\s?[[({])/;

/** `Client = OpenAI if is_small else AzureOpenAI`: which of them is called nobody can say. */
export const isOneOfTwo = (text: string, at: number): boolean =>
  at >= 0 && OTHER_CHOICE.test(text.slice(lineStart(text, at, LONGEST_ROW), at));
const OTHER_CHOICE =
  /=\s{0,3}\(?[\w.]{1,60}\s{1,3}if\s[^\n]{1,100}\selse\s{1,3}\w{0,30}$|^\s*[\w.]{1,60}\s{1,3}if\s[^\n]{1,100}\selse\s{1,3}\w{0,30}$|=\s[^\n?]{1,100}\s\?\s[\w.]{1,60}\s:\s{1,3}\w{0,30}$/;

/** How far a row of a list or table is set in, that is told on one line. */
export function rowAt(text: string, at: number): number | undefined {
  const start = lineStart(text, at, LONGEST_ROW);
  return ROW.exec(text.slice(start, lineEnd(text, at, LONGEST_ROW)))?.[1]?.length;
}
const LONGEST_ROW = 400;
const ROW = /^([ \t]*)(?:[-*] )?[[{(].{8,}[\]})][,;]?\s*$/;

/** What client matches say to all mentions of a file, however far away: while it stays, mentions stay what they are. */
export function fileWideEvidence({ clients, spoken, infrastructure, text }: FileEvidence): readonly string[] {
  const named = [...clients()].map(
    ([name, client]) => `${name} ${client.platform} ${client.text} ${hasAddress(client, text)}`,
  );
  const loud = [...spoken()].map(
    ([platform, count]) => `${platform} ${isDominant(count, infrastructure)} ${count.row} ${count.first.text}`,
  );
  return [...named, ...loud];
}

export const isDominant = ({ first, count }: PlatformCount, infrastructure: boolean): boolean =>
  infrastructure || count >= 3 || first.at < TOP_OF_FILE;
