/** Keys and lists in which an ID stands for what is known of it, and calls nothing. */

/** What stands behind a key: numbers in a row, plain words, or a constant that is called after facts. */
export const holdsFacts = (behind: string): boolean =>
  [NUMBERS, WORDS, COLOUR, FACTS_BY_NAME].some((pattern) => pattern.test(behind));

const ASSIGNED = String.raw`^["'\`]?\]?\s{0,8}(?::|=>|->|=)\s{0,20}`;
/** `"acme-1": {1, 10},` of Go, `"acme-1": [0.5, 1.5]` */
const NUMBERS = new RegExp(String.raw`${ASSIGNED}[{[(]\s{0,20}-?[\d.]{1,16}\s{0,3}[,}\])]`);
/** `"acme-1": ["text", "image"]`: kinds, providers, what it can. The name of another model has a digit. */
const WORDS = new RegExp(
  String.raw`${ASSIGNED}(?:\w{0,20}\[\]\w{0,20})?[{[(]\s{0,40}(?:["'][A-Za-z_ -]{2,30}["']\s{0,3},?\s{0,40}){1,8}[}\])]`,
);
/** `"acme-1": "green-600"`: a colour. */
const COLOUR = new RegExp(
  String.raw`${ASSIGNED}["'](?:#[\da-fA-F]{3,8}|(?:(?:bg|text|border)-)?(?:red|orange|amber|yellow|lime|green|emerald|teal|cyan|sky|blue|indigo|violet|purple|fuchsia|pink|rose|slate|gr[ae]y|zinc|stone)(?:-\d{2,3})?)["']`,
);
/** `"acme-1": LONG_CONTEXT,`, `"acme-1": AcmeIcon` */
const FACTS_BY_NAME = new RegExp(
  String.raw`${ASSIGNED}(?:[\w.]{0,60}[._a-z])?(?:FIELDS|LIMITS?|CONTEXT|TOKENS|PRIC(?:E|ES|ING)|COSTS?|CAPABILITIES|RATES?|(?:Avatar|Icon|Logo|Badge|Colou?r)(?:\.\w{1,20})?)\b(?!\s?\()`,
);

/** `(memq model '(acme-1 acme-2))`, `(contains? #{"acme-1"} model)`: a Lisp asks whether a list has it. */
export const isAskedInLisp = (before: string): boolean =>
  (before.includes('#{') || before.includes('mem') || before.includes('contains-p')) && ASKED_IN_LISP.test(before);
const ASKED_IN_LISP =
  /\((?:(?:memq|memql|member|member-ignore-case|cl-member|seq-contains-p)\s[^\s()"']{1,60}\s{1,20}['`]\(|(?:(?:contains\?|some)\s)?#\{)[^(){}]{0,400}$/;
