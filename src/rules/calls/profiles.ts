/** Inference profiles: prefixes of an ID (`us.`, `eu.`, `global.`) without which some models do not answer. */
import { type Catalogue, callContractOf, type EntryRef } from '../../catalogue';
import { PROFILES } from '../../platforms';
import type { Mention } from '../../recognition';
import type { RuleContext } from '../rule';

export interface Profile {
  /** With its dot; empty where none is needed. */
  readonly text: string;
  /** The text names none: this one is put there. */
  readonly isChosen: boolean;
}

/** The profile that stands before a mention's ID. */
export function profileOf({ text, platform }: Mention): string {
  let profile = '';
  for (const [owner, form] of PROFILES)
    if (owner === platform) profile += form.exec(text.slice(text.lastIndexOf('/') + 1))?.[0] ?? '';
  return profile;
}

/** Prefixes that serve an entry, if nothing else does. */
export function profilesOnly(ref: EntryRef, catalogue: Catalogue): readonly string[] | undefined {
  return callContractOf(catalogue.entry(ref))?.profilesOnly?.names;
}

const has = (profile: string, ref: EntryRef, catalogue: Catalogue): boolean =>
  catalogue.on(ref.platform, `${profile}${ref.id}`).some(({ index }) => index === ref.index);

/** As it is written; else that of the region which the file names, else the one for everywhere. */
export function profileFor(mention: Mention, to: EntryRef, context: RuleContext): Profile {
  const { catalogue } = context;
  const written = profileOf(mention);
  if (written) return { text: has(written, to, catalogue) ? written : '', isChosen: false };
  const names = profilesOnly(to, catalogue) ?? (has('global.', to, catalogue) ? ['global'] : undefined);
  if (!names || to.platform !== mention.platform) return { text: '', isChosen: false };
  return { text: chosenProfile(to, names, context), isChosen: true };
}

export function chosenProfile(ref: EntryRef, names: readonly string[], { catalogue, facts }: RuleContext): string {
  const region = facts.region() ?? '';
  const near = NEAR.find(([form]) => form.test(region))?.[1] ?? [];
  const found = [...near, 'global.', ...names.map((name) => `${name}.`)];
  return found.find((profile) => has(profile, ref, catalogue)) ?? `${names[0]}.`;
}

const NEAR: readonly (readonly [region: RegExp, profiles: readonly string[]])[] = [
  [/^us-gov-/, ['us-gov.']],
  [/^us-/, ['us.']],
  [/^eu-/, ['eu.']],
  [/^ap-northeast-[13]$/, ['jp.', 'apac.']],
  [/^ap-southeast-[246]$/, ['au.', 'apac.']],
  [/^ap-/, ['apac.']],
];

/** Regions from which a profile can be called; of a profile that is not here nothing is said. */
const CALLED_FROM: Readonly<Record<string, RegExp>> = {
  'us.': /^(?:us-(?!gov)|ca-|mx-|sa-)/,
  'us-gov.': /^us-gov-/,
  'eu.': /^(?:eu|il|me|af)-/,
  'apac.': /^(?:ap|me)-/,
  'jp.': /^ap-/,
  'au.': /^ap-/,
};
const AWS_REGION = /^(?:us|us-gov|eu|ap|ca|sa|mx|me|af|il)-[a-z]{4,9}-\d$/;

/** Where AWS says that a profile is asked in its own regions only. */
export const PROFILE_REGIONS = {
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html',
  checked: '2026-11-29',
};

export const isOutside = (profile: string, region: string): boolean =>
  AWS_REGION.test(region) && CALLED_FROM[profile]?.test(region) === false;
