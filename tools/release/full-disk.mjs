// A disk that is full for one editor alone: its processes may write no file longer than a few kilobytes, until they may again.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Enough for settings and states, too little for a catalogue. In bytes. */
const ROOM = 200_000;

/** @param {string} home the home folder of the editor: its processes are told by it */
export const fillDisk = (home) => limit(home, String(ROOM));
export const freeDisk = (home) => limit(home, 'unlimited');

/** The soft limit only: whoever lowers it may raise it. A write beyond it stops in the middle, as on a full disk. */
function limit(home, size) {
  const found = processesOf(home);
  if (found.length === 0) throw new Error('no process of the editor was found');
  for (const pid of found) execFileSync('prlimit', ['--pid', pid, `--fsize=${size}:`]);
  return found.length;
}

function processesOf(home) {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(`HOME=${home}`);
    } catch {
      return false; // not ours, or gone
    }
  });
}

/** @returns what the extension keeps below the home: name → bytes */
export function kept(home) {
  const folder = path.join(home, 'data');
  const files = readdirSync(folder, { recursive: true }).map(String);
  const ours = files.filter((file) => /globalStorage\/[^/]*model-almanac\/[^/]+$/.test(file));
  return new Map(ours.map((file) => [path.basename(file), readFileSync(path.join(folder, file))]));
}
