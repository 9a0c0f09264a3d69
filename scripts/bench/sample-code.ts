// Made-up programs for benchmarks: the mix of comments, strings, calls and types of everyday code, the same on every run.

export type SampleLanguage = 'typescript' | 'python';

/** So many lines of code. About a third of them hold a string, one in a hundred names a model. */
export function sampleCode(language: SampleLanguage, lines: number): readonly string[] {
  const code: string[] = [];
  for (let number = 0; code.length < lines; number++) code.push(...SAMPLES[language](partOf(number)));
  return code.slice(0, lines);
}

interface Part {
  readonly noun: string;
  readonly verb: string;
  readonly number: number;
  readonly model: string;
}

function partOf(number: number): Part {
  const pick = (list: readonly string[], step: number): string => list[(number * step) % list.length] ?? '';
  return { noun: pick(NOUNS, 7), verb: pick(VERBS, 5), model: pick(MODELS, 3), number };
}

const NOUNS = [
  'order',
  'invoice',
  'customer',
  'session',
  'report',
  'ticket',
  'payment',
  'upload',
  'account',
  'message',
];
const VERBS = ['load', 'store', 'merge', 'check', 'render', 'parse', 'archive', 'notify', 'publish'];
const MODELS = ['gpt-4o-mini', 'claude-sonnet-4-5-20250929', 'gemini-2.5-flash', 'text-embedding-3-small'];
const title = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const typescript = ({ noun, verb, number, model }: Part): readonly string[] => [
  `import { ${title(noun)}Store } from '../stores/${noun}-store';`,
  '',
  `/** Options of ${verb}${title(noun)}${number}. */`,
  `export interface ${title(verb)}${title(noun)}${number}Options {`,
  '  readonly limit?: number;',
  `  readonly mode: 'fast' | 'careful' | 'dry-run';`,
  `  readonly headers: Readonly<Record<string, string>>;`,
  '}',
  '',
  `const DEFAULT_${noun.toUpperCase()}_${number} = { limit: ${number * 10}, mode: 'fast', retries: 3 } as const;`,
  '',
  `export async function ${verb}${title(noun)}${number}(store: ${title(noun)}Store, id: string): Promise<number> {`,
  `  const found = await store.find(id, { include: ['items', 'owner'], since: '2024-05-13' });`,
  '  if (found === undefined) {',
  `    throw new Error(\`${title(noun)} \${id} was not found in \${store.name ?? 'the default store'}\`);`,
  '  }',
  '  let total = 0;',
  '  for (const [index, item] of found.items.entries()) {',
  '    // An item without a price is a gift; it counts as nothing.',
  '    if (item.price === undefined || item.price < 0) continue;',
  '    total += Math.round(item.price * item.count * 100) / 100;',
  `    if (index > 0 && index % 100 === 0) store.log.debug('${verb}: %d items of the ${noun}, %d so far', index, total);`,
  '  }',
  `  const key = /^([a-z]+)-(\\d+)$/.exec(found.key)?.[1] ?? "unknown-${noun}";`,
  '  const summary = found.items.map((item) => item.name.trim()).filter(Boolean).join(", ");',
  '  await store.write(key, { total, summary, at: found.changed.toISOString() });',
  '  return total > DEFAULTS.limit ? DEFAULTS.limit : total;',
  '}',
  '',
  ...(number % 3 === 0 ? [`export const MODEL_${number} = '${model}';`, ''] : []),
];

const python = ({ noun, verb, number, model }: Part): readonly string[] => [
  `from stores.${noun} import ${title(noun)}Store, ${title(noun)}Error`,
  '',
  '',
  `class ${title(verb)}${title(noun)}${number}:`,
  `    """Knows how to ${verb} one ${noun}, and what to do when the store is away."""`,
  '',
  `    mode: str = "fast"`,
  `    limit: int = ${number * 10}`,
  '',
  `    def __init__(self, store: ${title(noun)}Store, headers: dict[str, str] | None = None) -> None:`,
  '        self.store = store',
  `        self.headers = headers or {"Accept": "application/json", "X-Mode": self.mode}`,
  '',
  `    def ${verb}(self, ${noun}_id: str, *, retries: int = 3) -> float:`,
  `        found = self.store.find(${noun}_id, include=["items", "owner"], since="2024-05-13")`,
  '        if found is None:',
  `            raise ${title(noun)}Error(f"${title(noun)} {${noun}_id} was not found in {self.store.name!r}")`,
  '        total = 0.0',
  '        for index, item in enumerate(found.items):',
  '            # An item without a price is a gift; it counts as nothing.',
  '            if item.price is None or item.price < 0:',
  '                continue',
  '            total += round(item.price * item.count, 2)',
  `            if index and index % 100 == 0:`,
  `                self.store.log.debug("${verb}: %d items of the ${noun}, %.2f so far", index, total)`,
  `        key = found.key.partition("-")[0] or 'unknown-${noun}'`,
  '        summary = ", ".join(item.name.strip() for item in found.items if item.name)',
  '        self.store.write(key, {"total": total, "summary": summary, "at": found.changed.isoformat()})',
  '        return min(total, self.limit) if self.mode == "careful" else total',
  '',
  '',
  ...(number % 3 === 0 ? [`MODEL_${number} = "${model}"`, ''] : []),
];

const SAMPLES = { typescript, python } satisfies Record<SampleLanguage, (part: Part) => readonly string[]>;
