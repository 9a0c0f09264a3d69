import { describe, expect, it } from 'vitest';
import { channelOf, newestSection, versionMistakes } from '../../../scripts/release/version.mjs';

const changelog = (heading: string, notes = '\n- A thing.\n\n'): string =>
  `# Changelog\n\nNewest first.\n\n## ${heading}\n${notes}## 0.1.0 (2026-01-02)\n\n- Older.\n`;

describe('the channel of a version', () => {
  it.each([
    ['0.1.0', 'pre-release'],
    ['1.13.2', 'pre-release'],
    ['0.2.0', 'stable'],
    ['1.0.7', 'stable'],
    ['2.10.0', 'stable'],
  ])('%s is %s', (version, channel) => expect(channelOf(version)).toBe(channel));

  it.each(['', '1.2', 'v1.2.3', '1.2.3-beta.1', '1.2.3.4', '1.2.3\n', '1.x.0'])('%j is no version', (version) =>
    expect(channelOf(version)).toBeUndefined(),
  );
});

describe('the newest section of the changelog', () => {
  it('is the first, without those below', () => {
    const section = newestSection(changelog('0.2.0 (2026-03-04)', '\n### Added\n\n- A thing.\n\n'));
    expect(section).toEqual({ version: '0.2.0', when: '2026-03-04', notes: '### Added\n\n- A thing.' });
  });

  it('has no day where nothing stands in parentheses', () => {
    expect(newestSection('## 0.2.0')).toEqual({ version: '0.2.0', when: undefined, notes: '' });
    expect(newestSection('## 0.2.0 2026-03-04\n')?.when).toBeUndefined();
  });

  it('is missing where there is none', () => {
    expect(newestSection('# Changelog\n\nNothing yet, ## here.\n')).toBeUndefined();
  });
});

describe('tag, package.json and changelog', () => {
  it.each([
    ['0.2.0', '0.2.0 (2026-03-04)', 'v0.2.0'],
    ['0.2.0', '0.2.0 (2026-03-04)', undefined],
    ['0.2.0', '0.2.0 (unreleased)', undefined],
  ])('%s under "%s" with the tag %s agree', (version, heading, tag) =>
    expect(versionMistakes({ version, changelog: changelog(heading), tag })).toEqual([]),
  );

  it.each([
    ['another tag', '0.2.0', '0.2.0 (2026-03-04)', 'v0.2.1', 'the tag is "v0.2.1"'],
    ['a tag without its v', '0.2.0', '0.2.0 (2026-03-04)', '0.2.0', 'the tag is "0.2.0"'],
    ['another heading', '0.2.1', '0.2.0 (2026-03-04)', 'v0.2.1', 'CHANGELOG.md begins with "0.2.0"'],
    ['another heading, before a tag', '0.2.1', '0.2.0 (unreleased)', undefined, 'CHANGELOG.md begins with "0.2.0"'],
    ['a tag on what is unreleased', '0.2.0', '0.2.0 (unreleased)', 'v0.2.0', 'needs the day'],
    ['no day', '0.2.0', '0.2.0', undefined, 'needs the day'],
    ['a day that is none', '0.2.0', '0.2.0 (2026-02-30)', 'v0.2.0', 'needs the day'],
    ['what the Marketplace does not take', '0.2.0-beta.1', '0.2.0-beta.1 (2026-03-04)', undefined, 'not MAJOR.MINOR'],
  ])('%s does not', (_, version, heading, tag, mistake) => {
    const mistakes = versionMistakes({ version, changelog: changelog(heading), tag });
    expect(mistakes).toEqual([expect.stringContaining(mistake)]);
  });

  it('a release tells something', () => {
    const empty = changelog('0.2.0 (2026-03-04)', '\n');
    expect(versionMistakes({ version: '0.2.0', changelog: empty, tag: 'v0.2.0' })).toEqual([
      'CHANGELOG.md: the section is empty',
    ]);
    expect(versionMistakes({ version: '0.2.0', changelog: empty })).toEqual([]);
  });

  it('a changelog without a section is told', () => {
    expect(versionMistakes({ version: '0.2.0', changelog: '' })).toEqual(['CHANGELOG.md has no section']);
  });
});
