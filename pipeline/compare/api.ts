// API versions, features, look-alikes, betas and the words of a deployment against the catalogue.
import type { Catalogue } from '../../src/catalogue';
import type { Comparison } from './comparison';
import { FEATURES } from './feature-ids';

type Json = Readonly<Record<string, unknown>>;

export interface ApiFacts {
  readonly versions: readonly Json[];
  readonly features: readonly Json[];
  readonly lookAlikes: Json;
  readonly betas: Json;
  readonly deployments: Json;
}

export function compareApi(catalogue: Catalogue, facts: ApiFacts, comparison: Comparison): void {
  for (const fact of facts.versions) compareVersion(catalogue, fact, comparison);
  for (const fact of facts.features) compareFeature(catalogue, fact, comparison);
  for (const fact of list(facts.lookAlikes.values)) {
    const text = String(fact.value);
    const found = catalogue.apiVersions.lookAlike(String(facts.lookAlikes.service), text);
    comparison.field(`look-alike ${text}`, 'look-alike', text, found?.text);
  }
  for (const fact of list(facts.betas.betas)) {
    const id = String(fact.id);
    comparison.field(`beta ${id}`, 'beta', fact, catalogue.apiVersions.beta(id));
  }
  compareDeployments(catalogue, facts.deployments, comparison);
}

function compareVersion({ apiVersions }: Catalogue, fact: Json, comparison: Comparison): void {
  const { service, version, sources, valueOf: standsFor, ...rest } = fact;
  const row = `${service} ${version}`;
  const found = apiVersions.of(String(service)).find((v) => v.version === version);
  comparison.field(row, 'API version', true, found !== undefined);
  if (!found) return;
  const given: Json = { ...found };
  for (const [field, value] of Object.entries(rest)) comparison.field(row, `API ${field}`, value, given[field]);
  // Plain objects have a function of this name: only a text is a fact.
  if (typeof standsFor === 'string') comparison.field(row, 'API standsFor', standsFor, found.standsFor);
  comparison.field(
    row,
    'API sources',
    list(sources).map((source) => [source.path, source.asOf]),
    found.sources.map((source) => [source.path, source.checked]),
  );
}

function compareFeature({ apiVersions }: Catalogue, fact: Json, comparison: Comparison): void {
  const service = String(fact.service);
  const named = FEATURES[service]?.[String(fact.feature)];
  const row = `feature ${service} ${fact.feature}`;
  const found = named && apiVersions.feature(service, named.id);
  comparison.field(row, 'feature', true, found !== undefined);
  if (!found || !named) return;
  const minimum = fact.minApiVersion as Json;
  const preview = minimum.preview === 'v1 preview' ? 'preview' : minimum.preview;
  comparison.field(row, 'feature preview', preview, found.since.preview);
  comparison.field(row, 'feature GA', minimum.ga, found.since.ga, named.ga && named.note);
  comparison.field(row, 'feature on v1', fact.v1, found.onV1);
  comparison.field(row, 'feature endpoint', fact.endpoint, found.endpoint);
  comparison.field(row, 'feature deprecated', fact.deprecated, found.deprecated);
}

function compareDeployments({ deployments }: Catalogue, facts: Json, comparison: Comparison): void {
  const arm = facts['bicep/arm'] as Json;
  const terraform = facts['terraform azurerm_cognitive_deployment'] as Json;
  const firstWord = (words: unknown): readonly string[] =>
    list<string>(words).map((word) => word.split(' ')[0] ?? word);
  const check = (field: string, fact: unknown, given: unknown): void =>
    comparison.field('deployment', `deployment ${field}`, fact, given);
  check('resource', arm.resource, deployments.resourceType);
  check('model', firstWord(arm.model), deployments.modelFields);
  check('sku', arm.sku, deployments.skuFields);
  check('upgrade options', arm.versionUpgradeOption, deployments.upgradeOptions);
  check('service tiers', arm.serviceTier, deployments.serviceTiers);
  check('states', arm.deploymentState, deployments.deploymentStates);
  check('routing', arm['routing.mode'], deployments.routingModes);
  check('sku names', terraform['sku.name'], deployments.skuNames);
  check('default upgrade', terraform['version_upgrade_option default'], deployments.terraformDefaultUpgradeOption);
  check('formats', terraform['model.format values named in docs'], deployments.modelFormats);
}

function list<T = Json>(value: unknown): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [];
}
