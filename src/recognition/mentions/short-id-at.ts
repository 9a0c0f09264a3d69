/** The mention of a short ID (`o1`) at a place, where mentions around it vouch for it. */
import { lineStart } from '../../text';
import { lettersOf, type UsageContext, usageOf } from '../context/usage';
import { readId } from '../ids/id-syntax';
import type { Token } from '../ids/token';
import type { Mention } from '../mention';
import { isWrittenExactly } from './accept';
import { mentionOf } from './build-mention';
import { type ModelSearch, tokenIn } from './model-search';
import { bareKeyAt, inOneTable } from './short-ids';

export function shortIdAt(offset: number, among: readonly Mention[], search: ModelSearch): Mention | undefined {
  const found = tokenIn(offset, search) ?? bareKeyAt(offset, search.input.text, search.regions);
  if (!found) return undefined;
  const { token, region } = found;
  if (!token.whole || token.inPath || region.shape !== 'value' || region.partial) return undefined;
  if (region.role !== 'code' && region.role !== 'config') return undefined;
  const names = readId(token.text, search.catalogue);
  if (!names) return undefined;
  const usage = usageOf(token, region, search.input.text);
  if (!isWrittenExactly(token, names, usage, region)) return undefined;
  if (usage.meaning === 'excluded' || usage.meaning === 'displayText' || usage.testsPart) return undefined;
  if (isNamedOtherwise(usage, token)) return undefined;
  // A program's own codes may be the keys of a table, too.
  if (
    usage.position === 'key' &&
    !CASE.test(search.input.text.slice(lineStart(search.input.text, offset, 200), offset)) &&
    !among.some((mention) => inOneTable(search.input.text, mention.start, offset) && isKey(mention, search))
  )
    return undefined;
  const { start, end, text } = token;
  return mentionOf({ start, end, text, reading: names, usage, url: false, role: region.role }, region, search);
}

/** Go's `case "a", "b":`: a label. */
const CASE = /^\s*(?:case|when)\b/;

function isKey({ start }: Mention, search: ModelSearch): boolean {
  const found = tokenIn(start, search);
  const { text } = search.input;
  if (!found || /^["']\] ?=/.test(text.slice(found.token.end, found.token.end + 4))) return found !== undefined;
  return usageOf(found.token, found.region, text).position === 'key';
}

/** `theme: "o1"`: the value of a key of its own is no member of a list of models; `O1 = "o1"` is. */
function isNamedOtherwise({ position, meaning, owners }: UsageContext, token: Token): boolean {
  const [nearest] = owners;
  if (position !== 'value' || meaning !== 'none' || nearest?.as !== 'key') return false;
  return !lettersOf(nearest.name).includes(lettersOf(token.text));
}
