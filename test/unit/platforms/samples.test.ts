import { expect, it } from 'vitest';
import { CLIENT_ORDER } from '../../../src/platforms';
import { clientMatchesIn } from '../../../src/recognition/platform/client-patterns';
import { SAMPLES } from './samples';

const shownBy = (text: string): readonly string[] => clientMatchesIn(text).map(({ platform }) => platform);

it.each(SAMPLES)('%s is shown by %s, not by %s', (platform, shows, doesNot) => {
  expect(shownBy(shows)).toContain(platform);
  expect(shownBy(doesNot)).not.toContain(platform);
});

it('each platform with clients has a sample', () => {
  expect(SAMPLES.map(([platform]) => platform).sort()).toEqual([...CLIENT_ORDER].sort());
});
