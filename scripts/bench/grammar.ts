// What our grammar costs the editor: node scripts/run.mjs scripts/bench/grammar.ts [ROUNDS]
import type { IGrammar } from 'vscode-textmate';
import { contributedGrammars, INITIAL, type Injection, loadGrammar } from '../grammar/tokenizer';
import { type SampleLanguage, sampleCode } from './sample-code';

const LINES = 10_000;
const GOAL = 1.05;
/** Lines timed as one: so few that most of them run undisturbed, and long beside the clock's microsecond. */
const CHUNK = 5;

/** Goes on from where it stopped. Returns milliseconds of the processor, which a busy machine does not stretch. */
type Tokenize = (lines: readonly string[]) => number;

/**
 * Prints the ratio of tokenising with the grammar to without it. Both take turns chunk by chunk, so that other programs
 * disturb them alike, and the best of each chunk counts. `control` is the same grammar twice: what the method cannot tell apart.
 */
export async function main([rounds = '10']: readonly string[]): Promise<void> {
  for (const host of HOSTS) await report(host, Number(rounds));
}

interface Host {
  readonly name: string;
  readonly language: SampleLanguage;
  /** What the editor itself injects into the language. */
  readonly injected: readonly Injection[];
}

/** As in VS Code: comments of TypeScript that document have a grammar of their own, injected like ours. */
const DOCUMENTATION: Injection = {
  scopeName: 'documentation.injection.ts',
  injectTo: ['source.ts'],
  text: JSON.stringify({
    scopeName: 'documentation.injection.ts',
    injectionSelector: 'L:comment.block.documentation',
    patterns: [{ include: 'source.ts#docblock' }],
  }),
};

const HOSTS: readonly Host[] = [
  { name: 'typescript, as VS Code has it', language: 'typescript', injected: [DOCUMENTATION] },
  { name: 'typescript, its grammar alone', language: 'typescript', injected: [] },
  { name: 'python', language: 'python', injected: [] },
];

async function report({ name, language, injected }: Host, rounds: number): Promise<void> {
  const lines = sampleCode(language, LINES);
  const variants = {
    without: await loadGrammar(language, injected),
    control: await loadGrammar(language, injected),
    with: await loadGrammar(language, [...injected, ...contributedGrammars()]),
  };
  const warmUp = Object.values(variants).map((grammar) => tokenizer(grammar)(lines.slice(0, 60)));
  const best = Object.values(variants).map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    const tokenizers = Object.values(variants).map(tokenizer);
    for (let chunk = 0; chunk * CHUNK < lines.length; chunk++) {
      const part = lines.slice(chunk * CHUNK, (chunk + 1) * CHUNK);
      for (let turn = 0; turn < tokenizers.length; turn++) {
        const which = (turn + round + chunk) % tokenizers.length;
        const time = tokenizers[which]?.(part) ?? 0;
        const times = best[which];
        if (times) times[chunk] = Math.min(times[chunk] ?? time, time);
      }
    }
  }
  const [without = 0, control = 0, withOurs = 0] = best.map((times) => times.reduce((sum, time) => sum + time, 0));
  const ratio = withOurs / without;
  console.log(
    `${name}: ${LINES} lines, ${without.toFixed(0)} ms without, ${withOurs.toFixed(0)} ms with, ratio ${ratio.toFixed(3)} ` +
      `(control ${(control / without).toFixed(3)}; goal ${GOAL}: ${ratio <= GOAL ? 'met' : 'missed'}); ` +
      `the first 60 lines, not warmed up: ${warmUp.map((time) => time.toFixed(0)).join(', ')} ms`,
  );
}

function tokenizer(grammar: IGrammar): Tokenize {
  let state = INITIAL;
  return (lines) => {
    const from = process.cpuUsage();
    for (const line of lines) state = grammar.tokenizeLine2(line, state).ruleStack;
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000;
  };
}
