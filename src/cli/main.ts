/** `dist/cli.js`: wires the commands to the process. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Catalogue } from '../catalogue/catalogue';
import { decodeCatalogue } from '../catalogue/compact';
import { run } from './run';

/** Beside the bundle. */
const CATALOGUE = path.join(__dirname, 'catalogue.ndjson');

let catalogue: Catalogue | undefined;

// A reader such as `head` may close the pipe: nobody is left to be told.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 3);
});

void run(process.argv.slice(2), {
  cwd: process.cwd(),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  today: () => new Date().toISOString().slice(0, 10),
  catalogue: () => {
    catalogue ??= decodeCatalogue(readFileSync(CATALOGUE, 'latin1'));
    return catalogue;
  },
}).then((code) => {
  process.exitCode = code;
});
