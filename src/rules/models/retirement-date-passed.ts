import { modelRule } from '../model-rule';

/** A committed day lies behind us, and nobody has said since whether the model is really gone. */
export const retirementDatePassed = modelRule({
  name: 'retirement-date-passed',
  summary: 'The retirement date has passed since its source was read.',
  when: { 'date-passed': 'date-passed' },
  sentences({ status: { life }, model, platform, say }) {
    const { date = '', checked = '' } = life.retirement ?? {};
    return [say.datePassed(model, platform, date, checked)];
  },
});
