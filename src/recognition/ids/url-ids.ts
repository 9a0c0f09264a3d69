/** IDs inside URLs and request paths: only behind a segment that says so. */

import type { Catalogue } from '../../catalogue';
import { BEFORE_MODELS } from '../../platforms';
import { type IdReading, readId } from './id-syntax';

export interface UrlPart {
  readonly start: number;
  readonly end: number;
  readonly reading: IdReading;
  readonly deployment: boolean;
}

/** Pages about models, and imports of code: not requests to one. */
const NOT_A_REQUEST = /\/namespaces\/|(?:^|\/)docs?\/|github\.com|\/library\/|huggingface\.co|\/blog\//;
const SEGMENT =
  /(?:^|\/|::(?=found)|:(?=infer))(deployments|models|engines|foundation-model|inference-profile|model|run)\/((?:[\w@-]+\/)?[\w.@-]+(?::\d+)?)/g;

/** The ID behind `/deployments/`, `/models/`, `/engines/` in a token, when the catalogue knows it. Offsets are relative to the token. */
export function inUrl(token: string, catalogue: Catalogue): UrlPart | undefined {
  if (!token.includes('/') || NOT_A_REQUEST.test(token)) return undefined;
  SEGMENT.lastIndex = 0;
  for (let found = SEGMENT.exec(token); found; found = SEGMENT.exec(token)) {
    const name = found[2] ?? '';
    for (const text of [name, name.split('/')[0] ?? '']) {
      const known = text && readId(text, catalogue);
      if (!known) continue;
      const start = found.index + found[0].length - name.length;
      const after = token.slice(start + text.length);
      // A file or a page of documentation is not a request.
      if (/^\.(md|html?|ipynb|json|ya?ml|png|svg|py|ts)\b/.test(after)) continue;
      return {
        start,
        end: start + text.length,
        reading: { ...known, ...platformBefore(token.slice(0, found.index)) },
        deployment: found[1] === 'deployments',
      };
    }
  }
  return undefined;
}

/** A platform's way to name a model in a URL, also of one that it does not list. */
function platformBefore(path: string): Pick<IdReading, 'platform' | 'evidence' | 'detail'> {
  const owner = BEFORE_MODELS.find(([, { pattern }]) => pattern.test(path));
  return owner ? { platform: owner[0], evidence: 'spelling', detail: owner[1].word } : {};
}
