/** How a data file is written: stable order, one fact a line, so that a person can read it and a diff shows facts. */
import { compareText } from './days';
import type { ModelEntry, PlatformFile } from './schema';

/** The text of `data/<platform>.json`, with a line feed at the end. */
export function formatPlatformFile(file: PlatformFile): string {
  const sources = Object.entries(file.sources)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, source]) => `    ${JSON.stringify(key)}: ${oneLine(source)}`);
  const models = [...file.models].sort(byIdThenVersion).map(formatModel);
  return `{\n  "platform": ${JSON.stringify(file.platform)},\n  "sources": {\n${sources.join(',\n')}\n  },\n  "models": [\n${models.join(',\n')}\n  ]\n}\n`;
}

function formatModel(model: ModelEntry): string {
  const lines = Object.entries(model).map(([field, value]) =>
    (field === 'lifecycle' || field === 'sources' || field === 'regions') && value instanceof Object
      ? `      ${JSON.stringify(field)}: ${nested(value)}`
      : `      ${JSON.stringify(field)}: ${oneLine(value)}`,
  );
  return `    {\n${lines.join(',\n')}\n    }`;
}

function nested(value: object): string {
  const lines = Object.entries(value).map(([field, inner]) => `        ${JSON.stringify(field)}: ${oneLine(inner)}`);
  return lines.length ? `{\n${lines.join(',\n')}\n      }` : '{}';
}

/** JSON on one line with a space after each colon and comma outside strings. */
function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return fields.length ? `{ ${fields.map(([k, v]) => `${JSON.stringify(k)}: ${oneLine(v)}`).join(', ')} }` : '{}';
}

function byIdThenVersion(a: ModelEntry, b: ModelEntry): number {
  return compareText(a.id, b.id) || compareText(a.version ?? '', b.version ?? '');
}
