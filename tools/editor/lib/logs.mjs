// What the extension has written to its log, and the extension host about it, as files of the editor's server (host node).
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const OWN = /model-almanac\.model-almanac\/[^/]+\.log$/;
const OF_HOST = /remoteexthost\.log$/;
const TROUBLE = /\[(?:error|warning)\]/;
const HOST = /exthost(\d+)\//;

/** @returns of the window that was opened last: how many lines the extension has written, and which of all lines tell of trouble with it */
export function logOfWindow(home) {
  const folder = path.join(home, 'data/logs');
  const files = readdirSync(folder, { recursive: true }).map(String);
  const hosts = files.map((file) => Number(HOST.exec(file)?.[1] ?? 0));
  const last = files.filter((_, at) => hosts[at] === Math.max(...hosts));
  const linesOf = (file) => readFileSync(path.join(folder, file), 'utf8').split('\n').filter(Boolean);
  const own = last.filter((file) => OWN.test(file)).flatMap(linesOf);
  const ofHost = last.filter((file) => OF_HOST.test(file)).flatMap(linesOf);
  const told = [...own, ...ofHost.filter((line) => line.includes('model-almanac'))];
  return { count: own.length, troubles: told.filter((line) => TROUBLE.test(line)) };
}
