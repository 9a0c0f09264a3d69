import { describe, expect, it } from 'vitest';
import { languageOf, readText, STRETCH } from '../../../src/text';
import { readShell } from '../../../src/text/formats/shell';

const SHELL = languageOf('a.sh');

describe('a line of commands that is long', () => {
  it.each([
    ['strings and words', `run --model "gpt-4o" 'a b' NAME=value # x "y" `],
    ['words alone', 'curl --model gpt-4o-mini MODEL=o1 x/y '],
    ['words between angles', '<abc>gpt-4o</abc>'],
    ['strings alone', '"a""bb"'],
    ['a string that is never closed', `it's "gpt-4o" `],
  ])('is read in pieces as at one go: %s', (_what, part) => {
    const text = `echo start\n${part.replace('#', '-').repeat(Math.ceil((3.3 * STRETCH) / part.length))}\necho end\n`;
    const pieces: unknown[] = [];
    const { regions } = readText(text, SHELL);
    const told = ({ start, end, role, shape }: { start: number; end: number; role: string; shape?: string }) => [
      start,
      end,
      role,
      shape,
    ];
    for (const region of regions.within(0, text.length)) pieces.push(told(region));
    expect(pieces).toEqual(readShell(text, SHELL, 0, text.length).map(told));
    const middle = text.length >> 1;
    const around = regions.within(middle, middle + 200).map(told);
    expect(pieces).toEqual(expect.arrayContaining(around));
    expect(around.length).toBeGreaterThan(0);
  });
});
