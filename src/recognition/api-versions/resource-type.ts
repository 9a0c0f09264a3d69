/** ARM templates: the `type` that stands beside an `apiVersion`, in the same object. */
import { blockAround, depthOf, lineBounds, type Span } from '../../text';

const TYPE = /"?\btype"?\s{0,3}[:=]\s{0,3}["']([\w.]+(?:\/[\w.]+)*)["']/;
const ABSOLUTE = /^\w+(\.\w+)+\/\w/;
const LOOK_BACK = 8000;
/** The type of a parameter, not of a resource. */
const OF_VALUES = /^(string|securestring|int|bool|object|secureobject|array)$/i;

/** `Microsoft.CognitiveServices/accounts`; a child's relative type is put behind its parent's. */
export function resourceTypeBeside(text: string, at: number, isTemplate: boolean): string | undefined {
  const block = blockAround(text, at);
  const line = lineBounds(text, at);
  const lines = linesIn(text, block);
  const depth = depthOf(text, line);
  const beside = lines.filter((other) => depthOf(text, other) === depth).flatMap((other) => typeIn(text, other) ?? []);
  const type = beside[0] ?? nearestIn(text, line, at);
  if (type === undefined || ABSOLUTE.test(type)) return type;
  if (!isTemplate || OF_VALUES.test(type)) return undefined;
  const parent = parentOf(text, line.start, depth);
  return parent === undefined ? undefined : `${parent}/${type}`;
}

function typeIn(text: string, { start, end }: Span): string | undefined {
  return TYPE.exec(text.slice(start, Math.min(end, start + 300)))?.[1];
}

/** Several keys on one line: the type that is nearest to the version. */
function nearestIn(text: string, line: Span, at: number): string | undefined {
  const start = Math.max(line.start, at - 200);
  const part = text.slice(start, Math.min(line.end, at + 200));
  const all = [...part.matchAll(new RegExp(TYPE.source, 'g'))];
  const distance = (index: number): number => Math.abs(start + index - at);
  return all.sort((a, b) => distance(a.index) - distance(b.index))[0]?.[1];
}

function parentOf(text: string, from: number, depth: number): string | undefined {
  const above = linesIn(text, {
    start: Math.max(0, from - LOOK_BACK),
    end: from,
  });
  return above
    .filter((line) => depthOf(text, line) < depth)
    .map((line) => typeIn(text, line))
    .findLast((type) => type !== undefined && ABSOLUTE.test(type));
}

function linesIn(text: string, { start, end }: Span): readonly Span[] {
  const lines: Span[] = [];
  for (let at = start; at < end; ) {
    const line = lineBounds(text, at);
    lines.push(line);
    at = Math.max(line.end, at) + 1;
  }
  return lines;
}
