/** Models in every language: an ID takes the place of each word of its sample in turn. What the words say of themselves is told in the oracle's test. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recognize } from '../../../src/recognition';
import { frozenCatalogue } from '../catalogue/frozen';
import { regionsOf } from '../text/shown';

const FOLDER = 'test/fixtures/languages';
const ID = 'gpt-4-0613';

/** The role in which an ID is found instead of each such word, with a little of the text before. */
function rolesOf(path: string, text: string, word: RegExp): readonly (readonly [place: string, role: string])[] {
  return [...text.matchAll(word)].flatMap(({ 0: found, index }) => {
    const changed = text.slice(0, index) + ID + text.slice(index + found.length);
    // Half of a string that code cuts is no value.
    if (regionsOf(path, changed).some(({ start, end, partial }) => partial && start <= index && index < end)) return [];
    const mention = recognize({ path, text: changed }, frozenCatalogue()).mentions.find(({ start }) => start === index);
    return [[changed.slice(Math.max(0, index - 20), index), mention?.role ?? 'not found'] as const];
  });
}

describe.each(readdirSync(FOLDER).sort())('a model in %s', (file) => {
  const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
  it('is found in each string, which is no comment', () => {
    const roles = rolesOf(file, text, /\binString\w*/g);
    expect(roles.filter(([, role]) => role === 'comment' || role === 'not found')).toEqual([]);
  });
  it('is found in each comment, as one', () => {
    const roles = rolesOf(file, text, /\binComment\w*/g);
    expect(roles.filter(([, role]) => role !== 'comment')).toEqual([]);
  });
});
