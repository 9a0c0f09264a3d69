/**
 * Models of OpenAI that always reason: their chat completions take `max_completion_tokens` in place of `max_tokens`, and no sampling parameters.
 * From GPT-5.1 on these parameters are taken again when nothing is reasoned, so later families are not told here.
 * Source: Microsoft's page on reasoning models (how-to/reasoning) and the parameter notes of OpenAI's guide to its latest models, both as kept by
 * the AI SDK's list of model capabilities (vercel/ai@ed857f50, 2026-08-22).
 */
import type { ModelEntry } from '../../catalogue';
import { OPENAI_API } from '../../platforms';

export const REASONING_SOURCE = {
  url: 'https://learn.microsoft.com/azure/ai-foundry/openai/how-to/reasoning',
  checked: '2026-08-22',
} as const;

const ALWAYS_REASONS =
  /^(o\d(-mini|-preview|-pro|-deep-research|-mini-deep-research)?|gpt-5(-mini|-nano|-pro|-codex)?)(-20\d\d-\d\d-\d\d)?$/;
/** Every family that reasons at all: none of them takes `max_tokens`. */
const REASONS = /^(o\d|gpt-([5-9]|\d\d))(?![\w]|.*-chat)/;

export function alwaysReasons({ id, capabilities }: ModelEntry, platform: string | undefined): boolean {
  return (
    platform !== undefined &&
    OPENAI_API.includes(platform) &&
    ALWAYS_REASONS.test(id) &&
    capabilities?.includes('reasoning') === true
  );
}

export function refusesMaxTokens({ id, capabilities }: ModelEntry, platform: string | undefined): boolean {
  return (
    platform !== undefined &&
    OPENAI_API.includes(platform) &&
    REASONS.test(id) &&
    capabilities?.includes('reasoning') === true
  );
}
