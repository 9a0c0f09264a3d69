import { describe, expect, it } from 'vitest';
import { callContractOf, isFirm } from '../../../src/catalogue/call-contract';
import type { CallStatement } from '../../../src/catalogue/call-contract-schema';

const statement = (facts: Partial<CallStatement>): CallStatement => ({
  basis: 'documented',
  checked: '2026-11-01',
  source: 'fake',
  ...facts,
});

describe('the call contract of an entry', () => {
  it('is unknown where nobody said anything', () => {
    expect(callContractOf({})).toBeUndefined();
    expect(callContractOf({ callContract: [] })).toBeUndefined();
  });

  it('names each parameter with its ground', () => {
    const contract = callContractOf({ callContract: [statement({ refuses: ['top_k', 'top_p'], on: ['responses'] })] });
    const ground = { basis: 'documented', checked: '2026-11-01', source: 'fake', on: ['responses'] };
    expect(contract?.refuses).toEqual([
      { parameter: 'top_k', ...ground },
      { parameter: 'top_p', ...ground },
    ]);
    expect(contract?.renames).toEqual([]);
    expect(contract).not.toHaveProperty('regions');
  });

  it('takes the better founded of two statements, whatever their order', () => {
    const flag = statement({ refuses: ['temperature'], basis: 'flag' });
    const sdk = statement({ refuses: ['temperature'], basis: 'sdk', unless: 'effort=none' });
    for (const callContract of [
      [flag, sdk],
      [sdk, flag],
    ])
      expect(callContractOf({ callContract })?.refuses).toMatchObject([{ basis: 'sdk', unless: 'effort=none' }]);
  });

  it('tells what is firm from what only a list or reports say', () => {
    expect((['documented', 'sdk'] as const).every((basis) => isFirm({ basis }))).toBe(true);
    expect((['reports', 'listed', 'flag'] as const).some((basis) => isFirm({ basis }))).toBe(false);
  });

  it('knows renamed, exclusive and limited calls', () => {
    const contract = callContractOf({
      callContract: [
        statement({
          renames: { max_tokens: 'max_completion_tokens' },
          excludes: [['temperature', 'top_p']],
          endpoints: ['responses'],
          profilesOnly: ['us', 'eu'],
          regions: ['global'],
          dimensions: { min: 128, max: 3072 },
          refusesValues: { effort: ['none'] },
        }),
      ],
    });
    expect(contract).toMatchObject({
      renames: [{ parameter: 'max_tokens', to: 'max_completion_tokens' }],
      excludes: [{ names: ['temperature', 'top_p'] }],
      endpoints: { names: ['responses'] },
      profilesOnly: { names: ['us', 'eu'] },
      regions: { names: ['global'] },
      dimensions: { min: 128, max: 3072 },
      refusesValues: [{ parameter: 'effort', values: ['none'] }],
    });
  });
});
