// What a keystroke costs the extension host, in CPU time: node scripts/run.mjs scripts/bench/keystroke.ts [LINES] [PATH]
// Files of code and data of 100 to 100,000 lines with a hundred mentions, typed into: each key is read with what was kept of the text before, and judged,
// as the editor does. The typing goes on in a string, in code and in a comment, far from and close to a mention.
import { readFileSync } from 'node:fs';
import type { Catalogue } from '../../src/catalogue';
import { decodeCatalogue } from '../../src/catalogue';
import type { RecognizedDocument } from '../../src/recognition';
import { recognize } from '../../src/recognition';
import { check } from '../../src/rules';
import { withinLines } from '../../src/session/limits';
import { cpuMs, middle } from './cpu';
import { type SampleLanguage, sampleCode } from './sample-code';

const CATALOGUE = 'dist/catalogue.ndjson';
const GOAL_MS = 3;
const SIZES = [100, 1_000, 10_000, 100_000];
const MENTIONS = 100;
const KEYS = 40;
const WARM_UP = 60;
const DAY = '2026-11-21';
const LONGEST_LINE = 20_000;

interface Sample {
  readonly path: string;
  readonly languageId: string;
  readonly text: (lines: number) => string;
}

interface CodeSample {
  readonly language: SampleLanguage;
  /** A call with a model, a string to type into, and code around both. */
  readonly call: (number: number) => readonly string[];
}

/** Data: entries of a few lines each, of which some hold a model. */
interface DataSample {
  readonly head: readonly string[];
  readonly entry: (number: number) => readonly string[];
  readonly withModel: (number: number, model: string) => readonly string[];
  readonly typed: readonly string[];
  readonly foot: readonly string[];
}

const MODELS = ['gpt-4o-mini', 'claude-sonnet-4-5-20250929', 'gemini-2.5-flash', 'gpt-4-0613', 'o3-mini'];
const modelOf = (number: number): string => MODELS[number % MODELS.length] ?? '';

const PYTHON: CodeSample = {
  language: 'python',
  call: (number) => [
    `answer_${number} = client.chat.completions.create(model="${modelOf(number)}", temperature=0, messages=[])`,
  ],
};
const TYPESCRIPT: CodeSample = {
  language: 'typescript',
  call: (number) => [
    `const answer${number} = await client.chat.completions.create({ model: '${modelOf(number)}', temperature: 0, messages });`,
  ],
};
const JSON_DATA: DataSample = {
  head: ['{', '  "provider": "openai",', '  "entries": ['],
  entry: (n) => ['    {', `      "name": "service-${n}",`, `      "retries": ${n % 7},`, '      "log": true', '    },'],
  withModel: (n, model) => ['    {', `      "name": "answers-${n}",`, `      "model": "${model}"`, '    },'],
  typed: ['    { "typed_here": 1, "header": "X-Typed: ", "model": "typed-model-4o" },'],
  foot: ['    {}', '  ]', '}'],
};
const YAML_DATA: DataSample = {
  head: ['provider: openai', 'services:'],
  entry: (n) => [`  service-${n}:`, `    image: "registry/service-${n}:1.2"`, `    retries: ${n % 7}`, '    log: true'],
  withModel: (n, model) => [`  answers-${n}:`, `    model: ${model}`, '    temperature: 0'],
  typed: ['  typed_here: 1', '  header: "X-Typed: "', '  model: typed-model-4o'],
  foot: [],
};
const MARKDOWN_TEXT: DataSample = {
  head: ['# Services of OpenAI', ''],
  entry: (n) => [
    `## Service ${n}`,
    '',
    `Loads the orders of a day, and stores what became of them in the list of \`service-${n}\`.`,
    '',
    '```python',
    `service = load("service-${n}", retries=${n % 7})`,
    '```',
    '',
  ],
  withModel: (n, model) => [`Answers number ${n} are given by \`${model}\`, as long as nobody says otherwise.`, ''],
  typed: ['Here typed_here stands, X-Typed: too.', '', 'The model `typed-model-4o` is none.', ''],
  foot: [],
};
const ENV: DataSample = {
  head: ['OPENAI_API_KEY=none'],
  entry: (n) => [`# Service ${n}`, `SERVICE_${n}_HOST=service-${n}.example`, `SERVICE_${n}_RETRIES=${n % 7}`],
  withModel: (n, model) => [`ANSWERS_${n}_MODEL=${model}`],
  typed: ['typed_here=1', 'HEADER="X-Typed: "', 'OTHER_MODEL=typed-model-4o'],
  foot: [],
};
const SHELL: DataSample = {
  head: ['#!/bin/sh', 'export OPENAI_API_KEY'],
  entry: (n) => [
    `# Service ${n}`,
    `if start "service-${n}" --retries ${n % 7}; then`,
    `  echo "started $SERVICE"`,
    'fi',
  ],
  withModel: (n, model) => [`ask --model ${model} "question ${n}"`],
  typed: ['typed_here=1', 'HEADER="X-Typed: "', 'MODEL=typed-model-4o'],
  foot: [],
};
const XML: DataSample = {
  head: ['<services provider="openai">'],
  entry: (n) => [`  <service name="service-${n}">`, `    <retries>${n % 7}</retries>`, '  </service>'],
  withModel: (n, model) => [`  <answers number="${n}" model="${model}" />`],
  typed: ['  <typed here="typed_here" header="X-Typed: "/>', '  <model>typed-model-4o</model>'],
  foot: ['</services>'],
};

