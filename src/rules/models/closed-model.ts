import { modelRule } from '../model-rule';
import { soonerDates } from './dates';

/** Those who use it may go on; nobody else can begin. */
export const closedModel = modelRule({
  name: 'closed-model',
  summary: 'The model is closed to new customers or projects.',
  when: { closed: 'closed' },
  struck: false,
  sentences: (of) => [of.say.closed(of.model, of.platform, of.status.life.closed?.date), ...soonerDates(of)],
});
