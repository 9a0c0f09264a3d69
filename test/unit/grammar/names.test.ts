import { describe, expect, it } from 'vitest';
import { grammarNames } from '../../../scripts/grammar/names';
import { leftOut } from '../../../scripts/grammar/patterns';
import { fakeData } from '../catalogue/fake';
import { names } from './coloured';

const made = grammarNames(
  fakeData(
    [
      { platform: 'openai', id: 'gpt-4o', aliases: ['gpt-4o-latest'] },
      { platform: 'openai', id: 'o1' },
      { platform: 'openai', id: 'sora' },
      { platform: 'azure-openai', id: 'gpt-35-turbo', version: '0613', otherSpellings: ['GPT-35-Turbo'] },
      { platform: 'google-gemini', id: 'gemini-pro' },
      { platform: 'aws-bedrock', id: 'anthropic.claude-3-haiku-20240307-v1:0' },
      { platform: 'aws-bedrock', id: 'eu.anthropic.claude-3-haiku-20240307-v1:0' },
      { platform: 'openrouter', id: 'openai/gpt-4o:free' },
    ],
    {
      apiVersions: [
        { service: 'azure-openai', version: '2024-10-21' },
        { service: 'azure-openai', version: '2025-04-01-preview' },
        { service: 'anthropic-bedrock', version: 'bedrock-2023-05-31' },
        { service: 'azure-openai', version: 'v1' },
        { service: 'google-gemini', version: 'v1beta' },
      ],
    },
  ),
);

describe('grammarNames', () => {
  it('takes IDs, aliases, other spellings, and Azure names joined with their version', () => {
    expect(made.sure).toContain('gpt-4o');
    expect(made.sure).toContain('gpt-4o-latest');
    expect(made.sure).toContain('GPT-35-Turbo');
    expect(made.sure).toContain('gpt-35-turbo-0613');
  });

  it('keeps two words without a digit apart, and leaves ordinary words out', () => {
    expect(made.named).toEqual(['gemini-pro']);
    expect([...made.sure, ...made.named]).not.toContain('o1');
    expect([...made.sure, ...made.named]).not.toContain('sora');
  });

  it('parts owner, profile and variant from the ID when the ID is known without them', () => {
    expect(made.owners).toContain('openai');
    expect(made.profiles).toEqual(['eu']);
    expect(made.variants).toEqual(['free']);
    expect(made.sure).toContain('anthropic.claude-3-haiku-20240307-v1:0');
    expect(made.sure.some((id) => /^eu\.|:free$|\//.test(id))).toBe(false);
  });

  it('takes dated API versions only: v1 is a word', () => {
    expect(made.apiVersions).toEqual(['2024-10-21', '2025-04-01-preview', 'bedrock-2023-05-31']);
  });
});

describe('the real catalogue', () => {
  it('leaves out no more than a few words without a separator', () => {
    expect(leftOut(names).length).toBeLessThan(30);
    expect(leftOut(names).filter((id) => /^[\w.]+-/.test(id))).toEqual([]);
  });
});
