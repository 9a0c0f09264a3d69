/** Which names mean something already, however a text writes them: no other thing may be called so by somebody who is not trusted. */
import type { Catalogue } from '../catalogue';
import { isKnown } from './scan/scan';

/** Can the text be read as a model of any platform, or as an API version of any service? */
export function isTaken(name: string, catalogue: Catalogue): boolean {
  return catalogue.apiVersions.isListed(name) || DATED.test(name) || isKnown(name, catalogue);
}

/** A dated contract, also one that nobody lists: that it does not exist is a finding, too. */
const DATED = /^\d{4}-\d\d-\d\d(?:-|$)/;
