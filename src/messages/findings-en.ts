/** The sentences of findings in English. */
import type { Scope } from '../catalogue';
import { englishContracts } from './contracts-en';
import { and, or } from './english-lists';
import type { FindingMessages, VersionWord } from './findings';
import type { SpokenFindings } from './messages';

const on = (date: string | undefined): string => (date ? ` on ${date}` : '');
function scopeInEnglish(scope: Scope | undefined): string {
  const parts = [
    scope?.deploymentTypes && `${and(scope.deploymentTypes)} deployments`,
    scope?.fineTuned ? 'fine-tuned models' : scope?.use === 'fine-tuning' && 'fine-tuning',
    scope?.tier && `the ${and(scope.tier)} tier${scope.tier.length > 1 ? 's' : ''}`,
    scope?.customers && `${scope.customers} customers`,
    scope?.regions && and(scope.regions),
  ];
  return parts.filter(Boolean).join(', ');
}

const WORDS: Readonly<Record<VersionWord, string>> = {
  retired: 'retired',
  deprecated: 'deprecated',
  closed: 'closed to new customers',
  legacy: 'legacy',
  preview: 'preview',
  undated: 'no date',
};

const englishFindings: FindingMessages = {
  everyVersionOf: (id) => `Every version of ${id}`,
  withVersion: (id, version) => `${id} ${version}`,
  partOf: (platform, scope) => {
    const part = scopeInEnglish(scope);
    return part ? `${platform} (${part})` : platform;
  },
  together: (sentences) => sentences.join(' '),

  retired: (model, platform, date) => `${model} ${date ? 'was' : 'is'} retired on ${platform}${on(date)}.`,
  retiredByPart: (model, platform, dates) =>
    `${model} was retired on ${platform}: ${dates.map((d) => `${d.date} (${scopeInEnglish(d.scope)})`).join(', ')}.`,
  redirected: (model, platform, to, date) =>
    `${model} ${date ? 'was' : 'is'} retired on ${platform}${on(date)}; requests go to ${to}.`,
  upgraded: (model, platform, to, date) =>
    `${model} ${date ? 'was' : 'is'} retired on ${platform}${on(date)}; deployments are upgraded to ${to}.`,
  datePassed: (model, platform, date, checked) =>
    `${model} on ${platform}: retirement date ${date} has passed (source checked ${checked}).`,
  retiresToday: (model, platform) => `${model} retires today on ${platform}.`,
  retires: (model, platform, date, days) =>
    `${model} retires on ${platform} on ${date} (in ${days} day${days === 1 ? '' : 's'}).`,
  deprecated: (model, platform, date) =>
    `${model} is deprecated on ${platform}${date ? ` and retires on ${date}` : ''}.`,
  listedAsDeprecated: (model, platform, date) =>
    `${model} is listed as deprecated on ${platform}${date ? ` and retires on ${date}` : ''}.`,
  allRetireBy: (model, platform, date) => `${model} is retired on ${platform} or retires by ${date}.`,
  allDeprecated: (model, platform) => `${model} is deprecated or retired on ${platform}.`,
  allLegacy: (model, platform) => `${model} is legacy, deprecated or retired on ${platform}.`,
  closed: (model, platform, since) =>
    `${model} is closed to new customers on ${platform}${since ? ` since ${since}` : ''}.`,
  preview: (model, platform, date) => `${model} is a preview on ${platform}${date ? ` and retires on ${date}` : ''}.`,
  listedAsPreview: (model, platform, date) =>
    `${model} is listed as a preview on ${platform}${date ? ` and retires on ${date}` : ''}.`,
  legacy: (model, platform, date) =>
    `${model} is a legacy model on ${platform}${date ? ` and retires on ${date}` : ''}.`,
  staysUntil: (model, platform, date) =>
    `${model} stays on ${platform} at least until ${date}; no retirement date is announced.`,
  promiseOver: (model, platform, date, checked) =>
    `${model} was promised on ${platform} only until ${date}; no retirement date is known (source checked ${checked}).`,
  pointsAtRetired: (alias, snapshot, platform, date) =>
    `${alias} points to ${snapshot}, which ${date ? 'was' : 'is'} retired on ${platform}${on(date)}.`,
  pointsAtRetiring: (alias, snapshot, platform, date) =>
    `${alias} points to ${snapshot}, which shuts down on ${platform} on ${date}.`,
  pointsAtDeprecated: (alias, snapshot, platform) =>
    `${alias} points to ${snapshot}, which is deprecated on ${platform}.`,
  candidate: (id, retires, isOver) => `${id} (${isOver ? 'retired' : 'retires'} ${retires})`,
  unknownModel: (text, candidates) => `${text} is not a known model ID. Did you mean ${or(candidates)}?`,
  neverServed: (text, platform, nearest) =>
    `${platform} has never listed ${text}.${nearest.length ? ` Nearest: ${or(nearest)}.` : ''}`,

  thenGoesTo: (to) => `Requests then go to ${to}.`,
  thenUpgradedTo: (to, from) => `Deployments that allow it are upgraded to ${to}${from ? ` from ${from} on` : ''}.`,
  partsEnded: (dates) =>
    `Dates that have passed: ${dates.map((d) => `${d.date} (${scopeInEnglish(d.scope)})`).join(', ')}.`,
  partDates: (dates) => `Other dates: ${dates.map((d) => `${d.date} (${scopeInEnglish(d.scope)})`).join(', ')}.`,
  othersUntil: (date) => `Others stay until ${date}.`,
  floor: (date) => `It stays at least until ${date}.`,
  floorPassed: (date) => `It was promised only until ${date}.`,
  versionDates: (versions) =>
    `By version: ${versions.map(({ version, date, word }) => (date ? `${version} until ${date}` : `${version} ${WORDS[word]}`)).join(', ')}.`,
  noNewDeployments: 'New customers can no longer deploy it.',
  notTheVendorsWord: 'The date comes from a third party, not from the vendor.',
  withIt: (changes) => `With it: ${changes.join('; ')}.`,
  use: (replacement) => `Use ${replacement}.`,
  namedRetires: (replacement, date) => `Recommended: ${replacement}, which itself retires on ${date}.`,
  namedIsLeaving: (replacement) => `Recommended: ${replacement}, which is legacy or deprecated itself.`,
  closedToNewAndIdle: 'New customers are refused, and accounts that did not use it lately may lose access.',
  reportedInstead: (replacement) => `A third party names ${replacement} as its replacement.`,
  leadsTo: (replacement) => `Use ${replacement}: the replacement first recommended has itself given way to it.`,
  declaredIn: (deployment, places) => `${deployment} is declared in ${places}.`,

  retiredApiVersion: (version, service, date) =>
    `API version ${version} of ${service} ${date ? 'was' : 'is'} retired${on(date)}.`,
  retiringApiVersion: (version, service, date) => `API version ${version} of ${service} retires on ${date}.`,
  previewApiVersion: (version, service, ga) =>
    `API version ${version} of ${service} is a preview; the generally available ${ga} is newer.`,
  outdatedApiVersion: (version, service, ga) =>
    `API version ${version} of ${service} is not the newest generally available one, ${ga}.`,
  unknownApiVersion: (version, service) => `${version} is not a known API version of ${service}.`,
  isModelVersion: (version, models, service) =>
    `${version} is a model version of ${and(models)}, not an API version of ${service}.`,
  isVersionOfService: (version, services, service) =>
    `${version} is an API version of ${and(services)}, not of ${service}.`,
  missesPreview: (version, service, preview) =>
    `${version} is not an API version of ${service}; there is only the preview ${preview}.`,

  unknownSuppression: (word) => `"${word}" is not a suppression comment of Model Almanac: it suppresses nothing.`,
  unknownRule: (word) => `This suppresses nothing: "${word}" is neither a rule nor until=YYYY-MM-DD.`,
  suppressionWaits: () => 'This suppresses nothing while the workspace is not trusted (Restricted Mode).',
  badUntil: (word) => `This suppresses nothing: "${word}" is not a day (until=YYYY-MM-DD).`,
  suppressionOver: (until) => `This suppresses nothing since ${until}: remove it, or set a later day.`,

  contracts: englishContracts,
  changes: {
    chained: (named) => `the vendor named ${named}, which has itself been replaced`,
    oneOfSeveral: (named) => `one of several that are recommended: ${and(named)}`,
    otherPlatform: (platform) => `is served on ${platform}`,
    deploymentName: 'needs a deployment of that name',
    embeddings: (from, to) =>
      `stored vectors must be made again${from && to && from !== to ? ` (${from} → ${to} dimensions)` : ''}`,
    endpoints: (lost) => `does not answer on ${and(lost)}`,
    refuses: (names) => `refuses ${and(names)}`,
    removes: (names) => `removes ${and(names)}`,
    renames: (name, to) => `renames ${name} to ${to}`,
    noImages: 'reads no images',
    smallerContext: (tokens) => `reads ${tokens} tokens only`,
    outputLimit: (tokens) => `writes ${tokens} tokens at most`,
    noPrefill: 'refuses an answer that is begun for it',
    otherBody: 'takes another body in InvokeModel',
    otherMethod: 'is called by another method',
    needsProfile: 'only an inference profile serves it: choose yours',
    fewerFeatures: 'may lack preview features that are used here',
  },
  actions: {
    replaceWith: (replacement, note) => `Replace with ${replacement}${note === undefined ? '' : ` (${note})`}`,
    remove: (text) => `Remove ${text}`,
    replaceAll: (count, models) =>
      `Replace all ${count} in this file${models > 1 ? ` (${models} different models)` : ''}`,
    goToDeclaration: (name) => `Go to the Declaration of ${name}`,
    ignoreOnLine: (rule) => `Ignore ${rule} on this line`,
    ignoreInFile: (rule) => `Ignore ${rule} in this file`,
    ignoreUntil: (id) => `Ignore ${id} with a reason, until a date…`,
    ignoreInWorkspace: (id) => `Ignore ${id} in this workspace`,
    aboutRule: (rule) => `About the rule ${rule}`,
    replaceInFile: (id, count) => `Replace ${id} in this file (${count})`,
    replaceInWorkspace: (id) => `Replace ${id} in the workspace…`,
    chooseAnother: 'Choose another model…',
    openSource: (host) => `Open the source (${host})`,
  },
};

export const ENGLISH_FINDINGS: SpokenFindings = { locale: 'en', findings: englishFindings };
