/** The retirement date behind an ID, in few words. */
import { briefLife } from '../card';
import { lifecycleOfAll } from '../catalogue';
import type { Mention } from '../recognition';
import type { CardContext } from './cards';
import type { Reading } from './reading';

export interface DateHint {
  /** Where its ID ends. */
  readonly at: number;
  /** `retires 2027-01-14`, `retired 2026-10-23` */
  readonly text: string;
}

/** Only of what has an end. */
export function dateHints(
  { catalogue, document }: Reading,
  context: Omit<CardContext, 'catalogue'>,
): readonly DateHint[] {
  const dateOf = ({ datesApply, entries, circumstances }: Mention): string | undefined => {
    if (!datesApply || entries.length === 0) return undefined;
    const all = entries.map((ref) => catalogue.entry(ref));
    const life = lifecycleOfAll(all, context.asOf, circumstances);
    return life.retirement && !life.varies ? briefLife(life, context.words) : undefined;
  };
  return document.mentions.flatMap((mention) => {
    const text = dateOf(mention);
    return text === undefined ? [] : { at: mention.end, text };
  });
}
