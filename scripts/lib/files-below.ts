// Files below a folder: what a scaffold writes, and what it changes.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export function write(root: string, file: string, text: string): void {
  writeFileSync(path.join(root, file), text);
}

export function edit(root: string, file: string, change: (text: string) => string): void {
  write(root, file, change(readFileSync(path.join(root, file), 'utf8')));
}
