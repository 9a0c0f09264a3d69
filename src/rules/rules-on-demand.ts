/** The rules as a long-running program has them: those on API versions, deployments and endpoints are loaded with the first of these. */
import { onDemand } from '../text';
import { MODEL_RULES } from './model-rules';
import { PLACE_RULES } from './place-rules';
import type { RuleSet, RuleSource } from './rule-source';

const PLAIN: RuleSet = { onMention: () => MODEL_RULES, onDocument: PLACE_RULES };

export function rulesOnDemand(): RuleSource {
  const rest = onDemand(() => import('./contract-rules'));
  return function* ({ mentions, deployments = [], endpoints = [] }) {
    const isPlain = !deployments.length && !endpoints.length && mentions.every(({ kind }) => kind !== 'api-version');
    if (isPlain) return PLAIN;
    const { VERSION_RULES, DOCUMENT_RULES } = yield* rest();
    return {
      onMention: ({ kind }) => (kind === 'api-version' ? VERSION_RULES : MODEL_RULES),
      onDocument: DOCUMENT_RULES,
    };
  };
}
