/** Whose clients a file shows to the rest of its project. */
import { OPENAI, OPENAI_API, platformOfWord, VAGUE_SIGNS } from '../../platforms';
import { type Language, languageOf, type Regions, words } from '../../text';
import type { RecognitionInput } from '../document';
import { isProse } from '../mention';
import { type ClientMatch, FOREIGN } from './client-patterns';
import { resolveTarget } from './client-variables';
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

/** The platforms whose clients a text shows outside of comments and prose. */
export function platformsShown(text: string, signs: readonly ClientMatch[], regions: Regions): readonly string[] {
  const shown = new Set<string>();
  let isShared = false;
  for (const [index, sign] of signs.entries()) {
    const region = regions.at(sign.at);
    if (sign.platform === FOREIGN || (region && isProse(region.role)) || shown.has(sign.platform)) continue;
    if (isName(sign.text) || VAGUE_SIGNS.get(sign.platform)?.test(sign.text)) continue;
    if (sign.platform !== OPENAI) shown.add(sign.platform);
    else if (SHARED.test(sign.text)) isShared = true;
    else shown.add(clientOfWhom(signs, index, text));
  }
  if (isShared && !OPENAI_API.some((platform) => shown.has(platform)) && !shown.has(FOREIGN)) shown.add(OPENAI);
  return [...shown];
}

/** Whom a client of OpenAI's make talks to. */
function clientOfWhom(signs: readonly ClientMatch[], index: number, text: string): string {
  const sign = signs[index] as ClientMatch;
  const { platform } = resolveTarget(signs, index, text);
  if (platform !== OPENAI || !hasAddress(sign, text)) return platform;
  const next = signs[index + 1];
  return next?.platform === FOREIGN && next.at < sign.at + CALL ? FOREIGN : platform;
}
/** In UTF-16 code units. */
const CALL = 300;
