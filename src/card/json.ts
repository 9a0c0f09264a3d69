/** The card as JSON for other programs: the field names are a contract, absent where unknown. */
import { type CallContract, callContractOf, type ModelKind, type Retirement, type Stage } from '../catalogue';
import type { Card } from './card';
import type { CardFacts } from './card-facts';
import { type JsonMore, moreOf } from './json-more';

export interface JsonSource {
  /** Fields of this object that the source vouches for. */
  readonly facts: readonly string[];
  /** Fields that come from this source or another one with the same entry here; which is not recorded. */
  readonly oneOf?: readonly string[];
  readonly url?: string;
  readonly document: string;
  readonly path?: string;
  readonly checked: string;
}

export interface JsonCard extends OtherFacts, JsonMore {
  readonly platform: string;
  readonly id: string;
  readonly version?: string;
  readonly vendor: string;
  readonly name: string;
  readonly kind: ModelKind;
  readonly aliases?: readonly string[];
  /** What the source said on `stageAsOf`. */
  readonly stage?: Stage;
  readonly stageAsOf?: string;
  readonly released?: string;
  readonly deprecated?: string;
  readonly retires?: readonly Pick<Retirement, 'date' | 'kind' | 'scope'>[];
  /** `id` or `id@version`, live on the day. */
  readonly replacement?: string;
  readonly contextWindow?: number;
  readonly maxInputTokens?: number;
  readonly maxOutputTokens?: number;
  readonly knowledgeCutoff?: string;
  readonly modalities?: CardFacts['modalities'];
  readonly capabilities?: readonly string[];
  readonly endpoints?: readonly string[];
  readonly prices?: CardFacts['prices'];
  readonly embeddingDimensions?: number;
  /** How it wants to be called, each fact with its basis and day; empty parts are left out. */
  readonly callContract?: Partial<CallContract>;
  readonly benchmarks?: Readonly<Record<string, number>>;
  readonly regions?: CardFacts['regions'];
  readonly sources: readonly JsonSource[];
}

/** Facts that keep the catalogue's own names. The raw answers and earlier values are behind `--explain`. */
type OtherFacts = Omit<CardFacts, keyof typeof HELD_BACK | 'vendor' | 'name' | 'kind'>;

const HELD_BACK = {
  lifecycle: true,
  callContract: true,
  azureModelsApi: true,
  history: true,
  pricesHistory: true,
} as const;

/** Plain data, ready for `JSON.stringify`. Where a foreign host serves the model, nothing of its life is told. */
export function cardJson(card: Card): JsonCard {
  const { facts } = card;
  const { stage, stageChecked, released, deprecated, retires } = card.datesApply ? facts.lifecycle : {};
  const others = Object.fromEntries(Object.entries(facts).filter(([name]) => !Object.hasOwn(HELD_BACK, name)));
  const contract: { readonly [Field in keyof JsonCard]?: JsonCard[Field] | undefined } = {
    platform: card.platform,
    id: card.id,
    version: card.version,
    vendor: facts.vendor,
    name: facts.name,
    kind: facts.kind,
    aliases: facts.aliases,
    stage,
    stageAsOf: stageChecked,
    released,
    deprecated,
    retires: retires?.map(({ date, kind, scope }) => ({ date, kind, ...(scope && { scope }) })),
    replacement: card.replacement?.reference,
    contextWindow: facts.contextWindow,
    maxInputTokens: facts.maxInputTokens,
    maxOutputTokens: facts.maxOutputTokens,
    knowledgeCutoff: facts.knowledgeCutoff,
    modalities: facts.modalities,
    capabilities: facts.capabilities,
    endpoints: facts.endpoints,
    prices: facts.prices,
    embeddingDimensions: facts.embeddingDimensions,
    callContract: contractOf(facts),
    benchmarks: facts.benchmarks,
    regions: facts.regions,
  };
  const all = { ...contract, ...others, ...moreOf(card), sources: sourcesOf(card) };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as unknown as JsonCard;
}

function contractOf(facts: CardFacts): Partial<CallContract> | undefined {
  const contract = callContractOf(facts);
  if (!contract) return undefined;
  return Object.fromEntries(Object.entries(contract).filter(([, fact]) => !Array.isArray(fact) || fact.length > 0));
}

/** Fields of the catalogue under the names of the contract; others keep their own. */
const NAMES: Readonly<Record<string, string>> = { 'lifecycle.stageChecked': 'stageAsOf' };

interface Vouched extends Omit<JsonSource, 'facts' | 'oneOf'> {
  readonly facts: string[];
  readonly oneOf: string[];
}

/** Each source once, with all that it vouches for, the newest first. */
function sourcesOf(card: Card): readonly JsonSource[] {
  const byKey = new Map<string, Vouched>();
  for (const { fact, sources, oneOfThese } of card.sources)
    for (const { url, document, path, checked } of sources) {
      const source = { ...(url !== undefined && { url }), document, ...(path !== undefined && { path }), checked };
      const key = JSON.stringify(source);
      const vouched = byKey.get(key) ?? { facts: [], oneOf: [], ...source };
      byKey.set(key, vouched);
      (oneOfThese ? vouched.oneOf : vouched.facts).push(NAMES[fact] ?? fact.replace(/^lifecycle\./, ''));
    }
  return [...byKey.values()]
    .map(({ facts, oneOf, ...source }) => ({ facts, ...(oneOf.length > 0 && { oneOf }), ...source }))
    .sort((a, b) => (a.checked < b.checked ? 1 : -1));
}
