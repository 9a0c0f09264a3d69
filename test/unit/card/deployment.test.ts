import { describe, expect, it } from 'vitest';
import { offersMarkdown } from '../../../src/card/deployment/markdown';
import { linksTo } from '../../../src/card/markup/links';
import { wordsFor } from '../../../src/card/words';
import { messagesFor } from '../../../src/messages/by-locale';
import { offersAt } from '../../../src/recognition/deployments/deployment-options';
import { readDeployments } from '../../../src/recognition/deployments/iac/read';
import { fakeCatalogue, stage } from '../catalogue/fake';

const CATALOGUE = fakeCatalogue([
  {
    platform: 'azure-openai',
    id: 'gpt-4o',
    version: '2024-08-06',
    lifecycle: stage('ga'),
    regions: { Standard: ['eastus', 'westus3'], GlobalStandard: ['eastus', 'swedencentral'] },
    regionsChecked: '2026-09-29',
  },
]);

const bicep = (type: string, location: string, model = 'gpt-4o') => `
resource account 'Microsoft.CognitiveServices/accounts@2024-10-01' = { location: '${location}' }
resource chat 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = {
  parent: account
  name: 'chat'
  sku: { name: '${type}' }
  properties: { model: { format: 'OpenAI', name: '${model}', version: '2024-08-06' } }
}`;

function hoverOn(word: string, text: string, language: 'en' | 'ja' = 'en'): string | undefined {
  const found = offersAt(readDeployments({ path: 'main.bicep', text }), text.indexOf(`'${word}'`) + 2, CATALOGUE);
  const options = { catalogue: CATALOGUE, asOf: '2026-11-21', links: linksTo(new Set()) };
  return found && offersMarkdown(found, { ...options, words: wordsFor(messagesFor(language)) });
}

const lines = (...all: readonly string[]): string => all.join('\n').replace(/\n(?=[^\n])(?<!\n\n)/g, '  \n');

describe('the hover of a deployment type', () => {
  it('says what it is, and where the model exists so', () => {
    expect(hoverOn('GlobalStandard', bicep('GlobalStandard', 'East US'))).toBe(
      lines(
        '**GlobalStandard** · Azure deployment type',
        'Processed in any Azure region · paid per token',
        '',
        '`gpt-4o` `2024-08-06` · GlobalStandard 2 regions (eastus, swedencentral) · offered in eastus · Standard 2',
        '',
        'Azure OpenAI models page, checked 2026-09-29 · Azure deployment types, checked 2026-11-01',
      ),
    );
  });

  it('says where the model does not', () => {
    expect(hoverOn('GlobalStandard', bicep('GlobalStandard', 'westus3'))).toContain('not offered in westus3');
  });

  it('says no more than what it is for a model that is not known', () => {
    const text = hoverOn('Standard', bicep('Standard', 'eastus', 'acme-7b'));
    expect(text).toBe(
      lines(
        '**Standard** · Azure deployment type',
        'Processed in the region of the deployment · paid per token',
        '',
        'Azure deployment types, checked 2026-11-01',
      ),
    );
  });

  it('is none for a type that nobody knows', () => {
    expect(hoverOn('Turbo', bicep('Turbo', 'eastus'))).toBe('');
  });

  it('in Japanese', () => {
    expect(hoverOn('GlobalStandard', bicep('GlobalStandard', 'westus3'), 'ja')).toContain(
      'いずれかの Azure リージョンで処理 · トークン単位の課金',
    );
  });
});

describe('the hover of a region', () => {
  it('says as what the model exists there', () => {
    expect(hoverOn('East US', bicep('GlobalStandard', 'East US'))).toBe(
      lines(
        '**East US** · Azure region',
        '',
        '`gpt-4o` `2024-08-06` · here as Standard, GlobalStandard',
        '',
        'Azure OpenAI models page, checked 2026-09-29',
      ),
    );
    expect(hoverOn('japaneast', bicep('GlobalStandard', 'japaneast'))).toContain('not offered in japaneast');
  });

  it('is none where nothing is known of the model', () => {
    expect(hoverOn('eastus', bicep('Standard', 'eastus', 'acme-7b'))).toBe('');
  });

  it('shows nothing of a document as markup', () => {
    expect(hoverOn('<b>[x](command:a)', bicep('Standard', '<b>[x](command:a)'))).toBe('');
  });
});
