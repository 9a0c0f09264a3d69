/** Which request of a vendor's own client a call is. Frameworks rename and drop parameters themselves: nothing is said of theirs. */
import { OPENAI_API } from '../../platforms';
import type { Call } from '../../recognition';

export type Endpoint = 'chat-completions' | 'responses' | 'messages' | 'converse' | 'invoke' | 'generate-content';

/** The last words of a call or the type of an object, in lower case and without `_`. */
const CALLEES: readonly (readonly [endpoint: Endpoint, pattern: RegExp])[] = [
  [
    'chat-completions',
    /(^|\.)chat\.completions\.(withrawresponse\.)?(create|parse|stream|new|newstreaming)$|(^|\.)chatcompletion\.a?create$|(^|\.)(create)?chatcompletion(new|create)?(params|request|requestargs)$|(^|\.)chat\.create$|(^|\.)chat(query|completionsoptions)$/,
  ],
  [
    'responses',
    /(^|\.)responses\.(withrawresponse\.)?(create|parse|stream|new|newstreaming)$|(^|\.)(create)?response(new|create)(params|request|requestargs)$|(^|\.)createresponse(args)?$/,
  ],
  [
    'messages',
    /(^|\.)messages\.(create|stream|new|newstreaming)$|(^|\.)(beta)?message(new|create)params$|(^|\.)createmessage(request)?$|^anthropix\.chat$/,
  ],
  ['generate-content', /(^|\.)models\.generatecontent(stream)?(async)?$/],
  ['converse', /(^|\.)converse(stream)?(async|command|input|request|commandinput)?$/],
  ['invoke', /(^|\.)invokemodel(withresponsestream)?(async|command|input|request|commandinput)?$/],
];

/** `undefined`: no request that is known to pass its parameters on as they stand. */
export function endpointOf({ callee, parameters }: Call, platform: string | undefined): Endpoint | undefined {
  if (callee !== undefined) {
    const name = callee
      .toLowerCase()
      .replaceAll('_', '')
      .replace(/\.builder$/, '');
    const found = CALLEES.find(([, pattern]) => pattern.test(name))?.[0];
    if (found || !/(^|\.)(dumps|stringify|encode|body|json|reqbodyjson|jsonobject|map|list|dict|with)$/.test(name))
      return found;
  }
  // An object is a request when it holds what is asked.
  const has = (...keys: readonly string[]): boolean => parameters.some(({ key }) => keys.includes(key));
  if (has('inference_config')) return 'converse';
  const isOpenAi = platform !== undefined && (OPENAI_API.includes(platform) || platform === 'xai');
  if (has('messages')) return isOpenAi ? 'chat-completions' : 'messages';
  return isOpenAi && has('input') && has('model') && has('max_output_tokens', 'instructions', 'store', 'reasoning')
    ? 'responses'
    : undefined;
}
