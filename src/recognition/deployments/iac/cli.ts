/** `az cognitiveservices account deployment create …` in scripts, workflows and documents. */
import type { Deployment, Located, Values } from '../deployment';

const COMMAND = /\baz\s+cognitiveservices\s+account\s+deployment\s+(?:create|update)\b/g;
/** What ends a command: the end of a line that is not continued, a pipe, a separator. */
const LONGEST = 3000;
const FLAG = /--?([a-z][\w-]*)(?:\s+|=)("[^"\n]*"|'[^'\n]*'|[^\s"'\\`|;&<>]+)/g;

export function commandDeployments(text: string): readonly Deployment[] {
  return [...text.matchAll(COMMAND)].map((found) => {
    const start = found.index;
    const end = commandEnd(text, start + found[0].length);
    const flags = flagsIn(text, start, end);
    const value = (...names: readonly string[]): Values => names.flatMap((name) => flags.get(name) ?? []);
    return {
      declaredIn: 'cli',
      start,
      end,
      name: value('deployment-name'),
      format: value('model-format'),
      model: value('model-name'),
      version: value('model-version'),
      sku: value('sku-name', 'sku'),
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

function flagsIn(text: string, start: number, end: number): ReadonlyMap<string, Values> {
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
    flags.set(found[1] ?? '', /\$/.test(value.text) ? assigned(value.text, text) : value.text === '' ? [] : [value]);
  }
  return flags;
}

/** `$MODEL` and `${MODEL}`: the values that the same file assigns to it. */
function assigned(variable: string, text: string): Values {
  const name = /^\$\{?([A-Za-z_]\w*)\}?$/.exec(variable)?.[1];
  if (name === undefined) return [];
  const assignment = new RegExp(
    `^[ \\t]*(?:export[ \\t]+|\\$|\\$env:)?${name}[ \\t]*=[ \\t]*(["']?)([\\w.-]+)\\1`,
    'gm',
  );
  return [...text.matchAll(assignment)].map((found): Located => {
    const value = found[2] ?? '';
    const end = found.index + found[0].length - (found[1]?.length ?? 0);
    return { text: value, start: end - value.length, end };
  });
}
