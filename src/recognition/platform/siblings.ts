/** What stands beside a model tells whose it is: the version that Azure sells it by, the spelling of another in the same table. */

import { type Catalogue, memoize } from '../../catalogue';
import { DEPLOYMENT_PLATFORM, HUB, OPENAI, WITH_DEPLOYMENTS, withoutResellers } from '../../platforms';
import { lineStart } from '../../text';
import type { Candidate } from '../candidate';
import { lettersOf } from '../context/usage';
import { readId } from '../ids/id-syntax';
import { isProse } from '../mention';
import type { FileEvidence, PlatformEvidence } from './evidence';
import { APART, surroundingsOf } from './surroundings';

/** In UTF-16 code units. */
const BESIDE = 200;
const DATE = '20\\d\\d-\\d\\d-\\d\\d(?:-preview)?|turbo-20\\d\\d-\\d\\d-\\d\\d';
const CODE = '(?:0[1-9]|1[0-2])[0-3]\\d(?:-preview)?|vision-preview';
/** `pulumi.String("…")` */
const WRAPPED = '(?:[A-Za-z][\\w.]{0,30}\\()?';
/** `modelVersion: '2024-05-13'`; a bare `version` only with a date or a month and day. */
const VERSION = new RegExp(
  `(?:(?:model|deployment)[_-]?version["']?\\]?\\s{0,20}[:=]>?\\s{0,3}${WRAPPED}["'](?:${DATE}|${CODE}|[1-9]\\d?(?:\\.\\d)?)["']|(?:model|deployment)[_-]?version\\s{0,3}:\\s{0,3}(?:${DATE}|${CODE})\\s|(?<![\\w-])version["']?\\s{0,20}[:=]>?\\s{0,3}${WRAPPED}["'](?:${DATE}|${CODE})["'])`,
  'gi',
);

/** A version as Azure writes it, in the same object or the same lines as the name; or what a map of versions has behind it. */
export function versionBeside(site: Candidate, evidence: FileEvidence): PlatformEvidence | undefined {
  const { text, around } = evidence;
  const { start, end, role, usage } = site;
  if (isProse(role) || site.url) return undefined;
  const row = versionInRow(text, end);
  if (row && isSold(site, row.text))
    return { platform: DEPLOYMENT_PLATFORM, reason: { by: 'sibling', detail: row.text } };
  const value = usage.position === 'key' ? versionOfKey(text, end) : undefined;
  if (value && mapsVersions(site, value.text, evidence))
    return { platform: DEPLOYMENT_PLATFORM, reason: { by: 'sibling', detail: value.text } };
  const from = Math.max(0, start - BESIDE);
  const near = text.slice(from, end + BESIDE);
  VERSION.lastIndex = 0;
  if (!/version/i.test(near) || !VERSION.test(near)) return undefined;
  VERSION.lastIndex = 0;
  const { levelAt } = around(start, end);
  // The first key of an item stands behind its dash, the others below it.
  const isItem = /^[ \t]*- /.test(text.slice(lineStart(text, start, BESIDE), start));
  for (const match of near.matchAll(VERSION)) {
    const level = levelAt(from + match.index);
    if (level === 0 || level === 1 || level === 1.75 || (level === 1.5 && isItem))
      return { platform: DEPLOYMENT_PLATFORM, reason: { by: 'sibling', detail: match[0] } };
  }
  return undefined;
}

/** A version behind a name, and where it stands. */
export interface VersionBehind {
  readonly text: string;
  readonly start: number;
}

/** What a table has behind a name: `"gpt-4o" = "2024-08-06"`. */
export const versionOfKey = (text: string, end: number): VersionBehind | undefined => behind(VERSION_OF_KEY, text, end);
const VERSION_OF_KEY = new RegExp(
  `^["']?\\]?\\s{0,20}(?:[:=]>?|,|\\bto\\b)\\s{0,3}["'](${DATE}|${CODE}|\\d{1,2})["']`,
  'i',
);

/** What a row has behind it: `gpt-4o:2024-08-06:GlobalStandard`, `gpt-4o|2024-08-06|10`. */
export const versionInRow = (text: string, end: number): VersionBehind | undefined => behind(VERSION_IN_ROW, text, end);
const VERSION_IN_ROW = new RegExp(`^ ?[:|,;] ?(${DATE}|${CODE})(?=[\\s:|,;"'\`]|$)`, 'i');

function behind(pattern: RegExp, text: string, end: number): VersionBehind | undefined {
  const found = pattern.exec(text.slice(end, end + 40));
  const version = found?.[1];
  return found && version !== undefined ? { text: version, start: end + found[0].lastIndexOf(version) } : undefined;
}

const isSold = ({ reading }: Candidate, version: string): boolean =>
  reading.named.some(({ ref }) => WITH_DEPLOYMENTS.includes(ref.platform) && ref.version === version.toLowerCase());

/** The map says that it holds versions, or holds one that Azure sells of this very model, where models are deployed. */
function mapsVersions(site: Candidate, version: string, { infrastructure }: FileEvidence): boolean {
  const names = site.usage.owners.map(({ name }) => name);
  if (names.some((name) => /version/i.test(name) && !/api/i.test(name))) return true;
  if (!isSold(site, version) || names.some((name) => OTHER_DATES.test(name))) return false;
  return infrastructure || names.some((name) => /model|deploy|azure|openai/i.test(name));
}
const OTHER_DATES = /date|release|cut_?off|launch|since|created|announce|alias|snapshot/i;

