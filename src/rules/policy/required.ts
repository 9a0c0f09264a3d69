/** What a team uses instead of a model, and the fix that writes it. */
import { type EntryRef, namePattern, type RequiredReplacement } from '../../catalogue';
import type { PolicyMessages } from '../../messages';
import { DEPLOYMENT_PLATFORM } from '../../platforms';
import type { Fix } from '../finding';
import { displayed } from '../model-rule';
import { adviceTo } from '../replace-by';
import { type Subject, type Violation, violated } from './statements';

export interface Required {
  readonly violation: Violation;
  /** As it is written here. */
  readonly reference: string;
  readonly fixes: readonly Fix[];
}

export type RequiredFor = (subject: Subject) => Required | undefined;

/** The first row that means the model counts. What an untrusted workspace asks for is told, and written by nobody. */
export function requiredReplacements(
  rows: readonly RequiredReplacement[],
  say: PolicyMessages,
  trusted: boolean,
): RequiredFor {
  const tests = rows.map((row) => ({ row, isModel: namePattern(row.model) }));
  return (subject) => {
    const { mention, model, names, status, context } = subject;
    const { platform } = mention;
    const isUse = (use: string): boolean => names.all.includes(use.toLowerCase());
    const found = tests.find(
      ({ row, isModel }) =>
        (row.platform === undefined || row.platform === platform) && names.own.some(isModel) && !isUse(row.use),
    );
    if (!found || platform === undefined || mention.kind === 'api-version') return undefined;
    const { row } = found;
    const to = targetOf(row.use, platform, context.catalogue);
    // Of another platform than this call's: nothing that could be put here.
    if (!to) return undefined;
    const advice = status && trusted ? adviceTo(mention, to, status, context) : undefined;
    const named = (reference: string): string => withoutVersion(reference, to, row.use, platform);
    const reference = named(advice?.reference ?? row.use);
    return {
      violation: violated(
        'replacements',
        say.useInstead(model, displayed(reference, platform, context.catalogue)),
        row,
      ),
      reference,
      fixes: (advice?.fixes ?? []).map((fix) => ({ ...fix, replacement: named(fix.replacement) })),
    };
  };
}

/** As the team writes it: but on Azure a version is no half of a name. */
function withoutVersion(reference: string, { version }: EntryRef, use: string, platform: string): string {
  const half = `@${version}`;
  if (version === undefined || use.endsWith(half) || platform === DEPLOYMENT_PLATFORM) return reference;
  return reference.endsWith(half) ? reference.slice(0, -half.length) : reference;
}

function targetOf(use: string, platform: string, catalogue: Subject['context']['catalogue']): EntryRef | undefined {
  return catalogue.resolve(platform, use).at(-1) ?? catalogue.on(platform, use).at(-1);
}
