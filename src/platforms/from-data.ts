/** Platforms as a build keeps them in a file beside the code: JSON, in which a pattern is `{ "regex": source, "flags"?: flags }`, or `{ "source": … }` where no more is asked of it. */
import type { PlatformDefinition } from './platform';

/** What scripts/lib/platforms.mjs wrote. The file is ours: nothing is checked, and the platforms are made of what was read. */
export const platformsFromData = (data: unknown): readonly PlatformDefinition[] =>
  withPatterns(data) as readonly PlatformDefinition[];

function withPatterns(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { regex, flags } = value as { readonly regex?: string; readonly flags?: string };
  if (typeof regex === 'string') return new RegExp(regex, flags);
  const inner = value as Record<string, unknown>;
  for (const key of Object.keys(inner)) inner[key] = withPatterns(inner[key]);
  return value;
}
