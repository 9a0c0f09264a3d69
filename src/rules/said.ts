/** What was said of mentions at the last check, for those that are what they were: most of a text stays as it is from key to key. */
import type { Catalogue } from '../catalogue/catalogue';
import type { Messages } from '../messages/messages';
import { type Mention, originOf } from '../recognition/mention';
import type { Edit, Finding, Fix } from './finding';
import type { RuleContext } from './rule';

interface Said {
  /** `undefined`: nothing was to be said. */
  readonly finding: Finding | undefined;
  /** What the document answered, when that was asked. */
  readonly samples?: boolean;
}

interface Memory {
  readonly key: string;
  readonly messages: Messages;
  /** By the mention as it was first found. */
  readonly said: WeakMap<Mention, Said>;
}

const MEMORIES = new WeakMap<Catalogue, Memory>();

/** `settings`: all that a finding depends on beside the mention, the day and the catalogue. */
export function remembering(
  context: RuleContext,
  settings: unknown,
  find: (mention: Mention) => Finding | undefined,
): (mention: Mention) => Finding | undefined {
  const { facts } = context;
  const { said } = memoryOf(context, JSON.stringify([context.asOf, context.leadTimeDays, settings]));
  const hasPairs = context.document.mentions.some(({ kind }) => kind === 'model-version');
  return (mention) => {
    if (dependsOnOthers(mention, hasPairs)) return find(mention);
    const origin = originOf(mention);
    const before = said.get(origin);
    if (before && (before.samples === undefined || before.samples === facts.samples()))
      return before.finding && at(mention, before.finding);
    const { result: finding, asked } = facts.watched(() => find(mention));
    said.set(origin, { finding, ...(asked && { samples: facts.samples() }) });
    return finding;
  };
}

function memoryOf({ catalogue, messages }: RuleContext, key: string): Memory {
  const known = MEMORIES.get(catalogue);
  if (known?.key === key && known.messages === messages) return known;
  const memory = { key, messages, said: new WeakMap() };
  MEMORIES.set(catalogue, memory);
  return memory;
}

/** A version of an API is judged with what the file uses, and the halves of a pair with each other. */
const dependsOnOthers = ({ kind, version }: Mention, hasPairs: boolean): boolean =>
  kind === 'api-version' || kind === 'model-version' || (hasPairs && version !== undefined);

/** The finding where its mention stands now. */
function at(mention: Mention, finding: Finding): Finding {
  const by = mention.start - finding.mention.start;
  if (by === 0) return finding.mention === mention ? finding : { ...finding, mention };
  const moved = <T extends Edit>(edit: T): T => ({ ...edit, start: edit.start + by, end: edit.end + by });
  const fixes = finding.fixes.map((fix): Fix => {
    const { further } = fix;
    return { ...moved(fix), ...(further && { further: further.map(moved) }) };
  });
  return { ...finding, mention, fixes };
}
