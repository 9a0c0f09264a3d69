/** The sentences of findings on contracts in English. */
import type { ContractMessages } from './contracts';
import { and, or } from './english-lists';
import { grouped } from './numbers';

export const englishContracts: ContractMessages = {
  lacksFeature: (version, service, feature, since) =>
    `API version ${version} of ${service} does not have what is used here: ${feature}${since.length ? `. It came with ${and(since)}` : ''}.`,
  versionNotNeeded: (version, path) => `${path} takes no dated API version: ${version} is not needed here.`,
  versionRefused: (version, path) => `${path} takes no API version: with ${version} the connection fails.`,

  unknownModelVersion: (model, version, platform, known) =>
    `${model} has no version ${version} on ${platform}; there ${known.length === 1 ? 'is' : 'are'} ${and(known)}.`,
  notInRegion: (model, type, region, regions) =>
    `${model} is not offered in ${region}${type === undefined ? '' : ` as ${type}`}; it is in ${and(regions)}.`,
  profileElsewhere: (model, region, profile) =>
    `${model} cannot be called from ${region}: the inference profile ${profile} is for other regions.`,
  asChecked: (day) => `The list of regions was read on ${day}.`,
  skuInProperties: () =>
    'Azure does not read sku inside properties: the deployment becomes Standard. Put it beside properties.',
  unknownDeploymentType: (type, candidate) => `${type} is not a known deployment type. Did you mean ${candidate}?`,
  noAutoUpgrade: (model, platform, date) =>
    `${model} retires on ${platform} on ${date}, and with NoAutoUpgrade the deployment stops working then.`,

  retiredEndpoint: (endpoint, platform, date) =>
    `${endpoint} ${date === undefined ? 'is retired' : 'was retired'}${onPlatform(platform)}${date === undefined ? '' : ` on ${date}`}.`,
  retiringEndpoint: (endpoint, platform, date) => `${endpoint} retires${onPlatform(platform)} on ${date}.`,
  deprecatedEndpoint: (endpoint, platform, since) =>
    `${endpoint} has been deprecated${onPlatform(platform)} since ${since}; no retirement date is known.`,

  tokensAboveLimit: (parameter, value, model, limit) =>
    `${parameter} is ${grouped(value)}, but ${model} outputs at most ${grouped(limit)} tokens.`,
  refusesParameter: (parameter, model) => `${model} refuses ${parameter} other than its default.`,
  refuses: (parameter, model) => `${model} refuses ${parameter}.`,
  excludes: (one, other, model) => `${model} accepts ${one} or ${other}, not both.`,
  needsProfile: (model, profiles) =>
    `${model} answers only through an inference profile: put ${or(profiles)} in front.`,
  takesInstead: (parameter, instead, model) => `${model} refuses ${parameter}; it accepts ${instead}.`,
  wrongEndpoint: (model, endpoint, works) => `${model} does not answer on ${endpoint}, but on ${and(works)}.`,
  tooManyDimensions: (model, asked, most) =>
    `${model} makes vectors of at most ${grouped(most)} dimensions, not ${grouped(asked)}.`,
  fixedDimensions: (model, asked, only) =>
    `${model} makes vectors of ${grouped(only)} dimensions, not ${grouped(asked)}.`,
};

const onPlatform = (platform: string | undefined): string => (platform === undefined ? '' : ` on ${platform}`);
