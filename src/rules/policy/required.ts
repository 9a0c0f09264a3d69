/** What a team uses instead of a model, and the fix that writes it. */
import { type EntryRef, namePattern, type RequiredReplacement } from '../../catalogue';
import type { PolicyMessages } from '../../messages';
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
    const reference = advice?.reference ?? row.use;
    const named = displayed(reference, platform, context.catalogue);
    return {
      violation: violated('replacements', say.useInstead(model, named), row),
      reference,
      fixes: advice?.fixes ?? [],
    };
  };
}

function targetOf(use: string, platform: string, catalogue: Subject['context']['catalogue']): EntryRef | undefined {
  return catalogue.resolve(platform, use).at(-1) ?? catalogue.on(platform, use).at(-1);
}
