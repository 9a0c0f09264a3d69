// Adds one model or fact: npm run catalogue:add -- --platform openai --id gpt-x --url https://… --checked 2026-11-21 --set contextWindow=128000
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Scope } from '../../src/catalogue';
import { formatPlatformFile, PlatformFile } from '../../src/catalogue/making';
import { checked } from '../read';
import { addFact, type FactRequest } from './add-fact';

const USAGE = `usage: npm run catalogue:add -- --platform P --id ID [--version V] --checked DAY (--url URL | --document NAME)
  --set FIELD=VALUE         as often as needed; VALUE is JSON or plain text: contextWindow=128000, lifecycle.stage=ga, aliases=["a"]
  --retires DAY             a firm date; with --earliest "not sooner than"
  --scope JSON              what the date counts for: {"deploymentTypes":["Standard"]}
  --path, --licence, --note, --source KEY
A new model also needs --set name=… --set vendor=… --set kind=…`;

export function main(args: string[]): number {
  try {
    const { platform, request } = readArguments(args);
    const name = path.join('src/catalogue/data', `${platform}.json`);
    const before = checked(name, PlatformFile, JSON.parse(readFileSync(name, 'utf8')));
    const { file, isNew, fields } = addFact(before, request);
    writeFileSync(name, formatPlatformFile(file));
    console.log(`${name}: ${isNew ? 'added' : 'changed'} ${request.id} ${request.version ?? ''}: ${fields.join(', ')}`);
    console.log('Now run: npm run catalogue:check');
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    console.error(USAGE);
    return 2;
  }
}

/** Throws an `Error` that names what is missing. */
export function readArguments(args: readonly string[]): { readonly platform: string; readonly request: FactRequest } {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      platform: text,
      id: text,
      version: text,
      checked: text,
      url: text,
      document: text,
      path: text,
      licence: text,
      note: text,
      source: text,
      set: { type: 'string', multiple: true },
      retires: text,
      earliest: { type: 'boolean' },
      scope: text,
    },
  });
  const {
    platform,
    id,
    version,
    checked: day,
    url,
    document,
    path: at,
    licence,
    note,
    source: sourceKey,
    retires,
    scope,
  } = values;
  if (!platform || !/^[a-z][a-z0-9-]*$/.test(platform))
    throw new Error('Give --platform, as its file in src/catalogue/data is named.');
  if (!id) throw new Error('Give --id.');
  if (!day) throw new Error('Give --checked, the day on which the source was read.');
  if (!url && !document) throw new Error('Give --url, or --document where no page opens.');
  const kind = values.earliest ? ('earliest' as const) : ('firm' as const);
  return {
    platform,
    request: {
      id,
      ...(version !== undefined && { version }),
      set: Object.fromEntries((values.set ?? []).map(assignment)),
      ...(retires !== undefined && {
        retires: { date: retires, kind, ...(scope !== undefined && { scope: Scope.parse(JSON.parse(scope)) }) },
      }),
      source: {
        ...(url !== undefined && { url }),
        document: document ?? new URL(url ?? '').host,
        ...(at !== undefined && { path: at }),
        checked: day,
        licence: licence ?? 'none',
        ...(note !== undefined && { note }),
      },
      ...(sourceKey !== undefined && { sourceKey }),
    },
  };
}

function assignment(text: string): readonly [string, unknown] {
  const at = text.indexOf('=');
  if (at <= 0) throw new Error(`--set ${text}: write FIELD=VALUE`);
  return [text.slice(0, at), readValue(text.slice(at + 1))];
}

/** JSON where it is JSON; a day such as 2026-11 and a version such as 0613 stay text. */
function readValue(text: string): unknown {
  if (!/^[[{"]|^(true|false|null|0|-?[1-9]\d*|-?\d+\.\d+)$/.test(text)) return text;
  return JSON.parse(text);
}
