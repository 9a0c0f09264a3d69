// Names → the regular expressions of the grammar. Oniguruma's syntax; bounded everywhere, so that time is linear in the line.
import type { GrammarNames } from './names';
import { groupedTrieSource, trieSource } from './trie';

export interface Pattern {
  readonly name: 'constant.other.model-id' | 'constant.other.api-version';
  readonly match: string;
}

/** All patterns of the grammar. IDs that have none of `MARKS` are left out. */
export function patternsOf(names: GrammarNames): readonly Pattern[] {
  return [...MARKS.flatMap((mark) => modelPattern(mark, names)), ...apiVersionPatterns(names.apiVersions)];
}

/** The IDs that `patternsOf` leaves out: single words such as `llama3`. */
export function leftOut({ sure, named }: GrammarNames): readonly string[] {
  return [...sure, ...named].filter((id) => markOf(id) === undefined);
}

/**
 * What is rare in text and stands near the start of an ID. A look-ahead for it lets the engine skip to the few places
 * before such a mark, many times faster than to try at each letter. Each mark has a pattern of its own, because several
 * marks in one are no longer rare.
 */
const MARKS = ['-', '__', ':'];
/** Letters from the start of an ID to its mark, at most: each is a place to try. */
const LONGEST_LOOKAHEAD = 22;

/** Letters that tell whether an ID may begin here. */
const HEAD = 3;

const WORD = '0-9A-Za-z_';

/** Behind these an ID is a part of something else: a name, a file, a variable. First, as it refuses most places at once. */
const NOT_WITHIN = `(?<![${WORD}.@+~$#%^&*\\\\])`;
/** `$\{MODEL:-gpt-4o}` is a default; `prod-gpt-4o` and `src/gpt-4o` are names of other things. */
const BEFORE = ['(?<![-/:])', '(?<=:-)'];
/** Two words count as a whole value only: behind a quote, `key: `, `KEY=`, `- `, or their owner. */
const VALUE_STARTS = '(?<=["\'`=/]|[-:=] )';
const VALUE_ENDS = '(?=\\\\?["\'`]|[ \\t]*$|[ \\t]+#)';

/** In a URL behind the model: what is asked of it. */
const OPERATIONS = 'audio|chat|completions|converse|embeddings|extensions|images|invoke|messages|realtime|responses';
/** `gpt-4o-mini`, `gpt-4.png`, `"gpt-4."`, `gpt-4*` are not `gpt-4o` and `gpt-4`; a sentence may end behind an ID. */
const AFTER = [
  `[-${WORD}@+~$*%^{(]`,
  `[.][${WORD}*"'\`]`,
  ':[0-9]',
  '\\\\(?![nrt"\'`])',
  `/(?!(?:${OPERATIONS})\\b)`,
  // The key of a mapping in YAML: the colour of keys stays.
  ':(?:[ \\t]|$)',
];

function modelPattern(mark: string, names: GrammarNames): readonly Pattern[] {
  const sure = names.sure.filter((id) => markOf(id) === mark);
  const named = names.named.filter((id) => markOf(id) === mark);
  if (sure.length + named.length === 0) return [];
  // Owners and profiles stand before hyphened IDs almost always: elsewhere they would cost more than they colour.
  const [owners, profiles] = mark === '-' ? [names.owners, names.profiles] : [[], []];
  const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length));
  const reach = longest([...sure, ...named].map((id) => id.slice(0, id.indexOf(mark)))) + longest(profiles) + 1;
  const starts = [...BEFORE, ...ifAny(owners, (list) => `(?<=[/:])(?<=\\b${list}[/:])`)];
  const profile = ifAny(profiles, (list) => `(?:${list}[.])?`).join('');
  const variant = ifAny(names.variants, (list) => `(?::${list})?`).join('');
  const ids = [
    ...ifAny(sure, (list) => `${profile}${list}${variant}(?!${AFTER.join('|')})`, groupedTrieSource),
    ...ifAny(named, (list) => `${VALUE_STARTS}${list}${variant}${VALUE_ENDS}`, groupedTrieSource),
  ];
  const window = `(?=[${WORD}.]{1,${reach}}${mark})`;
  // To look back for an owner is dear: only where an ID may begin at all.
  const head = ifAny(
    [...sure, ...named, ...profiles].map((id) => id.slice(0, HEAD)),
    (list) => `(?=${list})`,
    groupedTrieSource,
  ).join('');
  const match = `${NOT_WITHIN}${window}${head}(?:${starts.join('|')})(?:${ids.join('|')})`;
  return [{ name: 'constant.other.model-id', match }];
}

function markOf(id: string): string | undefined {
  return MARKS.find((mark) => {
    const at = id.indexOf(mark);
    return at > 0 && at <= LONGEST_LOOKAHEAD && /^[\w.]+$/.test(id.slice(0, at));
  });
}

/** A date alone is an ordinary date: it counts behind `api-version`, `anthropic-version` or a resource type and `@`. */
const VERSION_KEY = '(?:[Aa]pi|API|anthropic|ANTHROPIC)[-_ ]?(?:[Vv]ersion|VERSION)[^0-9\\n]{0,16}';
const RESOURCE_TYPE = '/[A-Za-z]{1,64}@';
const VERSION_ENDS = `(?![-${WORD}]|[.][${WORD}])`;

function apiVersionPatterns(versions: readonly string[]): readonly Pattern[] {
  const previews = versions.filter((text) => /^\d.*preview$/i.test(text));
  const dates = versions.filter((text) => /^[\d-]+$/.test(text));
  // `bedrock-2023-05-31`: a vendor's name before the date.
  const vendors = versions.filter((text) => /^[a-z]/i.test(text));
  const ids = [
    ...ifAny([...previews, ...vendors], (list) => list),
    // The date first: to look back is dear.
    ...ifAny(dates, (list) => `${list}(?<=(?:${VERSION_KEY}|${RESOURCE_TYPE})[-0-9]{10})`),
  ];
  if (ids.length === 0) return [];
  const reach = Math.max(0, ...vendors.map((text) => text.search(/\d/)));
  const match = `(?<![-${WORD}.])(?=[a-z-]{0,${reach}}20\\d\\d-)(?:${ids.join('|')})${VERSION_ENDS}`;
  return [{ name: 'constant.other.api-version', match }];
}

/** One source for the names, and none for none: an empty choice would match everywhere. */
function ifAny(
  names: readonly string[],
  source: (list: string) => string,
  trie: (names: readonly string[]) => string = trieSource,
): readonly string[] {
  return names.length > 0 ? [source(trie(names))] : [];
}
