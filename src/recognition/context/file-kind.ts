/** Which files, and which parts of them, name models that nothing calls there. */
import type { Region } from '../../text';
import type { FileOptions, FileTier, RecognitionInput, RecognitionOptions } from '../document';
import { isProse, type Role, type Tier } from '../mention';

/** What the region says: a text for people is quiet, an example on a page is listed. A name of the language stands in none. */
export function tierIn(role: Role, region: Region | undefined, { fileTier, bareTier, loud }: FileOptions): Tier {
  if (isProse(role)) return 'prose';
  if (!region) return bareTier;
  return region.example && loud === undefined ? 'uncalled' : fileTier;
}

export function fileTierOf(
  { path, text }: RecognitionInput,
  { isFixture, loud, workspacePath = path }: RecognitionOptions,
): FileTier {
  if (loud === 'everywhere') return 'default';
  if (isFixture?.(path)) return 'uncalled';
  const isListed =
    VENDORED.test(workspacePath) ||
    MINIFIED.test(path) ||
    UNCALLED.some((kind) => kind.test(workspacePath)) ||
    DEAD_LIST.test(nameOf(workspacePath)) ||
    PRICE_LIST.test(nameOf(workspacePath)) ||
    COUNTER.test(nameOf(workspacePath)) ||
    (DESCRIBES.test(nameOf(path)) && API_DESCRIPTION.test(text.slice(0, HEAD))) ||
    (SCHEMA.test(nameOf(path)) && OF_SCHEMA.test(text.slice(0, 2 * HEAD))) ||
    (LAID_OUT.test(path) && isMinified(text)) ||
    isGenerated(text);
  return isListed ? 'uncalled' : 'default';
}

const nameOf = (path: string): string => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/** Files that call nothing, by their place or name. */
const UNCALLED = [
  // Migrations of a database: nobody edits one that has run.
  /(?:^|[\\/])(?:(?:db|database|alembic|sql|schema|liquibase)[\\/](?:changelogs?|versions|(?:post_)?migrate)|(?:[\w.]*[-_.])?migrations|drizzle|migrat(?:e|ion)(?=[\\/](?:[\w-]+[\\/])?[^\\/]*\d{4}))[\\/](?:[\w.@ -]+[\\/]){0,3}[\w.@ -]+\.(?:sql|py|rb|php|[cm]?[jt]s|cs|fs|vb|exs?|xml|ya?ml|json|go|kts?|java|scala|rs|pl)$/i,
  /(?:^|[\\/])(?:(?:[VU][\d._]+|R)__\w+\.(?:sql|java|kt)|\d{3,14}(?:[-_][\w.-]{1,80})?\.sql)$/,
  /(?:^|[\\/._-])migrat(?:e|ions?)(?:[-_.][\w.-]{1,80})?\.sql$|(?:^|[\\/])(?:db|database|data|scripts?)[\\/](?:[\w-]+[\\/])?migrat(?:e|ions?)[-_][\w.-]{1,80}\.(?:py|[cm]?[jt]s|rb|php|sh)$/i,
  /(?:^|[\\/])\w{0,60}(?:[a-z](?:Migration|Migrator)s?|[-_]migrations?)\.(?:py|[cm]?[jt]s|rb|php|cs|kt|java|go|swift|dart)$/,
  // Texts of a user interface.
  /\.(?:po|pot|resx|resw|strings|stringsdict|xcstrings|arb|ftl|xlf|xliff)$|(?:^|[\\/])(?:values(?:-[\w+-]+)?[\\/][\w-]*strings[\w-]*\.xml|strings\.xml|package\.nls(?:\.[\w-]+)?\.json|bundle\.l10n[\w.-]*\.json|messages(?:[_.-][a-z]{2}(?:[_-]\w{2,4})?)?\.(?:properties|json|ya?ml))$/i,
  /(?:^|[\\/])(?:_?locales?|translations?|i18n|l10n|langs?|nls|[\w-]+\.lproj)[\\/](?:[\w.@-]+[\\/]){0,3}[\w.@-]+\.(?:json5?|ya?ml|php|toml|properties|ini|xml|csv)$/i,
  /(?:^|[\\/])(?:_?locales?|translations?|i18n|l10n|langs?|messages)[\\/](?:[\w.@-]+[\\/]){0,2}(?:[a-z]{2,3}(?:[_-][A-Za-z]{2,4})?|default|base)(?:[\\/][\w.@-]+)?\.(?:[cm]?[jt]sx?|json|ya?ml|dart|exs?)$/,
  // What a page of documentation is searched by.
  /(?:^|[\\/])(?:docs?|site|public|book|pkgdown|_site|website)[\\/](?:[\w.@ -]+[\\/]){0,3}(?:search(?:[-_]?index|[-_]?data)?|index|sitemap|llms(?:-full)?)\.json$/i,
  // What counts the tokens of a text.
  /(?:^|[\\/_-])(?:tokeni[sz]ers?|tiktoken|token[-_]?count(?:er)?s?)\.(?:[cm]?[jt]sx?|py|rs|go|java|kt|cs|rb|php|swift|dart|scala|exs?)$/i,
  // What an API or a program once said.
  /\.(?:har|log|out|approved\.\w+|verified\.\w+|received\.\w+|golden|resp(?:onse)?\.\w+|transcript|tape)$|[._-](?:responses?|output|snapshot|events|trace|recording|trajectory|leaderboard|analytics|benchmarks?|results)\.(?:json[l5]?|txt|ya?ml|xml|csv)$|(?:^|[\\/])(?:responses?|output|transcript)\.(?:json[l5]?|txt|xml)$|(?:^|[\\/])(?:logs?|outputs?|results|responses|(?:[\w-]{1,40}[-_])?traces|goldens?|__files|transcripts|wiremock|mockserver|hoverfly|mountebank|vcr(?:_cassettes)?|nock|betamax)[\\/](?:[\w.@ -]+[\\/]){0,3}[\w.@ -]+\.(?:json[l5]?|txt|csv|tsv|ya?ml|xml|log|html)$/i,
] as const;

