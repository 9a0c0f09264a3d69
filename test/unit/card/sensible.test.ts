import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../src/card/card';
import { aboutSection } from '../../../src/card/sections/about';
import { sensible } from '../../../src/card/sensible';
import { documentOf } from '../../../src/card/source-phrases';
import type { ModelEntry } from '../../../src/catalogue/schema';
import { fakeCatalogue } from '../catalogue/fake';
import { ENGLISH } from './rows';

const entry = (facts: Partial<ModelEntry>): ModelEntry => ({
  id: 'a-1',
  vendor: 'Acme',
  name: 'A',
  kind: 'text',
  lifecycle: {},
  sources: {},
  ...facts,
});
const prices = { input: 0.13, output: 0, unit: 'usd/1M tokens', checked: '2026-11-01' } as const;

describe('facts of a card', () => {
  it('of an embedding know no output, neither in tokens nor in dollars', () => {
    const facts = sensible(
      entry({
        kind: 'embedding',
        maxOutputTokens: 3072,
        embeddingDimensions: 3072,
        prices,
        modalities: { input: ['text'], output: ['text'] },
        capabilities: ['structured-outputs'],
      }),
    );
    expect(facts).not.toHaveProperty('maxOutputTokens');
    expect(facts).not.toHaveProperty('capabilities');
    expect(facts).toMatchObject({ embeddingDimensions: 3072, modalities: { input: ['text'] } });
    expect(facts.prices).toEqual({ input: 0.13, unit: 'usd/1M tokens', checked: '2026-11-01' });
  });

  it('of an image model keep what images can', () => {
    const facts = sensible(entry({ kind: 'image', capabilities: ['batch', 'structured-outputs', 'tool-calling'] }));
    expect(facts.capabilities).toEqual(['batch']);
  });

  it('of a text model stay whole, a free price too', () => {
    const whole = entry({ maxOutputTokens: 100, prices, capabilities: ['structured-outputs'], notes: 'Retrained.' });
    expect(sensible(whole)).toEqual(whole);
  });
});

describe('notes and documents', () => {
  it('show a note for a year, and the data keeps it', () => {
    const catalogue = fakeCatalogue([{ platform: 'acme', id: 'a-1', name: 'A' }], {
      notes: [{ id: 'n-1', platform: 'acme', models: ['a-1'], text: 'Batches are slow.' }],
    });
    const on = (asOf: string) => cardOf({ catalogue, refs: catalogue.refs, asOf });
    const shown = (asOf: string) => JSON.stringify(aboutSection(on(asOf), ENGLISH).rows);
    expect(shown('2027-11-01')).toContain('Batches are slow. (2026-11-01)');
    expect(shown('2027-11-02')).not.toContain('Batches are slow.');
    expect(on('2027-11-02').notes).toHaveLength(1);
  });

  it('name a document with what finds it and its note', () => {
    const document = `acme/list@${'0a1b2c3d'.repeat(5)} (a copy)`;
    expect(documentOf({ document, path: 'a.md' })).toBe('acme/list@0a1b2c3 (a copy) · a.md');
    expect(documentOf({ document: 'Models', note: 'read by hand' })).toBe('Models · read by hand');
  });
});