/** The same model beside it, in an ID that one platform alone has: `{ name: "…", modelId: "anthropic.…-v1:0" }`. */
export function pairedWith(
  site: Candidate,
  { text, around }: FileEvidence,
  catalogue: Catalogue,
): PlatformEvidence | undefined {
  if (isProse(site.role) || site.url) return undefined;
  const { start, end, reading } = site;
  const from = Math.max(0, start - BESIDE);
  const name = lettersOf(site.text.slice(reading.coreStart, reading.coreEnd));
  let levelAt: ((offset: number) => number) | undefined;
  let only: PlatformEvidence | undefined;
  for (const match of text.slice(from, end + BESIDE).matchAll(VALUE)) {
    const other = match[1] ?? match[2] ?? '';
    if (other === site.text || !lettersOf(other).includes(name)) continue;
    const found = readId(other, catalogue);
    const platforms = new Set(found?.platform ? [found.platform] : found?.named.map(({ ref }) => ref.platform));
    const [platform = ''] = platforms;
    levelAt ??= around(start, end).levelAt;
    if (platforms.size !== 1 || levelAt(from + match.index + match[0].indexOf(other)) > 1.5) continue;
    if (only && only.platform !== platform) return undefined;
    only = { platform, reason: { by: 'sibling', detail: other } };
  }
  return only;
}
const VALUE = /["'`]([\w./:@-]{4,80})["'`]|(?<=: )([\w./:@-]{4,80})(?=\s)/g;

/** Among the neighbours in its list is a model that a platform does not have: the list is of somebody else. */
export function isAmongOthers(
  site: Candidate,
  evidence: FileEvidence,
  platform: string,
  catalogue: Catalogue,
): boolean {
  if (isProse(site.role) || site.url) return false;
  const from = Math.max(0, site.start - LONG_LIST);
  const near = evidence.text.slice(from, site.end + LONG_LIST);
  let levelAt: ((offset: number) => number) | undefined;
  for (const match of near.matchAll(ENTRY)) {
    const other = match[1] ?? '';
    const found = catalogue.lookup(other);
    if (!found.length || !/\d/.test(other) || found.some(({ ref }) => ref.platform === platform)) continue;
    levelAt ??= surroundingsOf(evidence, site.start, site.end, LONG_LIST).levelAt;
    if (levelAt(from + match.index + 1) <= 1) return true;
  }
  return false;
}

/** One platform among those that list the model, which its neighbours in a list or table are written for. */
export function tableOf(
  site: Candidate,
  evidence: FileEvidence,
  platforms: readonly string[],
  catalogue: Catalogue,
): PlatformEvidence | undefined {
  const { text } = evidence;
  if (isProse(site.role) || site.url) return undefined;
  const isOpenAi = platforms.includes(OPENAI);
  if (isOpenAi ? !platforms.includes(DEPLOYMENT_PLATFORM) : !platforms.includes(HUB) && !site.text.includes('/'))
    return undefined;
  const from = Math.max(0, site.start - TABLE);
  const near = text.slice(from, site.end + TABLE);
  if (isOpenAi && (!AZURES.test(near) || openAisOf(site.text) === OPENAI)) return undefined;
  const { levelAt } = surroundingsOf(evidence, site.start, site.end, TABLE);
  let only: { readonly platform: string; readonly text: string } | undefined;
  for (const match of near.matchAll(ENTRY)) {
    const other = match[1] ?? '';
    const at = from + match.index + 1;
    if (other === site.text) continue;
    const platform = isOpenAi ? openAisOf(other) : platformsOf(catalogue)(other);
    const level = platform === undefined ? APART : levelAt(at);
    if (platform === undefined || level > 1) continue;
    if (only && only.platform !== platform) return undefined;
    only = { platform, text: other };
  }
  return only && platforms.includes(only.platform)
    ? { platform: only.platform, reason: { by: 'sibling', detail: only.text } }
    : undefined;
}

const TABLE = 400;
const LONG_LIST = 800;
const ENTRY = /["'`]([\w./:@-]{4,60})["'`]/g;
/** Azure alone leaves the dot out. */
const AZURES = /gpt-35-/;
const openAisOf = (text: string): string | undefined =>
  text.startsWith('gpt-35-') ? DEPLOYMENT_PLATFORM : /^(?:gpt-3\.5-|chatgpt-)/.test(text) ? OPENAI : undefined;

/** The platform of an ID that no other has. */
const platformsOf = memoize((catalogue: Catalogue) => {
  const known = new Map<string, string | undefined>();
  return (text: string): string | undefined => {
    if (known.has(text)) return known.get(text);
    if (known.size > 5_000) known.clear();
    const platforms = new Set(
      withoutResellers(catalogue.lookup(text).map(({ ref }) => ref)).map(({ platform }) => platform),
    );
    const [platform] = platforms.size === 1 ? platforms : [];
    known.set(text, platform);
    return platform;
  };
});

/** Which of Azure's platforms lists what has a version beside it. */
export const azureAmong = (platforms: readonly string[]): string =>
  WITH_DEPLOYMENTS.find((platform) => platforms.includes(platform)) ?? DEPLOYMENT_PLATFORM;
