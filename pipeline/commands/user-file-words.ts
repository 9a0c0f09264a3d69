// What the editor says about the parts of model-almanac.json while somebody writes it. `*` stands for every row.
import { knownPlatforms } from '../../src/platforms';

const PLATFORM = 'A platform of the catalogue, or the name of a gateway of your own.';
const REASON = 'Why: shown wherever this makes a difference.';

const MESSAGE = "The team's own sentence, shown behind ours.";
const SEVERITY = 'How loud this is; absent: an error.';

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
  policy: 'What the team uses, and what it does not. Whatever does not hold is reported by the rule "policy".',
  'policy.models': 'Models by their IDs, with * for any text. On Azure ID@VERSION names one version.',
  'policy.models.allow': 'No others are allowed.',
  'policy.models.forbid': 'Not allowed, whatever "allow" says.',
  'policy.models.forbid.*.message': MESSAGE,
  'policy.models.message': MESSAGE,
  'policy.models.severity': SEVERITY,
  'policy.platforms': 'Who may serve the models. Only where something in a file tells the platform.',
  'policy.platforms.allow': 'No others are allowed.',
  'policy.platforms.forbid': 'Not allowed.',
  'policy.platforms.message': MESSAGE,
  'policy.platforms.severity': SEVERITY,
  'policy.regions':
    'Regions of deployments and clients, and prefixes of inference profiles (eu, us). A Global deployment type counts as the region "global".',
  'policy.regions.allow': 'No others are allowed.',
  'policy.regions.forbid': 'Not allowed.',
  'policy.regions.message': MESSAGE,
  'policy.regions.severity': SEVERITY,
  'policy.noPreviews': 'Models and API versions that are previews are not allowed.',
  'policy.noPreviews.message': MESSAGE,
  'policy.noPreviews.severity': SEVERITY,
  'policy.pinnedOnly': 'Names that may come to stand for another model are not allowed: dated snapshots only.',
  'policy.pinnedOnly.message': MESSAGE,
  'policy.pinnedOnly.severity': SEVERITY,
  'policy.minDaysToRetirement':
    'So many days must be left until a model retires, where its vendor has committed to a day.',
  'policy.minDaysToRetirement.message': MESSAGE,
  'policy.minDaysToRetirement.severity': SEVERITY,
  'policy.replacements': 'What the team uses instead: a quick fix writes it.',
  'policy.replacements.*': 'A model, and what the team uses instead.',
  'policy.replacements.*.model': 'Its ID, with * for any text.',
  'policy.replacements.*.platform': 'Absent: on every platform that has both.',
  'policy.replacements.*.use': 'What to use instead, on the same platform.',
  'policy.replacements.*.message': MESSAGE,
  'policy.replacements.*.severity': SEVERITY,
  'policy.waivers': 'What is let pass, and until when. What has ended, and what nothing needs, is told.',
  'policy.waivers.*': 'An exception from the policy.',
  'policy.waivers.*.model': 'Absent: every model.',
  'policy.waivers.*.platform': 'Absent: on every platform.',
  'policy.waivers.*.statements': 'From which statements; absent: from all.',
  'policy.waivers.*.files': 'Glob patterns from the workspace folder; absent: every file.',
  'policy.waivers.*.until': 'From this day on it no longer counts.',
  'policy.waivers.*.reason': 'Why: for whoever reads the file.',
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
  'policy.platforms.allow.*': PLATFORMS,
  'policy.platforms.forbid.*': PLATFORMS,
  'policy.replacements.*.platform': PLATFORMS,
  'policy.waivers.*.platform': PLATFORMS,
  'policy.waivers.*.until': DAYS,
};
