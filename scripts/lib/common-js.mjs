/**
 * Parts that esbuild wrote as ES modules → CommonJS, linked by value: what a part takes from another is a constant of its own.
 * esbuild's own CommonJS asks a getter at every use, which is felt in code that runs once for each character.
 */
import { init, parse } from 'es-module-lexer';

await init;

const REQUIRED_LATER = (name) => `Promise.resolve().then(() => require(${JSON.stringify(name)}))`;

/** The same code, line by line. `later`: what becomes of an `import()`. Throws for what cannot be linked by value. */
export function asCommonJs(code, file, later = REQUIRED_LATER) {
  if (/= __esm\(/.test(code)) throw new Error(`${file}: a module is evaluated later than those that use it`);
  const edits = importsOf(code).map((statement) => ({
    ...placeOf(statement),
    text: required(statement, code, file, later),
  }));
  const [first] = parse(code)[1];
  // A name may begin with the same letters: the statement begins before the bracket.
  if (first) edits.push(exported(code.lastIndexOf('export', code.lastIndexOf('{', first.s)), code));
  const result = edits
    .sort((a, b) => b.start - a.start)
    .reduce((rest, edit) => rest.slice(0, edit.start) + edit.text + rest.slice(edit.end), code);
  if (importsOf(result).length || parse(result)[1].length)
    throw new Error(`${file}: an import or export of a kind that is not known`);
  return result;
}

/** esbuild writes one statement for all. */
function exported(start, code) {
  const [text = '', names = ''] = /^export\s*\{([^{}]*)\};?/.exec(code.slice(start)) ?? [];
  return { start, end: start + text.length, text: text && `module.exports = {${named(names, 'export')}};` };
}

/** All but `import.meta`, which the build defines. */
const importsOf = (code) => parse(code)[0].filter(({ d }) => d !== -2);

const placeOf = ({ ss, se }) => ({ start: ss, end: se });

function required({ d, n, ss, se }, code, file, later) {
  if (d >= 0) return later(n);
  const call = `require(${JSON.stringify(n)})`;
  const [, clause] = /^import\s*(?:([^"']*?)\s*from\s*)?["']/.exec(code.slice(ss, se)) ?? [];
  if (clause === undefined) return call;
  const [, whole] = /^(?:\*\s*as\s+)?([\w$]+)$/.exec(clause) ?? [];
  if (whole) return `const ${whole} = ${call}`;
  const [, names] = /^\{([^{}]*)\}$/.exec(clause) ?? [];
  if (names === undefined) throw new Error(`${file}: import of a kind that is not known: ${clause}`);
  return `const {${named(names, 'import')}} = ${call}`;
}

/** `a, b as c` as the fields of an object: what is taken under its name there, what is given under its name here. */
function named(names, kind) {
  return names.replaceAll(/([\w$]+)\s+as\s+([\w$]+)/g, (_, from, to) =>
    kind === 'import' ? `${from}: ${to}` : `${to}: ${from}`,
  );
}

/** Throws when parts need each other at once: the first of them would find the other one empty. */
export function refuseCycles(outputs) {
  const done = new Set();
  const visit = (file, above) => {
    if (above.includes(file)) throw new Error(`parts need each other: ${[...above, file].join(' → ')}`);
    if (done.has(file)) return;
    for (const { path, kind } of outputs[file]?.imports ?? [])
      if (kind === 'import-statement') visit(path, [...above, file]);
    done.add(file);
  };
  for (const file of Object.keys(outputs)) visit(file, []);
}
