/** N-grams of five characters, one of which stands in each text that tells a platform. */
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
  'lhost',
  '127.0',
  '0.0.0',
  'r.int',
  'linka',
  'uri("',
  'ri(@"',
];

/** Of a platform's own clients. */
export const OWN_CLIENT_HINTS: readonly string[] = [...new Set(CLIENT_PATTERNS.flatMap(({ hints }) => hints))];

export const CLIENT_HINTS: readonly string[] = [...OWN_CLIENT_HINTS, ...FOREIGN_HOST_HINTS];
