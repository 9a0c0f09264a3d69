import { describe, expect, test } from 'vitest';
import { createCheckedFiles, numbersOf } from '../../../src/session/checked-files';
import { atOnce } from '../../../src/text';

const some = () => {
  const files = createCheckedFiles();
  files.set('mem:/a/plain.py', { hasMentions: false });
  files.set('mem:/a/model.py', { hasMentions: true });
  files.set('mem:/a/deep/names.py', { hasMentions: true, names: atOnce(numbersOf(['Chat-Prod', 'other'])) });
  files.set('mem:/ab/names.py', { hasMentions: false, names: atOnce(numbersOf(['chat-next'])) });
  return files;
};

describe('files to be checked again', () => {
  test('are those with mentions when the day changes', () => {
    expect([...some().withMentions()]).toEqual(['mem:/a/model.py', 'mem:/a/deep/names.py']);
  });

  test('are those that name a deployment when it is declared otherwise, in whichever case', () => {
    const files = some();
    expect([...files.naming(new Set(['chat-prod']))]).toEqual(['mem:/a/deep/names.py']);
    expect([...files.naming(new Set(['chat-next', 'chat-prod']))]).toHaveLength(2);
    expect([...files.naming(new Set(['chat']))]).toEqual([]);
  });

  test('are none of a folder that is gone, and all others', () => {
    const files = some();
    expect(files.drop('mem:/a')).toEqual(['mem:/a/plain.py', 'mem:/a/model.py', 'mem:/a/deep/names.py']);
    expect(files.has('mem:/a/model.py')).toBe(false);
    expect(files.has('mem:/ab/names.py')).toBe(true);
    expect(files.drop('mem:/a')).toEqual([]);
    expect(files.drop('mem:/ab/names.py')).toEqual(['mem:/ab/names.py']);
  });

  test('follow what is known last, and what is listed', () => {
    const files = some();
    files.set('mem:/a/model.py', { hasMentions: false });
    expect([...files.withMentions()]).toEqual(['mem:/a/deep/names.py']);
    expect(files.keep(new Set(['mem:/a/model.py'])).length).toBe(3);
    expect(files.has('mem:/a/model.py')).toBe(true);
    files.clear();
    expect(files.has('mem:/a/model.py')).toBe(false);
    expect(files.drop('mem:/a')).toEqual([]);
  });
});
