import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { lossesAsCalendar } from '../../../src/cli/upcoming/calendar';
import { lossesIn } from '../../../src/cli/upcoming/losses';
import { lossesAsMarkdown } from '../../../src/cli/upcoming/markdown';
import { lossesAsText } from '../../../src/cli/upcoming/text';
import { ENGLISH_REPORTS } from '../../../src/messages/reports-en';
import { ROW } from './report-support';
import { folder, uses } from './support';

const FILES = {
  '.github/CODEOWNERS': '*.py @py\n',
  'a.py': `${uses('gpt-ends-1')}${uses('gpt-ends-1')}`,
  'b.ts': `const r = await client.chat.completions.create({ model: 'gpt-late-1' });\n`,
  'old.py': uses('gpt-old-1'),
  'new.py': uses('gpt-new-1'),
  '# note.py': '# gpt-ends-1 will go\n',
};

interface Told {
  readonly upcoming: readonly {
    readonly date: string;
    readonly id: string;
    readonly owners: string[];
    readonly places: object[];
  }[];
}
const told = async (...args: readonly string[]): Promise<Told['upcoming']> => {
  const { out, code, err } = await folder(FILES).run('upcoming', '--format', 'json', ...args, '.');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return (JSON.parse(out) as Told).upcoming;
};

describe('upcoming', () => {
  it('tells what ends, on which day, where, and whose it is', async () => {
    expect(await told()).toMatchObject([
      {
        date: '2027-01-14',
        daysLeft: 54,
        id: 'gpt-ends-1',
        platform: 'openai',
        owners: ['@py'],
        places: [
          { file: 'a.py', line: 1, owners: ['@py'] },
          { file: 'a.py', line: 2 },
        ],
      },
      { date: '2027-04-14', id: 'gpt-late-1', owners: [], places: [{ file: 'b.ts', line: 1 }] },
    ]);
  });

  it.each([
    [['--days', '54'], ['gpt-ends-1']],
    [['--days', '53'], []],
    [['--days', '0', '--as-of', '2027-01-14'], ['gpt-ends-1']],
    [
      ['--days', '60', '--retired'],
      ['gpt-old-1', 'gpt-ends-1'],
    ],
    [['--platform', 'azure-openai'], []],
  ])('%j: %j', async (args, ids) => {
    expect((await told(...args)).map(({ id }) => id)).toEqual(ids);
  });

  it('is told to people', async () => {
    const { run } = folder(FILES);
    expect((await run('upcoming', '--days', '60', '.')).out).toBe(
      [
        '2027-01-14  in 54 days  gpt-ends-1 (OpenAI API)',
        '    a.py:1:50  @py',
        '    a.py:2:50  @py',
        '1 model or API version ends by 2027-01-20. Catalogue of 2026-11-01.\n',
      ].join('\n'),
    );
    expect((await run('upcoming', '--days', '60', '--language', 'ja', '.')).out).toContain('54 日後  gpt-ends-1');
    expect((await run('upcoming', 'new.py')).out).toContain('Nothing is known to end by 2027-11-21.');
    expect((await run('upcoming', '--format', 'markdown', '.')).out).toContain('| `gpt-late-1`<br>OpenAI API');
  });

  it('says when not everything could be read', async () => {
    const { code, out } = await folder(FILES).run('upcoming', 'a.py', 'not there');
    expect({ code, out }).toMatchObject({ code: 3, out: expect.stringContaining('1 path was not read') });
  });

  it.each([[[]], [['--days', 'many', '.']], [['--format', 'pdf', '.']], [['--platform', 'nowhere', '.']]])(
    'refuses %j',
    async (args) => {
      expect((await folder(FILES).run('upcoming', ...args)).code).toBe(2);
    },
  );
});

const HARM = {
  ...ROW,
  file: 'a,b;c\\n"x"\r\nEND:VCALENDAR|<b>`.py',
  date: '2027-01-14',
  replacement: 'x|y',
  mention: { ...ROW.mention, id: 'gpt;a,b\nBEGIN:VALARM', platform: 'openai' },
};
const LOSSES = lossesIn([HARM, { ...HARM, line: 9 }, { ...ROW, date: '2026-11-29' }], {
  asOf: '2026-11-21',
  until: '2027-11-21',
  past: false,
});
const OUTLOOK = {
  losses: LOSSES,
  asOf: '2026-11-21',
  until: '2027-11-21',
  catalogueDay: '2026-11-01',
  gaps: 0,
  messages: ENGLISH_REPORTS,
};

describe('the calendar', () => {
  const text = lossesAsCalendar(OUTLOOK);
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

  it('has a whole day for each, whatever the names', () => {
    expect(events.map(({ startDate }) => [startDate.toString(), startDate.isDate])).toEqual([
      ['2026-11-29', true],
      ['2027-01-14', true],
    ]);
    expect(events[1]?.endDate.toString()).toBe('2027-01-15');
    expect(events[1]?.description).toContain('a,b;c\\n"x"');
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(2);
  });
  it('is the same in every run, and as RFC 5545 wants its lines', () => {
    expect(lossesAsCalendar(OUTLOOK)).toBe(text);
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(76);
      expect(line).not.toMatch(/[\r\n]/);
    }
  });
});

it('no name breaks a line or a table', () => {
  expect(
    lossesAsText(OUTLOOK)
      .split('\n')
      .filter((line) => line.startsWith('    ')),
  ).toHaveLength(3);
  const rows = lossesAsMarkdown(OUTLOOK)
    .split('\n')
    .filter((line) => line.startsWith('| 2'));
  expect(rows).toHaveLength(2);
  for (const row of rows) expect(row.replaceAll(/`[^`]*`/g, '').match(/(?<!\\)\|/g)).toHaveLength(6);
  expect(lossesAsMarkdown(OUTLOOK)).not.toContain('<b>');
});
