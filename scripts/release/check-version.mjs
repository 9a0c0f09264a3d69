// node scripts/release/check-version.mjs [TAG] [--notes FILE]      do the tag, package.json and CHANGELOG.md agree?
// Prints `version=` and `channel=` for the steps of a workflow; --notes writes what the changelog tells of this version.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inRoot } from '../lib/paths.mjs';
import { channelOf, newestSection, versionMistakes } from './version.mjs';

const { values, positionals } = parseArgs({ options: { notes: { type: 'string' } }, allowPositionals: true });
const [tag] = positionals;
const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
const changelog = readFileSync(inRoot('CHANGELOG.md'), 'utf8');
const mistakes = versionMistakes({ version, changelog, tag });
for (const mistake of mistakes) console.error(mistake);
if (mistakes.length > 0) process.exit(1);
if (values.notes) writeFileSync(values.notes, `${newestSection(changelog)?.notes}\n`);
console.log(`version=${version}\nchannel=${channelOf(version)}`);
