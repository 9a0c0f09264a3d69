/** Tests that stand in the file that they test: Rust's `#[cfg(test)] mod tests { … }`, Zig's `test "…" { … }`. They call nothing. */
import type { Mention } from '../mention';

const KINDS = [
  {
    files: /\.rs$/,
    begins: /^#\[cfg\((?:test|all\(test,[^\n]{0,80}\))\)\][^\n]*\n(?:#\[[^\n]*\n){0,3}(?:pub )?mod \w+ \{/gm,
  },
  { files: /\.zig$/, begins: /^test (?:"[^"\n]{0,200}"|\w+)? ?\{/gm },
] as const;

/** The bracket at the beginning of a line, behind which the file ends or something else is declared: a text in a test may hold one, too. */
function endOfBlock(text: string, from: number): number {
  for (let end = text.indexOf('\n}', from); end >= 0; end = text.indexOf('\n}', end + 1))
    if (DECLARED.test(text.slice(end + 2, end + 100))) return end;
  return text.length;
}
const DECLARED =
  /^\s*(?:$|\/\/|#!?\[|@|(?:pub(?:\([\w:]{1,30}\))?|fn|async|unsafe|extern|impl|mod|use|struct|enum|trait|const|static|type|macro_rules!|test|comptime|var)\b)/;

/** The mentions, those of such blocks never loud. */
export function quietInTests(mentions: readonly Mention[], text: string, path: string): readonly Mention[] {
  const kind = mentions.some(({ tier }) => tier === 'default')
    ? KINDS.find(({ files }) => files.test(path))
    : undefined;
  if (!kind) return mentions;
  const blocks = [...text.matchAll(kind.begins)].map(({ index }) => {
    return { start: index, end: endOfBlock(text, index) };
  });
  const isIn = (at: number): boolean => blocks.some(({ start, end }) => at > start && at < end);
  return blocks.length
    ? mentions.map((mention) =>
        mention.tier === 'default' && isIn(mention.start) ? { ...mention, tier: 'uncalled' } : mention,
      )
    : mentions;
}
