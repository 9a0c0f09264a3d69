import { describe, expect, it } from 'vitest';
import { fixtureFiles, fixturesOf, found, markedWith } from './expect';

describe.each(fixtureFiles())('%s', (name) => {
  it.each(fixturesOf(name).map((fixture) => [fixture.path, fixture] as const))('%s', (_, fixture) => {
    expect(markedWith(found(fixture, fixture.text).mentions, fixture)).toBe(fixture.marked);
  });
});
