import { describe, expect, it } from 'vitest';
import { mistakesIn } from '../../../scripts/lint/commit-message.mjs';

describe('the message of a commit', () => {
  it.each([
    'fix(platform): stop taking putTogether( for a client',
    'data: add the dates of November',
    'feat(cli)!: refuse a lost baseline\n\nA misspelt name hid everything.',
    'Merge branch "main"',
    'Revert "feat(cli): count binaries"',
  ])('may be %j', (message) => expect(mistakesIn(message)).toEqual([]));

  it.each([
    ['Fixed the platform', 'begins with none of'],
    ['fixes(platform): stop', 'begins with none of'],
    ['fix(platform):stop', 'begins with none of'],
    [`fix(platform): ${'x'.repeat(50)}`, 'characters, of 60'],
    ['fix(platform): stop\nand more', 'second line is not empty'],
    ['fix(platform): stop.', 'full stop'],
  ])('may not be %j', (message, mistake) => expect(mistakesIn(message).join('\n')).toContain(mistake));
});
