// What the extension has written to its log, and the extension host about it, as files of the editor's server (host node).
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const OWN = /model-almanac\.model-almanac\/[^/]+\.log$/;
const OF_HOST = /remoteexthost\.log$/;
const TROUBLE = /\[(?:error|warning)\]/;
/** Each window has a folder of its own, with a higher number than those before it. */
const HOST = /exthost(\d+)\//;
const windowOf = (file) => Number(HOST.exec(file)?.[1] ?? 0);

/** By server: the lines that were told of already. */
const toldOf = new Map();

/**
 * @returns how many lines the extension has written in the window that was opened last, and which lines of any window tell of trouble
 * with it since this was asked last: what a window says as it closes is in the log only after the next one has been opened
 */
export function newsOfLogs(home) {
  const folder = path.join(home, 'data/logs');
  const files = readdirSync(folder, { recursive: true }).map(String);
  const latest = Math.max(...files.map(windowOf));
  const linesOf = (file) => readFileSync(path.join(folder, file), 'utf8').split('\n').filter(Boolean);
  const own = files.filter((file) => OWN.test(file));
  const ofHosts = files.filter((file) => OF_HOST.test(file)).flatMap(linesOf);
  const lines = [...own.flatMap(linesOf), ...ofHosts.filter((line) => line.includes('model-almanac'))];
  const told = toldOf.get(home) ?? new Set();
  toldOf.set(home, told);
  const troubles = lines.filter((line) => TROUBLE.test(line) && !told.has(line));
  for (const line of troubles) told.add(line);
  const last = own.filter((file) => windowOf(file) === latest);
  return { count: last.flatMap(linesOf).length, troubles };
}
