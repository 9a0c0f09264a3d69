/** `az cognitiveservices account deployment create …` in scripts, workflows and documents. */
import { groupedBy } from '../../../catalogue';
import { type Deployment, type Located, MOST_CHOICES, TOO_MANY, type Values } from '../deployment';

const COMMAND = /\baz\s+cognitiveservices\s+account\s+deployment\s+(?:create|update)\b/g;
/** What ends a command: the end of a line that is not continued, a pipe, a separator. */
const LONGEST = 3000;
const FLAG = /--?([a-z][\w-]*)(?:\s+|=)("[^"\n]*"|'[^'\n]*'|[^\s"'\\`|;&<>]+)/g;

export function commandDeployments(text: string): readonly Deployment[] {
  const assigned = assignmentsIn(text);
  return [...text.matchAll(COMMAND)].map((found) => {
    const start = found.index;
    const end = commandEnd(text, start + found[0].length);
    const flags = flagsIn(text, start, end, assigned);
    const value = (...names: readonly string[]): Values => {
      const given = names.map((name) => flags.get(name) ?? []);
      return given.includes(TOO_MANY) ? TOO_MANY : given.flat();
    };
    return {
      declaredIn: 'cli',
      start,
      end,
      name: value('deployment-name'),
      format: value('model-format'),
      model: value('model-name'),
      version: value('model-version'),
      sku: value('sku-name', 'sku'),
      ignoredSku: [],
      capacity: value('sku-capacity', 'capacity'),
      upgradeOption: [],
      region: [],
    };
  });
}

function commandEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + LONGEST);
  for (let at = from; at < limit; at++) {
    const char = text[at];
    if (char === '|' || char === ';' || char === '&') return at;
    if (char === '\n' && !/[\\`^]\s*(?:\\n",?)?\s*$/.test(text.slice(Math.max(from, at - 12), at))) return at;
  }
  return limit;
}

function flagsIn(text: string, start: number, end: number, assigned: Assigned): ReadonlyMap<string, Values> {
  const flags = new Map<string, Values>();
  for (const found of text.slice(start, end).matchAll(FLAG)) {
    const written = found[2] ?? '';
    const quote = /^["']/.test(written) ? 1 : 0;
    const from = start + found.index + found[0].length - written.length + quote;
    const value = {
      text: written.slice(quote, written.length - quote),
      start: from,
      end: from + written.length - 2 * quote,
    };
    flags.set(found[1] ?? '', /\$/.test(value.text) ? assigned(value.text) : value.text === '' ? [] : [value]);
  }
  return flags;
}

/** `$MODEL` and `${MODEL}`: the values that the same file assigns to it. */
type Assigned = (variable: string) => Values;

const VARIABLE = /^\$\{?([A-Za-z_]\w*)\}?$/;
const ASSIGNMENT = /^[ \t]*(?:export[ \t]+|\$|\$env:)?([A-Za-z_]\w*)[ \t]*=[ \t]*(["']?)([\w.-]+)\2/gm;

/** All assignments of a text, looked for once, when the first command has a variable. */
function assignmentsIn(text: string): Assigned {
  let byName: ReadonlyMap<string, Values> | undefined;
  return (variable) => {
    const name = VARIABLE.exec(variable)?.[1];
    if (name === undefined) return [];
    byName ??= new Map(
      [...groupedBy([...text.matchAll(ASSIGNMENT)], ([, assigned = '']) => assigned)].map(([assigned, found]) => [
        assigned,
        found.length > MOST_CHOICES ? TOO_MANY : found.map(valueIn),
      ]),
    );
    return byName.get(name) ?? [];
  };
}

function valueIn(assignment: RegExpMatchArray): Located {
  const [whole, , quote = '', text = ''] = assignment;
  const end = (assignment.index ?? 0) + whole.length - quote.length;
  return { text, start: end - text.length, end };
}
