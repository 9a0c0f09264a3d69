/** A folder of saved documents: what was read last, to ask whether it changed, and to read without a network. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

const Label = z.object({
  url: z.string(),
  /** The day of the fetch. */
  day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
});
export type Label = z.infer<typeof Label>;

export interface Saved {
  readonly body: Uint8Array;
  /** Absent for a document that was put there by hand. */
  readonly label?: Label;
}

export interface DownloadCache {
  readonly read: (name: string) => Saved | undefined;
  readonly write: (name: string, body: Uint8Array, label: Label) => void;
}

/** Names may hold `/`. A label that cannot be read counts as none: then the document is fetched whole. */
export function openCache(folder: string): DownloadCache {
  const file = (name: string): string => path.join(folder, name.replace(/[^\w.@-]+/g, '__'));
  return {
    read: (name) => {
      const body = readIf(file(name));
      if (!body) return undefined;
      const label = labelOf(readIf(`${file(name)}.label.json`));
      return { body, ...(label && { label }) };
    },
    write: (name, body, label) => {
      mkdirSync(folder, { recursive: true });
      put(file(name), body);
      put(`${file(name)}.label.json`, Buffer.from(`${JSON.stringify(label, null, 2)}\n`));
    },
  };
}

/** Whole or not at all. */
function put(target: string, body: Uint8Array): void {
  writeFileSync(`${target}.part`, body);
  renameSync(`${target}.part`, target);
}

function readIf(name: string): Uint8Array | undefined {
  try {
    return readFileSync(name);
  } catch {
    return undefined;
  }
}

function labelOf(body: Uint8Array | undefined): Label | undefined {
  if (!body) return undefined;
  try {
    return Label.parse(JSON.parse(new TextDecoder().decode(body)));
  } catch {
    return undefined;
  }
}
