/** One entry that names a model twice (`{ name: "x", id: "x" }`, `"x": f("x")`) is one thing to mend. */

import type { Mention } from '../recognition';
import { lineStart, type Steps, stepsOverLight } from '../text';
import { type Finding, type Fix, mentionOf } from './finding';

/** How many findings behind one may still be of its entry, and how far away, in UTF-16 code units. */
const MOST = 3;
const FARTHEST = 240;

/** Findings in the order of the text, the second of an entry left out; the first changes both. In steps. */
export function* oneEach(findings: readonly Finding[], text: string): Steps<readonly Finding[]> {
  const dropped = new Set<Finding>();
  const result: Finding[] = [];
  let index = -1;
  yield* stepsOverLight(findings, (finding) => {
    index++;
    if (dropped.has(finding)) return;
    let kept = finding;
    for (const other of findings.slice(index + 1, index + 1 + MOST))
      if (
        !dropped.has(other) &&
        ((saysTheSame(finding, other) && isSameEntry(finding, other, text)) || isAroundModel(finding, other, text))
      ) {
        dropped.add(other);
        kept =
          isShown(kept, other) || isOfDeployment(kept, text) || isAroundModel(kept, other, text)
            ? merged(other, kept)
            : merged(kept, other);
      }
    result.push(kept);
  });
  return result.sort((a, b) => a.target.start - b.target.start);
}

const merged = (kept: Finding, other: Finding): Finding => ({
  ...kept,
  fixes: kept.fixes.map((fix) => withEditsOf(fix, other)),
});

/** `("GPT-4", "gpt-4")`: the first is what people read, the second what is called. */
const isShown = ({ target: { text: shown } }: Finding, { target: { text: called } }: Finding): boolean =>
  shown !== called && shown.toLowerCase() === called.toLowerCase() && called === called.toLowerCase();

const saysTheSame = (a: Finding, b: Finding): boolean =>
  (a.rule === b.rule || isLessOfBoth(a, b)) &&
  kindOf(a) === kindOf(b) &&
  (isOneName(a.target.text.toLowerCase(), b.target.text.toLowerCase()) || isOneModel(mentionOf(a), mentionOf(b))) &&
  a.target.platform === b.target.platform;

/** A deployment that is called like its model, whose version says more. */
const isLessOfBoth = (a: Finding, b: Finding): boolean =>
  mentionOf(a)?.kind === 'deployment-name' && mentionOf(b)?.version !== undefined;
/** The name of a deployment that is its model's names one thing with it. */
const kindOf = (finding: Finding): string | undefined =>
  mentionOf(finding)?.kind.replace('deployment-name', 'model-id');

/** What an option of a form is called may be quieter than its value. */
const isSameEntry = (a: Finding, b: Finding, text: string): boolean =>
  a.severity === b.severity || isLessOfBoth(a, b) || (b.severity === 'hint' && isTitle(b, text))
    ? isOneEntry(a, b, text) || isPair(a, b, text)
    : IN_TAG.test(text.slice(a.target.end, Math.min(b.target.start, a.target.end + FARTHEST)));
/** `displayName: "x"` behind `id: "x"`: its entry is told already. */
const isTitle = ({ target }: Finding, text: string): boolean =>
  /display|label|title|pretty/i.test(keyBefore(text, target.start)?.name ?? '');
