/** The policy of a workspace, by the catalogue that its own file is laid over: loaded for whoever has one. */
import type { Catalogue, Waiver } from '../catalogue';
import type { Steps } from '../text';
import type { Finding, FindingTarget } from './finding';
import type { Rule, RuleContext } from './rule';

/** Its code is loaded for whoever has a policy; its name and its settings are there for all. */
export const POLICY: Pick<Rule, 'name' | 'summary' | 'claims'> = {
  name: 'policy',
  summary: 'The policy of the workspace, in its `model-almanac.json`, does not allow this.',
  claims: ['policy'],
};

export interface Policy {
  /** What it says of a document, beside whatever else is said. In the order of the text. */
  findings(context: RuleContext, wanted: (target: FindingTarget) => boolean): Steps<readonly Finding[]>;
  /** One finding a place: what the policy says, and what is known, in one. */
  combined(findings: readonly Finding[]): readonly Finding[];
  /** Where the waivers stand that nothing has needed so far. */
  unused(): readonly Pick<Waiver, 'start' | 'end' | 'until'>[];
}

interface PolicedCatalogue extends Catalogue {
  readonly policy: Policy;
}

export const policyOf = (catalogue: Catalogue): Policy | undefined =>
  hasPolicy(catalogue) ? catalogue.policy : undefined;

const hasPolicy = (catalogue: Catalogue): catalogue is PolicedCatalogue => 'policy' in catalogue;

/** To a catalogue that was just made, and that nobody has seen yet. */
export const withPolicy = (catalogue: Catalogue, policy: Policy): Catalogue => Object.assign(catalogue, { policy });
