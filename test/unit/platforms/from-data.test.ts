import { describe, expect, it } from 'vitest';
import { asData } from '../../../scripts/platforms/data';
import { PLATFORMS } from '../../../src/platforms';
import { platformsFromData } from '../../../src/platforms/from-data';

describe('platforms as data beside the code', () => {
  it('are the same when they are read', () => {
    expect(platformsFromData(JSON.parse(asData(PLATFORMS)))).toEqual(PLATFORMS);
  });

  it('keep the flags of a pattern, and quotes and line ends in it', () => {
    const platform = { id: 'acme', idForm: /^a"c\n\\me/i, clients: { hints: ['acme'], patterns: [/a{1,3}/g] } };
    expect(platformsFromData(JSON.parse(asData([platform])))).toEqual([platform]);
  });

  it('hold nothing that a file cannot hold', () => {
    expect(() => asData([{ id: 'acme', bareName: (id: string) => id }])).toThrow(/bareName is a function/);
  });
});
