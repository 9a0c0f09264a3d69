import { type Case, displayed, modelRule } from '../model-rule';
import { soonerDates } from './dates';

/** A committed day is today or within the lead time. */
export const retiringModel = modelRule({
  name: 'retiring-model',
  summary: 'The model retires within the lead time (90 days unless set otherwise).',
  when: { retiring: 'retiring' },
  unless: ({ pointsAt }) => pointsAt !== undefined,
  // Who reads it still has time: struck through, its hyphens are hard to see.
  struck: false,
  sentences: (of) => [retires(of), ...afterwards(of), ...soonerDates(of)],
});

function retires({ status: { life }, model, platform, say }: Case): string {
  const date = life.retirement?.date ?? '';
  if (life.varies) return say.allRetireBy(model, platform, date);
  return life.daysLeft === 0
    ? say.retiresToday(model, platform)
    : say.retires(model, platform, date, life.daysLeft ?? 0);
}

function afterwards({ status, say, context }: Case): readonly string[] {
  const { afterRetirement, redirectsTo, autoUpgradeFrom } = status.entry.lifecycle;
  if (redirectsTo === undefined || status.life.varies) return [];
  const to = displayed(redirectsTo, status.platform, context.catalogue);
  return [afterRetirement === 'auto-upgrades' ? say.thenUpgradedTo(to, autoUpgradeFrom) : say.thenGoesTo(to)];
}
