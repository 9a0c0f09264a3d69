// npm test: everything, on a machine with only Node, npm and apt. Installs what is missing.
//   npm test -- --only unit,node-host      some of the steps
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { installPackages } from './lib/install.mjs';
import { inRoot, VSIX } from './lib/paths.mjs';
import { runSteps } from './lib/steps.mjs';

const UNIT_REPORT = inRoot('dist/unit.json');
const STEPS = [
  { name: 'check', command: ['node', 'scripts/check.mjs'] }, // packages the extension, too
  { name: 'editors', command: ['tools/editor/setup.sh'], early: true }, // downloads
  // Side by side: a user's clicks wait half of their time, and neither writes what the other one reads. The suites in editors below
  // wait ten seconds for what they look for, and each has the machine for itself.
  ...[
    { name: 'as-a-user', command: ['node', 'tools/editor/drive-ui.mjs', `--vsix=${VSIX}`] },
    {
      name: 'unit',
      command: [
        inRoot('node_modules/.bin/vitest'),
        ...['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
      ],
      count() {
        const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(UNIT_REPORT, 'utf8'));
        return { passed: numPassedTests, failed: numFailedTests };
      },
    },
  ].map((step) => ({ ...step, beside: true })),
  { name: 'node-host', command: ['node', 'tools/editor/run-tests.mjs', '--host=node'] },
  {
    name: 'test-electron',
    command: ['node', 'test/editor/run-test-electron.mjs'],
    environment: { VSCODE_EXECUTABLE: 'tools/editor/code-shim.mjs' },
    count: (printed) => ({ passed: mochaTotal(printed, 'passing'), failed: mochaTotal(printed, 'failing') }),
  },
  { name: 'web-host', command: ['node', 'tools/editor/run-tests.mjs', '--host=web'] },
  { name: 'release', command: ['node', 'tools/release/rehearse.mjs'] },
  { name: 'web-1.91-host', command: ['node', 'tools/editor/run-tests.mjs', '--host=web-1.91'] },
  { name: 'site', command: ['node', 'tools/site/read-site.mjs'] },
  { name: 'packaged', command: ['node', 'tools/editor/run-tests.mjs', `--vsix=${VSIX}`] },
  { name: 'nodes', command: ['node', 'tools/nodes/run-on-all.mjs'] },
  { name: 'start', command: ['node', 'scripts/start.mjs', '--check'] }, // packages again
];

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const only = values.only?.split(',');
const unknown = only?.filter((name) => !STEPS.some((step) => step.name === name)) ?? [];
if (unknown.length > 0) {
  console.error(`no such step: ${unknown.join(', ')}; the steps are ${STEPS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
installPackages();
process.exit(await runSteps(STEPS.filter(({ name }) => !only || only.includes(name))));

/** What mocha's own reporter says at its end, such as `12 passing (3s)`. */
function mochaTotal(printed, word) {
  return Number(new RegExp(`(\\d+) ${word}`).exec(printed)?.[1] ?? 0);
}
