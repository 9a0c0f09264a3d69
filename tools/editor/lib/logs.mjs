// What the extension has written to its log, and the extension host about it, as files of the editor's server (host node).
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const OWN = /model-almanac\.model-almanac\/[^/]+\.log$/;
const OF_HOST = /remoteexthost\.log$/;
const TROUBLE = /\[(?:error|warning)\]/;

/** How much of a file has been read: windows that are opened one after the other share a home. */
const read = new Map();

/** @returns since it was last asked: how many lines the extension has written, and which of all lines tell of trouble with it */
export function newLogLines(home) {
  const folder = path.join(home, 'data/logs');
  const files = readdirSync(folder, { recursive: true }).map((file) => path.join(folder, String(file)));
  const own = files.filter((file) => OWN.test(file)).flatMap(unread);
  const ofHost = files.filter((file) => OF_HOST.test(file)).flatMap(unread);
  const troubles = [...own, ...ofHost.filter((line) => line.includes('model-almanac'))].filter((line) =>
    TROUBLE.test(line),
  );
  return { count: own.length, troubles };
}

function unread(file) {
  const text = readFileSync(file, 'utf8');
  const lines = text.slice(read.get(file) ?? 0).split('\n');
  read.set(file, text.length);
  return lines.filter(Boolean);
}