const IN_TAG = /^["'][^<>\n]{0,80}>\s*$/;

/** `"gpt-35-turbo": "gpt-3.5-turbo"`: two spellings of one. */
const isOneModel = (a: Mention | undefined, b: Mention | undefined): boolean =>
  a?.id !== undefined && a.id === b?.id && a.version === b.version;

/** As it is written for people, too, and behind the name of a provider. */
const isOneName = (a: string, b: string): boolean => a === b || isPrefixed(a, b) || isPrefixed(b, a);
const isPrefixed = (long: string, short: string): boolean =>
  long.endsWith(short) && /^[\w-]+[:/]$/.test(long.slice(0, -short.length));

function withEditsOf(fix: Fix, { fixes }: Finding): Fix {
  const same = fixes.find(({ replacement }) => replacement === fix.replacement);
  if (!same) return fix;
  const known = new Set(fix.edits.map(({ start }) => start));
  return {
    ...fix,
    edits: [...fix.edits, ...same.edits.filter(({ start }) => !known.has(start))].sort((a, b) => a.start - b.start),
  };
}

function isOneEntry({ target: a }: Finding, { target: b }: Finding, text: string): boolean {
  if (b.start < a.end || b.start - a.end > FARTHEST) return false;
  const between = text.slice(a.end, b.start);
  if (/^["'`]\s?,\s?["'`]$|^["']?>\s*$/.test(between) || AROUND_MODEL.test(between)) return true;
  if (IN_ROW.test(between) && OPENS_ROW.test(text.slice(lineStart(text, a.start, FARTHEST), a.start))) return true;
  const depth = depthOf(between);
  if (depth === undefined) return false;
  const separator = IS_KEY.exec(between)?.[0];
  if (separator !== undefined && (depth > 0 || !/[,;\n]/.test(between.slice(separator.length)))) return true;
  if (depth > 0 || /\n\s*-\s|\n\s*\n|;/.test(between)) return false;
  const [first, second] = [keyBefore(text, a.start), keyBefore(text, b.start)];
  return first !== undefined && second !== undefined && first.name !== second.name && isAligned(text, first, second);
}

/** With the version beside it the model may be worse off than its deployment's name tells. */
const isAroundModel = ({ target: a }: Finding, { target: b }: Finding, text: string): boolean =>
  a.text === b.text &&
  a.platform === b.platform &&
  b.start - a.end < FARTHEST &&
  AROUND_MODEL.test(text.slice(a.end, b.start));
/** `{ name: 'gpt-4o', model: { format: 'OpenAI', name: '`: a deployment that is called like the model in it. */
const AROUND_MODEL =
  /^["']?\)?,?\s{1,40}["']?model["']?\s{0,12}[:=]\s{0,3}\{\s{0,40}(?:["']?format["']?\s{0,12}[:=]\s{0,3}["']?\w{1,30}["']?,?\s{0,40})?["']?name["']?\s{0,12}[:=]\s{0,3}(?:var\.[\w.]{1,60} != "" \? var\.[\w.]{1,60} : )?["']?$/;
/** Two columns of one row, the second perhaps an address with the name in it. */
const IN_ROW = /^[^'\n]{0,20}'\s?,[^()[\]{}\n;]{0,160}'[^',\n]{0,90}$/;
const OPENS_ROW = /(?:\bVALUES\s{0,3}|^\s*)\([^()]*$/i;

/** On one line, or as far in: what stands deeper in YAML is of another mapping. Lisp sets keys below the first of its call. */
function isAligned(text: string, a: Key, b: Key): boolean {
  const [one, two] = [lineStart(text, a.at, FARTHEST), lineStart(text, b.at, FARTHEST)];
  return one === two || indentAt(text, one) === indentAt(text, two) || a.at - one === b.at - two;
}

const indentAt = (text: string, start: number): number =>
  /^\s*(?:-\s{1,3})?/.exec(text.slice(start, start + FARTHEST))?.[0].length ?? 0;

/** `param chatModelName string = 'gpt-4o'` and `param chatDeploymentName string = 'gpt-4o'`: a deployment that is called like its model. */
function isPair({ target: a }: Finding, { target: b }: Finding, text: string): boolean {
  if (b.start - a.end > BLOCK) return false;
  const [one, other] = [parameterBefore(text, a.start), parameterBefore(text, b.start)];
  return (
    one !== undefined &&
    other !== undefined &&
    one !== other &&
    one.replace(PART, '') === other.replace(PART, '') &&
    /deployment/.test(one) !== /deployment/.test(other)
  );
}
const isOfDeployment = (finding: Finding, text: string): boolean =>
  mentionOf(finding)?.kind === 'deployment-name' ||
  /deployment/.test(parameterBefore(text, finding.target.start) ?? '');
/** How far the two parameters may be apart, in UTF-16 code units. */
const BLOCK = 900;
const PART = /_?(?:deployment|model)_?(?:name|id)?$/;
const parameterBefore = (text: string, start: number): string | undefined =>
  PARAMETER.exec(text.slice(Math.max(0, start - 300), start))?.[1]?.toLowerCase();
const PARAMETER =
  /\b([A-Za-z]\w{0,50}(?:[dD]eployment|[mM]odel|DEPLOYMENT|MODEL)_?(?:[nN]ame|NAME|[iI]d|ID)?)["']?\s{0,3}(?::\s{0,3}\{\s{0,40}["']value["']\s{0,3}:\s{0,3}["'](?:\$\{\w{1,60}:?[=-])?|(?:string\s{0,3})?=\s{0,3}["']?|:\s{1,3}["']?|,?\s{1,60}["']?value["']?\s{0,24}[:=]\s{0,3}["']?|\s{0,3}\{\s{0,40}(?:(?:type|description)\s{0,12}=\s{0,3}[^\n]{1,160}\s{1,40}){0,2}default\s{0,12}=\s{0,3}["'])$/;

const IS_KEY = /^["'`]?\]?\s{0,3}(?::|=>|->|=|\bto\b)\s{0,3}/;
/** Names of one thing: what two of them hold in one entry is one name. */
const NAMES =
  /(?:^|[\s{(,[<:])\\?["']?((?:(?:language|ai|llm|base|hosted|remote|upstream|provider|vendor|api|display|pretty|short|full|public|internal|cached|result)[_-]?){0,3}(?:model|model_?(?:ids?|type)|(?:llm|model|engine)_?type|model_(?:schema|card|info|spec)_(?:id|name)|(?:model_?)?(?:(?:api|display)_?)?(?:name|id|key|slug|version|label|title|code))|value|alias)\\?["']?(?:\s{0,3}(?::|=>|=)\s{0,3}\\?["'`]?|\s{1,4}")$/i;
/** `path: "/v1/models/acme-1"` */
const PATH =
  /(?:^|[\s{(,[<:])["']?((?:(?:api|default|base|invoke|request)_?){0,2}(?:path|ur[il]|endpoint(?:_?ur[il])?))["']?(?:\s{0,3}(?::|=>|=)\s{0,3}|\s{1,4})["'`]?[\w./:@{}$-]{0,80}\/$/i;

interface Key {
  readonly name: string;
  readonly at: number;
}

function keyBefore(text: string, start: number): Key | undefined {
  const from = Math.max(0, start - LONGEST_KEY);
  const before = text.slice(from, start);
  const found = NAMES.exec(before) ?? PATH.exec(before);
  const name = found?.[1];
  return found && name !== undefined
    ? { name: name.toLowerCase(), at: from + found.index + found[0].indexOf(name) }
    : undefined;
}
const LONGEST_KEY = 80;

/** How many brackets stay open; `undefined` where one is closed that was open before. */
function depthOf(between: string): number | undefined {
  let depth = 0;
  for (const character of between) {
    if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character) && --depth < 0) return undefined;
  }
  return depth;
}
