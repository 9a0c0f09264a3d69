/** Cases of whose platform a model is: a text, and the platform of each of its models. */
import { expect, it } from 'vitest';
import { recognize } from '../../../../src/recognition/recognize';
import { frozenCatalogue } from '../../catalogue/frozen';

export type Case = readonly [what: string, path: string, text: string, platforms: readonly string[]];

export const platformsIn = (path: string, text: string): readonly (string | undefined)[] =>
  recognize({ path, text }, frozenCatalogue())
    .mentions.filter(({ kind }) => kind === 'model-id' || kind === 'deployment-name')
    .map(({ platform, datesApply }) => (datesApply ? platform : `${platform} without dates`));

export function hold(cases: readonly Case[]): void {
  for (const [what, path, text, platforms] of cases)
    it(`${path}: ${what}`, () => expect(platformsIn(path, text)).toEqual(platforms));
}
