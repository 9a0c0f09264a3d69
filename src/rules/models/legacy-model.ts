import { lastDay } from '../../catalogue';
import { type Case, modelRule } from '../model-rule';
import { commonDate } from './dates';

/** The vendor calls it legacy, or the time for which it was promised ends. Nobody has said that it retires. */
export const legacyModel = modelRule({
  name: 'legacy-model',
  summary: 'The model is called legacy, or the time for which it was promised is near its end.',
  when: { legacy: 'legacy', earliest: 'legacy' },
  struck: false,
  sentences: (of) => [of.status.situation === 'legacy' ? legacy(of) : promise(of)],
});

function legacy(of: Case): string {
  if (of.status.life.varies) return of.say.allLegacy(of.model, of.platform);
  return of.say.legacy(of.model, of.platform, commonDate(of)?.date);
}

function promise({ status: { life }, model, platform, say, context }: Case): string {
  const { date = '', checked = '' } = life.earliest ?? {};
  return lastDay(date) >= context.asOf
    ? say.staysUntil(model, platform, date)
    : say.promiseOver(model, platform, date, checked);
}
