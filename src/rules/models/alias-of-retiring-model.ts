import { modelRule } from '../model-rule';

/** The date is about a snapshot; the text names an alias of it, and the vendor may repoint that. */
export const aliasOfRetiringModel = modelRule({
  name: 'alias-of-retiring-model',
  summary: 'The alias points to a snapshot that retires.',
  // Where nothing newer was said, the alias has most likely gone with its snapshot.
  when: { retired: 'date-passed', retiring: 'alias-of-retiring', deprecated: 'alias-of-retiring' },
  unless: ({ pointsAt, situation }) => !pointsAt || (situation === 'retired' && !pointsAt.onlySnapshotNamed),
  struck: false,
  sentences({ status: { pointsAt, situation, life }, model, platform, say }) {
    const snapshot = pointsAt?.snapshot ?? '';
    const date = life.retirement?.date;
    if (situation === 'retired') return [say.pointsAtRetired(model, snapshot, platform, date)];
    return [
      date === undefined
        ? say.pointsAtDeprecated(model, snapshot, platform)
        : say.pointsAtRetiring(model, snapshot, platform, date),
    ];
  },
});
