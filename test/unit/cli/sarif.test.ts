import { readFileSync } from 'node:fs';
import path from 'node:path';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import type { Log, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import { artifactUri } from '../../../src/cli/report/artifact-uri';
import { RULE_HELP } from '../../../src/cli/report/rule-help';
import { findingsAsSarif, MOST_RESULTS } from '../../../src/cli/report/sarif';
import type { FindingRow } from '../../../src/cli/rows';
import { RULE_NAMES } from '../../../src/rules/rules';
import { reportOf } from './report-support';
import { folder, uses } from './support';

const ajv = new Ajv({ strict: false, unicodeRegExp: false });
addFormats(ajv);
// Of an older draft, whose words mean the same here.
const { $schema: _draft, id: _id, ...words } = schema;
const isValid = ajv.compile(words);

/** The one run of a log that the official schema lets pass. */
function runOf(text: string): Run {
  const log = JSON.parse(text) as Log;
  isValid(log);
  expect(isValid.errors).toBeNull();
  const [run] = log.runs;
  if (!run) throw new Error('no run');
  return run;
}

const ROW: FindingRow = {
  file: 'a.py',
  line: 1,
  column: 2,
  endLine: 1,
  endColumn: 5,
  rule: 'retired-model',
  severity: 'error',
  message: 'gone',
  mention: { text: 'abc', kind: 'model-id', class: 'known' },
};

const sarif = (rows: readonly FindingRow[]): string => findingsAsSarif(reportOf(rows));

describe('SARIF', () => {
  it('is valid, and each rule has what GitHub asks for', async () => {
    const { out } = await folder({ 'a b#c?.py': uses('gpt-old-1') }).run('check', '--format', 'sarif', '.');
    const { tool, results, invocations } = runOf(out);
    expect(results).toHaveLength(1);
    expect(invocations).toEqual([{ executionSuccessful: true }]);
    expect(tool.driver.rules?.map(({ id }) => id)).toEqual(RULE_NAMES);
    for (const { id, shortDescription, fullDescription, help, helpUri } of tool.driver.rules ?? []) {
      for (const text of [shortDescription?.text, fullDescription?.text, help?.text, help?.markdown])
        expect(text?.length ?? 0, id).toBeGreaterThan(20);
      expect(helpUri).toMatch(new RegExp(`^https://.*/docs/rules/${id}\\.md$`));
    }
  });

  it('the schema refuses what is none', () => {
    expect(isValid({ version: '2.1.0', runs: [{ results: [{ level: 'fatal' }] }] })).toBe(false);
  });

  it('says what its docs say', () => {
    for (const name of RULE_NAMES) {
      const page = readFileSync(path.resolve(import.meta.dirname, `../../../docs/rules/${name}.md`), 'utf8');
      const { what, why } = RULE_HELP[name] ?? {};
      expect(page.split('\n\n')[2], name).toBe(what);
      expect(page, name).toContain(`\n## Why\n\n${why}\n`);
    }
    expect(Object.keys(RULE_HELP).sort()).toEqual([...RULE_NAMES].sort());
  });

  it.each([
    ['src/my app.py', 'src/my%20app.py'],
    ['a#b?c.py', 'a%23b%3Fc.py'],
    ['javascript:alert(1).py', 'javascript%3Aalert(1).py'],
    ['100%.py', '100%25.py'],
    ['../up/x.py', '../up/x.py'],
    ['\u65e5.py', '%E6%97%A5.py'],
    ['half\ud83d.py', 'half%EF%BF%BD.py'],
    ['/tmp/a#b [x].py', 'file:///tmp/a%23b%20%5Bx%5D.py'],
    ['C:/code/a b.py', 'file:///C:/code/a%20b.py'],
    ['//server/share/a.py', 'file://server/share/a.py'],
  ])('%s lies at %s', (file, uri) => {
    expect(artifactUri(file)).toBe(uri);
    expect(runOf(sarif([{ ...ROW, file }])).results).toHaveLength(1);
  });

  it('a run that could not read everything has not succeeded', async () => {
    const { code, out } = await folder({ 'a.py': uses('gpt-old-1'), 'b.bin': new Uint8Array([0]) }).run(
      ...['check', '--format', 'sarif', '.', 'not there'],
    );
    const { invocations, results } = runOf(out);
    expect({ code, results: results?.length }).toEqual({ code: 3, results: 1 });
    expect(invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [{ level: 'error', message: { text: 'Not read: not there: does not exist' } }],
      },
    ]);
  });

  it('a file that was read only in part is told, in no finding', async () => {
    const deployment =
      'deployments:\n- name: bot\n  sku: { name: Standard }\n  model: { name: gpt-old-1, format: OpenAI }\n';
    const { run } = folder({ 'large.yaml': `${'a: b\n'.repeat(21_000)}${deployment}`, 'small.yaml': deployment });
    const sarifRun = await run('check', '--format', 'sarif', '.');
    const { invocations = [], results = [] } = runOf(sarifRun.out);
    expect(invocations[0]?.executionSuccessful).toBe(false);
    expect(invocations[0]?.toolExecutionNotifications).toMatchObject([
      {
        level: 'error',
        message: {
          text: expect.stringContaining('large.yaml: only in part: deployments behind its first 20,000 lines'),
        },
        locations: [{ physicalLocation: { artifactLocation: { uri: 'large.yaml' } } }],
      },
    ]);
    const jsonRun = await run('check', '--format', 'json', '.');
    expect([sarifRun.code, jsonRun.code]).toEqual([3, 3]);
    expect(JSON.parse(jsonRun.out)).toHaveLength(results.length);
    expect(jsonRun.err).toContain('large.yaml: only in part');
  });

  it('no more results than GitHub takes, the most severe, and a note', () => {
    const rows = Array.from(
      { length: MOST_RESULTS + 10 },
      (_, at): FindingRow => ({
        ...ROW,
        line: at + 1,
        severity: at < 20 ? 'hint' : 'error',
      }),
    );
    const { results = [], invocations } = runOf(sarif(rows));
    expect(results).toHaveLength(MOST_RESULTS);
    expect(results.filter(({ level }) => level === 'error')).toHaveLength(MOST_RESULTS - 10);
    expect(invocations).toEqual([
      {
        executionSuccessful: true,
        toolExecutionNotifications: [
          { level: 'warning', message: { text: '10 of 25010 findings are left out: services take no more.' } },
        ],
      },
    ]);
  });

  it('a text of a document becomes no link', () => {
    const { results } = runOf(sarif([{ ...ROW, message: 'Not a rule: [x](https://example.com).' }]));
    expect(results?.[0]?.message.text).toBe('Not a rule: \\[x\\](https://example.com).');
  });

  it('names each finding so that it is found again when lines move', async () => {
    const prints = async (text: string): Promise<readonly unknown[]> => {
      const { out } = await folder({ 'a.py': text }).run('check', '--format', 'sarif', '.');
      return (runOf(out).results ?? []).map(({ partialFingerprints }) => partialFingerprints?.['modelAlmanac/v1']);
    };
    const before = await prints(uses('gpt-old-1') + uses('gpt-old-1'));
    expect(new Set(before).size).toBe(2);
    expect(await prints(`\n# moved\n${uses('gpt-old-1')}x = 1\n${uses('gpt-old-1')}`)).toEqual(before);
  });

  it('brings the fix, written in the file that is found', async () => {
    const { out } = await folder({ 'a.py': uses('gpt-old-1') }).run('check', '--format', 'sarif', '.');
    const [result] = runOf(out).results ?? [];
    expect(result?.ruleIndex).toBe(runOf(out).tool.driver.rules?.findIndex(({ id }) => id === result?.ruleId));
    const { replacements } = result?.fixes?.[0]?.artifactChanges[0] ?? {};
    expect(replacements).toEqual([
      {
        deletedRegion: result?.locations?.[0]?.physicalLocation?.region,
        insertedContent: { text: 'gpt-new-1' },
      },
    ]);
  });

  it('leaves hints and what is suppressed out, unless asked', async () => {
    const { run } = folder({
      'a.py': `${uses('gpt-old-1')}${uses('gpt-old-1').trimEnd()}  # model-almanac-ignore\n`,
      'tests/test_a.py': uses('gpt-old-1'),
      'known.py': uses('gpt-old-1'),
    });
    await run('check', '--baseline', 'base.json', '--write-baseline', 'known.py');
    const results = async (...args: readonly string[]) => {
      const { out } = await run(
        'check',
        '--format',
        'sarif',
        '--baseline',
        'base.json',
        ...args,
        'a.py',
        'tests',
        'known.py',
      );
      return runOf(out).results ?? [];
    };
    expect(await results()).toHaveLength(1);
    expect(await results('--hints')).toHaveLength(2);
    const kinds = (await results('--suppressed')).map(({ suppressions = [] }) => suppressions.map(({ kind }) => kind));
    expect(kinds).toEqual([[], ['inSource'], ['external']]);
  });

  it('a finding that is suppressed fails nothing', async () => {
    const { run } = folder({ 'a.py': `${uses('gpt-old-1').trimEnd()}  # model-almanac-ignore\n` });
    expect((await run('check', '--suppressed', '.')).code).toBe(0);
    expect((await run('check', '--suppressed', '--format', 'json', '.')).out).toContain('"suppressed":"comment"');
    expect((await run('check', '--format', 'json', '.')).out).toBe('[]\n');
  });
});
