/** Walks `model-almanac.json` and keeps the rows that their schema accepts; the others become mistakes with their place. */

import { findNodeAtLocation, getNodeValue, type Node } from 'jsonc-parser';
import type * as z from 'zod/mini';
import { issueWordsIn } from './issue-words';
import type { OwnFileWords } from './own-file-words';
import { POLICY_KEYS, POLICY_LISTS } from './policy-file';
import { closestOf } from './slips';
import { DeploymentRow, KEYS, OverrideRow, OwnModelRow, SECTIONS } from './user-file';

/** A place in the file: offsets in UTF-16 code units, end exclusive. */
export interface RowPlace {
  readonly start: number;
  readonly end: number;
}

export interface Mistake extends RowPlace {
  /** `error`: the row is not used. `information`: it is not used as long as the workspace is not trusted, or something is to be known of it. */
  readonly severity: 'error' | 'information';
  readonly message: string;
  /** The text is no JSON: an editor that knows JSON says so itself. */
  readonly syntax?: true;
}

type Section = keyof typeof SECTIONS;

const isNamed = (section: Section): section is keyof typeof KEYS => Object.hasOwn(KEYS, section);

const LONGEST_SHOWN = 80;

/** Text of the file as a message may hold it: nothing that cannot be seen, and not all of it. */
export function inWords(text: unknown): string {
  const all = String(text);
  const some = all.length > LONGEST_SHOWN ? `${all.slice(0, LONGEST_SHOWN)}…` : all;
  return some.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\ufffd');
}

/** What an untrusted workspace may not do: change or hide a date, ignore an ID, choose the platform whose dates count. */
const NEEDS_TRUST: ReadonlySet<Section> = new Set(['overrides', 'ignore', 'platforms']);

export interface Row<T> {
  /** The property name, or the index in a list. */
  readonly key: string;
  readonly value: T;
  /** Of the name of the row, or of the whole element of a list. */
  readonly place: RowPlace;
  /** What `place` is the place of. */
  readonly name: Node;
  readonly node: Node;
}

/** An element of the file before its schema has accepted it. */
interface Written {
  readonly key: string;
  readonly name: Node;
  readonly node: Node;
}

/** The names of fields, wherever they may stand: to tell what a misspelt one may have meant. */
const ROW_KEYS = [
  ...new Set([
    ...[DeploymentRow, OwnModelRow, OverrideRow, ...Object.values(POLICY_LISTS)].flatMap(({ shape }) =>
      Object.keys(shape),
    ),
    ...POLICY_KEYS,
  ]),
];

/** What the file may hold at its top. */
const TOP = [...Object.keys(SECTIONS), 'policy'];

/** Nobody reads more, and telling what is wrong costs more than reading what is right. */
export const MOST_MISTAKES = 200;

export class RowReader {
  readonly #root: Node | undefined;
  readonly #mistakes: Mistake[];
  readonly #trusted: boolean;
  readonly #words: OwnFileWords;
  readonly #error: ReturnType<typeof issueWordsIn>;
  readonly #onRefused: (row: Node) => void;
  #refused = 0;

