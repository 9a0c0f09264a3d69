import { type Case, displayed, modelRule } from '../model-rule';
import { commonDate } from './dates';

/** The model is gone. Requests fail, or go to another model than the one that is written. */
export const retiredModel = modelRule({
  name: 'retired-model',
  summary: 'The model was retired on its platform.',
  when: { retired: 'retired', redirected: 'retired-in-part', 'retired-for-some': 'retired-in-part' },
  unless: ({ pointsAt }) => pointsAt?.onlySnapshotNamed === true,
  sentences: (of) => [of.status.situation === 'redirected' ? redirected(of) : retired(of)],
});

function retired(of: Case): string {
  const { status, model, platform, say } = of;
  const scoped = status.life.scoped.filter(({ kind }) => kind === 'firm');
  if (!status.life.retirement && scoped.length) return say.retiredByPart(model, platform, scoped);
  return say.retired(model, platform, commonDate(of)?.date);
}

function redirected(of: Case): string {
  const { status, model, platform, say, context } = of;
  const { afterRetirement, redirectsTo = '' } = status.entry.lifecycle;
  const to = displayed(redirectsTo, status.platform, context.catalogue);
  const sentence = afterRetirement === 'auto-upgrades' ? say.upgraded : say.redirected;
  return sentence(model, platform, to, commonDate(of)?.date);
}
