import { describe, expect, it } from 'vitest';
import * as features from '../../../src/card/api-features';
import * as same from '../../../src/card/same-model';
import * as catalogue from '../../../src/catalogue/catalogue';
import * as names from '../../../src/catalogue/platforms';
import {
  ACCOUNT_MODELS,
  apiServiceOf,
  bareName,
  CLIENT_PATTERNS,
  HOST_PREFIXES,
  ID_FORMS,
  ID_SUFFIXES,
  isOfOneCompany,
  KEY_WORDS,
  knownPlatforms,
  MAKERS,
  OPENAI_API,
  OWN_ORDER,
  ownPlatform,
  PATH_VERSIONS,
  PLATFORM_HOSTS,
  PLATFORMS,
  PREFIXES,
  PROFILES,
  peerOf,
  platformName,
  RESOURCE_NAMES,
  RETIRED_ENDPOINT_HINTS,
  UNKNOWN_MODELS,
  USES_HUGGING_FACE_IDS,
  USES_VENDOR_IDS,
  VARIANTS,
  WITH_DEPLOYMENTS,
} from '../../../src/platforms';
import * as undated from '../../../src/recognition/api-versions/undated';
import * as azure from '../../../src/recognition/deployments/azure';
import * as named from '../../../src/recognition/deployments/named';
import * as distinctive from '../../../src/recognition/distinctive';
import * as endpoints from '../../../src/recognition/endpoints';
import * as guests from '../../../src/recognition/guests';
import * as hosts from '../../../src/recognition/hosts';
import * as platform from '../../../src/recognition/platform';
import * as signs from '../../../src/recognition/signs';
import * as slotHosts from '../../../src/recognition/slot-hosts';
import * as slots from '../../../src/recognition/slots';
import * as spelling from '../../../src/recognition/spelling';
import * as told from '../../../src/recognition/told';
import * as reasoning from '../../../src/rules/calls/reasoning';
import * as unsupported from '../../../src/rules/calls/unsupported-endpoint';
import * as respell from '../../../src/rules/respell';

