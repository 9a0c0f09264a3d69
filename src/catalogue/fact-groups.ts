/** Facts that a source gives together: where no source names a field, those of its group vouch for it. */

export type FactGroup =
  | 'identity'
  | 'lifecycle'
  | 'limits'
  | 'cutoff'
  | 'abilities'
  | 'prices'
  | 'regions'
  | 'measured'
  | 'quota';

/** The group of a field (`contextWindow`, `lifecycle.retires`); `undefined` for what is no fact but bookkeeping. */
export function factGroup(field: string): FactGroup | undefined {
  return field.startsWith('lifecycle') ? 'lifecycle' : GROUP_OF.get(field);
}

/** Whether a source that names these fields names the field itself; `lifecycle` stands for all of its fields. */
export function vouchesExactly(fields: readonly string[], field: string): boolean {
  return fields.includes(field) || (field.startsWith('lifecycle.') && fields.includes('lifecycle'));
}

const FIELDS: Readonly<Record<Exclude<FactGroup, 'lifecycle'>, readonly string[]>> = {
  identity: [
    'id',
    'version',
    'aliases',
    'otherSpellings',
    'vendor',
    'name',
    'kind',
    'tier',
    'access',
    'hosting',
    'served',
    'openWeights',
    'compliance',
    'ipInfringementProtection',
    'providerOnCard',
    'uses',
    'useCases',
    'otherVersions',
    'defaultSnapshot',
    'notes',
    'history',
  ],
  limits: [
    'contextWindow',
    'maxInputTokens',
    'maxOutputTokens',
    'contextWindowByDeployment',
    'tokenCountsRounded',
    'embeddingDimensions',
  ],
  cutoff: ['knowledgeCutoff', 'knowledgeCutoffDate', 'knowledgeCutoffDoubtful'],
  abilities: [
    'modalities',
    'capabilities',
    'endpoints',
    'acceptsTemperature',
    'callContract',
    'reasoningEfforts',
    'promptCacheRetention',
    'fineTuningMethods',
  ],
  prices: ['prices', 'pricesHistory'],
  regions: ['regions', 'fineTuningRegions', 'assistantsRegions', 'regionsUnspecified', 'regionsChecked'],
  measured: ['benchmarks', 'throughputTokensPerSecond'],
  quota: ['rateLimits', 'provisioned', 'serviceTiers', 'azureModelsApi'],
};

const GROUP_OF: ReadonlyMap<string, FactGroup> = new Map(
  (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).flatMap((group) =>
    FIELDS[group].map((field) => [field, group] as const),
  ),
);
