/** Uses of endpoints that were or will be shut down: in URLs, headers and calls, where the vendor's word stands with them. */
import type { Catalogue, RetiredEndpoint } from '../../catalogue';
import { DEPLOYMENT_PLATFORM, OPENAI_API } from '../../platforms';
import type { Regions } from '../../text';
import { tierIn } from '../context/file-kind';
import type { EndpointUse, FileOptions, RecognitionInput } from '../document';
import { isProse } from '../mention';
import { projectPlatform } from '../platform/project';

/** Of a text that may use one; in its order. Comments and prose are left out. */
export function endpointUses(
  input: RecognitionInput,
  regions: Regions,
  catalogue: Catalogue,
  options: FileOptions,
): readonly EndpointUse[] {
  const { text } = input;
  const file: File = { text, regions, says: factsOf(text), addressOf: addressesIn(text), project: options.project };
  const uses = catalogue.apiVersions.endpoints.flatMap((endpoint): readonly EndpointUse[] =>
    [
      ...endpoint.paths.flatMap((path) => ofPath(endpoint, path, file)),
      ...endpoint.members.flatMap((member) => ofMember(endpoint, member, file)),
      ...endpoint.headers.flatMap((header) => ofHeader(endpoint, header, file)),
    ].map((use) => ({ ...use, tier: tierIn(use.role, regions.at(use.start), options) })),
  );
  return uses.sort((a, b) => a.start - b.start);
}

type EndpointPlace = Omit<EndpointUse, 'tier'>;

interface File {
  readonly text: string;
  readonly regions: Regions;
  /** What the whole text says: looked for once, however often it is asked. */
  readonly says: (fact: Fact) => boolean;
  readonly addressOf: (client: string) => Address | undefined;
  readonly project: FileOptions['project'];
}

