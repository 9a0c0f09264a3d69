// The ordinary way: downloads a desktop VS Code and runs the suites in it.
// VSCODE_EXECUTABLE names an executable to use instead, VSCODE_TEST_VERSION a version to download.
import path from 'node:path';
import { runTests } from '@vscode/test-electron';

const root = path.resolve(import.meta.dirname, '../..');
const executable = process.env.VSCODE_EXECUTABLE;
try {
  await runTests({
    ...(executable ? { vscodeExecutablePath: path.resolve(executable) } : {}),
    version: process.env.VSCODE_TEST_VERSION ?? 'stable',
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, 'dist/test/node/index.js'),
    launchArgs: [path.join(root, 'test/fixtures/workspace'), '--disable-extensions'],
  });
} catch (error) {
  console.error(String(error));
  process.exit(1);
}
