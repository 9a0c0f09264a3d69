/** Puts a row into the `ignore` list of `model-almanac.json`, and leaves the rest of the text as it is. Pure. */
import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';

export interface IgnoreRow {
  readonly id: string;
  readonly platform?: string;
  /** `YYYY-MM-DD`: from this day on it is told again. */
  readonly until?: string;
  readonly reason: string;
}

/** `undefined` where the text is no object that could take it. A row for the same model is replaced. */
export function withIgnored(text: string | undefined, row: IgnoreRow): string | undefined {
  const before = text === undefined || text.trim() === '' ? '{\n}\n' : text;
  const errors: ParseError[] = [];
  const root = parseTree(before, errors);
  if (root?.type !== 'object' || errors.length > 0) return undefined;
  const list = findNodeAtLocation(root, ['ignore']);
  if (list && list.type !== 'array') return undefined;
  const indent = /\n([ \t]+)"/.exec(before)?.[1] ?? '  ';
  const eol = before.includes('\r\n') ? '\r\n' : '\n';
  const written = rowText(row);
  const lines = (depth: number, what: string): string => `${eol}${indent.repeat(depth)}${what}`;
  if (!list) {
    const property = `"ignore": [${lines(2, written)}${lines(1, ']')}`;
    return inserted(before, root, lines(1, property), eol);
  }
  const same = list.children?.find((one) => isOf(one, row));
  if (same) return before.slice(0, same.offset) + written + before.slice(same.offset + same.length);
  return inserted(before, list, lines(2, written), lines(1, ''));
}

/** Behind what an object or a list holds; `end`: what goes before its end where it held nothing. */
function inserted(text: string, { offset, length, children }: Node, what: string, end: string): string {
  const last = children?.at(-1);
  if (last) {
    const at = last.offset + last.length;
    return `${text.slice(0, at)},${what}${text.slice(at)}`;
  }
  return `${text.slice(0, offset + 1)}${what}${end}${text.slice(offset + length - 1)}`;
}

function isOf(node: Node, { id, platform }: IgnoreRow): boolean {
  if (node.type === 'string') return node.value === id && platform === undefined;
  return findNodeAtLocation(node, ['id'])?.value === id && findNodeAtLocation(node, ['platform'])?.value === platform;
}

/** On one line: `{ "id": "…", "until": "…", "reason": "…" }` */
const rowText = (row: IgnoreRow): string =>
  `{ ${Object.entries(row)
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(', ')} }`;