/** The patterns end where a name or a run of spaces goes on for too long, so that each is one pass. */
const FACTS = {
  importsOpenAi: (text: string): boolean => IMPORTS.test(text) && !FOREIGN_BASE.test(text),
  namesGemini: (text: string): boolean => /generativelanguage|palm/i.test(text),
  importsPalm: (text: string): boolean => /generativeai\s{1,40}as\s{1,40}palm/.test(text),
  namesAzure: (text: string): boolean => /openai\.azure|AzureOpenAI|AZURE_OPENAI/.test(text),
  isAzure: (text: string): boolean =>
    /Azure(OpenAI|OpenAi)\w{0,60}\s{0,40}\(/.test(text) && !/(?<!Azure)\bOpenAI\s{0,40}\(/.test(text),
  namesCohere: (text: string): boolean => /api\.cohere\.(?:ai|com)/.test(text),
  importsCohere: (text: string): boolean =>
    /(?:import|from|require|use|using|gem)\b[^\n]{0,60}\bcohere\b|cohere-(?:go|ai|java)|com\.cohere|Cohere(?:Client)?\w{0,10}\(|\bcohere\.(?:Async)?Client|Cohere::Client/i.test(
      text,
    ),
  makesCohereClient: (text: string): boolean =>
    /(?:cohere\.(?:Async)?Client|Cohere(?:Client)?\w{0,10}(?:\.builder)?\(|Cohere::Client|cohereclient\.NewClient)/.test(
      text,
    ) && !/\b(?:Async)?(?:OpenAI|Anthropic|InferenceClient)\s{0,8}\(/.test(text),
  /** Azure's services before the time of Foundry. */
  namesCognitive: (text: string): boolean => /cognitive|azure|ocp-apim/i.test(text),
  /** The same header goes with vector stores, which stay. */
  isForVectorStores: (text: string): boolean =>
    /vector[_-]?stores/i.test(text) &&
    !/[/.](assistants|threads)\b/.test(text.replaceAll(/[/.]vector[_-]?stores\S*/gi, '')),
  /** A header that a client for something else was given along. */
  isForOtherCalls: (text: string): boolean =>
    /chat|embedding|audio|image|speech|transcription/i.test(text) &&
    !/assistants(?!=v\d)|threads?\b|thread_id|\bruns\b/i.test(text),
};
type Fact = keyof typeof FACTS;

function factsOf(text: string): File['says'] {
  const known = new Map<Fact, boolean>();
  return (fact) => {
    const holds = known.get(fact) ?? FACTS[fact](text);
    known.set(fact, holds);
    return holds;
  };
}

/** Where a client sends its requests, as far as the text of its construction shows it. */
type Address = 'openai' | 'azure' | 'foreign';

const CONSTRUCTED =
  /([A-Za-z_$][\w$]{0,60})\s{0,8}(?::\s{0,8}[\w.<>|]{1,40}\s{0,8})?:?=\s{0,8}(?:await\s{1,8})?(?:new\s{1,8})?(?:[a-z]\w{0,20}\.)?((?:Async)?(?:Azure)?OpenAI\w{0,20}|openai\.NewClient|OpenAI::Client\.new)[^\S\n]{0,8}[(\n]/gi;
/** The client that a project of Azure's gives: `client = AIProjectClient(…).get_openai_client()`, also in a `with`. */
const OF_PROJECT =
  /([A-Za-z_$][\w$]{0,60})\s{0,8}(?::[^=\n]{1,40})?:?=(?!=)[^\n;=]{0,40}(?:\([^\n;]{0,120}\))?[\w.()\s]{0,40}\.get_?(?:project_?|azure_?)?openai_?(?:response_?)?client\(|\.get_?(?:azure_?)?openai_?client\([^)\n]{0,80}\)\s{1,3}as\s{1,3}([A-Za-z_]\w{0,60})/gi;
const LONGEST_ARGUMENTS = 600;

/** The clients that a text constructs, by name: read once, when somebody asks. */
function addressesIn(text: string): File['addressOf'] {
  let known: ReadonlyMap<string, Address> | undefined;
  const read = (): ReadonlyMap<string, Address> =>
    new Map([
      ...[...text.matchAll(CONSTRUCTED)].map(({ 0: found, 1: name = '', 2: type = '', index }): [string, Address] => {
        const given = found.endsWith('(') ? argumentsAt(text, index + found.length) : '';
        const isAzure = /azure/i.test(type) || /azure|\/openai\/v1/i.test(given);
        return [name, isAzure ? 'azure' : FOREIGN_BASE.test(given) ? 'foreign' : 'openai'];
      }),
      ...[...text.matchAll(OF_PROJECT)].map(({ 1: name, 2: as }): [string, Address] => [name ?? as ?? '', 'azure']),
    ]);
  return (client) => {
    known ??= read();
    return known.get(client);
  };
}

/** What stands in a bracket that was opened, up to a limit. */
function argumentsAt(text: string, start: number): string {
  let depth = 1;
  const most = Math.min(text.length, start + LONGEST_ARGUMENTS);
  let end = start;
  for (; end < most && depth > 0; end++) {
    const char = text[end];
    if (char === '(') depth++;
    else if (char === ')') depth--;
  }
  return text.slice(start, end);
}

/** `app.POST("/v1/edits", handler)`, `"/v1/edits": { "post": …`: an address that a server of one's own answers. */
const isOwnRoute = (text: string, start: number, end: number): boolean =>
  ROUTE.test(text.slice(Math.max(0, start - 60), start)) ||
  ASKED.test(text.slice(Math.max(0, start - 60), start)) ||
  DESCRIBED.test(text.slice(end, end + 60));
/** `url.startsWith("https://…`: whom somebody calls is asked. */
const ASKED = /(?:(?:starts|ends)_?with|has_?(?:prefix|suffix)|contains|includes)\(\s?["'`](?:https?:\/\/)?$/i;
const ROUTE =
  /(?:\b(?:app|router?|mux|engine|e|r|g|group|routes|srv|server)\.(?:post|get|put|delete|any|all|route|handle(?:func)?|map(?:post|get))|[@[](?:\w{1,20}\.)?(?:(?:Post|Get|Request)Mapping|Http(?:Post|Get)|Path|post|get|route))\(\s{0,12}["'`]$/i;
const DESCRIBED = /^["']?\s?:\s{1,20}(?:\{\s{0,20})?["']?(?:get|post|put|delete|patch)["']?\s?:/;

/** A path counts behind the vendor's host; in pieces only where the vendor's word stands on the line, or, for telling ones, in an import. */
function ofPath(endpoint: RetiredEndpoint, path: string, file: File): readonly EndpointPlace[] {
  const { text, regions } = file;
  return occurrences(text, path).flatMap((start): readonly EndpointPlace[] => {
    const end = start + path.length;
    const region = regions.at(start);
    if (!region || isProse(region.role) || /[\w-]/.test(text[end] ?? '') || isOwnRoute(text, start, end)) return [];
    if (!/^[/:]/.test(path) && /[\w-]/.test(text[start - 1] ?? '')) return [];
    const url = urlBefore(text, start);
    if (!isOfVendor(endpoint, path, url, start, file)) return [];
    return platformOf(endpoint, path.startsWith('/openai/') || /azure/i.test(url), { start, end, role: 'url' });
  });
}

const IN_URL = /[^\s"'`<>()]/;
const LONGEST_URL = 200;

function urlBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < LONGEST_URL && IN_URL.test(text[start - 1] ?? '')) start--;
  return text.slice(start, end);
}

/** Services of Azure's that are no platform of models. */
const SERVICES: ReadonlySet<string> = new Set(['azure-speech', 'azure-vision', 'azure-document-intelligence']);
const TELLING = /assistants|threads|edits|fine-tunes|engines|extensions/;
const HOST = /:\/\/([\w.-]+)/;

function isOfVendor(
  endpoint: RetiredEndpoint,
  path: string,
  url: string,
  start: number,
  { text, says }: File,
): boolean {
  const host = HOST.exec(url)?.[1];
  const [platform = ''] = endpoint.platforms;
  if (platform === 'cohere') return /cohere/i.test(host ?? lineOf(text, start)) || (!host && says('namesCohere'));
  if (SERVICES.has(platform))
    return host === undefined ? says('namesCognitive') : /cognitive|azure|microsoft/i.test(host);
  if (!path.startsWith('/')) return path.startsWith(':') ? says('namesGemini') : true;
  if (host !== undefined) return /openai|azure/i.test(host);
  if (path.startsWith('/openai/')) return /azure|openai/i.test(lineOf(text, start));
  if (/openai/i.test(lineOf(text, start))) return true;
  return TELLING.test(path) && (says('importsOpenAi') || (endpoint.id === 'azure-extensions' && says('namesAzure')));
}

/** `client.beta.threads.create(`: a member of a client, outside of strings. */
function ofMember(
  endpoint: RetiredEndpoint,
  member: string,
  { text, regions, says, addressOf, project }: File,
): readonly EndpointPlace[] {
  const [platform] = endpoint.platforms;
  const isCohere = platform === 'cohere';
  const imported: Fact = member.startsWith('palm.') ? 'importsPalm' : isCohere ? 'importsCohere' : 'importsOpenAi';
  return occurrences(text, member).flatMap((start): readonly EndpointPlace[] => {
    if (!says(imported)) return [];
    const end = start + member.length;
    const region = regions.at(start);
    if (region || !/^\s*[.([]/.test(text.slice(end, end + 4))) return [];
    const before = text.slice(Math.max(0, start - 60), start);
    if (isCohere) {
      if (/[\w$]$/.test(before) && /^co(?:here)?\./i.test(member)) return [];
      const isNamed = /^co(?:here)?\./i.test(member) || says('makesCohereClient');
      return isNamed ? platformOf(endpoint, false, { start, end, role: 'code' }) : [];
    }
    const receiver = /([A-Za-z_$][\w$]*)(?:\(\))?\s*(?:\.|->|\?\.)\s*$/.exec(before)?.[1];
    const isWhole = /^[a-z]+\.[A-Z]|^palm\.|^openai\./.test(member);
    const address = receiver === undefined ? undefined : addressOf(receiver);
    if (isWhole ? /[\w$.]$/.test(before.slice(-1)) : !address && !isClient(receiver)) return [];
    if (address === 'foreign' || (SHORT.test(member) && !address)) return [];
    if (address) return platformOf(endpoint, address === 'azure', { start, end, role: 'code' });
    const isAzure = says('isAzure') || projectPlatform(project, OPENAI_API)?.platform === DEPLOYMENT_PLATFORM;
    return platformOf(endpoint, isAzure, { start, end, role: 'code', isOpen: true });
  });
}

/** Others have assistants and threads, too. */
const SHORT = /^(assistants|threads)\.create$/;

const isClient = (receiver: string | undefined): boolean =>
  receiver !== undefined && /openai|client|^(ai|self|this|oai|api)$/i.test(receiver);

/** `OpenAI-Beta: assistants=v2`: the value tells by itself, the header's name or the vendor's word must stand near. */
function ofHeader(endpoint: RetiredEndpoint, header: string, { text, regions, says }: File): readonly EndpointPlace[] {
  const isWhole = header.startsWith('openai-beta.');
  return occurrences(text, header).flatMap((start): readonly EndpointPlace[] => {
    const end = start + header.length;
    const region = regions.at(start);
    if (!region || isProse(region.role) || /[\w.-]/.test(text[end] ?? '')) return [];
    const before = text.slice(Math.max(0, start - HEADER_REACH), start);
    // Swift and Rust put the name behind the value.
    const around = before.slice(-120) + text.slice(end, end + 80);
    if (!isWhole && !/openai-?_?beta/i.test(around)) return [];
    if (header.startsWith('assistants=') && (says('isForVectorStores') || says('isForOtherCalls'))) return [];
    const isAzure = says('isAzure') || /\.openai\.azure\.|azure_?openai/i.test(before);
    return platformOf(endpoint, isAzure, { start, end, role: region.role });
  });
}

/** How far above a header its address is looked for, in UTF-16 code units. */
const HEADER_REACH = 400;

/** None where the endpoint is not known to be gone on Azure. */
function platformOf(
  endpoint: RetiredEndpoint,
  isAzure: boolean,
  place: Pick<EndpointUse, 'start' | 'end' | 'role' | 'isOpen'>,
): readonly EndpointPlace[] {
  const [first] = endpoint.platforms;
  const platform =
    isAzure && endpoint.platforms.some((name) => name !== 'azure-openai' && name.startsWith('openai'))
      ? 'azure-openai'
      : first;
  return platform !== undefined && endpoint.platforms.includes(platform) ? [{ endpoint, platform, ...place }] : [];
}

/** A client of OpenAI's make at another address: a gateway answers as it likes. */
const FOREIGN_BASE = /\bbase_?url["']?\s*[=:]\s*["'`]https?:\/\/(?![^"'`\s]*(openai|azure))/i;

const IMPORTS =
  /(?:import|from|require|use|using|include|load)\b[^\n]{0,60}\bopenai\b|openai\/openai-go|new OpenAI\w{0,60}\(|(?:Async|Azure)?OpenAI\w{0,60}\(|api\.openai\.com|openai\.api_key|com\.openai|OpenAIOkHttp|openai-php|OpenAI::Client/i;

function lineOf(text: string, at: number): string {
  const window = text.slice(Math.max(0, at - 300), at + 200);
  const place = Math.min(at, 300);
  const end = window.indexOf('\n', place);
  return window.slice(window.lastIndexOf('\n', place - 1) + 1, end < 0 ? window.length : end);
}

function occurrences(text: string, word: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found.push(at);
  return found;
}
