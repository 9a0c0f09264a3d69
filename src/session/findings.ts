/** What the rules say of a reading on the day of today: worked out once, for problems, fixes and the status alike. */
import type { SpokenFindings } from '../messages';
import { type CheckOptions, checkWith, type Finding, type RuleSource, type Severity } from '../rules';
import type { Steps } from '../text';
import type { Reading } from './reading';
import type { Settings } from './settings';

export interface CheckedReading {
  readonly reading: Reading;
  readonly findings: readonly Finding[];
}

export interface FindingNeeds {
  readonly rules: RuleSource;
  readonly messages: SpokenFindings;
  today(): string;
  isTrusted(): boolean;
}

export interface Checks {
  checkInStepsToday(reading: Reading): Steps<CheckedReading>;
  /** Of a reading that nobody will ask about again: nothing is kept. */
  checkOnce(reading: Reading): Steps<CheckedReading>;
}

interface CheckedOnDay extends CheckedReading {
  readonly day: string;
}

/** Findings by reading: a new reading, or a new day, is checked again. */
export function createChecks({ rules, messages, today, isTrusted }: FindingNeeds): Checks {
  const byReading = new WeakMap<Reading, CheckedOnDay>();
  const checkInStepsToday = function* (reading: Reading): Steps<CheckedReading> {
    const known = byReading.get(reading);
    if (known?.day === today()) return known;
    const fresh = yield* checkNow(reading);
    byReading.set(reading, fresh);
    return fresh;
  };
  const checkNow = function* (reading: Reading, isOnce = false): Steps<CheckedOnDay> {
    const day = today();
    const options = { asOf: day, messages, isOnce, suppressions: isTrusted(), ...checkOptions(reading.settings) };
    const findings = yield* checkWith(rules, reading.document, reading.catalogue, options);
    return { reading, findings, day };
  };
  return { checkInStepsToday, checkOnce: (reading) => checkNow(reading, true) };
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
