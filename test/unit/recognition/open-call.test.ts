import { describe, expect, it } from 'vitest';
import { callReading, recognize } from '../../../src/recognition';
import { frozenCatalogue } from '../catalogue/frozen';

const CATALOGUE = frozenCatalogue();

/** The calls that the mentions of a text stand in. */
function callsIn(path: string, text: string) {
  const document = recognize({ path, text }, CATALOGUE);
  return document.mentions.map(({ start }) => callReading(document, start).call());
}

describe('a call that nobody closes', () => {
  it.each([
    ['a.py', `ask(temperature=0.5, ${'model="gpt-4o-mini", '.repeat(20)}`],
    ['a.ts', `ask({ temperature: 0.5, ${'model: "gpt-4o-mini", '.repeat(20)}`],
  ])('is read once for all models in it, though it reaches to the end: %s', (path, text) => {
    const calls = callsIn(path, text);
    expect(calls).toHaveLength(20);
    expect(calls[0]?.parameters.map(({ key }) => key).slice(0, 2)).toEqual(['temperature', 'model']);
    expect(new Set(calls).size).toBe(1);
  });

  it('is not that of the bracket beside it', () => {
    const [first, second] = callsIn('a.py', 'ask([first(model="gpt-4o-mini"), second(size=1, model="gpt-4o-mini"');
    expect(first?.parameters.map(({ key }) => key)).toEqual(['model']);
    expect(second?.parameters.map(({ key }) => key)).toEqual(['size', 'model']);
  });
});
