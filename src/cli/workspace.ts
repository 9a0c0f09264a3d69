/** The catalogue as the working directory sees it: with its `model-almanac.json`, when there is one. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Catalogue } from '../catalogue/catalogue';
import { layered } from '../catalogue/layered';
import { positionsIn } from '../text/positions';
import { whyOf } from './files/problem';
import { type Host, UsageError } from './host';

const FILE = 'model-almanac.json';

/** Whoever runs a command trusts the directory. Throws a `UsageError` that lists the mistakes in the file. */
export async function workspaceCatalogue({
  cwd,
  catalogue: bundled,
}: Pick<Host, 'cwd' | 'catalogue'>): Promise<Catalogue> {
  const catalogue = bundled();
  const file = path.join(cwd, FILE);
  if (!existsSync(file)) return catalogue;
  const text = read(file);
  const { parseUserLayer } = await import('../catalogue/user-layer');
  const { layer, mistakes } = parseUserLayer(text, catalogue, true);
  if (!mistakes.length) return layered(catalogue, layer);
  const at = positionsIn(text);
  const lines = mistakes.map(({ start, message }) => `${FILE}:${at(start).line}:${at(start).column}: ${message}`);
  throw new UsageError(`${FILE} cannot be used:\n${lines.join('\n')}`);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    throw new UsageError(`${FILE} cannot be read: ${whyOf(error)}`);
  }
}
