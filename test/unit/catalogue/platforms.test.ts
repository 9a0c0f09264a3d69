import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { serviceName } from '../../../src/catalogue/services';
import { knownPlatforms, ownPlatform, platformName } from '../../../src/platforms';
import { realCatalogue } from './real';

const catalogue = realCatalogue();

describe('platforms', () => {
  it('have a name and a page for every data file', () => {
    const files = readdirSync('src/catalogue/data').filter(
      (name) => name.endsWith('.json') && name !== 'api-versions.json',
    );
    const platforms = files.map((name) => name.slice(0, -'.json'.length));
    expect([...knownPlatforms()].sort()).toEqual(platforms.sort());
    for (const platform of platforms) {
      expect(platformName(platform)).not.toBe(platform);
      expect(catalogue.pages(platform).models).toMatch(/^https:\/\//);
    }
  });

  it('that are unknown keep their name and have no page', () => {
    expect(platformName('acme')).toBe('acme');
    expect(catalogue.pages('acme')).toEqual({});
    expect(serviceName('acme')).toBe('acme');
    expect(platformName('constructor')).toBe('constructor');
    expect(serviceName('constructor')).toBe('constructor');
    expect(ownPlatform('constructor')).toBeUndefined();
    expect(catalogue.servicePage('acme')).toBeUndefined();
  });

  it("of a vendor are the vendor's own API, or nothing", () => {
    expect(ownPlatform('OpenAI')).toBe('openai');
    expect(ownPlatform('Google')).toBe('google-gemini');
    expect(ownPlatform('Meta')).toBeUndefined();
  });

  it('have pages on known hosts only', () => {
    expect(catalogue.hosts.has('learn.microsoft.com')).toBe(true);
    expect(catalogue.hosts.has('example.com')).toBe(false);
  });
});
