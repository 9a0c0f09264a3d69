/** What shows a platform in a file: clients, keys, addresses. */
import { OTHER_HOSTS } from '../other-hosts';
import { KEY_ORDER, withField } from './orders';

export interface ClientPattern {
  readonly platform: string;
  /** Each match holds one of these. */
  readonly hints: readonly string[];
  readonly pattern: string;
}

/** In the order in which they are tried at a place. */
export const CLIENT_PATTERNS: readonly ClientPattern[] = withField('clients').map(
  ([platform, { hints, patterns }]) => ({ platform, hints, pattern: patterns.map(({ source }) => source).join('|') }),
);

/** How addresses begin that are a platform's own, as one pattern. */
export const PLATFORM_HOSTS: string = [
  ...new Set(withField('clients').flatMap(([, { hosts }]) => (hosts ? [hosts.source] : []))),
].join('|');

/** Signs that may be about something else than models. */
export const VAGUE_CLIENTS: ReadonlyMap<string, RegExp> = new Map(
  withField('clients').flatMap(([platform, { vague }]) => (vague ? [[platform, vague] as const] : [])),
);

/** Words of keys and calls, in the order in which they are tried. They are written in small letters with spaces between them. */
export const KEY_WORDS: readonly (readonly [platform: string, word: RegExp])[] = withField('keys', KEY_ORDER).map(
  ([platform, { word }]) => [platform, word],
);

/** Most names hold no word of any platform: one pattern says so for all of those in a table. They have no flags. */
const anyOf = (words: readonly RegExp[]): RegExp => new RegExp(words.map(({ source }) => `(?:${source})`).join('|'));
export const ANY_KEY_WORD = anyOf(KEY_WORDS.map(([, word]) => word));
export const ANY_OTHER_HOST = anyOf(OTHER_HOSTS.map(({ word }) => word));

/** Clouds name them, too: `azure: { openai: { model: … } }`. */
export const MAKERS: ReadonlySet<string> = new Set(
  withField('keys').flatMap(([platform, { maker }]) => (maker ? [platform] : [])),
);

/** Files that are a platform's own, by their path. */
export const OWN_FILES = withField('ownFiles');
export const OWN_FILE_TEXTS: ReadonlyMap<string, RegExp> = new Map(withField('ownFileText'));

/** What platforms put behind the names of models, in small letters. */
export const NAME_TAGS = withField('nameTag');

/** Platforms whose clients speak for what they do not list, too. */
export const SERVES_UNLISTED: readonly string[] = withField('servesUnlisted').map(([platform]) => platform);

/** URLs with the version of an API in group 1, at the end of the match. */
export const PATH_VERSIONS: readonly (readonly [service: string, url: RegExp])[] = withField('pathVersion').map(
  ([platform, url]) => [platform, new RegExp(`${url.source}(?=\\/|["'\`\\s]|$)`, 'g')],
);

/** A text that uses a retired endpoint holds one of these. */
export const RETIRED_ENDPOINT_HINTS: readonly string[] = withField('retiredEndpointHints').flatMap(
  ([, hints]) => hints,
);

/** Files of agents, and whom they ask. */
export const AGENT_FILES = withField('agentFiles').flatMap(([platform, files]) =>
  files.map((file) => ({ platform, ...file })),
);

/** Words of SDKs that stand for a platform. */
export const SDK_WORDS: readonly (readonly [platform: string, words: RegExp])[] = withField('sdkWords');
