/**
 * JSON with comments and trailing commas as a tree that knows its places. What can be read of a broken text is read;
 * only the first mistake is told, since most others follow from it. Never throws, linear.
 */

/** Offsets in UTF-16 code units, end exclusive. */
export interface JsonNode {
  readonly type: 'object' | 'array' | 'string' | 'other';
  readonly start: number;
  readonly end: number;
  readonly value: unknown;
  /** Of an object, in the order of the text; of a name that stands twice, the last counts. */
  readonly properties: readonly JsonProperty[];
  /** Of a list. */
  readonly items: readonly JsonNode[];
}

export interface JsonProperty {
  readonly key: JsonNode & { readonly value: string };
  readonly node: JsonNode;
}

export interface JsonMistake {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

export interface JsonTree {
  /** Absent for a text without any value. */
  readonly root?: JsonNode;
  readonly mistake?: JsonMistake;
}

export function parseJsonTree(text: string): JsonTree {
  return new Reader(text).tree();
}

/** The node that a path of names and indices leads to. */
export function nodeAt(node: JsonNode, path: readonly PropertyKey[]): JsonNode | undefined {
  return path.reduce<JsonNode | undefined>(
    (at, part) =>
      typeof part === 'number' ? at?.items[part] : at?.properties.findLast(({ key }) => key.value === part)?.node,
    node,
  );
}

const BLANK = /(?:\s+|\/\/[^\n\r]*|\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/)?)*/y;
const STRING = /"[^"\\\n\r]*(?:\\.[^"\\\n\r]*)*"?/y;
const WORD = /[^\s,:{}[\]"/]*/y;
/** Deeper than any file of ours, and far from what a call stack bears. */
const DEEPEST = 100;

class Reader {
  readonly #text: string;
  #at = 0;
  #mistake: JsonMistake | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  tree(): JsonTree {
    this.#take(BLANK);
    const root = this.#at < this.#text.length ? this.#value(0) : undefined;
    this.#take(BLANK);
    if (this.#at < this.#text.length) this.#fail('something follows its end');
    return { ...(root && { root }), ...(this.#mistake && { mistake: this.#mistake }) };
  }

  #value(depth: number): JsonNode | undefined {
    const start = this.#at;
    const next = this.#text[start];
    if (next === '"') return this.#string();
    if (next !== '{' && next !== '[') return this.#word();
    if (depth === DEEPEST) return this.#fail('it is nested too deeply');
    return next === '{' ? this.#object(start, depth + 1) : this.#list(start, depth + 1);
  }

  #object(start: number, depth: number): JsonNode {
    const properties: JsonProperty[] = [];
    this.#members('}', () => {
      if (this.#text[this.#at] !== '"') return this.#fail('a name in quotes is expected');
      const key = this.#string();
      this.#take(BLANK);
      if (this.#text[this.#at] === ':') this.#at++;
      else this.#fail('":" is missing');
      this.#take(BLANK);
      const node = this.#value(depth);
      if (node) properties.push({ key, node });
    });
    const value = Object.fromEntries(properties.map(({ key, node }) => [key.value, node.value]));
    return { type: 'object', start, end: this.#at, value, properties, items: [] };
  }

  #list(start: number, depth: number): JsonNode {
    const items: JsonNode[] = [];
    this.#members(']', () => {
      const node = this.#value(depth);
      if (node) items.push(node);
    });
    const value = items.map((item) => item.value);
    return { type: 'array', start, end: this.#at, value, properties: [], items };
  }

  /** Goes on by one character at least for each member, so that it ends on any text. */
  #members(close: '}' | ']', read: () => void): void {
    for (this.#at++; !this.#ends(close); ) {
      const before = this.#at;
      read();
      this.#take(BLANK);
      if (this.#text[this.#at] === ',') this.#at++;
      else if (this.#at === before) this.#at++;
      else if (!'}]'.includes(this.#text[this.#at] ?? ']')) this.#fail('"," is missing');
    }
  }

  #ends(close: '}' | ']'): boolean {
    this.#take(BLANK);
    const next = this.#text[this.#at];
    if (next === close) this.#at++;
    else if (next === undefined || next === '}' || next === ']') this.#fail(`"${close}" is missing`);
    else return false;
    return true;
  }

  #string(): JsonNode & { readonly value: string } {
    const start = this.#at;
    const raw = this.#take(STRING);
    let value = raw.slice(1);
    try {
      value = JSON.parse(raw);
    } catch {
      this.#fail('a text has no end, or a wrong character in it', start);
    }
    return { type: 'string', start, end: this.#at, value, properties: [], items: [] };
  }

  #word(): JsonNode | undefined {
    const start = this.#at;
    const raw = this.#take(WORD);
    try {
      return { type: 'other', start, end: this.#at, value: JSON.parse(raw), properties: [], items: [] };
    } catch {
      return this.#fail(raw ? `${raw} is no value` : 'a value is expected', start);
    }
  }

  /** The text that the pattern covers here. */
  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [text = ''] = pattern.exec(this.#text) ?? [];
    this.#at += text.length;
    return text;
  }

  #fail(message: string, start = this.#at): undefined {
    this.#mistake ??= { start, end: Math.max(start + 1, this.#at), message };
  }
}
