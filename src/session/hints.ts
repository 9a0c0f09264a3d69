/** What is to become of the models of a line, in few words at its end. */
import { briefLife } from '../card';
import { type LifecycleOfAll, lifecycleOfAll } from '../catalogue';
import type { Mention } from '../recognition';
import { type Finding, mentionOf } from '../rules';
import { type Steps, stepsOver, stepsOverLight } from '../text';
import type { CardContext } from './cards';
import type { CheckedReading } from './findings';
import { type CardName, subjectOfMention } from './subjects';

export interface DateHint {
  /** The end of the line: nothing that somebody reads is pushed aside. */
  readonly at: number;
  /** `retired 2026-10-23 → gpt-5.6-sol`, `retires in 46 days → gpt-6-luna` */
  readonly text: string;
  /** The whole sentence, where something is said. */
  readonly message?: string;
  /** The card that tells more. */
  readonly card?: CardName;
}

/** Of what costs next to nothing each. */
const MANY = 1_024;

/** `problems`: only where something is said that is more than a hint; `all`: every model that is known. */
export function* dateHints(
  { reading, findings }: CheckedReading,
  which: 'problems' | 'all',
  context: Omit<CardContext, 'catalogue'>,
): Steps<readonly DateHint[]> {
  const { document, catalogue } = reading;
  const findingOf = new Map<Mention, Finding>();
  yield* stepsOver(
    findings,
    (finding) => {
      const mention = mentionOf(finding);
      if (mention) findingOf.set(mention, finding);
    },
    MANY,
  );
  const hints = new Map<string, DateHint>();
  yield* stepsOverLight(document.mentions, (mention) => {
    const finding = findingOf.get(mention);
    if (!isWanted(mention, finding, which)) return;
    const life = lifecycleOfAll(
      mention.entries.map((ref) => catalogue.entry(ref)),
      context.asOf,
      mention.circumstances,
    );
    const text = textOf(life, finding, context);
    const at = endOfLine(document.text, mention.end);
    const subject = subjectOfMention(mention, catalogue);
    const [ref] = mention.entries;
    const card = subject &&
      ref && { platform: ref.platform, id: ref.id, ...(mention.entries.length === 1 && { version: ref.version }) };
    // Name and version of a deployment, and one model twice in a line, are told once.
    const key = `${at} ${text}`;
    if (text !== '' && !hints.has(key))
      hints.set(key, { at, text, ...(finding && { message: finding.message }), ...(card && { card }) });
  });
  return [...hints.values()];
}

function isWanted(mention: Mention, finding: Finding | undefined, which: 'problems' | 'all'): boolean {
  if (!mention.datesApply || mention.entries.length === 0 || mention.tier === 'prose') return false;
  return which === 'all' || (finding !== undefined && finding.severity !== 'hint');
}

function textOf(life: LifecycleOfAll, finding: Finding | undefined, { words }: Omit<CardContext, 'catalogue'>): string {
  if (life.varies) return '';
  const { daysLeft } = life;
  // What is said then is no matter of its life: a team's policy, or the call.
  if (finding && FINE.has(life.state)) return finding.replacement === undefined ? '' : `→ ${finding.replacement}`;
  const isAhead = life.state === 'retiring' && daysLeft !== undefined;
  const brief = isAhead ? words.t.brief.retiresIn(words.count(daysLeft), daysLeft) : briefLife(life, words);
  return finding?.replacement === undefined ? brief : `${brief} → ${finding.replacement}`;
}

const FINE: ReadonlySet<LifecycleOfAll['state']> = new Set(['ga', 'listed', 'unknown']);

/** Before what ends the line. */
function endOfLine(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  const end = feed < 0 ? text.length : feed;
  return text[end - 1] === '\r' ? end - 1 : end;
}
