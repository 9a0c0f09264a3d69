/** Models that no catalogue has, and unknown elements of lists that models stand in on all sides. */
import { firstFrom, type Steps, stepsOver } from '../../text';
import { tierIn } from '../context/file-kind';
import { usageOf } from '../context/usage';
import { neverServed } from '../ids/never-served';
import { MENTIONS, type Mention, type Tier } from '../mention';
import { atCursor, ofFile, withPlatform } from '../platform/unknown-model-platform';
import { FRESH_ONLY, inOrder, type ModelSearch, type TokenInRegion, tokenIn } from './model-search';
import { callsNothing } from './uncalled';
import { listedUnknownModel, unknownModelAt } from './unknown-models';

export function* unknownModelsBeside(known: readonly Mention[], search: ModelSearch): Steps<readonly Mention[]> {
  const sure: Mention[] = [];
  const maybe: Mention[] = [];
  const starts = new Set(known.map((mention) => mention.start));
  const { slots, listed } = (search.options.cursor === undefined && search.kept) || FRESH_ONLY;
  yield* stepsOver(search.slots, (offset) => {
    if (starts.has(offset)) return;
    const slot = slots.at(offset, () => slotAt(offset, unknownModelAt, search));
    const other = slot ?? listed.at(offset, () => slotAt(offset, listedUnknownModel, search));
    if (other && !starts.has(other.start)) (slot ? sure : maybe).push(other);
  });
  const values = inOrder([...known, ...sure]).filter(({ role }) => role === 'code' || role === 'config');
  return [...sure, ...maybe.filter((slot) => isAmong(values, slot))];
}

function slotAt(offset: number, read: typeof unknownModelAt, search: ModelSearch): Mention | undefined {
  const found = tokenIn(offset, search);
  const slot = found && read(found.token, found.region, search.input.text);
  if (!slot) return undefined;
  const placed = slot.tier === 'default' ? { ...slot, tier: tierOfSlot(slot, found, search) } : slot;
  return placed.platform === undefined ? hosted(placed, found, search) : placed;
}

function tierOfSlot({ role, start, end }: Mention, { token, region }: TokenInRegion, search: ModelSearch): Tier {
  const { options, input } = search;
  const tier = tierIn(role, region, options);
  if (tier !== 'default' || options.loud === 'everywhere') return tier;
  return callsNothing({ start, end, role: region.role, usage: usageOf(token, region, input.text) }, input.text)
    ? 'uncalled'
    : tier;
}

function hosted(
  slot: Mention,
  { token, region }: TokenInRegion,
  { input, evidence, options, catalogue }: ModelSearch,
): Mention {
  const { start, end } = slot;
  const { cursor = -1 } = options;
  const usage = usageOf(token, region, input.text);
  const site = { start, end, role: region.role, usage };
  if (start <= cursor && cursor <= end) return atCursor(slot, site, evidence());
  const placed = withPlatform(slot, site, evidence());
  const never = placed.platform === undefined ? neverServed(slot.text, catalogue) : undefined;
  return never ? ofFile(placed, site, evidence(), never.platform) : placed;
}
const LIST_DISTANCE = 160;

/** At least three models close by. */
function isAmong(values: readonly Mention[], slot: Mention): boolean {
  const first = firstFrom(values, MENTIONS.at, slot.start - LIST_DISTANCE);
  return (values[first + 2]?.start ?? Number.POSITIVE_INFINITY) < slot.start + LIST_DISTANCE;
}
