/** YAML as the same tree: maps and lists by indentation or in flow style, plain scalars. What it does not understand is left out. */
import { linesOf } from '../../../text';
import type { Node, ObjectNode, Property } from './tree';
import { readFlow } from './yaml-flow';

interface Line {
  readonly indent: number;
  readonly dash: boolean;
  readonly key?: string;
  readonly value?: Node;
  readonly start: number;
  readonly end: number;
}

const ENTRY = /^(?:(["']?)([\w.-]+)\1\s*:(?=\s|$))?\s*(.*)$/;
/** With a value or a key in them: each key typed reads all of them again. */
const MOST_LINES = 20_000;
const BYTE_ORDER_MARK = 0xfeff;

/** `isCut`: the file has more lines than are looked at. */
export function yamlTree(text: string): { readonly root: ObjectNode; readonly isCut: boolean } {
  const lines = yamlLines(text);
  const isCut = lines.length > MOST_LINES;
  const node = readNode(lines, 0, Math.min(lines.length, MOST_LINES), 0);
  const root: ObjectNode =
    node.kind === 'object'
      ? node
      : { kind: 'object', start: 0, end: text.length, properties: [{ key: '', labels: [], value: node }] };
  return { root, isCut };
}

function yamlLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let flowEnd = 0;
  let isBroken = false;
  const afterMark = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  for (const { start, end } of linesOf(text, afterMark, text.length)) {
    if (lines.length > MOST_LINES) break;
    if (start < flowEnd) continue;
    let at = start;
    while (at < end && text[at] === ' ') at++;
    if (at === end || text[at] === '#') continue;
    if (text[at] === '-' && /[ \r\n]/.test(text[at + 1] ?? '\n')) {
      // `- key: value` is an item whose first key stands at its own column.
      lines.push({ indent: at - start, dash: true, start: at, end });
      at++;
      while (at < end && text[at] === ' ') at++;
      if (at === end) continue;
    }
    const entry = ENTRY.exec(text.slice(at, end));
    const raw = entry?.[3] ?? '';
    const valueStart = end - raw.length;
    // One that does not end would be read again to the end of the text at each line.
    const flow: ReturnType<typeof readFlow> = !isBroken && /^[{[]/.test(raw) ? readFlow(text, valueStart) : undefined;
    isBroken ||= !flow && /^[{[]/.test(raw);
    flowEnd = flow?.end ?? 0;
    const value = flow?.node ?? scalar(text, valueStart, end);
    lines.push({
      indent: at - start,
      dash: false,
      start: at,
      end,
      ...(entry?.[2] !== undefined && { key: entry[2] }),
      ...(value && { value }),
    });
  }
  return lines;
}

function scalar(text: string, start: number, end: number): Line['value'] {
  const raw = text.slice(start, end);
  const quoted = /^(["'])([\s\S]*?)\1\s*(?:#[\s\S]*)?$/.exec(raw);
  if (quoted)
    return { kind: 'text', text: quoted[2] ?? '', start: start + 1, end: start + 1 + (quoted[2]?.length ?? 0) };
  const plain = raw.slice(0, commentIn(raw)).trimEnd();
  return plain === '' || /^[{[|>&*!]/.test(plain)
    ? undefined
    : { kind: 'text', text: plain, start, end: start + plain.length };
}

/** Where a comment begins: behind a space. A run of spaces is passed over once, whatever follows it. */
function commentIn(raw: string): number {
  let at = raw.indexOf('#');
  while (at >= 0 && !/\s/.test(raw[at - 1] ?? '')) at = raw.indexOf('#', at + 1);
  return at < 0 ? raw.length : at;
}

function readNode(lines: readonly Line[], from: number, to: number, depth: number): Node {
  const first = lines[from];
  if (!first || from >= to || depth > 40) return { kind: 'unknown' };
  const parts = childrenOf(lines, from, to, first.indent);
  if (first.dash)
    return { kind: 'list', items: parts.map(([start, end]) => readNode(lines, start + 1, end, depth + 1)) };
  if (first.key === undefined) return first.value ?? { kind: 'unknown' };
  const properties = parts.flatMap(([start, end]): readonly Property[] => {
    const line = lines[start];
    if (line?.key === undefined) return [];
    const value = line.value ?? readNode(lines, start + 1, end, depth + 1);
    return [{ key: line.key, labels: [], value }];
  });
  return { kind: 'object', start: first.start, end: lines[to - 1]?.end ?? first.end, properties };
}

/** The lines at one indentation, each with the deeper ones below it. A list may stand at its key's own column. */
function childrenOf(
  lines: readonly Line[],
  from: number,
  to: number,
  indent: number,
): readonly (readonly [start: number, end: number])[] {
  const isList = lines[from]?.dash === true;
  const starts: number[] = [];
  for (let at = from; at < to; at++) {
    const line = lines[at];
    if (line && line.indent === indent && line.dash === isList) starts.push(at);
  }
  return starts.map((start, index) => [start, starts[index + 1] ?? to] as const);
}
