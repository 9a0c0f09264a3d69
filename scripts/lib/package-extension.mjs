// Packages the extension. vsce runs `vscode:prepublish` first, which is the minified build.
import { execFileSync } from 'node:child_process';
import { ROOT } from './paths.mjs';

/** Makes dist/model-almanac.vsix; throws, having printed why, when it cannot. */
export function packageExtension() {
  execFileSync('npm', ['run', '--silent', 'package'], { cwd: ROOT, stdio: 'inherit' });
}
