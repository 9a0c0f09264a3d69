/** Mentions within declared deployments: model, version and name, weighed as a deployment, with what the file proves. */

import type { Catalogue, Circumstances, EntryRef } from '../../../catalogue';
import { DEPLOYMENT_PLATFORM } from '../../../platforms';
import { type Steps, stepsOverLight } from '../../../text';
import { tierIn } from '../../context/file-kind';
import type { Mention, Role } from '../../mention';
import { azureEntries, withVersion } from '../azure';
import { type Deployment, type Located, MOST_PAIRS, provenText, regionName } from '../deployment';
import type { PairInput } from './pairing-input';

export interface DeclaredMentions {
  readonly mentions: readonly Mention[];
  /** Some deployments have more choices of models and versions than are put together. */
  readonly isCut: boolean;
}

/** The mentions of the file with those of its deployments put in, in the order of their start. In steps. */
export function* declaredMentions(deployments: readonly Deployment[], pair: PairInput): Steps<DeclaredMentions> {
  if (!deployments.length) return { mentions: pair.mentions, isCut: false };
  const byStart = new Map(pair.mentions.map((mention) => [mention.start, mention]));
  let pairs = 0;
  let isCut = false;
  yield* stepsOverLight(deployments, (deployment) => {
    const { model, version } = deployment;
    // A deployment that says what it is costs nothing of it.
    const choices = Math.max(model.length, 1) * Math.max(version.length, 1) - 1;
    if (choices > MOST_PAIRS - pairs) {
      isCut = true;
      return;
    }
    pairs += choices;
    for (const mention of mentionsOf(deployment, pair, byStart)) byStart.set(mention.start, mention);
  });
  return { mentions: [...byStart.values()].sort((a, b) => a.start - b.start || b.end - a.end), isCut };
}

function mentionsOf(deployment: Deployment, pair: PairInput, known: ReadonlyMap<number, Mention>): readonly Mention[] {
  const { catalogue } = pair;
  const circumstances = circumstancesOf(deployment, catalogue);
  const mentions: Mention[] = [];
  const add = (place: Located, make: (base: Mention) => Mention): void => {
    const base = known.get(place.start) ?? blank(place, pair);
    mentions.push({
      ...make(base),
      tier: base.tier === 'default' ? 'deployment' : base.tier,
      ...(circumstances && { circumstances: { ...base.circumstances, ...circumstances } }),
    });
  };
  const pairs = pairsOf(deployment, catalogue);
  for (const { model, version, entries } of pairs) {
    if (entries.length || known.has(model.start)) add(model, (base) => asModel(base, model, entries, version?.text));
    if (version && azureEntries(catalogue, model.text).length)
      add(version, (base) => asVersion(base, model.text, version, entries));
  }
  const modelStarts = new Set(deployment.model.map(({ start }) => start));
  const entries = uniqueEntries(pairs.flatMap((one) => one.entries));
  for (const name of deployment.name) {
    const base = known.get(name.start);
    if (!base || modelStarts.has(name.start) || base.kind === 'api-version' || !entries.length) continue;
    add(name, (mention) => asName(mention, entries, pairs[0]?.version?.text));
  }
  return mentions;
}

interface Pair {
  readonly model: Located;
  readonly version?: Located;
  readonly entries: readonly EntryRef[];
}

/** Which version belongs to which model: the only one, or the one that exists. */
function pairsOf({ model, version }: Deployment, catalogue: Catalogue): readonly Pair[] {
  return model.flatMap((name): readonly Pair[] => {
    if (version.length === 0) return [{ model: name, entries: azureEntries(catalogue, name.text) }];
    const existing = version.filter((one) => azureEntries(catalogue, name.text, one.text).length > 0);
    const fitting = existing.length ? existing : version.length === 1 || model.length === 1 ? version : [];
    return fitting.length
      ? fitting.map((one) => ({ model: name, version: one, entries: azureEntries(catalogue, name.text, one.text) }))
      : [{ model: name, entries: azureEntries(catalogue, name.text) }];
  });
}

function asModel(base: Mention, { text }: Located, entries: readonly EntryRef[], version: string | undefined): Mention {
  const [first] = entries;
  if (!first) return version === undefined ? base : { ...base, version, entries: [], datesApply: false };
  if (version !== undefined) return withVersion({ ...base, kind: 'model-id', class: 'known' }, entries, version);
  return {
    ...base,
    kind: 'model-id',
    class: 'known',
    platform: first.platform,
    platformReason: { by: 'sibling', detail: text },
    id: first.id,
    entries,
    datesApply: true,
  };
}

/** A version that the model does not have is kept: nothing is claimed of its life, but it can be said to be unknown. */
function asVersion(base: Mention, model: string, { text }: Located, entries: readonly EntryRef[]): Mention {
  const [first] = entries;
  return {
    ...base,
    kind: 'model-version',
    class: first ? 'known' : 'slot',
    platform: first?.platform ?? DEPLOYMENT_PLATFORM,
    platformReason: { by: 'sibling', detail: model },
    id: first?.id ?? model,
    version: first?.version ?? text,
    entries,
    elsewhere: [],
    datesApply: first !== undefined,
  };
}

function asName(base: Mention, entries: readonly EntryRef[], version: string | undefined): Mention {
  const [first] = entries;
  return {
    ...base,
    kind: 'deployment-name',
    class: 'known',
    platform: first?.platform ?? DEPLOYMENT_PLATFORM,
    platformReason: { by: 'sibling', detail: first?.id ?? base.text },
    ...(first && { id: first.id }),
    ...(version !== undefined && { version }),
    entries,
    datesApply: true,
  };
}

function blank({ start, end, text }: Located, { regions, options }: PairInput): Mention {
  const region = regions.at(start);
  const role: Role = region?.role ?? 'config';
  return {
    start,
    end,
    text,
    kind: 'model-id',
    class: 'known',
    role,
    tier: tierIn(role, region, options),
    entries: [],
    elsewhere: [],
    datesApply: false,
  };
}

/** Only what leaves no choice. */
const circumstancesOf = ({ sku, region }: Deployment, catalogue: Catalogue): Circumstances | undefined =>
  circumstancesFrom(provenText(sku), provenText(region), catalogue);

/** What a deployment type and a region say, as they are written. */
export function circumstancesFrom(
  type: string | undefined,
  where: string | undefined,
  { deployments }: Catalogue,
): Circumstances | undefined {
  const deploymentType = deployments.skuNames.find((name) => name === type);
  if (deploymentType === undefined && where === undefined) return undefined;
  return {
    ...(deploymentType !== undefined && { deploymentType }),
    ...(where !== undefined && { region: regionName(where) }),
  };
}

function uniqueEntries(entries: readonly EntryRef[]): readonly EntryRef[] {
  return [...new Map(entries.map((ref) => [ref.index, ref])).values()];
}
