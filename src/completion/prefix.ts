/** Prefixes in front of an ID: `azure/`, `openai:chat:`, `us.`. Which ones count is the recogniser's knowledge; here it is asked. */
import { type Catalogue, once } from '../catalogue';
import { spelled } from '../recognition';

export interface Prefix {
  readonly length: number;
  readonly platform: string;
}

const CUTS = /[/:.]/g;

/** The longest prefix of what is typed that stands for a platform. */
export function prefixAt(typed: string, catalogue: Catalogue): Prefix | undefined {
  const cuts = [...typed.matchAll(CUTS)].map(({ index }) => index + 1).reverse();
  for (const length of cuts) {
    const prefix = typed.slice(0, length);
    const platform = samples(catalogue).find(
      ([name, id]) =>
        spelled(prefix + id, catalogue)?.platform === name && coreStart(prefix + id, catalogue) === length,
    )?.[0];
    if (platform !== undefined) return { length, platform };
  }
  return undefined;
}

const coreStart = (token: string, catalogue: Catalogue): number | undefined => spelled(token, catalogue)?.coreStart;

/** One plain ID of each platform, to try a prefix with. */
const samples = once((catalogue: Catalogue): readonly (readonly [platform: string, id: string])[] => {
  const byPlatform = new Map<string, string>();
  for (const { platform, id } of catalogue.refs)
    if (!byPlatform.has(platform) && !/[/:@]/.test(id)) byPlatform.set(platform, id);
  return [...byPlatform];
});
