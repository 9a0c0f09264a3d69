// Begins a rule: npm run new:rule NAME -- --folder models --summary "…" --summary-ja "…"
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { edit, write } from '../lib/files-below';
import { SETTING, withRules } from './manifest';

export interface NewRule {
  /** As settings, output and docs name it: `retired-model`. */
  readonly name: string;
  /** A folder of `src/rules`. */
  readonly folder: string;
  /** One sentence, in English and in Japanese. */
  readonly summary: string;
  readonly summaryInJapanese: string;
}

const NAMES = 'src/rules/rule-names.ts';
/** The lists, by the kind of mention that their rules speak of. */
const ON_MODELS = 'src/rules/model-rules.ts';
const ON_VERSIONS = 'src/rules/api-versions/version-rules.ts';
const HELP = 'src/cli/report/rule-help.ts';
const USAGE = 'usage: npm run new:rule NAME -- --folder models --summary "…" --summary-ja "…"';

/** Writes everything that a rule needs below `root` and returns what is left to do. Throws an `Error` before it writes anything. */
export function beginRule(root: string, rule: NewRule): readonly string[] {
  const { name, folder, summary, summaryInJapanese } = rule;
  const file = `src/rules/${folder}/${name}.ts`;
  if (!/^[a-z]+(?:-[a-z]+)+$/.test(name)) throw new Error(`${name} is no name: small words joined by hyphens.`);
  if (!folders(root).includes(folder)) throw new Error(`no folder ${folder}: there are ${folders(root).join(', ')}`);
  if (existsSync(path.join(root, file))) throw new Error(`${name} is taken.`);
  for (const sentence of [summary, summaryInJapanese])
    if (!/^[^\n'\\|]+[.。]$/.test(sentence))
      throw new Error('A summary is one sentence with its full stop, without quotes, backslashes and bars.');

  const constant = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  write(root, file, textOf(constant, rule));
  write(root, `docs/rules/${name}.md`, pageOf(rule));
  const ofVersions = folder === 'api-versions';
  edit(root, NAMES, (text) =>
    text.replace(ofVersions ? /\n\s+'retired-endpoint',\n/ : /\n\s+'retired-api-version',\n/, `\n  '${name}',$&`),
  );
  edit(root, ofVersions ? ON_VERSIONS : ON_MODELS, (text) =>
    text
      .replace(
        /(?=\n(?:\/\*\*[^\n]*\n)?export const)/,
        `import { ${constant} } from './${ofVersions ? name : `${folder}/${name}`}';\n`,
      )
      .replace(/\n\](?= as const;|;)/, `\n  ${constant},$&`),
  );
  edit(root, HELP, (text) =>
    text.replace(/\n\};\n/, `\n  '${name}': {\n    what: 'What it looks at.',\n    why: 'What happens.',\n  },\n};\n`),
  );
  edit(root, 'docs/rules/README.md', (text) =>
    text.replace(/(\n\| \[[^\n]+\n)(?!\|)/, `$1| [${name}](${name}.md) | ${summary} |\n`),
  );
  edit(root, 'package.json', (text) => withRules(text, [...namesIn(text), name]));
  for (const [nls, sentence] of [
    ['package.nls.json', summary],
    ['package.nls.ja.json', summaryInJapanese],
  ] as const)
    edit(root, nls, (text) => withSentence(text, `config.rules.${name}`, sentence));
  return [
    `${file}: what it says of a mention; its sentences belong to src/messages, in both languages`,
    `${ofVersions ? ON_VERSIONS : ON_MODELS}, ${NAMES}: its place among the others, the most severe claim first; a rule on places that are no mentions is a DocumentRule`,
    `${HELP}: what it looks at and why, for reports`,
    `docs/rules/${name}.md: its row of the severity table and examples, which are run as tests`,
    'package.nls.json, package.nls.ja.json: the default severity, behind the sentence',
    'npx biome check --write src/rules && npm run rules:manifest && npx vitest run test/unit/rules',
  ];
}

const folders = (root: string): readonly string[] =>
  readdirSync(path.join(root, 'src/rules'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

function textOf(constant: string, { name, summary }: NewRule): string {
  return `import type { Rule } from '../rule';

/** ${summary} */
export const ${constant}: Rule = {
  name: '${name}',
  summary: '${summary}',
  claims: ['deprecated'],
  check(mention, context) {
    const status = context.statusOf(mention);
    if (!status) return undefined;
    return undefined;
  },
};
`;
}

const pageOf = ({ name, summary }: NewRule): string => `# ${name}

${summary}

What it looks at.

## Why

What happens.

## Severity

| what is known | code, config | deployment resource | what calls nothing |
|---|---|---|---|
| what the source says | information | warning | none |

## Invalid

\`\`\`python app.py
\`\`\`

## Valid

\`\`\`python app.py
\`\`\`
`;

/** The names that the manifest has choices for. */
function namesIn(manifest: string): readonly string[] {
  const { contributes } = JSON.parse(manifest) as {
    contributes: { configuration: { properties: Record<string, object> }[] };
  };
  const settings = contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
  return settings.filter((key) => key.startsWith(SETTING)).map((key) => key.slice(SETTING.length));
}

/** The sentences with one more, behind the others of its kind. */
function withSentence(text: string, key: string, sentence: string): string {
  const entries = Object.entries(JSON.parse(text) as Record<string, string>);
  const behind = entries.findLastIndex(([other]) => other.startsWith('config.rules.')) + 1;
  return `${JSON.stringify(Object.fromEntries(entries.toSpliced(behind, 0, [key, sentence])), null, 2)}\n`;
}

export function main(args: readonly string[]): number {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { folder: { type: 'string' }, summary: { type: 'string' }, 'summary-ja': { type: 'string' } },
  });
  const [name] = positionals;
  const { folder, summary, 'summary-ja': summaryInJapanese } = values;
  if (name === undefined || positionals.length > 1 || !folder || !summary || !summaryInJapanese) {
    console.error(USAGE);
    return 2;
  }
  const left = beginRule('.', { name, folder, summary, summaryInJapanese });
  console.log(`${name} is begun. What is left:\n${left.map((line) => `- ${line}`).join('\n')}`);
  return 0;
}
