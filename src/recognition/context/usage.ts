/** What the place of a token says about it: the meaning of the nearest name that says anything. */

import { type EnclosingName, embeddedPlace, lineStart, type Region, type SyntaxContext } from '../../text';
import type { Token } from '../ids/token';
import { isProse } from '../mention';
import { isOneName, type Meaning, meaningOf, namesParts, takesModel, testsPart } from './name-semantics';

export interface UsageContext {
  readonly meaning: Meaning;
  readonly position: SyntaxContext['position'];
  readonly owners: readonly EnclosingName[];
  /** An argument of `startsWith` and the like: a prefix or a pattern. */
  readonly testsPart?: boolean;
  /** Listed as dead on purpose: a key, constant or table named deprecated, legacy, retired. */
  readonly onPurpose?: boolean;
  /** A key or a flag stands right before it inside a longer string. */
  readonly keyed?: boolean;
  /** The nearest name speaks of a model by itself. */
  readonly direct?: boolean;
}

const ON_PURPOSE = /deprecat|legacy|retired|sunset|obsolete|discontinued|shut_?down|end_?of_?life|\beol\b/i;
/** `label: { en_US: … }`: the language of a text says nothing about it. */
const LOCALE = /^[a-z]{2}[_-][A-Z][A-Za-z]{1,3}$/;
const FLAGS_FOR_MODELS = new Set(['m']);

export function usageOf(token: Token, region: Region, text: string): UsageContext {
  const place = region.place();
  const before = token.whole && region.shape !== 'text' ? undefined : embeddedPlace(text, region.start, token.start);
  const inner = before && endsPhrase(before.name, token, region, text) ? undefined : before;
  const own: readonly EnclosingName[] = inner ? [{ as: 'key', name: inner.name }] : [];
  const owners = [...own, ...place.owners].filter(({ name }) => !LOCALE.test(name));
  // Go's `[]string{`: a type.
  const names = owners.filter(({ as, name }) => as !== 'label' && !(as === 'block' && name === 'string'));
  const meaning =
    inner?.as === 'flag' && FLAGS_FOR_MODELS.has(inner.name)
      ? 'model'
      : (resourceName(token, region, text) ??
        nodeName(names[0], token, text) ??
        caseName(names, token, text) ??
        (calledLike(names[0], token.text) ? 'none' : meaningOfOwners(names, place.position)));
  return {
    meaning,
    position: inner ? 'value' : place.position,
    ...(inner && { keyed: true }),
    owners,
    ...(((isPartOf(names) && !hasParts(token, place, text)) || isSoughtIn(token, text, names[0])) && {
      testsPart: true,
    }),
    ...((isDirect(names) || (inner?.as === 'flag' && meaning === 'model')) && {
      direct: true,
    }),
    ...(owners.slice(0, 3).some((owner) => ON_PURPOSE.test(owner.name)) && {
      onPurpose: true,
    }),
  };
}

const isPartOf = ([nearest, outer]: readonly EnclosingName[]): boolean =>
  (nearest?.as === 'callee' && outer?.as === 'key' && /reg_?exp?(?:e?s)?$/i.test(outer.name)) || isNamedPart(nearest);
const isNamedPart = (nearest: EnclosingName | undefined): boolean =>
  nearest !== undefined &&
  (namesParts(nearest.name) ||
    (nearest.as === 'callee' && (testsPart(nearest.name) || /famil(?:y|ies)$/i.test(nearest.name))));

/** `PREFIXES = {"acme-chat": ("us", "eu")}`: the key is whole, the parts stand behind it. */
const hasParts = ({ end }: Token, { position }: SyntaxContext, text: string): boolean =>
  position === 'key' && PARTS_BEHIND.test(text.slice(end, end + 60));
