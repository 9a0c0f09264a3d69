/** Pieces of five characters, one of which stands in each text that tells a platform. */
import { CLIENT_PATTERNS } from '../../platforms';

/** Of an address that is nobody's whom we know. */
const FOREIGN_HOST_HINTS = [
  'l_pro',
  'baseu',
  'ase_u',
  'ase-u',
  'basep',
  'ase_p',
  'apiba',
  'pi_ba',
  'pi-ba',
  'uriba',
  'uri_b',
];

export const CLIENT_HINTS: readonly string[] = [
  ...new Set(CLIENT_PATTERNS.flatMap(({ hints }) => hints)),
  ...FOREIGN_HOST_HINTS,
];
