import type { PolicyMessages } from './policy';

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

export const ENGLISH_POLICY: PolicyMessages = {
  modelForbidden: (model) => `The policy of this workspace forbids ${model}.`,
  modelNotAllowed: (model) => `${model} is not among the models that the policy of this workspace allows.`,
  platformForbidden: (platform) => `The policy of this workspace forbids ${platform}.`,
  platformNotAllowed: (platform) => `${platform} is not among the platforms that the policy of this workspace allows.`,
  regionForbidden: (region) => `The policy of this workspace forbids the region ${region}.`,
  regionNotAllowed: (region, allowed) =>
    `The policy of this workspace does not allow the region ${region}; it allows ${allowed.join(', ')}.`,
  servedAnywhere: (type) => `${type} answers from any region, which the policy of this workspace does not allow.`,
  preview: (model) => `${model} is a preview, and the policy of this workspace allows no previews.`,
  notPinned: (model, snapshots) =>
    `${model} may come to stand for another model, and the policy of this workspace allows only pinned snapshots${snapshots.length > 0 ? `: ${snapshots.join(', ')}` : ''}.`,
  noVersion: (model) => `${model} has no version here, and the policy of this workspace allows only pinned snapshots.`,
  tooSoon: (model, date, left, wanted) =>
    `${model} retires on ${date}, in ${days(left)}; the policy of this workspace requires at least ${days(wanted)}.`,
  useInstead: (model, use) => `The policy of this workspace requires ${use} instead of ${model}.`,
  use: (model) => `It requires ${model}.`,
  notInPolicy: 'the policy of this workspace does not allow it',
};
