/** `dist/cli.js`: wires the commands to the process. In a worker that a scan has started, the same file does that worker's part. */

import { Buffer } from 'node:buffer';
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { isMainThread, Worker } from 'node:worker_threads';
import { bundledCatalogue } from './bundled-catalogue';
import { engineFlags } from './engine-flags';
import { LARGEST_FILE } from './files/read';
import { EXIT } from './host';
import { terminalProgress } from './progress';
import { run } from './run';
import { work } from './scanning/worker';

/** Each further one needs 30 MB of its own. */
const MOST_THREADS = 2;

const catalogueHere = () => bundledCatalogue(import.meta.dirname);

/** An input that ends says no to everything. */
async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  return new Promise((resolve) => {
    terminal.once('close', () => resolve('q'));
    terminal.question(question, (answer) => {
      resolve(answer);
      terminal.close();
    });
  });
}

/** Stops reading once it is larger than any file that is looked at. */
async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length > LARGEST_FILE) break;
  }
  return Buffer.concat(chunks);
}

/** What was found holds although nobody may be left to be told; only an output that takes no more, as a full disk, makes the run incomplete. */
function start(): void {
  let isCut = false;
  // A reader such as `head` may close the pipe.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    isCut = true;
    process.exitCode = EXIT.incomplete;
  });
  process.stderr.on('error', () => {});
  void run(process.argv.slice(2), {
    cwd: process.cwd(),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    today: () => new Date().toISOString().slice(0, 10),
    stdin: standardInput,
    // A standard input that nobody reads is not opened.
    terminal: () => (process.stdin.isTTY && process.stderr.isTTY ? ask : undefined),
    colours: process.stdout.isTTY && process.stdout.hasColors(),
    streams: () => ({ input: process.stdin, output: process.stdout }),
    catalogue: catalogueHere,
    ...(process.stderr.isTTY && {
      progress: terminalProgress(
        (text) => void process.stderr.write(text),
        () => performance.now(),
      ),
    }),
    workers: {
      most: Math.min(availableParallelism(), MOST_THREADS) - 1,
      start: (task) => new Worker(import.meta.filename, { workerData: task }),
    },
  }).then((code) => {
    process.exitCode = isCut ? EXIT.incomplete : code;
  });
}

for (const flag of engineFlags(process.versions.v8)) setFlagsFromString(flag);
if (isMainThread) start();
else void work(catalogueHere);
