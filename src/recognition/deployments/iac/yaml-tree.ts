/** YAML as the same tree: maps and lists by indentation, plain scalars. What it does not understand is left out. */
import { linesOf } from '../../../text/formats/lines';
import type { Node, ObjectNode, Property } from './tree';

interface Line {
  readonly indent: number;
  readonly dash: boolean;
  readonly key?: string;
  readonly value?: { readonly text: string; readonly start: number; readonly end: number };
  readonly start: number;
  readonly end: number;
}

const ENTRY = /^(?:(["']?)([\w.-]+)\1\s*:(?=\s|$))?\s*(.*)$/;
const MAX_LINES = 20_000;

export function yamlTree(text: string): ObjectNode {
  const lines = readLines(text);
  const root = readNode(lines, 0, lines.length, 0);
  return root.kind === 'object'
    ? root
    : { kind: 'object', start: 0, end: text.length, properties: [{ key: '', labels: [], value: root }] };
}

function readLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const { start, end } of linesOf(text, 0, text.length)) {
    if (lines.length > MAX_LINES) break;
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
    const value = scalar(text, valueStart, end);
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
  const quoted = /^(["'])(.*?)\1\s*(?:#.*)?$/.exec(raw);
  if (quoted) return { text: quoted[2] ?? '', start: start + 1, end: start + 1 + (quoted[2]?.length ?? 0) };
  const plain = raw.replace(/\s+#.*$/, '').trimEnd();
  return plain === '' || /^[{[|>&*!]/.test(plain) ? undefined : { text: plain, start, end: start + plain.length };
}

function readNode(lines: readonly Line[], from: number, to: number, depth: number): Node {
  const first = lines[from];
  if (!first || from >= to || depth > 40) return { kind: 'unknown' };
  const parts = childrenOf(lines, from, to, first.indent);
  if (first.dash)
    return { kind: 'list', items: parts.map(([start, end]) => readNode(lines, start + 1, end, depth + 1)) };
  if (first.key === undefined) return first.value ? { kind: 'text', ...first.value } : { kind: 'unknown' };
  const properties = parts.flatMap(([start, end]): readonly Property[] => {
    const line = lines[start];
    if (line?.key === undefined) return [];
    const value: Node = line.value ? { kind: 'text', ...line.value } : readNode(lines, start + 1, end, depth + 1);
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
