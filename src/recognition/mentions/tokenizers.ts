/** Where an ID is only what text is cut into tokens by, or what tokens of it cost. */
import { rememberNames } from '../../text';
import type { UsageContext } from '../context/usage';

export const isForTokenizer = ({ owners }: UsageContext): boolean =>
  owners.slice(0, 3).some(({ as, name }) => (as === 'callee' ? counts(name) : as === 'key' && ENCODES.test(name)));
const counts = rememberNames((name) => COUNTS.test(name) || COUNTS_TOKENS.test(name));
/** An encoding is looked up by the name of a model; an API that counts tokens is called (`models.countTokens`). */
const COUNTS =
  /(?:encod(?:ing|er)|codec|bpe|tokeni[sz]er)s?_?(?:name)?_?(?:for|from|by)_?model|tiktoken|tik_token|tokeni[sz]er|get_?encoding|encoder_?provider|(?:^|[._:>])(?:en|de|trans)code(?:_?[A-Za-z]\w{0,24})?$|(?:^|[._:>])(?:de)?tokeni[sz]e$|num_?tokens|token_?counter|is_?within_?token_?limit|estimate_?tokens|token_?text_?splitter|model_?to_?encod|(?:^|[._>])getForModel$|^(?:count_?tokens|create_?for_?model|for_?model)$|(?:token|completion|calculate|estimate|model|compute)_?(?:costs?|price|pricing)$|cost_?(?:per|of|for)_?\w/i;
/** `len_tokens(text, "acme-1")`, `def doc_token_budget(model="acme-1")`; what is asked of an API is called (`messages.count_tokens`). */
const COUNTS_TOKENS =
  /(?<!\b(?:messages|models|client|responses)[.>])(?<![a-z])(?:(?:count|len|num|number|calc(?:ulate)?|compute|estimate|measure|trim|truncate|cut|split|fit|check)(?:_?[a-z]{1,16}?)?_?tokens?|(?:\w{1,24}_)?(?:tokens?_?(?:counts?|len(?:gth)?|budget|size|limit|estimate|window)|tokens_?(?:of|in|for|from)\w{0,20})|truncate_?(?:text|content|prompt|messages|context|history)|(?:get_?)?max_?tokens?_?(?:for|of|param)\w{0,12}|get_?max_?tokens?\w{0,8}|\w{0,16}(?:Tokens?(?:Count|Length|Budget|Limit)|context_?(?:size|window|length|limit)))$/i;
/** `MODELS = ["acme-1"]` and below it `[encoding_for_model(name) for name in MODELS]`. */
export function isListCounted({ position, owners: [nearest] }: UsageContext, behind: string): boolean {
  if (position !== 'element' || nearest?.as !== 'key' || nearest.name === '') return false;
  for (const word of [' in ', ' of ']) {
    const loop = behind.indexOf(`${word}${nearest.name}`);
    if (loop >= 0 && ENCODED.test(behind.slice(Math.max(0, loop - 100), loop + 160))) return true;
  }
  return false;
}
const ENCODED = /(?:encoding_?for_?model|get_?encoding|encoder_?for|tokeni[sz]er_?for)\w{0,12}\(\s?\w{1,20}\s?\)/i;
/** `Model("acme-1", CL100K_BASE, 8192)` */
const OF_ENCODING = /^["'`]\s?,\s{0,20}[\w.:]{0,40}\b(?:[RP]50K|CL100K|O200K)_?(?:BASE|EDIT|HARMONY)\b/i;
/** `import … from 'gpt-tokenizer/model/acme-1'` */
const TOKENIZER_MODULE = /["'](?:@[\w.-]{1,40}\/)?[\w-]{0,40}(?:tokeni[sz]er|tiktoken)[\w-]{0,20}\/[\w./-]{0,60}$/i;
const QUOTE_AND_PATH = /["'][^\s"']{4,160}$/;
const ENCODES = /tokeni[sz]er|tiktoken|^encoding_?model/i;

/** `class AcmeTokenizer(Tokenizer):` and below it a name that it is made by; `def count_tokens(…):` and in it the name of what it counts by. */
export function isInTokenizer({ owners }: UsageContext, text: string, start: number): boolean {
  if (
    owners.slice(0, 2).some(({ as }) => as === 'callee') ||
    !INDENTED.test(text.slice(Math.max(0, start - 120), start))
  )
    return false;
  const before = text.slice(Math.max(0, start - CLASS_REACH), start);
  const name = [...before.matchAll(CLASS)].at(-1)?.[1];
  if (name !== undefined && /(?:Tokeni[sz]er|TokenCounter)$/.test(name)) return true;
  const made = [...before.matchAll(FUNCTION)].at(-1)?.[1];
  return made !== undefined && (COUNTS.test(made) || COUNTS_TOKENS.test(made) || /tokeni[sz]er/i.test(made));
}
/** The head of a function, on a line of its own. */
const FUNCTION =
  /^[ \t]{0,24}(?:(?:export|async|public|private|static|pub|default)\s){0,4}(?:def|function|func|fn|fun)\s(?:\([^)\n]{0,40}\)\s?)?(\w{1,60})\s?[(<]/gm;
const INDENTED = /\n[ \t]+[^\n]{0,100}$/;
const CLASS_REACH = 600;
const CLASS =
  /^(?:export\s)?(?:(?:default|abstract|public|internal|sealed|final|data|open)\s){0,2}(?:class|struct|object|impl)\s(\w{1,60})/gm;

/** By what stands on the line before it, or behind it. */
export const isOfTokenizer = (line: string, after: string): boolean =>
  (QUOTE_AND_PATH.test(line) && TOKENIZER_MODULE.test(line)) || OF_ENCODING.test(after);
