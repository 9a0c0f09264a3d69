/** `dist/cli.js` of a release: loads the command line from few files, with what V8 has made of them in an earlier run. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import { engineFlags } from '../engine-flags';
import { type CodeCache, codeCacheFolder, codeCacheIn, codeName } from './code-cache';
import { type JoinedFile, partsOf } from './parts';

/** Written by the build. */
declare const JOINED_FILES: readonly JoinedFile[];

const ENTRY = 'cli.js';
/** Node's own name for the wish that nothing be kept. */
const NOTHING_KEPT = 'NODE_DISABLE_COMPILE_CACHE';

const folder = import.meta.dirname;

/** Compiled code holds for the flags that it was compiled with: they come first. */
for (const flag of engineFlags(process.versions.v8)) setFlagsFromString(flag);
partsOf(JOINED_FILES, {
  folder,
  evaluate: evaluator(ownCache()),
  json: (file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')),
  require: createRequire(import.meta.filename),
})(ENTRY);

function ownCache(): CodeCache | undefined {
  if (process.env[NOTHING_KEPT]) return undefined;
  try {
    return codeCacheIn(codeCacheFolder(process.platform));
  } catch {
    return undefined; // a user without a home
  }
}

function evaluator(cache: CodeCache | undefined): (file: string, alone: boolean) => unknown {
  const compiled: { readonly name: string; readonly script: Script }[] = [];
  let isKnown = true;
  if (cache && isMainThread)
    // When all has been run that this command runs: what V8 has compiled by then is what the next run needs.
    process.once('exit', () => {
      if (!isKnown) for (const { name, script } of compiled) cache.write(name, script.createCachedData());
    });
  return (file, alone) => {
    const filename = path.join(folder, file);
    if (alone)
      return new Script(
        `(function(exports,module,require,__filename,__dirname){${readFileSync(filename, 'utf8')}\n})`,
        {
          filename,
        },
      ).runInThisContext();
    // The build writes them in ASCII.
    const text = readFileSync(filename, 'latin1');
    const name = codeName(file, process);
    const cachedData = cache?.read(name);
    const script = new Script(text, { filename, ...(cachedData && { cachedData }) });
    isKnown &&= cachedData !== undefined && script.cachedDataRejected === false;
    compiled.push({ name, script });
    return script.runInThisContext();
  };
}
