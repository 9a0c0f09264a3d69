import { codeAround, type Mention } from '../../recognition';
import { blockAround, closingAfter, linesAround, openingBefore } from '../../text';
import { replaceIn } from '../edits';
import type { Fix } from '../finding';
import type { Rule, RuleContext } from '../rule';
import { dayIn, versionCase, versionSource } from './versions';

/** `/openai/v1/` has one contract for all days; its realtime endpoint even refuses a version. */
export const unneededApiVersion: Rule = {
  name: 'unneeded-api-version',
  summary: 'The path takes no dated API version.',
  claims: ['wrong-version', 'outdated'],
  check(mention, context) {
    const found = versionCase(mention, context);
    if (found?.service !== 'azure-openai') return undefined;
    const query = queryOf(context.document.text, mention.start, mention.end);
    if (!query && !isBesideV1(mention, context)) return undefined;
    const isRealtime = query !== undefined && /\/realtime$/.test(query.path);
    // `preview` switches on what is not generally available yet.
    if (!isRealtime && !dayIn(found.version)) return undefined;
    const { contracts } = context.messages.findings;
    const v1 = context.catalogue.apiVersions.find('azure-openai', 'v1');
    return {
      claim: isRealtime ? 'wrong-version' : 'outdated',
      message: isRealtime
        ? contracts.versionRefused(found.written, query.path)
        : contracts.versionNotNeeded(found.written, '/openai/v1/'),
      // An argument stands for a client of Azure's make, which wants one: what to write instead is another client.
      fixes: query ? [query.fix] : [],
      deprecated: false,
      ...(v1 && { source: versionSource(v1, context) }),
    };
  },
};

interface Query {
  /** From `/openai/v1` on, without the query. */
  readonly path: string;
  /** Takes the whole parameter out. */
  readonly fix: Fix;
}

const BEFORE = /(\/openai\/v1(?:\/[\w/-]*)?)(\?|\?[^\s"'`?]{0,200}&)(api-version=)$/i;

function queryOf(text: string, start: number, end: number): Query | undefined {
  const found = BEFORE.exec(text.slice(Math.max(0, start - 400), start));
  if (!found) return undefined;
  const [, path = '', mark = '', name = ''] = found;
  const goesOn = text[end] === '&';
  // `?api-version=x&y` keeps its question mark, `?y&api-version=x` loses its ampersand.
  const from = start - name.length - (goesOn || mark === '' ? 0 : 1);
  const to = end + (goesOn ? 1 : 0);
  return {
    path: path.replace(/\/$/, ''),
    fix: { edits: [replaceIn({ text }, { start: from, end: to }, '')], replacement: '/openai/v1/', preferred: true },
  };
}

/** Is the client, the request or the section that takes the version given an address that ends in `/openai/v1`? */
function isBesideV1({ start, role }: Mention, { document }: RuleContext): boolean {
  if (role === 'prose' || role === 'comment' || role === 'url' || role === 'table') return false;
  const { text, at } = codeAround(document, start);
  const around = bracketsAround(text, at).map(({ from, to }) => text.slice(from, to));
  for (const inside of around) {
    const address = addressIn(inside, text);
    if (address) return address === 'v1';
  }
  const isBuilt = BUILT.test(text.slice(Math.max(0, at - 120), at));
  if (around.length && !isBuilt && role !== 'config') return false;
  const { start: from, end: to } = role === 'config' ? blockAround(text, at) : linesAround(text, at);
  return addressIn(text.slice(from, to), text) === 'v1';
}

/** `.serviceVersion("`, `->withQueryParam('api-version', '` */
const BUILT =
  /(?:\.|->)\w{0,40}(?:version|query\w{0,20})\(\s{0,8}(?:["']api-version["']\s{0,4},\s{0,4})?[\w.:"'`]{0,60}$/i;

const V1 = /(?<!groq\.com)\/openai\/v1(?:\/[a-z_]{1,30}){0,3}\/?(?:["'`\s;,)]|$)/m;
const OTHER = /\.azure\.(?:com|us|cn)(?!\/openai\/v1)[\w./-]{0,80}["'`\s;,)]|\/openai\/deployments\//;
/** `azure_endpoint=BASE`, `baseURL: settings.url`: the name of what holds it. */
const BY_NAME =
  /(?:base_?url|base_?uri|endpoint|api_?base)["']?\s{0,4}[:=(]\s{0,4}(?:new\s{1,4}Uri\(\s{0,4})?([A-Za-z_]\w{2,40})\b(?![\w.(["'])/i;

function addressIn(part: string, text: string): 'v1' | 'other' | undefined {
  if (V1.test(part)) return OTHER.test(part) ? 'other' : 'v1';
  if (OTHER.test(part)) return 'other';
  const name = BY_NAME.exec(part)?.[1];
  return name === undefined ? undefined : addressNamed(name, text);
}

const LONGEST_VALUE = 200;

/** What a name is given, once in the whole text. */
function addressNamed(name: string, text: string): 'v1' | 'other' {
  const given: string[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (
      /\w/.test(text[at - 1] ?? '') ||
      !/^\s{0,8}(?::\s{0,4}\w{1,20}\s{0,4})?:?=\s{0,8}[^\s=>]/.test(text.slice(end, end + 60))
    )
      continue;
    const line = text.slice(end, end + LONGEST_VALUE).split('\n', 1)[0] ?? '';
    if (!new RegExp(NAMED_ITSELF).test(line)) given.push(line);
  }
  return given.length === 1 && V1.test(`${given[0]}\n`) ? 'v1' : 'other';
}
/** `endpoint=endpoint`: an argument, and no value. */
const NAMED_ITSELF = /^\s*=\s*[A-Za-z_]\w*\s*[,)]/;

const LEVELS = 3;
const CLIENT_REACH = 1_500;

/** The brackets around an offset, the innermost first; quotes and comments are not read, so that an odd one ends the search early. */
function bracketsAround(text: string, at: number): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from = at;
  let to = at;
  for (let level = 0; level < LEVELS; level++) {
    from = openBefore(text, from, at - CLIENT_REACH);
    if (from < 0) break;
    to = closingAfter(text, to, Math.min(text.length, at + CLIENT_REACH));
    if (to < 0) break;
    found.push({ from: from + 1, to });
    to++;
  }
  return found;
}

function openBefore(text: string, from: number, least: number): number {
  const at = openingBefore(text, from, Math.max(0, least));
  return at >= 0 && text[at] === '{' && !opensValue(text, at) ? -1 : at;
}

/** The brace of an object, not of a block of statements. */
const opensValue = (text: string, at: number): boolean =>
  /(?:[(:=,[{]|\breturn|\bnew\s{1,4}[\w.]{1,60}(?:\(\))?)\s{0,40}$/.test(text.slice(Math.max(0, at - 120), at));
