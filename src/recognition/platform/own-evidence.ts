/** Evidence that beats lists: a platform's own files, keys and clients tell who serves a model, whether or not that platform lists it. */
import type { Catalogue, EntryRef } from '../../catalogue';
import {
  ANY_OTHER_HOST,
  impliedOrganisations,
  isOfOneCompany,
  knownPlatforms,
  MAKERS,
  NAME_TAGS,
  NAMES_BY_VENDOR,
  OTHER_HOSTS,
  OWN_FILE_TEXTS,
  OWN_FILES,
  OWN_ORDER,
  platformOfWord,
  SERVES_UNLISTED,
} from '../../platforms';
import { rememberNames } from '../../text';
import type { Candidate, Site } from '../candidate';
import { wordsOf } from '../context/name-semantics';
import { isProse } from '../mention';
import { FOREIGN } from './client-patterns';
import type { FileEvidence, PlatformEvidence } from './evidence';
import { fileEvidence, nearestEvidence } from './nearby-evidence';
import { platformIn, platformOfFile } from './platform-in-name';
import { projectPlatform } from './project';

/** The platform that a place names by itself; `platforms`: those that list what stands there, of which nearness decides. */
export function ownEvidence(
  site: Site,
  evidence: FileEvidence,
  platforms: readonly string[],
): PlatformEvidence | undefined {
  return (
    ownFile(site, evidence) ??
    nameTag(site, evidence.text) ??
    ownKey(site, platforms) ??
    ownMatch(site, evidence, platforms)
  );
}

/** The same for a model that nobody knows: only hosts that serve what nobody lists. */
export function ownEvidenceOfUnknown(site: Site, evidence: FileEvidence): PlatformEvidence | undefined {
  const own = ownFile(site, evidence) ?? nameTag(site, evidence.text) ?? ownMatch(site, evidence, []);
  return own ?? ownKey(site, [], true);
}

/** How far into a page its front matter may go, in UTF-16 code units. */
const FRONT_MATTER = 2_000;

/** The settings of a file that only one platform reads. */
function ownFile({ start, role }: Site, { path, text }: FileEvidence): PlatformEvidence | undefined {
  if (role !== 'config') return undefined;
  const unix = path.replaceAll('\\', '/');
  const own = OWN_FILES.find(([id, files]) => files.test(unix) && OWN_FILE_TEXTS.get(id)?.test(text) !== false);
  if (!own || (/\.md$/.test(unix) && !isFrontMatter(text, start))) return undefined;
  return { platform: own[0], reason: { by: 'file', detail: unix.slice(unix.lastIndexOf('/') + 1) } };
}

/** Code in a folder that is called after a platform: `providers/venice/models.rs`, `backends/groq.py`. Vendors' own names tell nothing more. */
export function ownFolder({ role }: Site, { path }: FileEvidence): PlatformEvidence | undefined {
  const unix = path.replaceAll('\\', '/');
  const folder = role === 'code' ? FOLDER.exec(unix)?.[1] : undefined;
  if (folder === undefined) return undefined;
  for (const name of [folder, nameOfFile(unix.slice(unix.lastIndexOf('/') + 1))]) {
    const platform =
      platformOfWord(name) ?? (knownPlatforms().includes(name) ? name : platformIn(name) || otherHostIn(name));
    if (platform) return VENDORS.has(platform) ? undefined : { platform, reason: { by: 'file', detail: name } };
  }
  return undefined;
}
const FOLDER =
  /(?:^|\/)(?:providers?|backends|adapters|connectors|clients|llm_?providers|model_?providers)\/(?:llms?\/)?([A-Za-z][\w-]{1,30}?)(?:[-_]?(?:provider|client|models?|adapter))?(?:\/[\w./-]{1,120})?\.\w{1,6}$/i;

const isFrontMatter = (text: string, at: number): boolean =>
  at < FRONT_MATTER && text.startsWith('---') && !/\n---/.test(text.slice(3, at));

/** `GPT-4o (copilot)`: as a picker of models shows it. */
function nameTag({ end }: Site, text: string): PlatformEvidence | undefined {
  const tag = tagAt(text, end);
  return tag && { platform: tag[0], reason: { by: 'spelling', detail: tag[1].trim() } };
}

/** The platform that is named behind a model, and how. */
export const tagAt = (text: string, end: number): (typeof NAME_TAGS)[number] | undefined =>
  NAME_TAGS.find(([, tag]) => text.slice(end, end + tag.length).toLowerCase() === tag);

/** The nearest name with a platform's word in it, where that platform does not list what stands there. */
function ownKey({ usage, role }: Site, platforms: readonly string[], isUnknown = false): PlatformEvidence | undefined {
  for (const owner of usage.owners.slice(0, 4)) {
    if (owner.as === 'operand' || (owner.as === 'block' && role !== 'config')) continue;
    const platform = platformIn(owner.name) || otherHostIn(owner.name);
    if (!platform) continue;
    if (MAKERS.has(platform) || platforms.some((one) => isOfOneCompany(one, platform))) return undefined;
    if (isUnknown && !SERVES_UNLISTED.includes(platform) && !OTHER_HOSTS.some(({ id }) => id === platform))
      return undefined;
    return { platform, reason: { by: 'key', detail: owner.name } };
  }
  return undefined;
}

