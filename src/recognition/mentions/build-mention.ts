/** A candidate that counts → its mention: its platform, role and tier, and what the catalogue has of it. */
import type { Region } from '../../text';
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
  return {
    start: candidate.start,
    end: candidate.end,
    text: candidate.text,
    kind,
    class: 'known',
    role,
    tier,
    ...(choice.platform && { platform: choice.platform }),
    ...(choice.reason && { platformReason: choice.reason }),
    ...(first && { id: first.id }),
    ...(version && { version }),
    core: {
      start: candidate.start + found.coreStart,
      end: candidate.start + found.coreEnd,
    },
    entries: choice.entries,
    elsewhere: choice.elsewhere,
    ...(found.fineTuned && { circumstances: { fineTuned: true } }),
    datesApply: choice.datesApply,
  };
}
