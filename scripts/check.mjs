// npm run check: everything that can be said about the code without running it.
import { readFileSync } from 'node:fs';
import { inRoot } from './lib/paths.mjs';
import { runSteps } from './lib/steps.mjs';

const bin = (name) => inRoot('node_modules/.bin', name);
const { scripts } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
/** A step that is an npm script, once package.json has it. */
const npmStep = (name, script) => (scripts[script] ? [{ name, command: ['npm', 'run', '--silent', script] }] : []);

process.exit(
  await runSteps([
    { name: 'lint', command: [bin('biome'), 'check', '--error-on-warnings', '--diagnostic-level=warn', '.'] },
    { name: 'rooms', command: ['node', 'scripts/lint/write-rooms.mjs', '--check'] },
    { name: 'types', command: [bin('tsc'), '--noEmit'] },
    { name: 'unused', command: [bin('knip'), '--no-progress'] },
    ...npmStep('catalogue', 'catalogue:check'),
    { name: 'sources', command: ['node', 'scripts/run.mjs', 'pipeline/commands/sources.ts', '--check'] },
    { name: 'rules', command: ['node', 'scripts/run.mjs', 'scripts/rules/manifest.ts', '--check'] },
    { name: 'lock', command: ['node', 'scripts/lock.mjs', '--check'] },
    { name: 'readme', command: ['node', 'scripts/readme.mjs', '--check'] },
    { name: 'sizes', command: ['node', 'scripts/sizes.mjs'] },
  ]),
);
