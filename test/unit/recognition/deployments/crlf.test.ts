import { describe, expect, it } from 'vitest';
import type { Located } from '../../../../src/recognition/deployments/deployment';
import { recognize } from '../../../../src/recognition/recognize';
import { fakeCatalogue, stage } from '../../catalogue/fake';

const CATALOGUE = fakeCatalogue([
  { platform: 'azure-openai', id: 'gpt-new-1', version: '2025-04-14', lifecycle: stage('ga') },
]);
const BICEP = `resource talk 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = {
  name: '''first
second'''
  sku: { name: 'Standard' }
  properties: { model: { format: 'OpenAI', name: 'gpt-new-1', version: '2025-04-14' } }
}
`;

const BROKEN = BICEP.replace("'2025-04-14'", "'\\\n2025-04-14'");

describe('a version that somebody breaks over two lines', () => {
  it.each([
    ['LF', BROKEN],
    ['CRLF', BROKEN.replaceAll('\n', '\r\n')],
    ['CR', BROKEN.replaceAll('\n', '\r')],
  ])('stands as it is written, with %s too', (_, text) => {
    const { mentions } = recognize({ path: 'main.bicep', text }, CATALOGUE);
    expect(mentions.some((mention) => mention.text.includes('2025-04-14'))).toBe(true);
    for (const mention of mentions) expect(mention.text).toBe(text.slice(mention.start, mention.end));
  });
});

/** Each value of the deployments, with what stands at its place. */
function values(text: string): readonly (readonly [string, string])[] {
  const { deployments = [] } = recognize({ path: 'main.bicep', text }, CATALOGUE);
  return deployments.flatMap(({ name, model, version, sku }) =>
    [name, model, version, sku]
      .flat()
      .map((value: Located) => [value.text, text.slice(value.start, value.end)] as const),
  );
}

describe('the values of a deployment', () => {
  it.each([
    ['LF', BICEP],
    ['CRLF', BICEP.replaceAll('\n', '\r\n')],
    ['CR', BICEP.replaceAll('\n', '\r')],
  ])('read as they stand, with %s too', (_, text) => {
    const found = values(text);
    expect(found.map(([value]) => value)).toContain('gpt-new-1');
    expect(found.some(([value]) => value.includes('second'))).toBe(true);
    for (const [value, standing] of found) expect(value).toBe(standing);
  });
});
