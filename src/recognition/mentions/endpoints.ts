/** Uses of endpoints that were or will be shut down: in URLs, headers and calls, where the vendor's word stands with them. */
import type { Catalogue, RetiredEndpoint } from '../../catalogue';
import type { Regions } from '../../text';
import type { EndpointUse, FileOptions, RecognitionInput } from '../document';
import { isProse, type Tier } from '../mention';
import { mayUseEndpoint } from '../scan/endpoint-hints';

/** In the order of the text. Comments and prose are left out. */
export function endpointUses(
  input: RecognitionInput,
  regions: Regions,
  catalogue: Catalogue,
  options: FileOptions,
  hits: readonly number[],
): readonly EndpointUse[] {
  const { text } = input;
  if (!hits.length || !mayUseEndpoint(text)) return [];
  const tier: Tier = options.fileTier;
  const file: File = { text, regions, says: factsOf(text) };
  const uses = catalogue.apiVersions.endpoints.flatMap((endpoint): readonly EndpointUse[] =>
    [
      ...endpoint.paths.flatMap((path) => ofPath(endpoint, path, file)),
      ...endpoint.members.flatMap((member) => ofMember(endpoint, member, file)),
      ...endpoint.headers.flatMap((header) => ofHeader(endpoint, header, file)),
    ].map((use) => ({ ...use, tier })),
  );
  return uses.sort((a, b) => a.start - b.start);
}

type Found = Omit<EndpointUse, 'tier'>;

interface File {
  readonly text: string;
  readonly regions: Regions;
  /** What the whole text says: looked for once, however often it is asked. */
  readonly says: (fact: Fact) => boolean;
}

/** The patterns end where a name or a run of spaces goes on for too long, so that each is one pass. */
const FACTS = {
  importsOpenAi: (text: string): boolean => IMPORTS.test(text) && !FOREIGN_BASE.test(text),
  namesGemini: (text: string): boolean => /generativelanguage|palm/i.test(text),
  importsPalm: (text: string): boolean => /generativeai\s{1,40}as\s{1,40}palm/.test(text),
  namesAzure: (text: string): boolean => /openai\.azure|AzureOpenAI|AZURE_OPENAI/.test(text),
  isAzure: (text: string): boolean =>
    /Azure(OpenAI|OpenAi)\w{0,60}\s{0,40}\(/.test(text) && !/(?<!Azure)\bOpenAI\s{0,40}\(/.test(text),
  /** The same header goes with vector stores, which stay. */
  isForVectorStores: (text: string): boolean =>
    /vector[_-]?stores/i.test(text) &&
    !/[/.](assistants|threads)\b/.test(text.replaceAll(/[/.]vector[_-]?stores\S*/gi, '')),
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

/** A path counts behind the vendor's host; in pieces only where the vendor's word stands on the line, or, for telling ones, in an import. */
function ofPath(endpoint: RetiredEndpoint, path: string, file: File): readonly Found[] {
  const { text, regions } = file;
  return occurrences(text, path).flatMap((start): readonly Found[] => {
    const end = start + path.length;
    const region = regions.at(start);
    if (!region || isProse(region.role) || /[\w-]/.test(text[end] ?? '')) return [];
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

const TELLING = /assistants|threads|edits|fine-tunes|engines|extensions/;
const HOST = /:\/\/([\w.-]+)/;

function isOfVendor(
  endpoint: RetiredEndpoint,
  path: string,
  url: string,
  start: number,
  { text, says }: File,
): boolean {
  if (!path.startsWith('/')) return path.startsWith(':') ? says('namesGemini') : true;
  const host = HOST.exec(url)?.[1];
  if (host !== undefined) return /openai|azure/i.test(host);
  if (path.startsWith('/openai/')) return /azure|openai/i.test(lineOf(text, start));
  if (/openai/i.test(lineOf(text, start))) return true;
  return TELLING.test(path) && (says('importsOpenAi') || (endpoint.id === 'azure-extensions' && says('namesAzure')));
}

/** `client.beta.threads.create(`: a member of a client, outside of strings. */
function ofMember(endpoint: RetiredEndpoint, member: string, { text, regions, says }: File): readonly Found[] {
  const isPalm = member.startsWith('palm.');
  return occurrences(text, member).flatMap((start): readonly Found[] => {
    if (!says(isPalm ? 'importsPalm' : 'importsOpenAi')) return [];
    const end = start + member.length;
    const region = regions.at(start);
    if (region || !/^\s*[.(]/.test(text.slice(end, end + 4))) return [];
    const receiver = /([A-Za-z_$][\w$]*)(?:\(\))?\s*\.\s*$/.exec(text.slice(Math.max(0, start - 60), start))?.[1];
    const isWhole = /^[a-z]+\.[A-Z]|^palm\.|^openai\./.test(member);
    if (isWhole ? /[\w$.]$/.test(text.slice(Math.max(0, start - 1), start)) : !isClient(receiver)) return [];
    return platformOf(endpoint, says('isAzure'), { start, end, role: 'code' });
  });
}

const isClient = (receiver: string | undefined): boolean =>
  receiver !== undefined && /openai|client|^(ai|self|this|oai|api)$/i.test(receiver);

/** `OpenAI-Beta: assistants=v2`: the value tells by itself, the header's name or the vendor's word must stand near. */
function ofHeader(endpoint: RetiredEndpoint, header: string, { text, regions, says }: File): readonly Found[] {
  return occurrences(text, header).flatMap((start): readonly Found[] => {
    const end = start + header.length;
    const region = regions.at(start);
    if (!region || isProse(region.role) || /[\w.-]/.test(text[end] ?? '')) return [];
    if (!/openai-?_?beta/i.test(text.slice(Math.max(0, start - 120), start))) return [];
    if (header === 'assistants=v2' && says('isForVectorStores')) return [];
    return platformOf(endpoint, false, { start, end, role: region.role });
  });
}

/** None where the endpoint is not known to be gone on Azure. */
function platformOf(
  endpoint: RetiredEndpoint,
  isAzure: boolean,
  place: Pick<EndpointUse, 'start' | 'end' | 'role'>,
): readonly Found[] {
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
  /(?:import|from|require|use|using|include|load)\b[^\n]{0,60}\bopenai\b|new OpenAI\w{0,60}\(|(?:Async|Azure)?OpenAI\w{0,60}\(|api\.openai\.com|openai\.api_key|com\.openai|openai-php|OpenAI::Client/i;

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
