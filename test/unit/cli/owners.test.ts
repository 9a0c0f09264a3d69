import { describe, expect, it } from 'vitest';
import { ownersIn } from '../../../src/cli/owners';
import { folder, uses } from './support';

const OWNERS = ownersIn(`# Everything
*            @org/all
*.py         @py dev@example.com   # the snakes
/docs/*      @docs
build/       @build
src/**/x.ts  @deep
/only.txt
a\\ b.md      @space
!not.py      @nobody
`);

describe('CODEOWNERS', () => {
  it.each([
    ['README', ['@org/all']],
    ['src/a.py', ['@py', 'dev@example.com']],
    ['docs/a.md', ['@docs']],
    ['docs/deep/a.md', ['@org/all']],
    ['lib/build/deep/a.md', ['@build']],
    ['src/one/two/x.ts', ['@deep']],
    ['only.txt', []],
    ['a b.md', ['@space']],
    ['not.py', ['@py', 'dev@example.com']],
  ])('%s is of %j', (file, owners) => {
    expect(OWNERS(file)).toEqual(owners);
  });

  it('knows the sections of GitLab: each has its own last word', () => {
    const owners = ownersIn('* @all\n[Docs] @writers\n*.md\n^[Data][2]\n*.md @data\n*.csv @data\n');
    expect(owners('a.md')).toEqual(['@all', '@writers', '@data']);
    expect(owners('a.py')).toEqual(['@all']);
  });

  it('names whose each finding is, in the reports', async () => {
    const { run } = folder({
      '.github/CODEOWNERS': '/a/ @team-a\n',
      'a/x.py': uses('gpt-old-1'),
      'b/x.py': uses('gpt-old-1'),
    });
    const rows = JSON.parse((await run('check', '--format', 'json', 'a', 'b')).out) as { owners?: string[] }[];
    expect(rows.map(({ owners }) => owners)).toEqual([['@team-a'], undefined]);
    expect((await run('check', '--format', 'markdown', '.')).out).toContain('&#64;team-a');
    expect((await run('check', '--format', 'junit', '.')).out).toContain('Owners: @team-a');
  });
});
