// The rooms of src/, and which of them each may import. `npm run lint:rooms` writes it into biome.json; the check says when it is stale.

const BELOW_RECOGNITION = ['text', 'catalogue', 'platforms', 'messages'];
const CORE = [...BELOW_RECOGNITION, 'globs', 'recognition', 'rules', 'card', 'completion'];
const FRONT_END = [...CORE, 'session'];

/** @type {readonly { name: string, imports: readonly string[], says: string, order?: readonly string[], host?: string }[]} */
export const ROOMS = [
  { name: 'platforms', imports: [], says: 'platforms imports no other room.' },
  { name: 'globs', imports: [], says: 'globs imports no other room.' },
  { name: 'text', imports: [], says: 'text imports no other room.' },
  { name: 'catalogue', imports: ['platforms'], says: 'The catalogue imports no room but platforms.' },
  { name: 'messages', imports: ['catalogue'], says: "messages imports no room but the catalogue's types." },
  {
    name: 'recognition',
    imports: BELOW_RECOGNITION,
    says: 'recognition imports text, catalogue, platforms and messages only.',
    // Each folder imports those behind it only.
    order: ['incremental', 'mentions', 'deployments', 'platform', 'context', 'scan', 'api-versions', 'ids'],
  },
  {
    name: 'rules',
    imports: [...BELOW_RECOGNITION, 'recognition'],
    says: 'rules import recognition and what it may import.',
  },
  {
    name: 'card',
    imports: [...BELOW_RECOGNITION, 'recognition'],
    says: 'card imports recognition and what it may import.',
  },
  {
    name: 'completion',
    imports: [...BELOW_RECOGNITION, 'recognition'],
    says: 'completion imports recognition and what it may import.',
  },
  { name: 'session', imports: CORE, says: 'session imports the core, and knows no host.' },
  { name: 'editor', imports: FRONT_END, says: 'The editor imports every room but the command line.', host: 'editor' },
  { name: 'lsp', imports: FRONT_END, says: 'The language server imports no other front end.', host: 'node' },
  { name: 'mcp', imports: FRONT_END, says: 'The server for agents imports no other front end.' },
  {
    name: 'cli',
    imports: [...FRONT_END, 'lsp', 'mcp'],
    says: 'The command line imports every room but the editor.',
    host: 'node',
  },
];

/** Files beside the door that others load with `import()`, so that nothing of them is loaded before. */
const LAZY = {
  catalogue: ['layered', 'refresh', 'user-layer'],
  completion: ['complete'],
  lsp: ['server'],
  mcp: ['server'],
  rules: ['rules', 'policy/policy'],
  session: ['own-file'],
};

const EDITOR_ONLY = 'Only src/editor and src/extension.ts know the editor.';
const ZOD = 'Three times the size: what is shipped uses zod/mini.';

/** The overrides of biome.json that keep the rooms apart. */
export function overrides() {
  return [...ROOMS.flatMap(overridesOf), extension(), tools()];
}

function overridesOf(room) {
  const whole = override(`src/${room.name}/**`, room, patternsOf(room));
  const folders = (room.order ?? []).map((folder, at) => {
    const above = room.order.slice(0, at);
    if (above.length === 0) return undefined;
    const inner = {
      group: above.flatMap((name) => [`../${name}/**`, `../../${name}/**`, `../../../${name}/**`]),
      message: `${room.name}/${folder} imports no folder that stands above it.`,
    };
    return override(`src/${room.name}/${folder}/**`, room, [...patternsOf(room), inner]);
  });
  return [whole, ...folders.filter(Boolean)];
}

function patternsOf({ name, imports, says }) {
  const others = ROOMS.map((room) => room.name).filter((other) => other !== name);
  const refused = others.filter((other) => !imports.includes(other));
  const patterns = [];
  if (refused.length)
    patterns.push({
      group: [...refused.flatMap((other) => [`**/${other}`, `**/${other}/**`]), '!./**'],
      message: says,
    });
  if (imports.length) {
    const lazy = imports.flatMap((other) => (LAZY[other] ?? []).map((file) => `!**/${other}/${file}`));
    patterns.push({
      group: [...imports.map((other) => `**/${other}/**`), ...lazy, '!./**'],
      message: 'A room is imported by its door, index.ts.',
    });
  }
  patterns.push({ group: ['**/extension'], message: 'Nothing imports extension.ts.' });
  return patterns;
}

function override(includes, { host }, patterns) {
  const paths = { ...(host !== 'editor' && { vscode: EDITOR_ONLY }), zod: ZOD };
  return {
    includes: [includes],
    linter: { rules: { style: { noRestrictedImports: { level: 'error', options: { paths, patterns } } } } },
  };
}

/** What is built around the product asks at its doors, too; benchmarks and fuzzers measure what is behind them. */
const tools = () => ({
  includes: ['pipeline/**', 'scripts/**', '!scripts/bench/**', '!scripts/fuzz/**'],
  linter: {
    rules: {
      style: {
        noRestrictedImports: {
          level: 'error',
          options: {
            patterns: [
              {
                group: ['**/src/*/**', '!**/src/*/index', '!**/src/catalogue/making', '!**/src/catalogue/data/**'],
                message: 'A room is imported by its door, index.ts; who makes the catalogue has making.ts, too.',
              },
            ],
          },
        },
      },
    },
  },
});

const extension = () => ({
  includes: ['src/extension.ts'],
  linter: {
    rules: {
      style: {
        noRestrictedImports: {
          level: 'error',
          options: { patterns: [{ group: ['**/cli', '**/cli/**'], message: 'Nothing imports the command line.' }] },
        },
      },
    },
  },
});
