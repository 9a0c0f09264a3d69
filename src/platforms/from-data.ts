/** Platforms as a build keeps them in a file beside the code: JSON, in which a pattern is `{ "regex": source, "flags"?: flags }`. */
import type { PlatformDefinition } from './platform';

/** What scripts/lib/platforms.mjs wrote. The file is ours: nothing is checked. */
export function platformsFromData(data: readonly unknown[]): readonly PlatformDefinition[] {
  return data.map(withPatterns) as readonly PlatformDefinition[];
}

function withPatterns(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withPatterns);
  const { regex, flags } = value as { readonly regex?: string; readonly flags?: string };
  if (typeof regex === 'string') return new RegExp(regex, flags);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withPatterns(inner)]));
}
