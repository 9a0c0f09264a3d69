/** What a field of the catalogue is called on the card. */
import type { CardLabel } from '../messages';
import type { Words } from './words';

/** Fields whose label has another name; all others are labels themselves. */
const LABELS: Readonly<Record<string, CardLabel>> = {
  served: 'served',
  providerOnCard: 'provider',
  ipInfringementProtection: 'ipProtection',
  contextWindowByDeployment: 'contextByDeployment',
  knowledgeCutoffDate: 'knowledgeCutoff',
  throughputTokensPerSecond: 'throughput',
  acceptsTemperature: 'temperature',
  fineTuningMethods: 'fineTuning',
  useCases: 'uses',
  benchmarks: 'benchmark',
  'lifecycle.retires': 'retirement',
  'lifecycle.autoUpgradeFrom': 'upgradeFrom',
};

export function factLabel(fact: string, { t }: Words): string {
  const name = LABELS[fact] ?? fact.replace(/^lifecycle\./, '');
  return Object.hasOwn(t.labels, name) ? t.labels[name as CardLabel] : fact;
}
