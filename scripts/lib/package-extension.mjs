// Packages the extension. vsce runs `vscode:prepublish` first, which is the minified build.
import { execFileSync } from 'node:child_process';
import { inRoot, ROOT } from './paths.mjs';

/** Makes dist/model-almanac.vsix; throws, having printed why, when it cannot. */
export function packageExtension() {
  execFileSync('npm', ['run', '--silent', 'package'], { cwd: ROOT, stdio: 'inherit' });
}

/** The little extension that opens what `npm start` shows first; returns its package. */
export function packageStart() {
  const vsix = inRoot('dist/start.vsix');
  const flags = ['--no-dependencies', '--skip-license', '--allow-missing-repository', '--out', vsix];
  execFileSync(inRoot('node_modules/.bin/vsce'), ['package', ...flags], {
    cwd: inRoot('tools/start'),
    stdio: 'ignore',
  });
  return vsix;
}
