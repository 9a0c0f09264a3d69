/** Whose clients a file shows to the rest of its project. */
import { OPENAI, OPENAI_API, platformOfWord, VAGUE_CLIENTS } from '../../platforms';
import { type Language, languageOf, type Regions, words } from '../../text';
import type { RecognitionInput } from '../document';
import { isProse } from '../mention';
import { type ClientMatch, FOREIGN } from './client-patterns';
import { resolveTarget } from './client-variables';
import { isDeclaredName } from './file-evidence';
import { hasAddress } from './foreign-host';

/** How the names of files end that may show clients, or are a project's manifest. */
export const PROJECT_FILES: readonly string[] = words(
  'py ipynb ts tsx mts js jsx mjs cjs vue svelte cs fs vb java kt kts scala groovy go rs rb php swift dart ex exs clj lua r env yaml yml json toml properties ini conf sh ps1 tf bicep mod xml gradle txt csproj fsproj vbproj sln slnx gemspec cabal sbt',
);

/** Formats whose words are a program's, or what one reads. */
const SPEAKS: ReadonlySet<Language['format']> = new Set(['code', 'lines', 'shell', 'yaml', 'hocon', 'notebook']);

/** What the packages of a project stand on is not what it calls. */
const LOCK = /(?:^|\/)(?:package-lock\.json|[\w.-]+-lock\.(?:ya?ml|json)|[\w.-]+\.lock|go\.sum)$/;

export const mayShowClients = ({ path, languageId, text }: RecognitionInput): boolean =>
  // What a query calls its columns says nothing of who is called.
  !/\.sql$/i.test(path) && !LOCK.test(path) && SPEAKS.has(languageOf(path, languageId, text).format);

/** A key of OpenAI's: those of other platforms may be called so, too. */
const SHARED = /KEY/i;
/** What names a platform, and makes no client: a value of a key, a title, a package or a repository; an import of the SDK that others share. */
const isName = (text: string): boolean => KEYED.test(text) || (NAME.test(text) && platformOfWord(text) !== undefined);
const KEYED = /^(?:provider|type|vendor|adapter|engine|backend|import)\b/i;
const NAME = /^(?:[a-z]+(?:[-_][a-z]+)*|[A-Za-z]+(?: [A-Za-z]+)+)$/;

/** `provider == "AzureOpenAI"`: one of several that are asked for. */
const isCompared = (text: string, at: number): boolean => COMPARES.test(text.slice(Math.max(0, at - 24), at));
const COMPARES = /(?:[=!]==?\s{0,3}|\b(?:case|when|is)\s{1,3}|[eE]quals(?:IgnoreCase)?\()["'`]$/;

/** The platforms whose clients a text shows outside of comments and prose. */
export function platformsShown(text: string, matches: readonly ClientMatch[], regions: Regions): readonly string[] {
  const shown = new Set<string>();
  let isShared = false;
  for (const [index, match] of matches.entries()) {
    const region = regions.at(match.at);
    if (match.platform === FOREIGN || (region && isProse(region.role)) || shown.has(match.platform)) continue;
    if (
      isDeclaredName(text, match.at) ||
      isName(match.text) ||
      isCompared(text, match.at) ||
      VAGUE_CLIENTS.get(match.platform)?.test(match.text)
    )
      continue;
    if (match.platform !== OPENAI) shown.add(match.platform);
    else if (SHARED.test(match.text)) isShared = true;
    else shown.add(clientOfWhom(matches, index, text));
  }
  if (isShared && !OPENAI_API.some((platform) => shown.has(platform)) && !shown.has(FOREIGN)) shown.add(OPENAI);
  return [...shown];
}

/** Whom a client of OpenAI's make talks to. */
function clientOfWhom(matches: readonly ClientMatch[], index: number, text: string): string {
  const match = matches[index] as ClientMatch;
  const { platform } = resolveTarget(matches, index, text);
  if (platform !== OPENAI || !hasAddress(match, text)) return platform;
  const next = matches[index + 1];
  return next?.platform === FOREIGN && next.at < match.at + CALL ? FOREIGN : platform;
}
/** In UTF-16 code units. */
const CALL = 300;
