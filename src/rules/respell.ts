/** Writes another ID where one stands: in the platform's own spelling, with whatever surrounds the ID kept. */
import type { Catalogue, EntryRef } from '../catalogue';
import { PROFILES } from '../platforms';
import { type Mention, readId } from '../recognition';
import type { TextEdit } from './edits';

/**
 * The edit that makes `mention` name `to`, behind the profile `chosen` where only one serves it, or `undefined` where it cannot be written so that it reads as `to` again:
 * a regional profile that the replacement does not have, a fine-tuned model, an identifier.
 */
export function respell(
  mention: Mention,
  from: EntryRef,
  to: EntryRef,
  catalogue: Catalogue,
  chosen = '',
): TextEdit | undefined {
  if (mention.role === 'identifier' || mention.circumstances?.fineTuned) return undefined;
  const core = mention.core ?? mention;
  const before = mention.text.slice(0, core.start - mention.start);
  const bare = mention.text.slice(core.start - mention.start, core.end - mention.start);
  const after = mention.text.slice(core.end - mention.start);
  for (const spelling of spellings(bare, from, to)) {
    const id = `${chosen}${spelling}`;
    const newText = `${before}${id}${after}`;
    if (!reads(newText, to, catalogue) || !existsSo(before, id, after, to, catalogue)) continue;
    return { start: core.start, end: core.end, oldText: bare, newText: id };
  }
  return undefined;
}

/** How the replacement may be written, the likeliest first. */
function spellings(bare: string, from: EntryRef, to: EntryRef): readonly string[] {
  const joined = from.version !== undefined && bare.toLowerCase().endsWith(`-${from.version.toLowerCase()}`);
  const profile = bare.toLowerCase().endsWith(`.${from.id.toLowerCase()}`) ? bare.slice(0, -from.id.length) : '';
  return [...(joined && to.version !== undefined ? [`${to.id}-${to.version}`] : []), `${profile}${to.id}`];
}

function reads(text: string, to: EntryRef, catalogue: Catalogue): boolean {
  return readId(text, catalogue)?.named.some(({ ref }) => ref.index === to.index) ?? false;
}

/** Regional profiles and variants are not made for every model: they count only where the catalogue has them. */
function existsSo(before: string, id: string, after: string, to: EntryRef, catalogue: Catalogue): boolean {
  const head = `${before}${id}`.slice(0, -to.id.length);
  const profile = id.endsWith(to.id) ? profileIn(head) : '';
  const variant = /^:[a-z]/.test(after) ? after : '';
  return (!profile && !variant) || catalogue.on(to.platform, `${profile}${to.id}${variant}`).length > 0;
}

/** The regional profile that a text ends with, and nothing else before it but a prefix. */
function profileIn(head: string): string {
  const last = head.slice(Math.max(head.lastIndexOf('/'), head.lastIndexOf(':')) + 1);
  return PROFILES.some(([, profiles]) => profiles.exec(last)?.[0] === last) ? last : '';
}
