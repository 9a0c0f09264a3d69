/** Which models a list of a policy means: names cost a look-up, patterns are few. */
import { type Catalogue, type ModelPattern, namePattern } from '../../catalogue';
import { DEPLOYMENT_PLATFORM } from '../../platforms';
import type { Mention } from '../../recognition';

/** An entry of a list. */
export interface Listed {
  readonly platform?: string | undefined;
  readonly message?: string | undefined;
}

interface Named extends Listed {
  readonly test: (name: string) => boolean;
}

/** Finds the entry that means one of the names, which are in small letters. */
export type NameList = (names: readonly string[], platform: string | undefined) => Listed | undefined;

export function nameList(entries: readonly ModelPattern[]): NameList {
  const exact = new Map<string, Listed[]>();
  const patterns: Named[] = [];
  for (const entry of entries) {
    const { model, ...listed } = typeof entry === 'string' ? { model: entry } : entry;
    if (model.includes('*')) patterns.push({ ...listed, test: namePattern(model) });
    else exact.set(model.toLowerCase(), [...(exact.get(model.toLowerCase()) ?? []), listed]);
  }
  return (names, platform) => {
    const isHere = (listed: Listed): boolean => listed.platform === undefined || listed.platform === platform;
    for (const name of names) {
      const found = exact.get(name)?.find(isHere) ?? patterns.find((pattern) => pattern.test(name) && isHere(pattern));
      if (found) return found;
    }
    return undefined;
  };
}

/** What a mention is called: as it is written, as the catalogue calls it, on Azure also with its version. */
export interface Names {
  readonly own: readonly string[];
  /** The same and its other names: enough to be allowed, not to be forbidden. */
  readonly all: readonly string[];
}

export function namesOf(mention: Mention, written: string, catalogue: Catalogue): Names {
  const { kind, version, id, platform } = mention;
  const refs = mention.entries.length ? mention.entries : mention.elsewhere;
  // A deployment's own name says nothing of the model.
  const bare = kind === 'deployment-name' && refs.length ? [] : [written];
  const ids = [...new Set([...bare, ...(id === undefined ? [] : [id]), ...refs.map((ref) => ref.id)])];
  const dated =
    platform === DEPLOYMENT_PLATFORM && version !== undefined ? ids.map((name) => `${name}@${version}`) : [];
  const own = [...ids, ...dated].map((name) => name.toLowerCase());
  const aliases = refs.flatMap((ref) => catalogue.entry(ref).aliases ?? []).map((name) => name.toLowerCase());
  return { own, all: [...own, ...aliases] };
}
