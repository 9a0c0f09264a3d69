/** Tells from the bytes of a file whether it has to be read as a text. Most need not: what reads texts may never be loaded. */

import type { Buffer } from 'node:buffer';
import type { Catalogue } from '../../catalogue';
import { catalogueNgramsOf, createFilePrefilter, isSourceMap, type NextByteHit } from '../../recognition';
import { isWide, latin1Between } from '../files/decode';
import { type Contents, createReader, LARGEST_FILE } from '../files/read';
import { createByteSearch } from './byte-search';
import { notesDeployments, type ScanJob } from './job';
import { analysed, type Scanned, withProblem } from './scanned';

/** Of a file as it is shown. Bytes are valid until the next file is read. Never throws. */
export interface FileFilter {
  /** Its bytes, when they have to be read as a text; `undefined` for a file that has nothing to say, as most have. */
  filter(file: string): Buffer | Scanned<never> | undefined;
  /** Its bytes, whatever they say. */
  read(file: string): Buffer | Scanned<never>;
  /** Searches the bytes of the last file. */
  readonly next: NextByteHit;
}

export function createFileFilter(job: ScanJob, cwd: string, catalogue: Catalogue, contents?: Contents): FileFilter {
  const ngrams = catalogueNgramsOf(catalogue);
  const { memory, next } = createByteSearch(ngrams, LARGEST_FILE + 1);
  const readFile = createReader(cwd, memory, contents);
  let heard: { mayName?: true; mayShow?: true } = {};
  const mayHold = createFilePrefilter(ngrams, () => catalogue, latin1Between, next, {
    ...(notesDeployments(job) && {
      onName: () => {
        heard.mayName = true;
      },
    }),
    onClient: () => {
      heard.mayShow = true;
    },
  });
  const read = (file: string): Buffer | Scanned<never> => {
    const found = readFile(file);
    return found.problem ? withProblem(found.problem) : found.bytes;
  };
  return {
    read,
    next,
    filter(file) {
      // Also without being read.
      if (isSourceMap(file)) return undefined;
      const bytes = read(file);
      if ('rows' in bytes || job.slots || isWide(bytes)) return bytes;
      heard = {};
      return analysed(file, () => {
        if (mayHold(bytes)) return bytes;
        return heard.mayName || heard.mayShow ? { file, rows: [], ...heard } : undefined;
      });
    },
  };
}
