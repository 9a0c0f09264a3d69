/** Which of the IDs that a list names are found: the list as a Python file, a line an ID, and what a search says of its lines. Pure. */
import * as z from 'zod';
import { parseJson } from '../assertions';

const Providers = z.record(z.string(), z.object({ models: z.record(z.string(), z.unknown()) }));
const Registry = z.object({ models: z.record(z.string(), z.array(z.string())) });
const Prices = z.record(z.string(), z.unknown());
const Chat = z.object({ mode: z.literal('chat') });
const Line = z.object({ line: z.number(), class: z.string(), text: z.string() });

/** The distinct IDs of all providers: of models.dev's own file, or of a registry that has the IDs alone. */
export function idsOfModelsDev(text: string): readonly string[] {
  const registry = Registry.safeParse(parseJson(text, z.unknown()));
  const ids = registry.success
    ? Object.values(registry.data.models).flat()
    : Object.values(parseJson(text, Providers)).flatMap(({ models }) => Object.keys(models));
  return [...new Set(ids)].sort();
}

/** The IDs of LiteLLM's price map that chat. */
export function idsOfLitellm(text: string): readonly string[] {
  return Object.entries(parseJson(text, Prices)).flatMap(([id, row]) =>
    id !== 'sample_spec' && Chat.safeParse(row).success ? [id] : [],
  );
}

/** The first ID stands on line 2. */
export function pythonOf(ids: readonly string[], as: 'list' | 'call'): string {
  const quoted = ids.map((id) => JSON.stringify(id));
  return as === 'list'
    ? `MODELS = [\n${quoted.map((id) => `    ${id},\n`).join('')}]\n`
    : `import litellm\n${quoted.map((id) => `litellm.completion(model=${id}, messages=messages)\n`).join('')}`;
}

/** IDs of which the line holds a known mention of at least its last part. `printed`: a JSON object a line. */
export function knownIn(printed: string, ids: readonly string[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const line of printed.split('\n').filter(Boolean)) {
    const mention = parseJson(line, Line);
    const id = ids[mention.line - 2];
    if (id !== undefined && mention.class === 'known' && id.endsWith(mention.text)) known.add(id);
  }
  return known;
}
