/** Keys that are a program's own names for the models behind them: `"fast": model`, where the key happens to be the name of another one. */
import type { Catalogue, EntryRef } from '../../catalogue';
import { WITH_DEPLOYMENTS } from '../../platforms';
import { type Regions, type Steps, stepsOverLight } from '../../text';
import { distinctiveness } from '../ids/id-shape';
import { readId } from '../ids/id-syntax';
import type { Mention } from '../mention';

/** What a key names: a text, a call's argument, or the `model` of an object. */
const BEHIND =
  /^["'`]?\s{0,4}(?::|=>|=|->|[ \t]{0,12}\.(?=\s))\s{0,20}(?:[\w.]{1,40}\(\s{0,10}|[{[]?\s{0,40}["'`]?(?:model|model_?[iI]d|model_?[nN]ame)["'`]?\s{0,4}(?::|=>|=)\s{0,4})?["'`]?([\w./:@-]{2,80})(?=["'`]|[ \t]{0,8}(?:[\n,;)}\]]|$))/;
/** `(fast . "acme-1")` of Lisp. */
const CONS = /^[ \t]{1,16}\.\s/;
const HAS_MODEL_ID = /^["'`]?\s{0,4}[:=]>?\s{0,20}[{[]?\s{0,40}["'`]?model_?[iI]d["'`]?\s{0,4}[:=]/;
const KEY_REACH = 200;

/** The mentions, those of such keys never loud; nor is the name where a configuration uses it. In steps. */
export function* withAliases(
  mentions: readonly Mention[],
  text: string,
  regions: Regions,
  catalogue: Catalogue,
): Steps<readonly Mention[]> {
  const keys = new Set<Mention>();
  const names = new Set<string>();
  yield* stepsOverLight(mentions, (mention) => {
    if (!mayBeLoud(mention) || !namesAnother(mention, text, catalogue)) return;
    if (regions.at(mention.start)?.place().position !== 'key' && !CONS.test(text.slice(mention.end, mention.end + 20)))
      return;
    keys.add(mention);
    if (mention.role === 'config') names.add(mention.text);
  });
  if (!keys.size) return mentions;
  return mentions.map((mention) =>
    keys.has(mention) || (mayBeLoud(mention) && mention.role === 'config' && names.has(mention.text))
      ? { ...mention, tier: 'uncalled' }
      : mention,
  );
}

const mayBeLoud = ({ kind, class: known, tier, role }: Mention): boolean =>
  kind === 'model-id' && known === 'known' && tier === 'default' && (role === 'code' || role === 'config');

function namesAnother({ end, id, entries }: Mention, text: string, catalogue: Catalogue): boolean {
  const behind = text.slice(end, end + KEY_REACH);
  const value = BEHIND.exec(behind)?.[1];
  if (value === undefined || distinctiveness(value) === 'plain') return false;
  const other = readId(value, catalogue);
  // What nobody knows is a deployment, and the key the name of what uses it.
  if (!other && HAS_MODEL_ID.test(behind)) return true;
  // Another case is what people read: `"acme-1": "ACME-1"`.
  if (!other?.named.some((name) => value.includes(name.text))) return false;
  const own = new Set([id, ...entries.map((entry) => entry.id)]);
  // `gpt-4-0613` is a model of its own, though Azure sells it as a version of `gpt-4`.
  const isJoined = ({ platform, version }: EntryRef): boolean =>
    WITH_DEPLOYMENTS.includes(platform) && version !== undefined && value.toLowerCase().endsWith(version.toLowerCase());
  return !other.named.some(({ ref, text: name }) => own.has(name) || (own.has(ref.id) && !isJoined(ref)));
}
