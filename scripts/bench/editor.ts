// What the editor's features cost, in CPU time: node scripts/run.mjs scripts/bench/editor.ts
//   activation   the built extension in a new process with an editor made of nothing; loading the bundle is told apart
//   keystroke, hover, completion   on a file of 5,000 lines with a few model IDs, typed into
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { cardMarkdown, cardOf, linksTo, wordsFor } from '../../src/card';
import type { Catalogue } from '../../src/catalogue';
import { decodeCatalogue } from '../../src/catalogue';
import { complete, preparing } from '../../src/completion';
import { messagesFor } from '../../src/messages';
import { recognize, recognizeInSteps } from '../../src/recognition';
import { check } from '../../src/rules';
import { cpuMs, middle } from './cpu';
import { sampleCode } from './sample-code';

const GOALS = { activateMs: 10, answerMs: 20, firstLookMs: 60, longestStepMs: 16 };
const BUNDLE = 'dist/extension.js';
const CATALOGUE = 'dist/catalogue.ndjson';
const LINES = 5_000;
const ROUNDS = 30;
const DAY = '2026-11-21';

export function main([what]: readonly string[]): void {
  if (what === '--activate') {
    console.log(JSON.stringify(activateOnce()));
    return;
  }
  const runs = Array.from({ length: 5 }, activateInNewProcess);
  const median = (field: 'load' | 'activate'): number => middle(runs.map((run) => run[field]));
  tell('bundle loaded', median('load'));
  tell('activate()', median('activate'), GOALS.activateMs);
  answers(decodeCatalogue(readFileSync(CATALOGUE, 'latin1')));
}

interface Activation {
  readonly load: number;
  readonly activate: number;
}

function activateInNewProcess(): Activation {
  const [, script = ''] = process.argv;
  return JSON.parse(
    execFileSync(process.execPath, [path.resolve('scripts/run.mjs'), script, '--activate'], { encoding: 'utf8' }),
  );
}

function activateOnce(): Activation {
  const require = createRequire(path.resolve('package.json'));
  const Module = require('node:module');
  const load = Module._load;
  Module._load = (request: string, ...rest: readonly unknown[]) =>
    request === 'vscode' ? anything() : load(request, ...rest);
  let extension: { readonly activate: (context: unknown) => void } | undefined;
  const loading = cpuMs(() => {
    extension = require(path.resolve(BUNDLE));
  });
  const context = { subscriptions: [], extensionUri: anything(), extensionMode: 1 };
  const activating = cpuMs(() => extension?.activate(context));
  setImmediate(() => process.exit(0));
  return { load: loading, activate: activating };
}

/** Can be called, made, asked for any part, and gone through (it has no elements); bundles may copy it. */
function anything(): object {
  const thing: object = new Proxy(function made() {}, {
    get: (_, name) => {
      if (name === Symbol.iterator) return [][Symbol.iterator];
      return name === Symbol.toPrimitive ? () => '' : anything();
    },
    set: () => true,
    getPrototypeOf: () => thing,
    apply: anything,
    construct: anything,
  });
  return thing;
}

function answers(catalogue: Catalogue): void {
  const call = 'answer = client.chat.completions.create(model="")';
  const lines = [...sampleCode('python', LINES)];
  lines.splice(LINES / 2, 0, 'client = OpenAI()', 'old = "gpt-4-0613"', call);
  const text = lines.join('\n');
  const input = { text, path: 'app.py', languageId: 'python' };
  const firstLook = stepsOf(recognizeInSteps(input, catalogue, { slots: true }));
  const before = recognize(input, catalogue, { slots: true });
  const words = wordsFor(messagesFor('en'));
  const offset = text.indexOf(call) + call.length - 2;
  const options = { asOf: DAY, retired: 'last', platforms: [], leadTimeDays: 90 } as const;

  tell(`first look at ${LINES} lines`, sum(firstLook), GOALS.firstLookMs);
  tell('  its longest step', Math.max(...firstLook), GOALS.longestStepMs);
  best('keystroke', () => {
    const typed = { ...input, text: `${text.slice(0, offset)}g${text.slice(offset)}` };
    check(recognize(typed, catalogue, { slots: true }, before), catalogue, { asOf: DAY });
  });
  best('hover', () => {
    const mention = before.mentions.find(({ text: id }) => id === 'gpt-4-0613');
    if (!mention) throw new Error('the ID is not found');
    check(before, catalogue, { asOf: DAY });
    cardMarkdown(cardOf({ catalogue, refs: mention.entries, asOf: DAY }), { words, links: linksTo(new Set()) });
  });
  // As the editor does it once somebody begins to type, a platform at a time.
  const steps = stepsOf(preparing(catalogue, options));
  tell('completion prepared', sum(steps));
  tell('  its longest step', Math.max(...steps));
  best('completion', () => {
    const found = complete({ ...before, before }, offset, catalogue, options);
    if (!found || found.suggestions.length < 100) throw new Error('nothing is offered');
  });
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

function stepsOf(work: Iterator<unknown, unknown>): readonly number[] {
  const steps: number[] = [];
  for (let done = false; !done; )
    steps.push(
      cpuMs(() => {
        done = work.next().done === true;
      }),
    );
  return steps;
}

/** The first answer and the middle one: the first is what somebody waits for, the others come with each key. */
function best(name: string, answer: () => void): void {
  const first = cpuMs(answer);
  const times = Array.from({ length: ROUNDS }, () => cpuMs(answer));
  tell(`${name}, first`, first, GOALS.answerMs);
  tell(`${name}, then`, middle(times), GOALS.answerMs);
}

function tell(name: string, ms: number, goal?: number): void {
  const mark = goal === undefined ? ' ' : ms <= goal ? '✓' : '✗';
  console.log(
    `${mark} ${name.padEnd(26)} ${ms.toFixed(1).padStart(7)} ms${goal === undefined ? '' : `  goal ${goal}`}`,
  );
}
