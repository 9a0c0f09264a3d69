// Completes package-lock.json: node scripts/lock.mjs [--check]
// npm leaves out the optional packages of other systems that its registry does not serve (a mirror may not have them all),
// and `npm ci` then refuses the lock, there and elsewhere. Their versions are known: who wants them names them exactly.
// Every entry has the hash of its package: without one, `npm ci` takes whatever it is sent.
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { inRoot } from './lib/paths.mjs';

const LOCK = inRoot('package-lock.json');
const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];
const LIBRARIES = [
  ['gnu', 'glibc'],
  ['musl', 'musl'],
];
const EXACT = /^\d+\.\d+\.\d+[\w.+-]*$/;

const lock = JSON.parse(readFileSync(LOCK, 'utf8'));
const missing = missingPackages(lock.packages);
if (process.argv.includes('--check')) {
  const unsealed = withoutHash(lock.packages);
  for (const { path, wantedBy } of missing) console.error(`${path} is missing, which ${wantedBy} names`);
  for (const [path] of unsealed) console.error(`${path} has no integrity`);
  const isWhole = missing.length === 0 && unsealed.length === 0;
  if (!isWhole) console.error('package-lock.json is not complete: npm run lock:complete');
  process.exit(isWhole ? 0 : 1);
}
for (const { path, entry } of missing) lock.packages[path] = entry;
const unsealed = withoutHash(lock.packages);
for (const [path, entry] of unsealed) {
  const name = entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  lock.packages[path] = withHash(entry, await hashOf(`${name}@${entry.version}`));
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = Object.fromEntries(sorted);
writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${missing.length} packages added to package-lock.json, ${unsealed.length} hashes`);

function withoutHash(packages) {
  return Object.entries(packages).filter(([path, { integrity, link }]) => path !== '' && !link && !integrity);
}

/** What the registry says of a package; a lock with a gap is not written. */
async function hashOf(spec) {
  const { stdout } = await promisify(execFile)('npm', ['view', spec, 'dist.integrity']);
  const hash = stdout.trim();
  if (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(hash)) throw new Error(`the registry gives no hash for ${spec}`);
  return hash;
}

/** Beside the version, where npm writes it. */
function withHash({ version, ...rest }, integrity) {
  return { version, integrity, ...rest };
}

function missingPackages(packages) {
  return Object.entries(packages).flatMap(([wantedBy, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !packages[`${wantedBy}/node_modules/${name}`] && !packages[`node_modules/${name}`])
      .filter(([, version]) => EXACT.test(version))
      .map(([name, version]) => ({ path: `node_modules/${name}`, wantedBy, entry: entryOf(name, version, dev) })),
  );
}

/** What npm needs to know to leave a package of another system alone; such packages are named by their systems. */
function entryOf(name, version, dev) {
  const words = name.split('/').at(-1).split('-');
  const system = words.find((word) => SYSTEMS.includes(word));
  const processor = words.find((word) => PROCESSORS.includes(word));
  const library = LIBRARIES.find(([start]) => words.some((word) => word.startsWith(start)))?.[1];
  const libc = system === 'linux' ? library : undefined;
  return {
    version,
    ...(processor && { cpu: [processor] }),
    ...(dev && { dev }),
    ...(libc && { libc: [libc] }),
    optional: true,
    ...(system && { os: [system] }),
  };
}