const PARTS_BEHIND = /^["'`]?\s{0,4}(?::|=>|=)\s{0,20}(?:[[({]|["'`][\w./:-]{0,20}[./:_-]["'`])/;

/** `"gpt-4" in model_name`, `name.toLowerCase().includes("gpt-4")`: a part of a name is looked for; in `SUPPORTED_MODELS` it is a name. */
function isSoughtIn({ start, end, whole: isWhole }: Token, text: string, nearest: EnclosingName | undefined): boolean {
  const isQuoted = /["']/.test(text[start - 1] ?? '');
  if (isQuoted && /[\s:]/.test(text[start - 2] ?? '') && GREPPED.test(text.slice(lineStart(text, start, FAR), start)))
    return true;
  // In a template the quotes are in a longer text.
  if (!isWhole && !(isQuoted && text[end] === text[start - 1])) return false;
  if (nearest?.as === 'key' && isTestedBy(nearest.name, text.slice(end, end + TEST_REACH))) return true;
  const after = text.slice(end, end + FAR);
  const sought = SOUGHT_IN.exec(after)?.[1];
  if (sought !== undefined && isOneName(sought)) return true;
  if (SOME_BEGIN.test(after)) return true;
  const before = text.slice(Math.max(0, start - FAR), start);
  if (text[start - 2] === '(' && LOWERED.test(before)) return true;
  return before.includes('for ') && (ANY_BEGINS.test(before) || isOneName(ANY_IN.exec(before)?.[2] ?? ''));
}

/** `FAMILIES = ["gpt-4", …]` and below it `FAMILIES.some((part) => title.includes(part))` */
function isTestedBy(list: string, behind: string): boolean {
  if (list === '' || !isCalledOrIn(list, behind)) return false;
  for (const call of ['.some(', '.find(', '.any(', '.filter(', '.map(', '.exists(', '.contains(where:']) {
    const at = behind.indexOf(list + call);
    if (at >= 0 && TESTS.test(behind.slice(at, at + 100))) return true;
  }
  const loop = behind.indexOf(` in ${list}`);
  return loop >= 0 && TESTS.test(behind.slice(Math.max(0, loop - 60), loop + 60));
}
const TEST_REACH = 600;

/** `LIST.` or ` in LIST`: most keys are none of both. */
function isCalledOrIn(list: string, behind: string): boolean {
  for (let at = behind.indexOf(list); at >= 0; at = behind.indexOf(list, at + 1))
    if (behind[at + list.length] === '.' || behind.startsWith(' in ', at - 4)) return true;
  return false;
}
const TESTS =
  /\.(?:includes|indexOf|startsWith|starts_with|startswith|hasPrefix|contains|Contains|StartsWith)\(\s?\w{1,20}\s?\)|any\(\w{1,20} in [a-z_.]{1,40} for /;

const FAR = 160;
/** `["gpt-4", "o1"].some((part) => model.startsWith(part))` */
const SOME_BEGIN =
  /^["'`][^\](){}]{0,120}\]\s{0,20}\.(?:some|any|every|find)\(\s{0,20}\(?(\w{1,20})\)?\s?=>\s{0,20}[\w.?]{1,40}(?:\(\))?\.(?:startsWith|includes|indexOf)\(\1\)/;
/** `any(model.startswith(part) for part in ("gpt-4", "o1"))`, `any(part in model for part in …)` */
const ANY_BEGINS = /\.(?:starts|ends)with\((\w{1,20})\)\s{1,20}for \1 in [[(][^\])]*$/;
const ANY_IN = /\b(\w{1,20}) in ([\w.]{1,40}(?:\(\))?)\s{1,20}for \1 in [[(][^\])]*$/;

/** `grep -q "gpt-4"`, `pick_family "gpt-4"`: the word of a command that seeks. */
const GREPPED =
  /(?:^|[|;&(`]|\s)(?:(?:[efz]?grep|rg|findstr|Select-String|sls)(?:\s+-{1,2}[\w=-]{1,20}){0,4}|\w{0,30}(?:family|prefix|pattern))\s+["'](?:[\\"'{\w\s]{1,40}:\s?\\?["'])?$/;

const SOUGHT_IN = /^["']\s{1,3}(?:not\s{1,3})?in\s{1,3}(?:(?:str|repr)\()?([\w.]{1,60}(?:\(\))?)/;
const LOWERED = /\.(?:to)?_?(?:lower|down)_?(?:case)?(?:\(\))?\??\.includes?\??\(["'`]$/i;

/** `Added to Chat with Files: gpt-4o`: a colon in a sentence, and no key of files. */
function endsPhrase(name: string, { start }: Token, region: Region, text: string): boolean {
  const before = text.slice(Math.max(region.start, start - 60), start);
  return isProse(region.role) ? meaningOf(name) === 'excluded' && PHRASE.test(before) : IN_SENTENCE.test(before);
}
/** `Falls back to model: gpt-4o`: words of a sentence before the one with the colon. */
const IN_SENTENCE = /[A-Za-z]{2}[.,;!?)]{0,2} [A-Za-z]{1,30}: {1,2}[`"']?$/;
const PHRASE = /[a-z] [A-Za-z]{1,30}: {1,2}[`"']?$/;

/** What Terraform calls a resource: `resource "azurerm_cognitive_deployment" "gpt-4o" {`. */
function resourceName({ start, whole }: Token, { role }: Region, text: string): Meaning | undefined {
  if (!whole || role !== 'config' || text[start - 1] !== '"') return undefined;
  return BLOCK.test(text.slice(lineStart(text, start, FAR), start)) ? 'excluded' : undefined;
}
const BLOCK = /^[\uFEFF \t]*(?:resource|data|module|variable|output)[ \t]+(?:"[^"]*"[ \t]+)?"$/;

/** What somebody calls a step of a workflow: `{ "name": "gpt-4o", "type": "n8n-nodes-base.noOp" }`, and the key of what goes out of it. */
function nodeName(nearest: EnclosingName | undefined, { start, end, whole }: Token, text: string): Meaning | undefined {
  if (!whole) return undefined;
  const behind = text.slice(end, end + NODE);
  if (GOES_OUT.test(behind)) return 'excluded';
  if (nearest?.name === 'jobs' && IS_JOB.test(behind)) return 'excluded';
  if (nearest?.as !== 'key' || nearest.name !== 'name') return undefined;
  const isNode = TYPE_OF_NODE.test(behind) || TYPE_BEFORE.test(text.slice(Math.max(0, start - NODE), start));
  return isNode ? 'excluded' : undefined;
}
/** A job of a workflow, that is called like the model that it tries. */
const IS_JOB =
  /^["']?:[ \t]*\r?\n[ \t]+(?:needs|runs-on|if|name|uses|steps|strategy|environment|permissions|env|stage|script):/;
const NODE = 200;
const TYPE_OF_NODE = /^",\s{0,40}[^{}]{0,160}"type"\s?:\s?"(?:@n8n\/)?n8n-nodes-/;
const TYPE_BEFORE = /"type"\s?:\s?"(?:@n8n\/)?n8n-nodes-[^{}]{0,160}"name"\s?:\s?"$/;
const GOES_OUT = /^"\s?:\s?\{\s{0,40}"(?:main|ai_[a-zA-Z]{1,30})"\s?:\s?\[/;

/** What a test case is called: `pytest.param(…, id="gpt-4o")`, `describe("gpt-4o", () => …)`. */
function caseName(
  [nearest, outer]: readonly EnclosingName[],
  { end, whole }: Token,
  text: string,
): Meaning | undefined {
  if (nearest?.as === 'key')
    return /^ids?$/.test(nearest.name) && outer?.as === 'callee' && /^@?pytest\./.test(outer.name)
      ? 'excluded'
      : undefined;
  if (nearest?.as !== 'callee' || nearest.argument !== 0 || !CASES.test(nearest.name)) return undefined;
  return !whole || CASE_BODY.test(text.slice(end, end + 20)) ? 'displayText' : undefined;
}

const CASES = /^(?:describe|context|it|test|specify)(?:\.(?:only|skip|todo|concurrent))?$/;
const CASE_BODY = /^["'`](?:,\s{0,3}(?:async\b|function\b|\(|\w{1,9} =>)|\)? do\b)/;

/** `GEMINI_2_5_FLASH_IMAGE = "gemini-2.5-flash-image"`: named after its value, whatever its last word means by itself. */
function calledLike(nearest: EnclosingName | undefined, value: string): boolean {
  const name = lettersOf(nearest?.as === 'key' ? nearest.name : '');
  return name.length > 7 && lettersOf(value).includes(name);
}

export const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[^a-z\d]/g, '');

/** `builder().deploymentName("chat")`: the method says what its argument is. */
const namesDeployment = (callee: string): boolean =>
  /(?:^|[._:])(?:with_?|set_?|azure_?)?deployment_?(?:name|id)$/i.test(callee);

/** `builder().displayName("Acme 1")`, `Text("acme-1")`: what people read. */
const SHOWS =
  /(?:^|[._:]|with_?|set_?)[dD]isplay_?(?:[nN]ame|[tT]ext|[lL]abel|[tT]itle)$|^(?:(?:Auto[sS]ize|Selectable|Rich)?Text|Label|JLabel|TextBlock|Tooltip|Placeholder)$/;

/** The first name, from the nearest outwards, that says more than "a name" or "a value". */
export function meaningOfOwners(owners: readonly EnclosingName[], position: SyntaxContext['position']): Meaning {
  let generic = false;
  for (const [level, owner] of owners.entries()) {
    if (level > 5) break;
    if (owner.as === 'callee') {
      if (takesModel(owner.name)) return namesDeployment(owner.name) ? 'deployment' : 'model';
      if (level === 0 && SHOWS.test(owner.name)) return 'displayText';
      continue;
    }
    const meaning = meaningOf(owner.name);
    // A class or a function around says nothing of the values in it; a block of configuration names its `default`.
    if (owner.as === 'block') {
      if ((meaning === 'model' || meaning === 'deployment') && generic) return meaning;
      if (meaning === 'models') return meaning;
      continue;
    }
    if (meaning === 'generic') {
      generic = true;
      continue;
    }
    if (meaning === 'excluded' || meaning === 'displayText') {
      // `WITHOUT_IMAGE = [...]` lists who cannot, no images.
      if (level === 0 && !(position === 'element' && /image$/i.test(owner.name))) return meaning;
      continue;
    }
    // An outer `model` names what the whole object is about; only the nearest names speak for the value.
    if (meaning === 'model' || meaning === 'deployment')
      return level <= 1 || generic || position === 'element' || position === 'key' ? meaning : 'generic';
    if (meaning !== 'none') return meaning;
    if (owner.as === 'key' && level === 0) return 'none';
  }
  return generic ? 'generic' : 'none';
}

/** The nearest name itself speaks of a model: what an ordinary word needs to count. */
export function isDirect(owners: readonly EnclosingName[]): boolean {
  const nearest = owners[0];
  if (!nearest) return false;
  if (nearest.as === 'callee') return takesModel(nearest.name);
  const meaning = meaningOf(nearest.name);
  return meaning === 'model' || meaning === 'models' || meaning === 'deployment';
}
