/** Cuts TypeScript into tokens, so that declarations in a package can be read as text and never run. */

export interface Token {
  readonly kind: 'name' | 'string' | 'template' | 'number' | 'regex' | 'punctuation';
  /** The value of a string (or of a template without substitutions), the written text of everything else. */
  readonly text: string;
  /** The comments directly before the token, with their markers. */
  readonly comment: string;
}

/** Throws an `Error` with the line when a string or comment never ends. One pass over the text. */
export function tokenize(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let comment = '';
  for (let at = 0; at < source.length; ) {
    const space = match(SPACE, source, at);
    if (space) {
      at += space.length;
      continue;
    }
    const note = readComment(source, at);
    if (note !== undefined) {
      comment += `${note}\n`;
      at += note.length;
      continue;
    }
    const { token, length } = readToken(source, at, tokens.at(-1));
    tokens.push({ ...token, comment });
    comment = '';
    at += length;
  }
  return tokens;
}

interface Read {
  readonly token: Omit<Token, 'comment'>;
  readonly length: number;
}

const SPACE = /\s+/y;
const NAME = /[\p{ID_Start}$_#][\p{ID_Continue}$]*/uy;
const NUMBER = /\d[\w.]*/y;
const REGEX = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
const PUNCTUATION = /=>|\.\.\.|[\s\S]/y;
/** After these names a slash begins a regular expression, after all others it divides. */
const BEFORE_VALUE = new Set(['return', 'typeof', 'case', 'in', 'of', 'delete', 'void', 'throw', 'new', 'else', 'do']);

function readToken(source: string, at: number, previous: Token | undefined): Read {
  const first = source[at] ?? '';
  if (first === "'" || first === '"') return readString(source, at, first);
  if (first === '`') return readTemplate(source, at);
  const name = match(NAME, source, at);
  if (name) return { token: { kind: 'name', text: name }, length: name.length };
  const number = match(NUMBER, source, at);
  if (number) return { token: { kind: 'number', text: number }, length: number.length };
  const regex = first === '/' && startsValue(previous) ? match(REGEX, source, at) : undefined;
  if (regex) return { token: { kind: 'regex', text: regex }, length: regex.length };
  const sign = match(PUNCTUATION, source, at) ?? first;
  return { token: { kind: 'punctuation', text: sign }, length: sign.length };
}

function startsValue(previous: Token | undefined): boolean {
  if (!previous) return true;
  if (previous.kind === 'name') return BEFORE_VALUE.has(previous.text);
  return previous.kind === 'punctuation' && ![')', ']', '}'].includes(previous.text);
}

function readComment(source: string, at: number): string | undefined {
  if (source.startsWith('//', at)) return source.slice(at, endOr(source.indexOf('\n', at), source.length));
  if (!source.startsWith('/*', at)) return undefined;
  const end = source.indexOf('*/', at + 2);
  if (end < 0) throw unfinished('comment', source, at);
  return source.slice(at, end + 2);
}

function readString(source: string, start: number, quote: string): Read {
  let text = '';
  for (let at = start + 1; at < source.length; at++) {
    const char = source[at];
    if (char === quote) return { token: { kind: 'string', text }, length: at + 1 - start };
    if (char === '\n') break;
    if (char === '\\') text += unescaped(source[++at] ?? '');
    else text += char;
  }
  throw unfinished('string', source, start);
}

/** A template with substitutions keeps its written text: it is no constant, and nobody takes it for one. */
function readTemplate(source: string, start: number): Read {
  let text = '';
  let constant = true;
  for (let at = start + 1; at < source.length; at++) {
    const char = source[at];
    if (char === '`') {
      const length = at + 1 - start;
      const token: Omit<Token, 'comment'> = constant
        ? { kind: 'string', text }
        : { kind: 'template', text: source.slice(start, at + 1) };
      return { token, length };
    }
    if (char === '\\') text += unescaped(source[++at] ?? '');
    else if (char === '$' && source[at + 1] === '{') {
      constant = false;
      at = endOfSubstitution(source, at + 2);
    } else text += char;
  }
  throw unfinished('template', source, start);
}

/** Offset of the brace that closes a substitution; strings and templates inside it may hold braces. */
function endOfSubstitution(source: string, start: number): number {
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    const char = source[at] ?? '';
    if (char === '}' && depth-- === 0) return at;
    if (char === '{') depth++;
    else if (char === "'" || char === '"') at += readString(source, at, char).length - 1;
    else if (char === '`') at += readTemplate(source, at).length - 1;
  }
  throw unfinished('template', source, start);
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
const unescaped = (char: string): string => ESCAPES[char] ?? char;
const endOr = (index: number, length: number): number => (index < 0 ? length : index);

function match(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}

function unfinished(what: string, source: string, at: number): Error {
  return new Error(`${what} without an end in line ${source.slice(0, at).split('\n').length}`);
}
