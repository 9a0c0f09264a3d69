/** What is said of mistakes in `model-almanac.json`. English stands here, other languages among the messages. */
export interface OwnFileWords {
  readonly tooLarge: string;
  readonly tooDeep: (levels: number) => string;
  readonly tooMany: string;
  /** `code`: the parser's own word for it. */
  readonly notJson: (code: string) => string;
  readonly oneObject: string;
  readonly moreMistakes: (count: number) => string;
  readonly moreRows: (most: number) => string;
  readonly morePatterns: (most: number) => string;
  readonly knownSections: (name: string, known: readonly string[]) => string;
  readonly schemaIsText: string;
  readonly sectionHolds: (section: string, what: 'list' | 'object') => string;
  readonly untrusted: string;
  readonly taken: (name: string) => string;
  readonly twice: (name: string) => string;
  readonly nothingOverridden: string;
  readonly inCatalogue: (name: string, platform: string) => string;
  readonly noPlatform: (platform: string, meant: string | undefined) => string;
  /** Where no platform is named. */
  readonly anyPlatform: string;
  readonly noModel: (model: string, platform: string, meant?: string) => string;
  readonly noVersion: (model: string, version: string, platform: string, known: readonly string[]) => string;
  readonly unknownKey: (name: string, meant: string | undefined) => string;
  /** Of a name in a policy. */
  readonly matchesNone: (model: string, meant?: string) => string;
  /** A waiver, or an ID that was ignored for a while. */
  readonly ended: (until: string) => string;
  /** No text that was looked at has needed it. */
  readonly unused: string;
  readonly missing: (name: string) => string;
  /** What was wanted at a place, in words of `wanted`. */
  readonly expected: (what: string) => string;
  /** By the words of the schema, which are English: `a text`, `an object`. Itself where absent. */
  readonly wanted: Readonly<Record<string, string>>;
  readonly oneOf: (values: readonly string[]) => string;
  readonly limit: (
    bound: 'least' | 'over' | 'most' | 'under',
    value: string,
    unit: 'characters' | 'elements' | '',
  ) => string;
}

const BOUNDS = { least: 'at least', over: 'more than', most: 'at most', under: 'less than' } as const;

const didYouMean = (meant: string | undefined): string => (meant === undefined ? '' : ` Did you mean "${meant}"?`);

export const ENGLISH_OWN_FILE: OwnFileWords = {
  tooLarge: 'Larger than 2 MB: the file is not used.',
  tooDeep: (levels) => `Nested more than ${levels} levels deep: the file is not used.`,
  tooMany: 'More than 300,000 values: the file is not used.',
  notJson: (code) => `Not valid JSON: ${code}.`,
  oneObject: 'The file holds one object.',
  moreMistakes: (count) => `${count} more mistakes from here on.`,
  moreRows: (most) => `More than ${most} rows are wrong: from here on none is used.`,
  morePatterns: (most) => `More than ${most} names with *: this one is not used.`,
  knownSections: (name, known) => `"${name}" is not known here. Known: ${known.join(', ')}.`,
  schemaIsText: 'The schema is named by a text.',
  sectionHolds: (section, what) => `"${section}" must be ${what === 'list' ? 'a list' : 'an object'}.`,
  untrusted: 'Not used as long as this workspace is not trusted.',
  taken: (name) => `${name} is known already: not used as long as this workspace is not trusted.`,
  twice: (name) => `${name} is named twice: the first counts.`,
  nothingOverridden: 'Nothing is overridden: give a stage, a date or a replacement.',
  inCatalogue: (name, platform) =>
    `${name} is in the catalogue for ${platform}: use "overrides" to change what is known.`,
  noPlatform: (platform, meant) => `The catalogue has no platform ${platform}.${didYouMean(meant)}`,
  anyPlatform: 'any platform',
  noModel: (model, platform, meant) => `The catalogue has no model ${model} on ${platform}.${didYouMean(meant)}`,
  noVersion: (model, version, platform, known) =>
    `${model} has no version ${version} on ${platform}. Known: ${known.join(', ') || 'none'}.`,
  unknownKey: (name, meant) => `"${name}" is not known here.${didYouMean(meant)}`,
  matchesNone: (model, meant) =>
    `${model} matches no model that is known: it has no effect so far.${didYouMean(meant)}`,
  ended: (until) => `Ended on ${until}: it no longer counts. Take it out, or agree on another day.`,
  unused: 'Nothing that was checked needs this: it can be taken out.',
  missing: (name) => `"${name}" is missing.`,
  expected: (what) => `Expected ${what}.`,
  wanted: {},
  oneOf: (values) => (values.length === 1 ? (values[0] ?? '') : `one of ${values.join(', ')}`),
  limit: (bound, value, unit) => `${BOUNDS[bound]} ${value}${unit && ` ${unit}`}`,
};