const PRICE_LIST =
  /(?:^|[-_.a-z])(?:prices|pricing|costs|(?:rate|token|context)[-_]?limits?|context[-_]?windows?)(?:[-_.]\w+)*\.(?:json[c5]?|ya?ml|toml|csv|tsv|xml)$/i;

/** Code that counts tokens, or says what they cost. */
const COUNTER =
  /^(?:(?:model|llm|openai|api)[-_.]?)?(?:tokeni[sz]ers?|token(?:i[sz]er|s)?[-_.]?(?:utils?|count(?:er|ing|s)?|limits?|estimat(?:e|or))|tiktoken(?:[-_.]?\w+)?|count[-_.]?tokens?|pric(?:es|ing)|costs?|cost[-_.]?(?:calculator|tracker|table|map|data|estimator))\.(?:py|[cm]?[jt]sx?|go|rs|java|kt|cs|rb|php|swift|dart)$/i;

/** OpenAPI and Swagger: what an API takes and answers, with examples. */
const DESCRIBES = /\.(?:ya?ml|json)$/i;
const API_DESCRIPTION =
  /^\uFEFF?(?:[ \t]*#[^\n]*\n|---\s)*\s*(?:\{\s*)?["']?(?:openapi|swagger)["']?\s?:\s?["']?[23]\.\d/;

/** JSON Schema: what a file or an answer may hold. */
const SCHEMA = /(?:^|[-_.])schemas?\.json$/i;
const OF_SCHEMA = /"(?:\$schema|\$ref|\$defs|definitions|properties)"\s?:/;

/** A list of models that are gone. */
const DEAD_LIST =
  /deprecat|(?:^|[^a-z])(?:retired|sunset(?:ted)?|discontinued|obsolete|eol)(?![a-z])|legacy[-_.]?models?|models?[-_.]?legacy|^legacy\.(?:json|ya?ml|toml|csv)$/i;

/** Folders that package managers fill. Of `vendor` only what they put there: it is a word, too. */
const VENDORED =
  /(?:^|[\\/])(?:node_modules|bower_components|(?:site|dist)-packages|\.venv|third[_-]?party|_vendor|Pods|\.cargo[\\/]registry|go[\\/]pkg[\\/]mod|vendor[\\/](?:[\w-]+\.(?:com|org|io|net|dev|in|sh)|bundle))[\\/]/;
/** What a bundler put together: `app.min.js`, `dist/assets/index-DguTJVXA.js`, `static/js/main.3f2a1b9c.chunk.js`. */
const MINIFIED =
  /[.-]min\.(?:[cm]?js|css)$|\.(?:chunk|bundle)\.(?:[cm]?js|css)$|(?:^|[\\/])(?:dist|build|out|public|static|assets|chunks|_next|wwwroot)[\\/](?:[\w.@-]+[\\/]){0,4}[\w.@~-]*[.-](?=[\w-]*[\dA-Z])[\w-]{8}\.(?:[cm]?js|css)$/;

const LAID_OUT = /\.(?:[cm]?js|css)$/i;
/** Lines of thousands of characters, one after another. */
function isMinified(text: string): boolean {
  if (text.length < 50_000) return false;
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0 && lines * DENSE < text.length; at = text.indexOf('\n', at + 1)) lines++;
  return lines * DENSE < text.length;
}
/** On average, in UTF-16 code units. */
const DENSE = 500;

/** How much of a file is its head, in UTF-16 code units. */
const HEAD = 1_500;
/** In a comment, or in the metadata of a template that was compiled. What a person or an assistant had generated is theirs to mend. */
const GENERATED = [
  /^[ \t]*(?:\/\/|\/?\*|#|--|;|<!--|%)[^\n]{0,200}?(?:@generated\b|<auto-generated\b|\bDO NOT (?:EDIT|MODIFY)\b|\bdo not (?:edit|modify) (?:this file|manually|by hand|directly))/m,
  /^[ \t]*(?:\/\/|\/?\*|#|--|;|<!--|%)[\s*!#]*(?:note:? )?(?:(?:th(?:is|e) )?(?:file|class|code|module|source|client) (?:(?:is|was|has been) )?(?:auto[- ]?|automatically[ -])?|auto[- ]?|automatically[ -])generated\b(?![^\n]*\b(?:ChatGPT|GPT|Claude|Copilot|Cursor|Gemini|AI|LLM)\b)/im,
  /^[ \t]*(?:Generated by OpenAPI Generator\b|Do not edit the class manually\b)/m,
  /^\s*\{[\s\S]{0,800}"_generator"\s*:/,
];
const WORD = /generated|do not|_generator/i;

function isGenerated(text: string): boolean {
  const head = text.slice(0, Math.max(HEAD, FIRST_COMMENTS.exec(text.slice(0, LONG_HEAD))?.[0].length ?? 0));
  return WORD.test(head) && GENERATED.some((pattern) => pattern.test(head));
}
/** Long lines of data may stand in the comments above the one that says so. */
const FIRST_COMMENTS = /^\uFEFF?(?:[ \t]*(?:\/\/|#|--|;|%)[^\n]*\n){1,12}/;
const LONG_HEAD = 20_000;
