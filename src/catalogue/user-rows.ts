/** Walks `model-almanac.json` and keeps the rows that their schema accepts; the others become mistakes with their place. */
import type * as z from 'zod/mini';
import { issueWords } from './issue-words';
import { type JsonNode, nodeAt } from './json-tree';
import { SECTIONS } from './user-file';

/** A place in the file: offsets in UTF-16 code units, end exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface Mistake extends Place {
  /** `error`: the row is not used. `information`: it is not used as long as the workspace is not trusted. */
  readonly severity: 'error' | 'information';
  readonly message: string;
}

type Section = keyof typeof SECTIONS;

/** What an untrusted workspace may not do: change or hide a date, ignore an ID, choose the platform whose dates count. */
const NEEDS_TRUST: ReadonlySet<Section> = new Set(['overrides', 'ignore', 'platforms']);

export interface Row<T> {
  /** The property name, or the index in a list. */
  readonly key: string;
  readonly value: T;
  /** Of the name of the row, or of the whole element of a list. */
  readonly place: Place;
  readonly node: JsonNode;
}

export class RowReader {
  readonly #root: JsonNode | undefined;
  readonly #mistakes: Mistake[];
  readonly #trusted: boolean;

  constructor(tree: JsonNode | undefined, mistakes: Mistake[], trusted: boolean) {
    this.#mistakes = mistakes;
    this.#trusted = trusted;
    this.#root = tree?.type === 'object' ? tree : undefined;
    if (tree && !this.#root) mistakes.push(mistakeAt(tree, 'The file holds one object.'));
    for (const { key, node } of this.#root?.properties ?? [])
      if (key.value !== '$schema' && !Object.hasOwn(SECTIONS, key.value))
        mistakes.push(mistakeAt(key, `"${key.value}" is not known here. Known: ${Object.keys(SECTIONS).join(', ')}.`));
      else if (key.value === '$schema' && node.type !== 'string')
        mistakes.push(mistakeAt(node, 'The schema is named by a text.'));
  }

  rows<S extends Section>(section: S): readonly Row<z.infer<(typeof SECTIONS)[S]>>[] {
    const property = this.#root?.properties.find(({ key }) => key.value === section);
    if (!property) return [];
    const { key, node } = property;
    if (!this.#trusted && NEEDS_TRUST.has(section)) {
      const message = 'Not used as long as this workspace is not trusted.';
      this.#mistakes.push({ ...placeOf(key), severity: 'information', message });
      return [];
    }
    const isList = section === 'overrides' || section === 'ignore';
    if (node.type !== (isList ? 'array' : 'object')) {
      this.#mistakes.push(mistakeAt(node, `"${section}" holds ${isList ? 'a list' : 'an object'}.`));
      return [];
    }
    const rows = isList
      ? node.items.map((item, index) => ({ key: String(index), name: item, node: item }))
      : node.properties.map((row) => ({ key: row.key.value, name: row.key, node: row.node }));
    return rows.flatMap((row) => this.#accepted(section, row));
  }

  #accepted<S extends Section>(
    section: S,
    { key, name, node }: { readonly key: string; readonly name: JsonNode; readonly node: JsonNode },
  ): readonly Row<z.infer<(typeof SECTIONS)[S]>>[] {
    const schema: z.ZodMiniType<z.infer<(typeof SECTIONS)[S]>> = SECTIONS[section] as never;
    const result = schema.safeParse(node.value, { error: issueWords });
    if (result.success) return [{ key, value: result.data, place: placeOf(name), node }];
    for (const issue of flatIssues(result.error.issues)) this.#mistakes.push(...mistakesOf(node, issue));
    return [];
  }
}

/** A union says only that nothing fits: what matters is why the object form does not. */
function flatIssues(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union') return [issue];
    const inner = issue.errors.find((list) => list.some(({ path }) => path.length)) ?? issue.errors.at(-1) ?? [];
    return inner.length ? flatIssues(inner) : [issue];
  });
}

function mistakesOf(node: JsonNode, issue: z.core.$ZodIssue): readonly Mistake[] {
  const at = nodeAt(node, issue.path);
  if (issue.code === 'unrecognized_keys')
    return (at ?? node).properties
      .filter(({ key }) => issue.keys.includes(key.value))
      .map(({ key }) => mistakeAt(key, `"${key.value}" is not known here.`));
  const what = issue.path.at(-1);
  const isMissing = !at && what !== undefined;
  return [mistakeAt(at ?? node, isMissing ? `"${String(what)}" is missing.` : `Expected ${issue.message}.`)];
}

const placeOf = ({ start, end }: JsonNode): Place => ({ start, end });
export const mistakeAt = (node: JsonNode, message: string): Mistake => ({
  ...placeOf(node),
  severity: 'error',
  message,
});
