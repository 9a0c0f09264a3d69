/** Platforms by the names of people and companies. */
import { PLATFORMS } from '../list';
import { OTHER_HOSTS } from '../other-hosts';
import type { PlatformDefinition } from '../platform';
import { PREFIXES } from './ids';
import { platformOf, withField } from './orders';

/** What a person calls a platform: `azure-openai` → `Azure OpenAI`. An unknown one keeps its own name. */
export const platformName = (platform: string): string =>
  platformOf(platform)?.name ?? OTHER_HOSTS.find(({ id }) => id === platform)?.name ?? platform;

/** The vendor's own API: what counts when nothing in a file tells the host. `OpenAI` → `openai`. */
export const ownPlatform = (vendor: string): string | undefined => OWN.get(vendor);

const OWN = new Map(
  withField('vendors').flatMap(([platform, vendors]) => vendors.map((vendor): [string, string] => [vendor, platform])),
);

/** All platforms that are defined, by their IDs. */
export const knownPlatforms = (): readonly string[] => PLATFORMS.map(({ id }) => id);

/** The platform that sells from the same list. */
export const peerOf = (platform: string): string | undefined => platformOf(platform)?.peer;

/** One platform, or two of one company: `google-gemini` and `google-vertex`. */
export function isOfOneCompany(one: string, other: string): boolean {
  const family = platformOf(one)?.family;
  return one === other || (family !== undefined && platformOf(other)?.family === family);
}

/** The platform that a name stands for on its own, as programs and people write it: `azure_openai`, `Vertex AI`, `bedrock`. */
export const platformOfWord = (word: string): string | undefined =>
  mayBeName(word) ? BY_WORD.get(folded(word)) : undefined;

const folded = (word: string): string => word.toLowerCase().replaceAll(/[\s_.-]/g, '');

/** A company with two platforms of its own says neither; gateways without clients have names that are words. */
const BY_WORD = new Map<string, string>([
  ['openaicom', 'openai'],
  ...[...PREFIXES].flatMap(([prefix, platform]): [string, string][] =>
    prefix === 'google' ? [] : [[folded(prefix), platform]],
  ),
  ...PLATFORMS.flatMap((platform: PlatformDefinition): [string, string][] => {
    const { id, name, resells, servesUnlisted } = platform;
    return resells && !servesUnlisted
      ? []
      : [
          [folded(id), id],
          [folded(name), id],
        ];
  }),
]);

/** Most words begin as no name does: they need not be folded. The first two characters, where both are letters. */
function mayBeName(word: string): boolean {
  const [first, second] = [letterOf(word.charCodeAt(0)), letterOf(word.charCodeAt(1))];
  return first < 0 || second < 0 || BEGINNINGS[first * LETTERS + second] === 1;
}

const LETTERS = 26;
const letterOf = (code: number): number => ((code | 32) >= 97 && (code | 32) <= 122 ? (code | 32) - 97 : -1);
const BEGINNINGS = new Uint8Array(LETTERS * LETTERS);
for (const word of BY_WORD.keys())
  BEGINNINGS[letterOf(word.charCodeAt(0)) * LETTERS + letterOf(word.charCodeAt(1))] = 1;
