/** How a model wants to be called, in phrases. */
import { callContractOf, type Ground, groupedBy, isFirm, type ParameterFact } from '../../catalogue';
import type { CardFacts } from '../card-facts';
import type { Words } from '../words';

export function callPhrases(facts: CardFacts, { t, list }: Words): readonly string[] {
  const contract = callContractOf(facts);
  if (!contract) return [];
  const marked = (phrase: string, ground: Ground): string =>
    isFirm(ground) ? phrase : `${phrase}${t.facts.inBrackets(t.facts.byAList)}`;
  const refused = (together: readonly ParameterFact[]): readonly string[] => {
    const [first] = together;
    if (!first) return [];
    const names = list(together.map(({ parameter }) => parameter));
    const { refuses, refusesUnless } = t.facts;
    return [marked(first.unless === undefined ? refuses(names) : refusesUnless(names, first.unless), first)];
  };
  const groups = groupedBy(contract.refuses, ({ basis, unless }) => `${isFirm({ basis })} ${unless}`);
  const { endpoints, profilesOnly, regions } = contract;
  return [
    ...[...groups.values()].flatMap(refused),
    ...contract.renames.map((fact) => marked(`${fact.parameter} → ${fact.to}`, fact)),
    ...contract.refusesValues.map((fact) =>
      marked(t.facts.refuses(list(fact.values.map((value) => `${fact.parameter}=${value}`))), fact),
    ),
    ...contract.excludes.map((fact) => marked(t.facts.notTogether(list(fact.names)), fact)),
    ...(endpoints ? [marked(t.facts.onlyBy(list(endpoints.names)), endpoints)] : []),
    ...(regions ? [marked(t.facts.onlyBy(list(regions.names)), regions)] : []),
    ...(profilesOnly ? [marked(t.facts.onlyProfiles(list(profilesOnly.names)), profilesOnly)] : []),
  ];
}
