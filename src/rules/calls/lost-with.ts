/** What a call or a model can do today and the new model cannot: told, since no edit mends it. */
import type { EntryRef, ModelEntry } from '../../catalogue';
import type { ChangeMessages } from '../../messages';
import type { Call, Mention } from '../../recognition';
import type { RuleContext } from '../rule';
import { endpointOf } from './endpoint';

export function lostWith(mention: Mention, from: EntryRef, to: EntryRef, context: RuleContext): readonly string[] {
  const { catalogue, document, facts, messages } = context;
  const [old, next] = [catalogue.entry(from), catalogue.entry(to)];
  const say = messages.findings.changes;
  const call = facts.callAround(mention.start);
  const lost = [
    ...ofModel(old, next, say),
    call && isTextCompletion(call, from.platform) && say.endpoints(['completions']),
    call && overLimit(call, next, say),
    call && losesPrefill(old, next) && endsWithAnswer(call, document.text) && say.noPrefill,
    takesOtherBody(call, from, to) && say.otherBody,
    isOtherMethod(old, from, to) && say.otherMethod,
  ];
  return lost.filter((one) => typeof one === 'string');
}

function ofModel(old: ModelEntry, next: ModelEntry, say: ChangeMessages): readonly string[] {
  const read = old.modalities?.input?.includes('image') && next.modalities?.input?.includes('image') === false;
  const window = next.contextWindow;
  const isSmall = window !== undefined && old.contextWindow !== undefined && window < old.contextWindow / 2;
  return [...(read ? [say.noImages] : []), ...(isSmall ? [say.smallerContext(window)] : [])];
}

/** Claude's first API, which no later model answers. */
const isTextCompletion = ({ callee = '' }: Call, platform: string): boolean =>
  platform === 'anthropic' && /(^|[^t])\.?completions?\.(create|new|stream)$/i.test(callee) && !/chat/i.test(callee);

const LIMITS = new Set([
  'max_tokens',
  'max_completion_tokens',
  'max_output_tokens',
  'max_tokens_to_sample',
  'inference_config.max_tokens',
]);

function overLimit({ parameters }: Call, { maxOutputTokens: most }: ModelEntry, say: ChangeMessages) {
  if (most === undefined) return undefined;
  const isOver = parameters.some(
    ({ key, value }) => LIMITS.has(key) && value?.isNumber && Number(value.text.replaceAll('_', '')) > most,
  );
  return isOver ? say.outputLimit(most) : undefined;
}

const PREFILL = 'assistant-prefill';
const losesPrefill = ({ capabilities: had }: ModelEntry, { capabilities: has }: ModelEntry): boolean =>
  has !== undefined && !has.includes(PREFILL) && (had === undefined || had.includes(PREFILL));

/** How far back the last message is looked for, in UTF-16 code units. */
const LAST_MESSAGE = 2_000;

/** The last of the messages is one of the model's own: it is to be gone on with. */
function endsWithAnswer({ parameters }: Call, text: string): boolean {
  const sent = parameters.find(({ key }) => key === 'messages');
  if (!sent) return false;
  const part = text.slice(Math.max(sent.from, sent.to - LAST_MESSAGE), sent.to);
  const roles = [...part.matchAll(/\brole["']?\s{0,3}(?::|=>|=)\s{0,3}[:"']?([a-z]{1,10})\b/g)];
  return roles.at(-1)?.[1] === 'assistant';
}

/** What `InvokeModel` is sent is each family's own; `Converse` is the same for all. */
function takesOtherBody(call: Call | undefined, from: EntryRef, to: EntryRef): boolean {
  if (from.platform !== 'aws-bedrock' || familyOf(from.id) === familyOf(to.id)) return false;
  return !call || call.open === true || endpointOf(call, from.platform) !== 'converse';
}

/** `anthropic.claude-v2` was sent a text, later ones messages. */
const familyOf = (id: string): string =>
  /claude-(v\d|instant)/.test(id) ? 'text' : (/^[\w-]+\.[a-z]+/.exec(id)?.[0] ?? id);

/** Google's models that draw are asked by a method of each family. */
function isOtherMethod({ kind }: ModelEntry, from: EntryRef, to: EntryRef): boolean {
  const isDrawn = from.platform.startsWith('google-') && (kind === 'image' || kind === 'video');
  return isDrawn && /^[a-z]*/.exec(from.id)?.[0] !== /^[a-z]*/.exec(to.id)?.[0];
}
