// Scaffolds a language: `npm run new:language NAME [EXTENSION] [FAMILY]`. Writes its row and a sample, to be filled in.
// FAMILY is a file of src/text/languages/rows, `scripting` unless it is given.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const ROWS = 'src/text/languages/rows';
const FAMILIES = readdirSync(ROWS).map((row) => row.replace(/\.ts$/, ''));
const [name = '', extension = name, family = 'scripting'] = process.argv.slice(2);
const file = `${ROWS}/${family}.ts`;

function refused() {
  if (!/^[a-z][a-z0-9-]*$/.test(name) || !/^[a-z0-9]+$/.test(extension))
    return `npm run new:language NAME [EXTENSION] [FAMILY]\nNAME and EXTENSION in small letters, the extension without its dot. FAMILY: ${FAMILIES.join(', ')}`;
  if (!FAMILIES.includes(family)) return `no family ${family}: there are ${FAMILIES.join(', ')}`;
  const rows = FAMILIES.map((row) => readFileSync(`${ROWS}/${row}.ts`, 'utf8'));
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
console.log(`1. ${file}: how ${name} writes comments and strings
2. ${sample}: one of each, with words that say what they are
3. npm run test:unit -- test/unit/text test/unit/recognition/languages.test.ts`);
