// Writes the mentions of every file below a folder, for the scorer of a labelled corpus:
//   node scripts/run.mjs scripts/corpus/mentions.ts FOLDER OUT.jsonl [--all]
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { decodeCatalogue } from '../../src/catalogue/compact';
import { recognise } from '../../src/recognition/recognise';

export function main([folder, out, flag]: string[]): number {
  if (!folder || !out) {
    console.error('usage: mentions FOLDER OUT.jsonl [--all]');
    return 2;
  }
  const catalogue = decodeCatalogue(readFileSync('dist/catalogue.ndjson', 'utf8'));
  const rows: string[] = [];
  const started = performance.now();
  let bytes = 0;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = path.join(folder, name);
    let text: string;
    try {
      text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    } catch {
      continue; // a directory
    }
    bytes += text.length;
    const lines = lineStarts(text);
    for (const m of recognise({ text, path: name }, catalogue, { slots: flag === '--all' }).mentions) {
      const line = lineOf(lines, m.start);
      rows.push(
        JSON.stringify({
          file: name,
          line: line + 1,
          column: m.start - (lines[line] ?? 0) + 1,
          text: m.text,
          kind: m.kind,
          class: m.class,
          platform: m.platform,
          id: m.id,
          version: m.version,
          role: m.role,
        }),
      );
    }
  }
  writeFileSync(out, `${rows.join('\n')}\n`);
  console.log(
    `${rows.length} mentions, ${(bytes / 1e6).toFixed(1)} MB, ${(performance.now() - started).toFixed(0)} ms`,
  );
  return 0;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const found of text.matchAll(/\r\n|\r|\n/g)) starts.push(found.index + found[0].length);
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
