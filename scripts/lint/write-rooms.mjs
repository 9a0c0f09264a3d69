// npm run lint:rooms               writes the arrows between the rooms into biome.json
//   node scripts/lint/write-rooms.mjs --check     says whether they stand there
import { readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { inRoot } from '../lib/paths.mjs';
import { overrides } from './rooms.mjs';

const file = inRoot('biome.json');
const config = JSON.parse(readFileSync(file, 'utf8'));
const isGenerated = ({ linter }) => linter?.rules?.style?.noRestrictedImports !== undefined;
const wanted = { ...config, overrides: [...config.overrides.filter((one) => !isGenerated(one)), ...overrides()] };

if (!process.argv.includes('--check')) writeFileSync(file, `${JSON.stringify(wanted, null, 2)}\n`);
else if (!isDeepStrictEqual(config, wanted)) {
  console.error('biome.json does not hold the rooms of scripts/lint/rooms.mjs: run `npm run lint:rooms`');
  process.exit(1);
}
