/** Tests that stand in the file that they test: Rust's `#[cfg(test)] mod tests { … }`, Zig's `test "…" { … }`. They call nothing. */
import type { Mention } from '../mention';

const KINDS = [
  {
    files: /\.rs$/,
    begins: /^#\[cfg\((?:test|all\(test,[^\n]{0,80}\))\)\][^\n]*\n(?:#\[[^\n]*\n){0,3}(?:pub )?mod \w+ \{/gm,
  },
  { files: /\.zig$/, begins: /^test (?:"[^"\n]{0,200}"|\w+)? ?\{/gm },
] as const;

/** The mentions, those of such blocks never loud. */
export function quietInTests(mentions: readonly Mention[], text: string, path: string): readonly Mention[] {
  const kind = mentions.some(({ tier }) => tier === 'default')
    ? KINDS.find(({ files }) => files.test(path))
    : undefined;
  if (!kind) return mentions;
  const blocks = [...text.matchAll(kind.begins)].map(({ index }) => {
    const end = text.indexOf('\n}', index);
    return { start: index, end: end < 0 ? text.length : end };
  });
  const isIn = (at: number): boolean => blocks.some(({ start, end }) => at > start && at < end);
  return blocks.length
    ? mentions.map((mention) =>
        mention.tier === 'default' && isIn(mention.start) ? { ...mention, tier: 'uncalled' } : mention,
      )
    : mentions;
}
