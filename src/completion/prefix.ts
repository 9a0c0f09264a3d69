/** Prefixes in front of an ID: `azure/`, `openai:chat:`, `us.`. Which ones count is the recognizer's knowledge; here it is asked. */
import { type Catalogue, memoize } from '../catalogue';
import { readId } from '../recognition';

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
      ([name, id]) => readId(prefix + id, catalogue)?.platform === name && coreStart(prefix + id, catalogue) === length,
    )?.[0];
    if (platform !== undefined) return { length, platform };
  }
  return undefined;
}

const coreStart = (token: string, catalogue: Catalogue): number | undefined => readId(token, catalogue)?.coreStart;

/** One plain ID of each platform, to try a prefix with. */
const samples = memoize((catalogue: Catalogue): readonly (readonly [platform: string, id: string])[] => {
  const byPlatform = new Map<string, string>();
  for (const { platform, id } of catalogue.refs)
    if (!byPlatform.has(platform) && !/[/:@]/.test(id)) byPlatform.set(platform, id);
  return [...byPlatform];
});