const otherHostIn = rememberNames((name): string => {
  const words = wordsOf(name).join(' ');
  if (!ANY_OTHER_HOST.test(words)) return '';
  return OTHER_HOSTS.find(({ word }) => word.test(words))?.id ?? '';
});

/** The nearest match is one that means nobody else, or the file has no other. */
function ownMatch(site: Site, evidence: FileEvidence, platforms: readonly string[]): PlatformEvidence | undefined {
  if (!SERVES_UNLISTED.some((platform) => evidence.spoken().has(platform))) return undefined;
  const near = nearestEvidence(site, evidence, [...new Set([...platforms, ...SERVES_UNLISTED])]);
  if (near) return SERVES_UNLISTED.includes(near.platform) ? near : undefined;
  const isAlone = [...evidence.spoken().keys()].every((one) => one === FOREIGN || SERVES_UNLISTED.includes(one));
  return isAlone && !isProse(site.role) ? fileEvidence(site, evidence, SERVES_UNLISTED) : undefined;
}

/**
 * A prefix is the vendor's name in an ID of a router that stands near, or of the only one that the project calls: `perplexity/sonar` on
 * OpenRouter, `openai/gpt-4o` on Copilot.
 */
export function routerAround(
  site: Candidate,
  evidence: FileEvidence,
  platform: string,
  catalogue: Catalogue,
): PlatformEvidence | undefined {
  if (!VENDORS.has(platform)) return undefined;
  const own = ownFile(site, evidence);
  if (own) return own;
  const near = nearestEvidence(site, evidence, [platform, ...ROUTERS]);
  const routed = routerOfProject(site, evidence, platform, catalogue, near);
  if (routed || !near) return routed ?? routerOfFile(site, evidence, platform);
  // The word alone, in small letters, may be the prefix of another ID.
  return ROUTERS.includes(near.platform) && (near.reason.by === 'key' || /[^\w-]|[A-Z]/.test(near.reason.detail))
    ? near
    : undefined;
}

/** The one router that a file calls and is kept in the folder of: `llm/vercel/chat.ts`. */
function routerOfFile({ role }: Site, { path, spoken }: FileEvidence, vendor: string): PlatformEvidence | undefined {
  if (isProse(role)) return undefined;
  const heard = spoken();
  const [router, ...others] = heard.has(vendor) ? [] : ROUTERS.filter((one) => heard.has(one));
  // The prefix of an ID calls nobody.
  if (router === undefined || others.length || !/[.\s]/.test(heard.get(router)?.first.text ?? '')) return undefined;
  const own = path
    .split(/[\\/]/)
    .slice(-2)
    .map(nameOfFile)
    .find((part) => part.length > 3 && router.startsWith(part));
  return own === undefined ? undefined : { platform: router, reason: { by: 'file', detail: own } };
}
const nameOfFile = (part: string): string => part.replace(/\.\w{1,6}$/, '').toLowerCase();

/** The one router that the project has a client of, where it lists the ID and nobody calls its vendor. */
export function routerOfProject(
  { role, text }: Candidate,
  { project, own }: FileEvidence,
  vendor: string,
  catalogue: Catalogue,
  near?: PlatformEvidence,
): PlatformEvidence | undefined {
  if (isProse(role) || (near && !isMaker(near.reason.detail, vendor))) return undefined;
  if (!project) return undefined;
  if (own.some((match) => match.platform === vendor && !isMaker(match.text, vendor))) return undefined;
  const shown = projectPlatform(project, routersBeside(vendor));
  return shown && shown.platform !== vendor && catalogue.on(shown.platform, text).length ? shown : undefined;
}

/** The platform that a file is called like, among some. */
export function fileNamed(path: string, platforms: readonly string[]): PlatformEvidence | undefined {
  const platform = platformOfFile(path);
  return platforms.includes(platform)
    ? { platform, reason: { by: 'file', detail: path.slice(path.lastIndexOf('/') + 1) } }
    : undefined;
}

/** Who may be meant by an ID with its vendor in front. */
export const routersBeside = (vendor: string): readonly string[] => [...new Set([vendor, ...ROUTERS])];

/** `provider: "openai"` beside an ID: who made it. */
const isMaker = (match: string, vendor: string): boolean =>
  /[^\w-]/.test(match) && match.replace(/["']$/, '').endsWith(vendor);

const ROUTERS: readonly string[] = [...NAMES_BY_VENDOR, ...SERVES_UNLISTED];
const VENDORS: ReadonlySet<string> = new Set(OWN_ORDER);

/** What a platform lists under a name, or under one without the organisation. */
export function listedOn(platform: string, names: readonly string[], catalogue: Catalogue): readonly EntryRef[] {
  const whole = names.map((name) => catalogue.on(platform, name)).find((refs) => refs.length);
  if (whole) return whole;
  const bare = names.at(-1) ?? '';
  for (const organisation of impliedOrganisations(platform)) {
    const refs = catalogue.on(platform, `${organisation}/${bare}`);
    if (refs.length) return refs;
  }
  return [];
}
