/** Records: what an API answered, what was measured, what a program notes about its own work. */
import { closingAfter, openingBefore } from '../../text';
import type { UsageContext } from '../context/usage';

/** `span.set_attribute("llm.model", "acme-1")`, `posthog.capture("asked", { model: "acme-1" })`: what happened is written down. */
export const isNoted = ({ owners }: UsageContext): boolean =>
  owners.slice(0, 3).some(({ as, name }) => as === 'callee' && NOTES.test(name));
const NOTES =
  /(?:^|[._>:])(?:set_?(?:span_?)?(?:attributes?|tags?)|add_?(?:span_?)?event|(?:posthog|mixpanel|segment|analytics|amplitude|telemetry)\.\w+|track(?:_?event)?|log_?(?:event|metric|param)s?|record_?(?:usage|event|metric|cost)|@?(?:trace|observe)(?:_?(?:llm|agent|tool|call|span))?)$/i;

/** The value of `model` in what an API answered: what only an answer holds stands beside it. */
export function isRecorded({ owners: [nearest] }: UsageContext, text: string, start: number, end: number): boolean {
  if (nearest !== undefined && !/^\\?"?(?:model|model_?(?:version|id|name)|modelVersion)$/i.test(nearest.name))
    return false;
  const body = objectAround(text, start, end);
  return ANSWER.test(body) || isMeasured(body);
}

/** From where it opens to where it closes, as far as that is near. */
function objectAround(text: string, start: number, end: number): string {
  const [from, to] = [Math.max(0, start - ANSWER_REACH), end + ANSWER_REACH];
  const [opening, closing] = [openingBefore(text, start, from), closingAfter(text, end, to)];
  return text.slice(opening < 0 ? from : opening, closing < 0 ? to : closing);
}

/** `{ "model": "acme-1", "pass_rate": 57.1, "date": "2026-01-02" }`: what was found out with it, or when it was done. */
function isMeasured(body: string): boolean {
  if (!MEASURED_WORD.test(body)) return false;
  const found = new Set<string>();
  for (const [, name] of body.matchAll(MEASURE)) found.add((name ?? '').toLowerCase());
  return found.size > 1;
}
/** A word of each name below: around most models there is none. */
const MEASURED_WORD =
  /pass_rate|accuracy|score|elapsed|latency|duration|seconds|percent|cost|token|test_cases|exit_code|num_turns|activity|date|time|(?:created|started|finished|ended|completed)_?at|event|user_id|commit_hash|dirname/i;
const MEASURE =
  /(?:^|[\s{,])["']?((?:(?:\w{0,20}_)?(?:pass_rate|accuracy|score|elapsed|latency|duration|seconds|percent)(?:_\w{1,16})?|(?:total_?|mean_?)?cost(?:_?usd)?|(?:total|prompt|completion)_?tokens?(?:_?(?:used|count))?|test_cases|exit_code|num_turns|last_?activity_?(?:at)?|date|time(?:stamp)?|(?:created|started|finished|ended|completed)_?at)(?=["']?\s{0,3}:\s{1,3}(?:["']?-?\d|now\b|new Date\b|Date\.now\b))|(?:event|user_id|commit_hash|dirname)(?=["']?\s{0,3}:\s{1,3}["']?\w))/gim;

const ANSWER_REACH = 600;
const ANSWER =
  /\bobject\\?["']?\s?(?::|=>|=)\s?\\?["'](?:chat\.completion(?:\.chunk)?|text_completion|response|thread\.run|realtime\.\w+|embedding)\\?["']|\bchatcmpl-\w|\b(?:finish_reason|finishReason|stop_reason|stopReason|system_fingerprint|prompt_filter_results|usageMetadata|completion_tokens|output_tokens|eval_duration)\\?["']?\s?(?::|=>)\s?(?:\\?["'\d{[]|null|nil|None)|"id"\s?:\s?"msg_\w|"object"\s?:\s?"list"/;
