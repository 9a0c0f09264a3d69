/** The rules on API versions, the most severe claim first. */
import { apiVersionTooOld } from './api-version-too-old';
import { outdatedApiVersion } from './outdated-api-version';
import { previewApiVersion } from './preview-api-version';
import { retiredApiVersion } from './retired-api-version';
import { unknownApiVersion } from './unknown-api-version';
import { unneededApiVersion } from './unneeded-api-version';

export const VERSION_RULES = [
  retiredApiVersion,
  unknownApiVersion,
  apiVersionTooOld,
  unneededApiVersion,
  previewApiVersion,
  outdatedApiVersion,
] as const;
