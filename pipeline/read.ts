// Reads src/catalogue/data through the schema: the one way for every script.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import type { CatalogueData } from '../src/catalogue/making';
import {
  ApiFeatureFile,
  ApiVersionFile,
  BetaFile,
  DateHistory,
  DeploymentVocabulary,
  LookAlikeFile,
  NoteFile,
  OfficialPages,
  PlatformFile,
  RetiredEndpointFile,
} from '../src/catalogue/making';

const DATA = 'src/catalogue/data';
const API_VERSIONS = 'api-versions.json';

/** The names of the platform files, without folder. */
export function platformFileNames(root: string): readonly string[] {
  return readdirSync(path.join(root, DATA)).filter((name) => name.endsWith('.json') && name !== API_VERSIONS);
}

/** Everything that the catalogue is built from. Throws an `Error` that names file, row and field when a file breaks the schema. */
export function readCatalogueData(root: string): CatalogueData {
  const read = <T>(name: string, schema: z.core.$ZodType<T>): T => {
    const file = path.join(root, DATA, name);
    return checked(name, schema, JSON.parse(readFileSync(file, 'utf8')));
  };
  return {
    files: platformFileNames(root).map((name) => read(name, PlatformFile)),
    apiVersions: read(API_VERSIONS, ApiVersionFile),
    apiReference: {
      features: read('reference/api-features.json', ApiFeatureFile).features,
      lookAlikes: read('reference/api-look-alikes.json', LookAlikeFile).lookAlikes,
      betas: read('reference/anthropic-betas.json', BetaFile),
      endpoints: read('reference/retired-endpoints.json', RetiredEndpointFile).endpoints,
    },
    deployments: read('reference/deployments.json', DeploymentVocabulary),
    notes: read('reference/notes.json', NoteFile).notes,
    history: read('reference/date-history.json', DateHistory),
    pages: read('reference/pages.json', OfficialPages),
  };
}

/** Parses a document that a schema describes. Throws an `Error` with the first wrong rows by name. */
export function checked<T>(name: string, schema: z.core.$ZodType<T>, document: unknown): T {
  const result = z.safeParse(schema, document);
  if (result.success) return result.data;
  const lines = result.error.issues.slice(0, 8).map(({ path: at, message }) => {
    return `${name}: ${nameOfRow(document, at)}${at.join('.')}: ${message}`;
  });
  throw new Error(lines.join('\n'));
}

/** The ID of the row that a path such as `models.12.kind` goes through. */
function nameOfRow(document: unknown, at: readonly PropertyKey[]): string {
  const [list, index] = at;
  const rows = isRecord(document) && typeof list === 'string' ? document[list] : undefined;
  const row: unknown = Array.isArray(rows) && typeof index === 'number' ? rows[index] : undefined;
  if (!isRecord(row)) return '';
  const name = [row.id ?? row.service ?? row.text, row.version].filter((part) => typeof part === 'string').join(' ');
  return name && `${name}: `;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
