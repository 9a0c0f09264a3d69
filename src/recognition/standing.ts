/** What the place of a token says about it: the meaning of the nearest name that says anything. */
import { isOneName, type Meaning, meaningOf, takesModel, testsPart } from '../text/names';
import type { Owner, Place } from '../text/place';
import type { Region } from '../text/regions';
import { embeddedPlace } from './embedded';
import type { Token } from './token';

export interface Standing {
  readonly meaning: Meaning;
  readonly position: Place['position'];
  readonly owners: readonly Owner[];
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

export function standingOf(token: Token, region: Region, text: string): Standing {
  const place = region.place();
  const inner = token.whole && region.shape !== 'text' ? undefined : embeddedPlace(text, region.start, token.start);
  const own: readonly Owner[] = inner ? [{ as: 'key', name: inner.name }] : [];
  const owners = [...own, ...place.owners].filter(({ name }) => !LOCALE.test(name));
  const meaning =
    inner?.as === 'flag' && FLAGS_FOR_MODELS.has(inner.name)
      ? 'model'
      : (caseName(owners, token, text) ??
        (calledLike(owners[0], token.text) ? 'none' : meaningOfOwners(owners, place.position)));
  return {
    meaning,
    position: inner ? 'value' : place.position,
    ...(inner && { keyed: true }),
    owners,
    ...(((owners[0]?.as === 'callee' && testsPart(owners[0].name)) || isSoughtIn(token, text)) && { testsPart: true }),
    ...((isDirect(owners) || (inner?.as === 'flag' && meaning === 'model')) && {
      direct: true,
    }),
    ...(owners.slice(0, 3).some((owner) => ON_PURPOSE.test(owner.name)) && {
      onPurpose: true,
    }),
  };
}

/** `"gpt-4" in model_name`, `name.toLowerCase().includes("gpt-4")`: a part of a name is looked for; in `SUPPORTED_MODELS` it is a name. */
function isSoughtIn({ start, end, whole }: Token, text: string): boolean {
  if (!whole) return false;
  const sought = SOUGHT_IN.exec(text.slice(end, end + 80))?.[1];
  return (sought !== undefined && isOneName(sought)) || LOWERED.test(text.slice(Math.max(0, start - 40), start));
}

const SOUGHT_IN = /^["']\s{1,3}(?:not\s{1,3})?in\s{1,3}([\w.]{1,60}(?:\(\))?)/;
const LOWERED = /\.(?:to)?_?(?:lower|down)_?(?:case)?(?:\(\))?\??\.includes?\??\(["'`]$/i;

/** What a test case is called: `pytest.param(…, id="gpt-4o")`, `describe("gpt-4o", () => …)`. */
function caseName([nearest, outer]: readonly Owner[], { end, whole }: Token, text: string): Meaning | undefined {
  if (nearest?.as === 'key')
    return /^ids?$/.test(nearest.name) && outer?.as === 'callee' && /^@?pytest\./.test(outer.name) ? 'not' : undefined;
  if (nearest?.as !== 'callee' || nearest.argument !== 0 || !CASES.test(nearest.name)) return undefined;
  return !whole || CASE_BODY.test(text.slice(end, end + 20)) ? 'shown' : undefined;
}

const CASES = /^(?:describe|context|it|test|specify)(?:\.(?:only|skip|todo|concurrent))?$/;
const CASE_BODY = /^["'`](?:,\s{0,3}(?:async\b|function\b|\(|\w{1,9} =>)|\)? do\b)/;

/** `GEMINI_2_5_FLASH_IMAGE = "gemini-2.5-flash-image"`: named after its value, whatever its last word means by itself. */
function calledLike(nearest: Owner | undefined, value: string): boolean {
  const name = lettersOf(nearest?.as === 'key' ? nearest.name : '');
  return name.length > 7 && lettersOf(value).includes(name);
}

export const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[^a-z\d]/g, '');

/** The first name, from the nearest outwards, that says more than "a name" or "a value". */
export function meaningOfOwners(owners: readonly Owner[], position: Place['position']): Meaning {
  let weak = false;
  for (const [level, owner] of owners.entries()) {
    if (level > 5) break;
    if (owner.as === 'callee') {
      if (takesModel(owner.name)) return 'model';
      continue;
    }
    const meaning = meaningOf(owner.name);
    // A class or a function around says nothing of the values in it; a block of configuration names its `default`.
    if (owner.as === 'block') {
      if ((meaning === 'model' || meaning === 'deployment') && weak) return meaning;
      if (meaning === 'models') return meaning;
      continue;
    }
    if (meaning === 'weak') {
      weak = true;
      continue;
    }
    if (meaning === 'not' || meaning === 'shown') {
      if (level === 0) return meaning;
      continue;
    }
    // An outer `model` names what the whole object is about; only the nearest names speak for the value.
    if (meaning === 'model' || meaning === 'deployment')
      return level <= 1 || weak || position === 'element' || position === 'key' ? meaning : 'weak';
    if (meaning !== 'none') return meaning;
    if (owner.as === 'key' && level === 0) return 'none';
  }
  return weak ? 'weak' : 'none';
}

/** The nearest name itself speaks of a model: what an ordinary word needs to count. */
export function isDirect(owners: readonly Owner[]): boolean {
  const nearest = owners[0];
  if (!nearest) return false;
  if (nearest.as === 'callee') return takesModel(nearest.name);
  const meaning = meaningOf(nearest.name);
  return meaning === 'model' || meaning === 'models' || meaning === 'deployment';
}
