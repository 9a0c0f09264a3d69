/** Keeps an entry's sources true: who vouches for which field after a claim was weighed. Pure. */
import type { ModelEntry } from '../../src/catalogue';
import { vouchersOf } from './standing';

/** Facts that rest on sources without a licence alone are marked; a licensed source lifts the mark. */
export function vouch(entry: ModelEntry, key: string, field: string): ModelEntry {
  const fields = entry.sources[key] ?? [];
  const marked = entry.thirdPartyOnly?.filter((name) => name !== field);
  const { thirdPartyOnly: _, ...rest } = entry;
  return {
    ...rest,
    ...(marked?.length && { thirdPartyOnly: marked }),
    sources: { ...entry.sources, [key]: fields.includes(field) ? fields : [...fields, field] },
  };
}

/** Nobody vouches for the field any more: its value is about to be replaced. */
export function unvouch(entry: ModelEntry, field: string): ModelEntry {
  const sources = Object.fromEntries(
    Object.entries(entry.sources)
      .map(([key, fields]) => [key, without(entry, fields, field)] as const)
      .filter(([, fields]) => fields.length > 0),
  );
  return { ...entry, sources };
}

/** A source that vouches for the whole lifecycle goes on vouching for its other fields, one by one. */
function without(entry: ModelEntry, fields: readonly string[], field: string): readonly string[] {
  const [root, inner] = field.split('.');
  const expanded =
    inner !== undefined && root !== undefined && fields.includes(root)
      ? [...fields.filter((name) => name !== root), ...Object.keys(entry.lifecycle).map((name) => `lifecycle.${name}`)]
      : fields;
  return [...new Set(expanded)].filter((name) => name !== field);
}

const DATED = new Set(['lifecycle.released', 'lifecycle.deprecated', 'lifecycle.retires']);

/** A date that is replaced stays readable in the entry's history, with its source. */
export function remember(entry: ModelEntry, field: string, day: string): ModelEntry {
  const [, name] = field.split('.');
  const [source] = vouchersOf(entry, field);
  if (!DATED.has(field) || name === undefined || source === undefined) return entry;
  const old = entry.lifecycle[name as 'released' | 'deprecated' | 'retires'];
  const history = [...(entry.history ?? []), { asOf: day, source, [field]: old }];
  return vouch({ ...entry, history }, source, 'history');
}
