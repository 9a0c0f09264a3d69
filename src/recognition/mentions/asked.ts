/** Lists and labels against which a name is held: of a list that is only asked, and of a shell's `case`. */
import { closingAfter, lineStart } from '../../text';
import type { UsageContext } from '../context/usage';

/** `listOf(\n  "acme-1",\n).contains(name)`, however long the list is. */
export function isOfAskedList(text: string, end: number): boolean {
  const statement = text.slice(end, end + LIST).split(';', 1)[0] ?? '';
  const behind = behindList(text, end, end + statement.length);
  return behind !== undefined && ASKED.test(text.slice(behind, behind + QUESTION));
}

/** What stands behind the bracket that closes the list, if that is near enough. */
function behindList(text: string, end: number, to: number): number | undefined {
  const closing = closingAfter(text, end, to);
  return closing < 0 ? undefined : closing + 1;
}
/** In UTF-16 code units. */
const LIST = 800;
const QUESTION = 60;
const ASKED =
  /^\s{0,20}\)?(?:\.iter\(\))?[?!]?\.(?:includes?\??|[cC]ontains(?:Key)?|member\?|some|any|indexOf|has|anySatisfy|exists)[({ ]/;

/** `const old = ["acme-1", …]; return old.contains(name)`: a list of a function's own, for the question below it. */
export function isOfListBelow({ position, owners: [nearest] }: UsageContext, text: string, end: number): boolean {
  if (position !== 'element' || nearest?.as !== 'key' || !/^\w+$/.test(nearest.name)) return false;
  const behind = behindList(text, end, Math.min(text.length, end + LIST));
  const below = behind === undefined ? null : BELOW.exec(text.slice(behind, behind + 2 * QUESTION));
  return below !== null && (below[1] ?? below[2]) === nearest.name;
}
const BELOW =
  /^\)?;?\s{1,40}(?:return\s{1,3}|if\s?\(?\s?|unless\s{1,3})(?:!|not\s)?(?:(\w{1,60})\.(?:contains|includes?\??|Contains|has|member\?)\(|[\w.]{1,40}\s(?:not\s)?in\s(\w{1,60})\b)/;

/** `acme-1|acme-2|\` above the `)` of a shell's branch, with globs among the names. */
export function isShellCase(text: string, start: number, end: number): boolean {
  if (!NAMES_BEHIND.test(text.slice(end, end + LINE))) return false;
  return NAMES_BEFORE.test(text.slice(lineStart(text, start, LINE), start)) && isInCase(text, start);
}
const LINE = 300;
const NAMES_BEFORE = /^\s*(?:[\w.:*?/@[\]^!"'-]{1,60}\s?\|\s?)*["']?$/;
const NAMES_BEHIND = /^["']?(?:\s?\|\s?[\w.:*?/@[\]^!"'-]{1,60})*\s?(?:\)|\|\\?\r?\n)/;
/** The `case … in` of the branch: more than a word that stands before a bracket somewhere. */
const isInCase = (text: string, start: number): boolean =>
  /(?:^|[\s;&{(])case\s[^\n]{1,120}\bin\b|;;/.test(text.slice(Math.max(0, start - 2 * LIST), start));

/** `in_array($name, ["acme-1", …])`, `array.In(name, []string{"acme-1"})`, `name.isOneOf("acme-1", "acme-2")` */
export function isGivenToQuestion({ position, owners }: UsageContext): boolean {
  const call = owners
    .slice(0, 3)
    .find(({ as, name }) => as === 'callee' && !/^(?:string|listOf|setOf|of|array)$/.test(name));
  if (!call) return false;
  return position === 'element' ? QUESTIONS.test(call.name) : call === owners[0] && ONE_OF.test(call.name);
}
const QUESTIONS =
  /(?:^|[.:>])(?:in_?array|array_search|[sS]lices?\.(?:Contains|Index)|lo\.(?:Contains|IndexOf)|(?:arrays?|lists?|slice|stringutils?|strs|util|utils)\.(?:In|Has|Includes?|Contains?\w{0,6}|InArray)|contains_?(?:any|string)|is_?in|any_?of|(?:is_?)?one_?of|isAnyOf)!?$/i;
const ONE_OF = /(?:^|[._>])(?:is_?(?:one|any)_?of|in\?|oneOf\?)$/i;

/** `sameOrNewer(name, alias: "acme-1")`: it is held against a name. */
export const isMatched = ({ owners }: UsageContext): boolean =>
  owners.slice(0, 2).some(({ as, name }) => as === 'callee' && MATCHES.test(name));
const MATCHES = /(?:^|[._>])(?:matches(?=[A-Z_])\w*|(?:is|has)(?:Exact|Same|Known)\w*|is_?model_?(?:of|in|one))$/;
