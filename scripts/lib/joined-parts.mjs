// Parts of a program for Node that are always loaded together, in one file each group, and a launcher in the place of its entry.
import { createHash } from 'node:crypto';
import path from 'node:path';
import { build, transform } from 'esbuild';

/**
 * `files`: name → code, in CommonJS. `groups`: parts that begin a group each, the entry first; what one of them needs at once is in its
 * group, if it is in none before. Returns the joined files, which are named by their content, and the parts in them.
 */
export async function joinParts(files, groups, folder) {
  const taken = new Set();
  const joined = [];
  for (const start of groups) {
    const parts = [...reachedFrom(start, files)].filter((part) => !taken.has(part));
    for (const part of parts) taken.add(part);
    const bodies = await Promise.all(parts.map(async (part) => asFunction(await inAscii(files.get(part)))));
    const code = `({\n${parts.map((part, at) => `${JSON.stringify(part)}:${bodies[at]}`).join(',\n')}\n})\n`;
    const name = path.posix.basename(start, '.js').replace(/-[A-Z0-9]{8}$/, '');
    const hash = createHash('sha256').update(code).digest('hex').slice(0, 16);
    joined.push({ file: `${folder}/joined-${name}-${hash}.js`, parts, code });
  }
  return joined;
}

/** One other character would make two bytes of each in memory, and the file slower to read. esbuild leaves those in patterns. */
async function inAscii(code) {
  if (Buffer.byteLength(code) === code.length) return code;
  const { code: escaped } = await transform(code, { charset: 'ascii', minify: true, legalComments: 'none' });
  return escaped.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** In brackets: what is run at once is compiled at once. */
const asFunction = (code) =>
  `(function(exports,module,require,__filename,__dirname){${code.replace(/^#!.*\n/, '')}\n})`;

const REQUIRED = /(then\(\(\)\s*=>\s*)?require\("(\.[^"]+\.js)"\)/g;

/** What is required at once, or at all. */
function reachedFrom(start, files, { atAll = false, found = new Set() } = {}) {
  if (found.has(start)) return found;
  found.add(start);
  for (const [, later, name] of files.get(start).matchAll(REQUIRED))
    if (atAll || !later) reachedFrom(path.posix.join(path.posix.dirname(start), name), files, { atAll, found });
  return found;
}

/** The files but for those that are joined; what another entry needs stays. */
export function withoutJoined(files, joined, others) {
  const needed = new Set(others.flatMap((entry) => [...reachedFrom(entry, files, { atAll: true })]));
  const gone = new Set(joined.flatMap(({ parts }) => parts).filter((part) => !needed.has(part)));
  return [...files].filter(([name]) => !gone.has(name));
}

/** The entry that loads the joined files. */
export async function launcherOf(joined, { source, options, banner }) {
  const { outputFiles } = await build({
    ...options,
    entryPoints: [source],
    banner: { js: `${banner}"use strict";` },
    define: {
      JOINED_FILES: JSON.stringify(joined.map(({ file, parts }) => ({ file, parts }))),
      'import.meta.dirname': '__dirname',
      'import.meta.filename': '__filename',
    },
    write: false,
  });
  return outputFiles[0].text;
}
