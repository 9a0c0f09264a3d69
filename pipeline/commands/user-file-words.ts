// What the editor says about the parts of model-almanac.json while somebody writes it. `*` stands for every row.
import { knownPlatforms } from '../../src/platforms/index';

const PLATFORM = 'A platform of the catalogue, or the name of a gateway of your own.';
const REASON = 'Why: shown wherever this makes a difference.';

export const WORDS: Readonly<Record<string, string>> = {
  '': 'What Model Almanac should know about this workspace.',
  deployments: 'Deployment names and the models behind them.',
  'deployments.*': 'A deployment name and the model behind it. The name may hold * for any text.',
  'deployments.*.platform': 'Where it is deployed; azure-openai when absent.',
  'deployments.*.model': 'The model behind it.',
  'deployments.*.version': 'Its version; absent: any.',
  models: 'Models of a gateway of your own.',
  'models.*': 'A model that only your own gateway serves.',
  'models.*.platform': PLATFORM,
  'models.*.retires': 'The day from which on requests fail.',
  'models.*.replacement': 'What to use instead, on the same platform.',
  'models.*.page': 'Where it is documented.',
  'models.*.checked': 'The day on which this was true.',
  overrides: 'What you know better than the catalogue, with a reason.',
  'overrides.*': 'Another date, stage or replacement than the catalogue has.',
  'overrides.*.platform': PLATFORM,
  'overrides.*.version': 'Absent: every version.',
  'overrides.*.retires': 'Your own firm date, for example of a support contract.',
  'overrides.*.replacement': 'What your team uses instead, on the same platform.',
  'overrides.*.reason': REASON,
  'overrides.*.checked': 'The day on which you read or agreed this.',
  ignore: 'IDs that are not reported.',
  'ignore.*': 'An ID that is not reported in this workspace.',
  'ignore.*.platform': 'Absent: on every platform.',
  'ignore.*.until': 'From this day on it is reported again.',
  'ignore.*.reason': REASON,
  platforms: 'Folder → the platform that counts there when nothing in a file tells it. "." is the whole workspace.',
  'platforms.*': PLATFORM,
};

const PLATFORMS = knownPlatforms();
const DAYS = ['2027-01-31'];

/** What the editor suggests. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  'deployments.*.platform': PLATFORMS,
  'models.*.platform': PLATFORMS,
  'models.*.retires': DAYS,
  'models.*.checked': DAYS,
  'overrides.*.platform': PLATFORMS,
  'overrides.*.retires': DAYS,
  'overrides.*.checked': DAYS,
  'ignore.*.platform': PLATFORMS,
  'ignore.*.until': DAYS,
  'platforms.*': PLATFORMS,
};