export const SAMPLES: readonly Sample[] = [
  { path: 'src/app.py', languageId: 'python', text: (lines) => codeOf(PYTHON, lines) },
  { path: 'src/app.ts', languageId: 'typescript', text: (lines) => codeOf(TYPESCRIPT, lines) },
  { path: 'services.json', languageId: 'json', text: (lines) => dataOf(JSON_DATA, lines) },
  { path: 'services.yaml', languageId: 'yaml', text: (lines) => dataOf(YAML_DATA, lines) },
  { path: 'services.md', languageId: 'markdown', text: (lines) => dataOf(MARKDOWN_TEXT, lines) },
  { path: '.env', languageId: 'dotenv', text: (lines) => dataOf(ENV, lines) },
  { path: 'services.sh', languageId: 'shellscript', text: (lines) => dataOf(SHELL, lines) },
  { path: 'services.xml', languageId: 'xml', text: (lines) => dataOf(XML, lines) },
];

/** Where the keys go in, in the middle of the file, and what they are. */
export const PLACES: readonly (readonly [name: string, before: string, key: string])[] = [
  ['in a string', 'X-Typed: ', 'a'],
  ['in code', 'typed_here', 'a'],
  ['beside a model', 'typed-model-4o', '-'],
];

export function main([lines, only]: readonly string[]): void {
  const catalogue = decodeCatalogue(readFileSync(CATALOGUE, 'latin1'));
  for (const sample of SAMPLES)
    for (const size of SIZES) {
      if ((lines && Number(lines) !== size) || (only && !sample.path.includes(only))) continue;
      keystrokes(sample, size, catalogue);
    }
}

/** A file of so many lines; the mentions stand evenly in it. */
function dataOf({ head, entry, withModel, typed, foot }: DataSample, size: number): string {
  const lines = [...head];
  let models = 0;
  let isTyped = false;
  for (let number = 0; lines.length < size; number++) {
    if (lines.length * MENTIONS >= models * size) lines.push(...withModel(models, modelOf(models++)));
    if (!isTyped && lines.length >= size / 2) {
      lines.push(...typed);
      isTyped = true;
    }
    lines.push(...entry(number));
  }
  return [...lines, ...foot].join('\n');
}

/** Code of so many lines; the mentions stand evenly in it. */
function codeOf({ language, call }: CodeSample, size: number): string {
  const code = sampleCode(language, size).filter((line) => !/^(?:export const )?MODEL_/.test(line));
  const typed = ['typed_here = 1', 'headers = ("X-Typed: ")', 'choose("typed-model-4o")'];
  const lines: string[] = ['client = OpenAI()'];
  let calls = 0;
  for (const [index, line] of code.entries()) {
    // Only where no statement is open, so that the file stays as it was read.
    if (line === '' && calls < MENTIONS && index * MENTIONS >= calls * code.length) lines.push(...call(calls++));
    if (index === code.length >> 1) lines.push('', ...typed, '');
    lines.push(line);
  }
  while (calls < MENTIONS) lines.push(...call(calls++));
  return lines.join('\n');
}

function keystrokes(sample: Sample, size: number, catalogue: Catalogue): void {
  const { path, languageId } = sample;
  const text = sample.text(size);
  const look = (now: string, before?: RecognizedDocument): RecognizedDocument => {
    const recognized = recognize({ text: now, path, languageId }, catalogue, { slots: true }, before);
    const { mentions } = withinLines(recognized.text, recognized.mentions, LONGEST_LINE);
    check({ ...recognized, mentions }, catalogue, { asOf: DAY });
    return recognized;
  };
  let opened: RecognizedDocument | undefined;
  const first = cpuMs(() => {
    opened = look(text);
  });
  const found = opened?.mentions.filter((mention) => mention.class === 'known').length ?? 0;
  console.log(
    `${path}, ${size} lines, ${Math.round(text.length / 1000)} kB, ${found} known: opened in ${first.toFixed(0)} ms`,
  );
  for (const [place, before, key] of PLACES) {
    let now = opened;
    let offset = text.indexOf(before) + before.length;
    const times: number[] = [];
    for (let pressed = 0; pressed < WARM_UP + KEYS; pressed++) {
      const typed = withKey(now?.text ?? '', offset, key);
      offset += key.length;
      times.push(
        cpuMs(() => {
          now = look(typed, now);
        }),
      );
    }
    tell(place, times[0] ?? 0, middle(times.slice(WARM_UP)));
  }
}

/** The text with what was typed; in one piece, as the editor gives it. */
export const withKey = (text: string, offset: number, key: string): string =>
  Buffer.from(`${text.slice(0, offset)}${key}${text.slice(offset)}`, 'latin1').toString('latin1');

function tell(name: string, first: number, then: number): void {
  const mark = then <= GOAL_MS ? '✓' : '✗';
  console.log(
    `${mark}   ${name.padEnd(16)} ${then.toFixed(2).padStart(8)} ms  goal ${GOAL_MS}  (first ${first.toFixed(1)})`,
  );
}
