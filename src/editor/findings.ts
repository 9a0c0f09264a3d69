/** What the rules say about a document on the day of today: computed once, for problems, quick fixes and the status alike. */

import * as vscode from 'vscode';
import type { Finding, Severity } from '../rules';
import type { Settings } from '../session';
import type { LazyCore } from './core-loader';
import type { Documents } from './documents';
import type { Reading } from './reading';
import type { Today } from './today';

export interface Findings {
  of(document: vscode.TextDocument): Promise<JudgedReading | undefined>;
  judge(reading: Reading): Promise<readonly Finding[]>;
}

export interface JudgedReading {
  readonly reading: Reading;
  readonly findings: readonly Finding[];
}

export function createFindings(core: LazyCore, documents: Documents, today: Today): Findings {
  const classification = new WeakMap<Reading, { readonly day: string; readonly findings: readonly Finding[] }>();
  const judge = async (reading: Reading): Promise<readonly Finding[]> => {
    const { day } = today;
    const known = classification.get(reading);
    if (known?.day === day) return known.findings;
    const { check, messages } = await core();
    const suppressions = vscode.workspace.isTrusted;
    const options = { asOf: day, messages, suppressions, ...checkOptions(reading.settings) };
    const findings = check(reading.document, reading.catalogue, options);
    classification.set(reading, { day, findings });
    return findings;
  };
  return {
    judge,
    async of(document) {
      const reading = await documents.read(document);
      return reading && { reading, findings: await judge(reading) };
    },
  };
}

function checkOptions(settings: Settings) {
  return {
    leadTimeDays: settings.get('leadTimeDays'),
    severities: severities(settings.rules),
    platforms: settings.get('platforms'),
    ignoredIds: settings.get('ignoredIds'),
  };
}

/** `default` means that the rule follows the built-in table. */
function severities(rules: Settings['rules']): Readonly<Record<string, Severity | 'off'>> {
  const set = Object.entries(rules).filter((rule): rule is [string, Severity | 'off'] => rule[1] !== 'default');
  return Object.fromEntries(set);
}
