import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { main as drift } from '../../../pipeline/commands/drift';
import { main as update } from '../../../pipeline/commands/update';
import { readPlatformFiles, writePlatformFiles } from '../../../pipeline/data-files';
import { formatPlatformFile } from '../../../src/catalogue/format';
import { entry, platform } from './fake';

let folder: string;
const at = (...parts: string[]): string => path.join(folder, ...parts);
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'almanac-update-'));
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** One platform's data, and a saved schedule that moves its date. */
function lay(stage = 'GA'): string {
  const model = entry('gpt-x', {
    version: '1',
    lifecycle: { retires: [{ date: '2026-12-01', kind: 'firm', checked: '2026-10-01' }] },
    sources: { page: ['id', 'lifecycle.retires'] },
  });
  const file = at('azure-openai.json');
  writeFileSync(file, formatPlatformFile(platform([model], 'azure-openai')));
  const filler = Array.from({ length: 60 }, (_, n) => `| gpt-fill-${n} | 1 | GA | — | — |`).join('\n');
  writeFileSync(
    at('azure-schedule.md'),
    `---\nms.date: 11/10/2026\n---\n### Azure OpenAI\n\n| Model | Version | Lifecycle | Retirement date | Replacement |\n|-|-|-|-|-|\n| gpt-x | 1 | ${stage} | 2027-03-01 | — |\n${filler}\n`,
  );
  return file;
}
const args = (...more: string[]): string[] => [
  '--offline',
  folder,
  '--data',
  folder,
  '--only',
  'azure',
  '--today',
  '2026-11-21',
  ...more,
];

it('updates the data and writes both reports; a second time nothing changes', async () => {
  const file = lay();
  expect(await update(args('--report', at('report.md')))).toBe(0);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('{ "date": "2027-03-01", "kind": "firm", "checked": "2026-11-10" }');
  expect(readFileSync(at('report.md'), 'utf8')).toContain('2026-12-01 firm');
  expect(JSON.parse(readFileSync(at('report.json'), 'utf8'))).toMatchObject({
    day: '2026-11-21',
    filesChanged: ['azure-openai'],
  });
  rmSync(at('report.json'));
  expect(await update(args())).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

it('changes nothing on a dry run', async () => {
  const file = lay();
  const before = readFileSync(file, 'utf8');
  expect(await update(args('--dry-run'))).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(before);
});

it('says by its exit that an upstream could not be read', async () => {
  const file = lay();
  const before = readFileSync(file, 'utf8');
  rmSync(at('azure-schedule.md'));
  expect(await update(args())).toBe(3);
  expect(readFileSync(file, 'utf8')).toBe(before);
});

it.each([['--only', 'nobody'], ['--today', 'soon'], ['--unknown']])('shows its usage for %s', async (...wrong) => {
  expect(await update(wrong)).toBe(2);
});

it('refuses to go on with data that breaks the schema', async () => {
  lay();
  writeFileSync(at('broken.json'), '{"platform": "broken", "sources": {}, "models": [{"id": "x"}]}');
  await expect(update(args())).rejects.toThrow('broken.json: x: models.0.');
});

it('the drift alarm tells drift, none, and what it could not read', async () => {
  lay();
  const page = (text: string) => writeFileSync(at('azure-openai.md'), text);
  const alarm = () =>
    drift(['--offline', folder, '--data', folder, '--only', 'azure-openai', '--report', at('drift.md')]);
  page('| gpt-x | 1 | 2026-12-01 |');
  expect(await alarm()).toBe(0);
  page('| gpt-x | 1 | 2027-03-01 |');
  expect(await alarm()).toBe(1);
  expect(readFileSync(at('drift.md'), 'utf8')).toContain('gpt-x 1: page 2027-03-01; catalogue 2026-12-01');
  page('Please enable JavaScript.');
  expect(await alarm()).toBe(3);
  expect(await drift(['--only', 'nobody'])).toBe(2);
});

it("leaves the project's own files as they are when nothing changes", () => {
  cpSync('src/catalogue/data', folder, { recursive: true });
  const files = readPlatformFiles(folder);
  expect(files.length).toBeGreaterThan(30);
  expect(readdirSync(folder).filter((name) => name.endsWith('.json')).length).toBe(files.length + 1);
  expect(writePlatformFiles(files, folder)).toEqual([]);
});
