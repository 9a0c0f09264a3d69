/** A candidate that counts → its mention: its platform, role and tier, and what the catalogue has of it. */
import { type Region, withSome } from '../../text';
import type { Candidate } from '../candidate';
import type { Mention, MentionKind } from '../mention';
import { choosePlatform } from '../platform/resolve-platform';
import type { ModelSearch } from './model-search';
import { roleOf, tierOf } from './role';

export function mentionOf(candidate: Candidate, region: Region, search: ModelSearch): Mention {
  const { input, options, catalogue } = search;
  const { reading: found, usage } = candidate;
  const choice = choosePlatform(candidate, search.evidence, catalogue);
  const kind: MentionKind = usage.meaning === 'deployment' ? 'deployment-name' : 'model-id';
  const role = roleOf(candidate, region, input.text);
  const tier = tierOf(candidate, role, region, input.text, options);
  const first = choice.entries[0];
  const version =
    choice.entries.length === 1 && first?.version && candidate.text.includes(first.version) && first.version;
  return withSome(
    {
      start: candidate.start,
      end: candidate.end,
      text: candidate.text,
      kind,
      class: 'known' as const,
      role,
      tier,
      core: {
        start: candidate.start + found.coreStart,
        end: candidate.start + found.coreEnd,
      },
      entries: choice.entries,
      elsewhere: choice.elsewhere,
      datesApply: choice.datesApply,
    },
    {
      platform: choice.platform || undefined,
      platformReason: choice.reason,
      id: first?.id,
      version: version || undefined,
      circumstances: found.fineTuned ? { fineTuned: true as const } : undefined,
    },
  );
}
