// Scaffolds a language: `npm run new:language NAME [EXTENSION] [FAMILY]`. Writes its row, a sample, and a fixture to be filled in.
// FAMILY is a file of src/text/languages/rows, `scripting` unless it is given.
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const ROWS = 'src/text/languages/rows';
const FIXTURES = 'test/fixtures/recognition/languages.fixture';
const [name = '', extension = name, family = 'scripting'] = process.argv.slice(2);
const file = `${ROWS}/${family}.ts`;

function refused() {
  if (!/^[a-z][a-z0-9-]*$/.test(name) || !/^[a-z0-9]+$/.test(extension))
    return 'npm run new:language NAME [EXTENSION] [FAMILY]';
  if (!existsSync(file)) return `no family ${family}: there are ${readdirSync(ROWS).join(', ')}`;
  const rows = readdirSync(ROWS).map((row) => readFileSync(`${ROWS}/${row}`, 'utf8'));
  return rows.some((row) => row.includes(`name: '${name}'`)) ? `${name} has a row` : undefined;
}

const problem = refused();
if (problem) {
  console.error(problem);
  process.exit(2);
}

const row = `  {
    name: '${name}',
    names: ['.${extension}'],
    ids: ['${name}'],
    comments: { line: ['#'], block: [] },
    strings: [{ open: '"', close: '"', escape: '\\\\' }],
  },
`;
const sample = `test/fixtures/languages/${name}.${extension}`;
writeFileSync(file, readFileSync(file, 'utf8').replace(/\];\n$/, `${row}];\n`));
writeFileSync(sample, '# inComment "inComment"\ninCode = "inString"\n');
appendFileSync(
  FIXTURES,
  `==== call.${extension}
# model = "gpt-4-0613"
           ^^^^^^^^^^ » model-id known openai comment @0613 quiet
model = "gpt-4-0613"
         ^^^^^^^^^^ » model-id known openai code @0613
==== look_alike.${extension}
gpt = "not-gpt-4-0613"
`,
);
console.log(`1. ${file}: how ${name} writes comments and strings
2. ${sample}: one of each, with words that say what they are
3. ${FIXTURES}: places with a model, and look-alikes
4. npm run test:unit -- test/unit/text test/unit/recognition/fixtures.test.ts`);
