// Installs the packages of package-lock.json where they are not there yet. Uses nothing but Node and npm.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inRoot, ROOT } from './paths.mjs';

/** @returns whether anything had to be installed */
export function installPackages() {
  if (installed()) return false;
  console.log('installing packages: npm ci --ignore-scripts');
  // None of them needs its script: esbuild's binary comes as a package, vsce's signing tool is for publishing alone.
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  return true;
}

/** npm keeps a lock of its own of what it has installed; packages for other systems are not in it. */
function installed() {
  const there = readPackages('node_modules/.package-lock.json');
  if (!there) return false;
  const wanted = Object.entries(readPackages('package-lock.json') ?? {});
  return wanted.every(([name, { version, optional }]) => name === '' || optional || there[name]?.version === version);
}

function readPackages(lock) {
  try {
    return JSON.parse(readFileSync(inRoot(lock), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