  /** `onRefused`: may say more of a row that is not used, so that one mistake hides no other. */
  constructor(
    tree: Node | undefined,
    mistakes: Mistake[],
    trusted: boolean,
    words: OwnFileWords,
    onRefused: (row: Node) => void = () => {},
  ) {
    this.#onRefused = onRefused;
    this.#words = words;
    this.#error = issueWordsIn(words);
    this.#mistakes = mistakes;
    this.#trusted = trusted;
    this.#root = tree?.type === 'object' ? tree : undefined;
    if (tree && !this.#root) mistakes.push(mistakeAt(tree, words.oneObject));
    for (const [key, node] of propertiesOf(this.#root))
      if (key.value !== '$schema' && !TOP.includes(String(key.value)))
        mistakes.push(mistakeAt(key, words.knownSections(inWords(key.value), TOP)));
      else if (key.value === '$schema' && node.type !== 'string') mistakes.push(mistakeAt(node, words.schemaIsText));
  }

  rows<S extends Section>(section: S): readonly Row<z.infer<(typeof SECTIONS)[S]>>[] {
    const [key, node] = propertiesOf(this.#root).find(([name]) => name.value === section) ?? [];
    if (!key || !node) return [];
    if (!this.#trusted && NEEDS_TRUST.has(section)) {
      this.#mistakes.push({ ...placeOf(key), severity: 'information', message: this.#words.untrusted });
      return [];
    }
    const isList = section === 'overrides' || section === 'ignore';
    if (node.type !== (isList ? 'array' : 'object')) {
      this.#mistakes.push(mistakeAt(node, this.#words.sectionHolds(section, isList ? 'list' : 'object')));
      return [];
    }
    if (isList) return this.elements(section, node, rowOf(section));
    const seen = new Set<string>();
    return propertiesOf(node).flatMap(([name, value]) => {
      const key = String(name.value);
      if (!this.#isKey(section, key, name, seen)) return [];
      seen.add(key);
      return this.accepted(rowOf(section), { key, name, node: value });
    });
  }

  /** A part of the file that has a shape of its own, if it is there and an object. */
  objectOf(part: 'policy'): Node | undefined {
    const [, node] = propertiesOf(this.#root).find(([name]) => name.value === part) ?? [];
    if (!node || node.type === 'object') return node;
    this.#mistakes.push(mistakeAt(node, this.#words.sectionHolds(part, 'object')));
    return undefined;
  }

  members(node: Node): readonly { readonly key: string; readonly name: Node; readonly value: Node }[] {
    return propertiesOf(node).map(([name, value]) => ({ key: String(name.value), name, value }));
  }

  /** The elements of a list that its schema accepts. */
  elements<T>(list: string, node: Node, schema: z.ZodMiniType<T>): readonly Row<T>[] {
    if (node.type === 'array')
      return (node.children ?? []).flatMap((child, index) =>
        this.accepted(schema, { key: String(index), name: child, node: child }),
      );
    this.#mistakes.push(mistakeAt(node, this.#words.sectionHolds(list, 'list')));
    return [];
  }

  /** A name as its section takes it, which stands there for the first time. */
  #isKey(section: Section, key: string, name: Node, seen: ReadonlySet<string>): boolean {
    const result = isNamed(section) ? KEYS[section].safeParse(key, { error: this.#error }) : undefined;
    const [wrong] = result?.error?.issues ?? [];
    if (wrong) this.#mistakes.push(mistakeAt(name, expected(wrong.message, this.#words)));
    else if (seen.has(key)) this.#mistakes.push(mistakeAt(name, this.#words.twice(inWords(key))));
    else return true;
    return false;
  }

  /** The row, or none where its schema refuses it: then that is told. */
  accepted<T>(schema: z.ZodMiniType<T>, { key, name, node }: Written): readonly Row<T>[] {
    if (this.#refused > MOST_MISTAKES) return [];
    const result = schema.safeParse(getNodeValue(node), { error: this.#error });
    if (result.success) return [{ key, value: result.data, place: placeOf(name), name, node }];
    if (++this.#refused > MOST_MISTAKES) {
      this.#mistakes.push(mistakeAt(name, this.#words.moreRows(MOST_MISTAKES)));
      return [];
    }
    for (const issue of flatIssues(result.error.issues))
      for (const mistake of mistakesOf(node, issue, this.#words)) this.#mistakes.push(mistake);
    this.#onRefused(node);
    return [];
  }
}

const rowOf = <S extends Section>(section: S): z.ZodMiniType<z.infer<(typeof SECTIONS)[S]>> =>
  SECTIONS[section] as never;

/** A union says only that nothing fits: what matters is why the object form does not. */
function flatIssues(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union') return [issue];
    const isObject = (list: readonly z.core.$ZodIssue[]): boolean =>
      list.some(({ code, path }) => path.length || code === 'unrecognized_keys');
    const inner = issue.errors.find(isObject) ?? issue.errors.at(-1) ?? [];
    // Their paths begin where the union stands.
    const placed = inner.map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
    return placed.length ? flatIssues(placed) : [issue];
  });
}

/** A schema may have said it in words of its own. */
const expected = (what: string, { expected: say, wanted }: OwnFileWords): string => say(wanted[what] ?? what);

function mistakesOf(node: Node, issue: z.core.$ZodIssue, words: OwnFileWords): readonly Mistake[] {
  if (issue.code === 'unrecognized_keys') {
    const owner =
      findNodeAtLocation(
        node,
        issue.path.filter((part) => typeof part !== 'symbol'),
      ) ?? node;
    const keys = new Set(issue.keys);
    return propertiesOf(owner)
      .filter(([key]) => keys.has(String(key.value)))
      .map(([key]) => mistakeAt(key, words.unknownKey(inWords(key.value), closestOf(String(key.value), ROW_KEYS))));
  }
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  const at = findNodeAtLocation(node, path);
  const what = path.at(-1);
  if (at || what === undefined)
    return [mistakeAt(at ?? node, misspelt(issue, at, words) ?? expected(issue.message, words))];
  return [mistakeAt(findNodeAtLocation(node, path.slice(0, -1)) ?? node, words.missing(String(what)))];
}

/** One of a few words, nearly. */
function misspelt(issue: z.core.$ZodIssue, at: Node | undefined, words: OwnFileWords): string | undefined {
  if (issue.code !== 'invalid_value' || typeof at?.value !== 'string') return undefined;
  const meant = closestOf(at.value, issue.values.map(String));
  return meant && words.unknownKey(inWords(at.value), meant);
}

function propertiesOf(node: Node | undefined): readonly (readonly [Node, Node])[] {
  return (node?.type === 'object' ? (node.children ?? []) : []).flatMap(({ children: [key, value] = [] }) =>
    key && value ? [[key, value] as const] : [],
  );
}

const placeOf = (node: Node): RowPlace => ({ start: node.offset, end: node.offset + node.length });
/** Said, and the row counts all the same. */
export const noteAt = (node: Node, message: string): Mistake => ({
  ...placeOf(node),
  severity: 'information',
  message,
});
export const mistakeAt = (node: Node, message: string): Mistake => ({ ...placeOf(node), severity: 'error', message });
