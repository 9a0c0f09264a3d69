import { expect, it } from 'vitest';
import { fileOf, fixtureFiles, fixturesOf, found, headOf, markedWith } from './expect';

// `--update` writes what is found as what is expected: read the difference before you commit it.
it.each(fixtureFiles())('%s: what is marked is found, and nothing else', async (name) => {
  const texts = fixturesOf(name).map(
    (fixture) => `${headOf(fixture)}\n${markedWith(found(fixture, fixture.text).mentions, fixture)}\n`,
  );
  await expect(texts.join('')).toMatchFileSnapshot(fileOf(name));
});
