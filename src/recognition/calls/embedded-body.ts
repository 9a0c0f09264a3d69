/** The JSON body of a request inside another text: of `curl -d '{…}'`, of a string in code, of a request file. */
import { languageOf, tokenize } from '../../text';
import type { Call } from './call';
import { callInTokens } from './call-tokens';

/** In UTF-16 code units before and behind the place. A longer body is not read. */
const REACH = 4_000;

/** The object directly around an offset, if it reads as JSON. */
export function bodyAround(text: string, offset: number): Call | undefined {
  const open = openBefore(text, offset);
  if (open < 0) return undefined;
  const source = text.slice(open, offset + REACH);
  if (!/^\{\s*"/.test(source)) return undefined;
  const found = callInTokens(tokenize(source, languageOf('body.json')), offset - open);
  if (!found?.span) return undefined;
  const by = open;
  const moved = <T extends { readonly start: number; readonly end: number }>(span: T): T => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
  });
  return {
    parameters: found.parameters.map(({ value, from, to, ...name }) => ({
      ...moved(name),
      from: from + by,
      to: to + by,
      ...(value && { value: moved(value) }),
    })),
    span: moved(found.span),
  };
}

function openBefore(text: string, offset: number): number {
  let depth = 0;
  for (let at = offset - 1; at >= 0 && at > offset - REACH; at--) {
    const mark = text[at];
    if (mark === '}') depth++;
    if (mark === '{' && depth-- === 0) return at;
  }
  return -1;
}
