/** What the rules say of a reading on the day of today: worked out once, for problems, fixes and the status alike. */
import type { SpokenFindings } from '../messages';
import { type CheckOptions, checkInSteps, type Finding, type Severity } from '../rules';
import { atOnce, type Steps } from '../text';
import type { Reading } from './reading';
import type { Settings } from './settings';

export interface JudgedReading {
  readonly reading: Reading;
  readonly findings: readonly Finding[];
}

export interface FindingNeeds {
  readonly messages: SpokenFindings;
  today(): string;
  isTrusted(): boolean;
}

export interface Judgement {
  judge(reading: Reading): JudgedReading;
  judgeInSteps(reading: Reading): Steps<JudgedReading>;
}

/** Findings by reading: a new reading, or a new day, is judged anew. */
export function createJudgement({ messages, today, isTrusted }: FindingNeeds): Judgement {
  const judged = new WeakMap<Reading, JudgedReading & { readonly day: string }>();
  const judgeInSteps = function* (reading: Reading): Steps<JudgedReading> {
    const day = today();
    const known = judged.get(reading);
    if (known?.day === day) return known;
    const options = { asOf: day, messages, suppressions: isTrusted(), ...checkOptions(reading.settings) };
    const findings = yield* checkInSteps(reading.document, reading.catalogue, options);
    const fresh = { reading, findings, day };
    judged.set(reading, fresh);
    return fresh;
  };
  return { judge: (reading) => atOnce(judgeInSteps(reading)), judgeInSteps };
}

type FromSettings = Pick<CheckOptions, 'leadTimeDays' | 'severities' | 'platforms' | 'ignoredIds'>;

const checkOptions = (settings: Settings): FromSettings => ({
  leadTimeDays: settings.get('leadTimeDays'),
  severities: severities(settings.rules),
  platforms: settings.get('platforms'),
  ignoredIds: settings.get('ignoredIds'),
});

/** `default` means that the rule follows the built-in table. */
function severities(rules: Settings['rules']): Readonly<Record<string, Severity | 'off'>> {
  const set = Object.entries(rules).filter((rule): rule is [string, Severity | 'off'] => rule[1] !== 'default');
  return Object.fromEntries(set);
}