const swapped = <A, B>(rows: readonly (readonly [A, B])[]): [B, A][] => rows.map(([a, b]) => [b, a]);
const anonymous = (pattern: RegExp | string): string => new RegExp(pattern).source.replaceAll(/\((?!\?)/g, '(?:');

describe("what is derived from platforms equals today's tables", () => {
  it('of names', () => {
    const ids = knownPlatforms();
    expect(Object.fromEntries(ids.map((id) => [id, platformName(id)]))).toEqual(names.PLATFORM_NAMES);
    const vendors = PLATFORMS.flatMap((one) => ('vendors' in one ? (one.vendors ?? []) : []));
    expect(Object.fromEntries(vendors.map((vendor) => [vendor, ownPlatform(vendor)]))).toEqual(names.OWN_PLATFORMS);
    expect(Object.fromEntries(ids.flatMap((id) => (peerOf(id) ? [[id, peerOf(id)]] : [])))).toEqual(catalogue.PEERS);
  });

  it('of clients and keys', () => {
    expect(CLIENT_PATTERNS.map(({ platform: id, hints, pattern }) => [id, hints, anonymous(pattern)])).toEqual(
      signs.SIGNS.map(([id, hints, pattern]) => [id, hints, anonymous(pattern)]),
    );
    expect(swapped(KEY_WORDS)).toEqual(told.KEY_WORDS);
    expect(MAKERS).toEqual(told.MAKERS);
    expect(new Set(OPENAI_API)).toEqual(told.OPENAIS);
    for (const list of [platform.AZURE_OR_OPENAI, named.AZURE_OR_OPENAI]) expect(OPENAI_API).toEqual(list);
    for (const set of [reasoning.PLATFORMS, unsupported.PLATFORMS]) expect(new Set(OPENAI_API)).toEqual(set);
    expect(PATH_VERSIONS.map(([id, url]) => [id, url.source]).sort()).toEqual(
      undated.HOSTS.map(([id, url]) => [id, url.source]).sort(),
    );
    expect([...RETIRED_ENDPOINT_HINTS].sort()).toEqual([...endpoints.VENDORS].sort());
    const leftOut = signs.FOREIGN_HOST.slice(signs.FOREIGN_HOST.indexOf('(?!') + 3, signs.FOREIGN_HOST.indexOf('|[<{'));
    const flat = leftOut.replace(/\|(\[\\w\.-\]\{0,60\})\(\?:([^)]*)\)/, (_, any: string, list: string) =>
      list
        .split('|')
        .map((host) => `|${any}${host}`)
        .join(''),
    );
    expect(PLATFORM_HOSTS.split('|').sort()).toEqual(flat.split('|').sort());
  });

  it('of IDs', () => {
    expect(PREFIXES).toEqual(hosts.PLATFORMS);
    expect(HOST_PREFIXES).toEqual(new Map([...hosts.PLATFORMS].filter(([word]) => hosts.HOST.test(word))));
    expect(ID_FORMS).toEqual(hosts.SPELLINGS);
    expect(PROFILES.map(([id, form]) => [id, form.source])).toEqual([
      ['aws-bedrock', anonymous(spelling.BEDROCK_PROFILE)],
    ]);
    expect(anonymous(respell.PROFILE)).toContain(anonymous(PROFILES[0]?.[1] ?? '').slice(1));
    expect(VARIANTS.map(([id, form]) => [id, form.source])).toEqual([['openrouter', anonymous(spelling.VARIANT)]]);
    expect(ID_SUFFIXES).toEqual([spelling.BEDROCK_CONTEXT]);
    expect(RESOURCE_NAMES.map(([id, { before }]) => [id, before.source])).toEqual([
      ['aws-bedrock', anonymous(spelling.ARN)],
      ['google-vertex', spelling.RESOURCE.source],
      ['google-gemini', '^models\\/'],
    ]);
    expect(ACCOUNT_MODELS).toEqual(slots.OWN_RESOURCE);
    expect(distinctive.VENDOR.source).toContain(
      `(?:${PLATFORMS.flatMap((one) => ('vendorSegments' in one ? (one.vendorSegments ?? []) : [])).join('|')})\\.`,
    );
    const samples = [
      'us.anthropic.claude-3-v1:0',
      'azure__openai__gpt_4o_mini',
      'meta-llama/llama-3.3-70b',
      '@cf/meta/llama-3',
      'gpt-4o',
    ];
    for (const id of knownPlatforms())
      for (const sample of samples)
        expect(bareName(id, sample), id).toBe((same.UNDO[id] ?? ((text: string) => text))(sample));
  });

  it('of whose models they serve', () => {
    expect(USES_HUGGING_FACE_IDS).toEqual(guests.BORROWERS);
    expect(USES_VENDOR_IDS).toEqual(guests.LENDERS);
    const never = /(?!)/;
    expect(new Map([...UNKNOWN_MODELS].filter(([, form]) => form.source !== never.source))).toEqual(slotHosts.SERVES);
    expect([...UNKNOWN_MODELS.keys(), signs.FOREIGN].sort()).toEqual([...slotHosts.ALL].sort());
    expect(OWN_ORDER).toEqual(platform.OWN);
    expect(WITH_DEPLOYMENTS).toEqual(azure.AZURE);
    expect(
      Object.fromEntries(knownPlatforms().flatMap((id) => (apiServiceOf(id) ? [[id, apiServiceOf(id)]] : []))),
    ).toEqual(features.SERVICES);
    for (const id of USES_VENDOR_IDS)
      for (const vendor of Object.keys(names.OWN_PLATFORMS))
        expect(isOfOneCompany(ownPlatform(vendor) ?? '', id), `${id} ${vendor}`).toBe(guests.isHome(id, vendor));
  });
});
