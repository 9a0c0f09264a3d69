import { describe, expect, it } from 'vitest';
import { clientsShownBy, recognize } from '../../../src/recognition';
import { snapshotOf } from '../../../src/recognition/incremental/state';
import { frozenCatalogue } from '../catalogue/frozen';

const AZURE = 'client = AzureOpenAI(azure_endpoint="https://acme.openai.azure.com")';
const CALLS = Array.from({ length: 8 }, (_, n) => `answer_${n} = client.responses.create(model="gpt-4o-mini")`);
const fileWith = (client: string) => ({ path: 'app.py', text: [client, '', ...CALLS].join('\n') });

const CATALOGUE = frozenCatalogue();

describe('a document that is recognized once', () => {
  it('says the same as one that is kept, and keeps nothing of its places', () => {
    const once = recognize(fileWith(AZURE), CATALOGUE, { isOnce: true });
    const kept = recognize(fileWith(AZURE), CATALOGUE);
    expect(once.mentions).toEqual(kept.mentions);
    expect(clientsShownBy(once)).toEqual(clientsShownBy(kept));
    expect(snapshotOf(kept)?.classification?.kept).toBeDefined();
    expect(snapshotOf(once)?.classification?.kept).toBeUndefined();
  });

  it('tells nothing to a later state, whose client is another', () => {
    const once = recognize(fileWith(AZURE), CATALOGUE, { isOnce: true });
    const later = fileWith('client = OpenAI()');
    const { mentions } = recognize(later, CATALOGUE, {}, once);
    expect(mentions).toEqual(recognize(later, CATALOGUE).mentions);
    expect(mentions.map(({ platform }) => platform)).not.toContain('azure-openai');
  });
});
