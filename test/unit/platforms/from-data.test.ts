import { describe, expect, it } from 'vitest';
import { asData } from '../../../scripts/platforms/data';
import { PLATFORMS, type PlatformDefinition } from '../../../src/platforms';
import { platformsFromData } from '../../../src/platforms/from-data';

/** Of what shows a client no more is kept. */
const withSources = (platform: PlatformDefinition): object => {
  const { clients } = platform;
  return clients
    ? { ...platform, clients: { ...clients, patterns: clients.patterns.map(({ source }) => ({ source })) } }
    : platform;
};

describe('platforms as data beside the code', () => {
  it('are the same when they are read', () => {
    const read = platformsFromData(JSON.parse(asData(PLATFORMS)));
    expect(read).toEqual(PLATFORMS.map(withSources));
    // Who reads them twice from one file makes nothing else of them.
    expect(platformsFromData(read)).toEqual(read);
  });

  it('keep the flags of a pattern, and quotes and line ends in it', () => {
    const platform = { id: 'acme', idForm: /^a"c\n\\me/i, clients: { hints: ['acme'], hosts: /a{1,3}/g } };
    expect(platformsFromData(JSON.parse(asData([platform])))).toEqual([platform]);
  });

  it('hold nothing that a file cannot hold', () => {
    expect(() => asData([{ id: 'acme', bareName: (id: string) => id }])).toThrow(/bareName is a function/);
  });
});
