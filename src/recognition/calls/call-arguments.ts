/** What stands beside a mention in the same call, object or block: the parameters of one request. */

import { type Bounds, blockAround, depthOf, languageOf, lineBounds } from '../../text';
import type { RecognizedDocument } from '../document';
import { type Call, type Parameter, snakeCase } from './call';
import { callInTokens, isInText } from './call-tokens';
import { codeAround } from './code-at';
import { bodyAround } from './embedded-body';

/** The call, object or YAML block that the offset stands in directly; `undefined` where the text does not tell. */
export function callAround(document: RecognizedDocument, offset: number): Call | undefined {
  const language = languageOf(document.path, document.languageId, document.text);
  if (language.format === 'yaml') return yamlBlock(document.text, offset);
  const { tokens, at: place, whole } = codeAround(document, offset);
  if (!tokens || isInText(tokens, place)) return bodyAround(document.text, offset);
  const found = callInTokens(tokens, place);
  if (!found) return undefined;
  const { span, parameters, ...rest } = found;
  return {
    ...rest,
    parameters: parameters.map(whole),
    ...(span && language.format === 'code' && { span: spanOf(whole({ name: '', key: '', from: 0, to: 0, ...span })) }),
  };
}

const spanOf = ({ start, end }: Parameter): NonNullable<Call['span']> => ({ start, end });

const ENTRY = /^(\s*(?:-\s+)?)(["']?)([\w.-]+)\2\s*:[ \t]+(["']?)([^\s#"']+)\4[ \t]*(?:#.*)?$/;

/** The keys of the same map. */
function yamlBlock(text: string, offset: number): Call {
  const block = blockAround(text, offset);
  const own = lineBounds(text, offset);
  const depth = keyColumn(text, own);
  const parameters: Parameter[] = [];
  for (let at = block.start; at < block.end; ) {
    const line = lineBounds(text, at);
    at = line.end + 1;
    if (keyColumn(text, line) !== depth) continue;
    // Each item of a list is a map of its own.
    if (beginsItem(text, line)) {
      if (line.start > own.start) break;
      parameters.length = 0;
    }
    const entry = ENTRY.exec(text.slice(line.start, line.end));
    if (!entry) continue;
    const [, indent = '', quote = '', name = '', mark = '', written = ''] = entry;
    const start = line.start + indent.length + quote.length;
    const from = line.start + entry[0].indexOf(written, indent.length + name.length + 2 * quote.length + 1);
    const value = {
      text: written,
      start: from,
      end: from + written.length,
      isNumber: mark === '' && /^[\d.]+$/.test(written),
    };
    const extent = { from: line.start + indent.length, to: line.start + entry[0].trimEnd().length };
    parameters.push({ name, key: snakeCase(name), start, end: start + name.length, ...extent, value });
  }
  const span = toldBy(text, block);
  return { parameters, ...(span && { span }) };
}

const beginsItem = (text: string, { start, end }: Bounds): boolean => /^\s*-\s/.test(text.slice(start, end));

/** A block with the lines that end it, and the ends of these; `undefined` where the text ends before. */
function toldBy(text: string, block: Bounds): Bounds | undefined {
  const start = lineBounds(text, block.start - 2).start - 1;
  const end = lineBounds(text, block.end + 2).end + 1;
  return start < 0 || end > text.length ? undefined : { start, end };
}

/** `- key:` stands where the keys below it stand. */
function keyColumn(text: string, line: { readonly start: number; readonly end: number }): number {
  const dash = /^\s*(?:-\s+)+/.exec(text.slice(line.start, line.end))?.[0];
  return dash === undefined ? depthOf(text, line) : dash.length;
}
