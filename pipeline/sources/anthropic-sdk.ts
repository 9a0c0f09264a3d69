/** Anthropic's SDK: the Model union, and the IDs whose end of life it warns of. */
import type { Assertion, Rejection } from '../assertions';
import { UnreadableDocument } from '../assertions';
import { readDay } from '../extract/dates';
import type { Module } from '../extract/typescript/modules';
import { readProject, stringsOf } from '../extract/typescript/strings-of';
import { readValue, type ValueEntry } from '../extract/typescript/values';
import { packageSource } from './package-source';
import { isSourceFile, type PackageDocument, type PackageUpstream } from './upstream';

export const anthropicSdk: PackageUpstream = {
  kind: 'package',
  name: 'anthropic-sdk',
  package: '@anthropic-ai/sdk',
  repository: 'https://github.com/anthropics/anthropic-sdk-typescript/',
  rank: 'vendor',
  adds: true,
  fewest: 5,
  wants: isSourceFile,
  read: readAnthropicSdk,
};

const UNION = { module: 'src/resources/messages/messages.ts', type: 'Model' };
const TABLE = 'DEPRECATED_MODELS';

/** The table as people read it: a package's page shows no file. */
const tableOnGitHub = (version: string): string =>
  `https://github.com/anthropics/anthropic-sdk-typescript/blob/sdk-v${version}/src/internal/data/deprecated-models.ts`;

export function readAnthropicSdk(document: PackageDocument): {
  day: string;
  claims: Assertion[];
  rejected: Rejection[];
} {
  const project = readProject(document.files);
  const module = project.modules.find((m) => m.path === UNION.module && m.declarations.has(UNION.type));
  if (!module) throw new UnreadableDocument(`${UNION.module} declares no type ${UNION.type}`);
  const listed = stringsOf(project, module, UNION.type);
  const { ends, rejected } = readEnds(project.modules);
  const source = packageSource(document, `${UNION.module} (Model union, ${TABLE})`, 'anthropic-sdk', tableOnGitHub);
  const claims = [...new Set([...listed.values, ...ends.keys()])].map((id): Assertion => {
    const end = ends.get(id);
    return {
      platform: 'anthropic',
      id,
      day: document.day,
      row: end ? `${TABLE} ${id}` : `${UNION.type} ${id}`,
      source,
      vendor: 'Anthropic',
      facts: end ? { stage: { stage: 'deprecated', basis: 'stated' }, retires: [{ date: end, kind: 'firm' }] } : {},
    };
  });
  return { day: document.day, claims, rejected: [...rejected, ...listed.unresolved.map(lost)] };
}

const lost = (name: string): Rejection => ({ row: UNION.type, reason: `${name} is not declared where it can be read` });

/** The table stands in several modules; an ID with two different days is refused. */
function readEnds(modules: readonly Module[]): {
  readonly ends: ReadonlyMap<string, string>;
  readonly rejected: readonly Rejection[];
} {
  const entries = modules.flatMap((module) => tableOf(module));
  if (!entries.length) throw new UnreadableDocument(`no module declares ${TABLE}`);
  const days = new Map<string, Set<string>>();
  const rejected: Rejection[] = [];
  for (const { key, value } of entries) {
    const day = value.kind === 'string' ? readDay(value.value) : undefined;
    if (key !== undefined && day !== undefined) days.set(key, (days.get(key) ?? new Set()).add(day));
    else rejected.push({ row: `${TABLE} ${key ?? '…'}`, reason: 'no ID with a day that can be read' });
  }
  const ends = new Map<string, string>();
  for (const [id, [day, ...more]] of [...days].map(([id, set]) => [id, [...set]] as const)) {
    if (day !== undefined && !more.length) ends.set(id, day);
    else rejected.push({ row: `${TABLE} ${id}`, reason: `two different days: ${[day, ...more].join(', ')}` });
  }
  return { ends, rejected };
}

function tableOf(module: Module): readonly ValueEntry[] {
  const declaration = module.declarations.get(TABLE);
  if (declaration?.kind !== 'const') return [];
  const value = readValue(declaration.value);
  return value.kind === 'object' ? value.entries : [];
}
