import { lastDay } from '../../catalogue';
import { type Case, modelRule } from '../model-rule';
import { commonDate, soonerDates } from './dates';

/** The vendor says that the model is deprecated; its last day is far off or not known. */
export const deprecatedModel = modelRule({
  name: 'deprecated-model',
  summary: 'The vendor has deprecated the model.',
  when: { deprecated: 'deprecated' },
  unless: ({ pointsAt }) => pointsAt !== undefined,
  sentences: (of) => [deprecated(of), ...floor(of), ...refused(of), ...soonerDates(of)],
});

function deprecated(of: Case): string {
  const { status, model, platform, say } = of;
  if (status.life.varies) return say.allDeprecated(model, platform);
  const { lifecycle } = status.entry;
  const stated = lifecycle.deprecated !== undefined || lifecycle.stageBasis === 'stated';
  return (stated ? say.deprecated : say.listedAsDeprecated)(model, platform, commonDate(of)?.date);
}

/** An "earliest" date is a promise, not a retirement. */
function floor({ status: { life }, say, context }: Case): readonly string[] {
  if (!life.earliest || life.retirement) return [];
  const { date } = life.earliest;
  return [lastDay(date) >= context.asOf ? say.floor(date) : say.floorPassed(date)];
}

/** Azure refuses deployments of deprecated models to customers who have none yet. */
function refused({ mention, status, say }: Case): readonly string[] {
  return mention.tier === 'deployment' && status.platform.startsWith('azure-') ? [say.noNewDeployments] : [];
}
