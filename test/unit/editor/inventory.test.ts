import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../src/card';
import { cycloneDxOf } from '../../../src/editor/inventory/cyclonedx';
import { csvOf, type ExportWords, markdownOf } from '../../../src/editor/inventory/export';
import { createInventory, type Use, usesIn } from '../../../src/editor/inventory/inventory';
import { countEnding, modelRows, stageGroup } from '../../../src/editor/inventory/rows';
import { fakeCatalogue, retires, stage } from '../catalogue/fake';

const catalogue = fakeCatalogue([
  { platform: 'openai', id: 'gone', name: 'Gone', lifecycle: stage('retired', retires('2026-01-01')) },
  { platform: 'openai', id: 'soon', name: 'Soon', lifecycle: stage('ga', retires('2026-12-24')) },
  { platform: 'openai', id: 'sooner', name: 'Sooner', lifecycle: stage('ga', retires('2026-12-01')) },
  { platform: 'openai', id: 'far', name: 'Far', lifecycle: stage('ga', retires('2028-01-01')) },
  { platform: 'openai', id: 'stays', name: '=Stays|', lifecycle: stage('ga') },
]);
const use = (id: string, more: Partial<Use> = {}): Use => ({
  platform: 'openai',
  id,
  refs: catalogue.on('openai', id),
  line: 4,
  character: 2,
  ...more,
});
const NEEDS = { asOf: '2026-11-21', leadTimeDays: 90, entryOf: catalogue.entry };
const rowsOf = (files: Readonly<Record<string, readonly Use[]>>) => modelRows(new Map(Object.entries(files)), NEEDS);

describe('the rows of the inventory', () => {
  it('have what breaks first on top', () => {
    const rows = rowsOf({
      'file:///a': [use('stays'), use('soon'), use('far')],
      'file:///b': [use('gone'), use('sooner')],
    });
    expect(rows.map((row) => `${row.id} ${stageGroup(row, 90)}`)).toEqual([
      'gone retired',
      'sooner soon',
      'soon soon',
      'far later',
      'stays stays',
    ]);
  });
  it('have a model once, with all its places', () => {
    const [row, ...others] = rowsOf({
      'file:///a': [use('gone'), use('gone', { line: 9 })],
      'file:///b': [use('gone')],
    });
    expect(others).toEqual([]);
    expect(row?.places.map(({ uri, use: { line } }) => `${uri}:${line}`)).toEqual([
      'file:///a:4',
      'file:///a:9',
      'file:///b:4',
    ]);
  });
  it('claim no date where a foreign host serves the model', () => {
    const [row] = rowsOf({ 'file:///a': [use('gone', { foreign: true })] });
    expect(row && stageGroup(row, 90)).toBe('unknown');
  });
  it('are counted where they are an error or a warning', () => {
    const files = new Map([
      ['file:///a', [use('gone', { severity: 'error' }), use('stays')]],
      ['file:///b', [use('soon', { severity: 'warning' }), use('far', { severity: 'hint' })]],
    ]);
    expect(countEnding(files)).toBe(2);
    expect(countEnding(new Map())).toBe(0);
  });
});

describe('the inventory', () => {
  it('tells of changes, and of nothing else', () => {
    const inventory = createInventory();
    let told = 0;
    const listening = inventory.onDidChange(() => told++);
    inventory.set('file:///a', []);
    inventory.drop('file:///b');
    expect(told).toBe(0);
    inventory.set('file:///a', [use('gone')]);
    inventory.set('file:///a', []);
    expect(told).toBe(2);
    listening.dispose();
    inventory.set('file:///a', [use('gone')]);
    expect([told, inventory.files.size]).toEqual([2, 1]);
    inventory.whole = true;
    inventory.clear();
    expect([inventory.files.size, inventory.whole]).toEqual([0, false]);
  });
  it('keeps what is passed on: no prose, no half of a pair, nothing unknown', () => {
    const [ref] = catalogue.on('openai', 'gone');
    if (!ref) throw new Error('no entry');
    const mention = {
      start: 7,
      end: 11,
      text: 'gone',
      kind: 'model-id' as const,
      class: 'known' as const,
      role: 'code' as const,
      tier: 'default' as const,
      entries: [ref],
      elsewhere: [],
      datesApply: true,
    };
    const mentions = [
      mention,
      { ...mention, start: 20, tier: 'prose' as const, role: 'comment' as const },
      { ...mention, start: 30, kind: 'model-version' as const },
      { ...mention, start: 40, class: 'slot' as const, entries: [] },
    ];
    const judged = {
      reading: { document: { text: '', path: 'a.py', mentions } },
      findings: [{ target: mention, severity: 'error' as const }],
    } as unknown as Parameters<typeof usesIn>[0];
    const uses = usesIn(judged, (offset) => ({ line: offset, character: 0 }));
    expect(uses).toMatchObject([{ id: 'gone', line: 7, severity: 'error' }]);
    expect(uses[0]).not.toHaveProperty('text');
  });
});

describe('an exported inventory', () => {
  const words: ExportWords = {
    title: 'Models',
    columns: ['Name', 'Platform', 'ID', 'Version', 'State', 'Date', 'Number', 'Places'],
    state: () => 'a "state", in words',
    pathOf: (uri) => uri.replace('file:///', ''),
  };
  const rows = rowsOf({ 'file:///src/a.py': [use('stays')], 'file:///b': [use('gone')] });
  it('is a table of Markdown in which nothing is markup', () => {
    expect(markdownOf(rows, words).split('\n')).toEqual([
      '# Models',
      '',
      '| Name | Platform | ID | Version | State | Date | Number | Places |',
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
      '| Gone | OpenAI API | gone |  | a "state", in words | 2026-01-01 | 1 | b:5 |',
      '| =Stays\\| | OpenAI API | stays |  | a "state", in words |  | 1 | src/a.py:5 |',
      '',
    ]);
  });
  it('is CSV in which nothing is a formula', () => {
    expect(csvOf(rows, words).split('\r\n')[2]).toBe(
      `'=Stays|,OpenAI API,stays,,"a ""state"", in words",,1,src/a.py:5`,
    );
  });
});

describe('the bill of materials', () => {
  const NEEDS_OF_BOM = {
    asOf: '2026-11-21',
    catalogueDay: '2026-11-20',
    toolVersion: '1.2.3',
    serial: '3e671687-395b-41f5-a30f-a58921a69b79',
    pathOf: (uri: string) => uri.replace('file:///', ''),
    cardOf: ({ platform, id }: { readonly platform: string; readonly id: string }) => {
      const refs = catalogue.on(platform, id);
      return refs.length > 0 ? cardOf({ catalogue, refs, asOf: '2026-11-21' }) : undefined;
    },
  };
  const rows = rowsOf({
    'file:///a.py': [use('gone'), use('stays', { line: 8 })],
    'file:///b.py': [use('gone'), use('soon', { foreign: true })],
  });
  interface Component {
    readonly name: string;
    readonly properties: readonly { readonly name: string; readonly value: string }[];
  }
  const read = (text: string) => JSON.parse(text) as { readonly components: readonly Component[] };

  /** The schema as the project publishes it, with its library. */
  function isValid(bom: unknown): boolean {
    const library = createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json');
    const schema = (name: string): object =>
      JSON.parse(readFileSync(path.join(path.dirname(library), 'res/schema', `${name}.SNAPSHOT.schema.json`), 'utf8'));
    const ajv = new Ajv({ strict: false, unicodeRegExp: false });
    addFormats(ajv);
    ajv.addFormat('iri-reference', true);
    ajv.addFormat('idn-email', true);
    for (const name of ['spdx', 'jsf-0.82'])
      ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
    return ajv.validate({ ...schema('bom-1.6'), $id: 'http://cyclonedx.org/schema/bom-1.6.SNAPSHOT.schema.json' }, bom);
  }

  it('is valid by the schema of CycloneDX 1.6, also when it is empty', () => {
    expect(isValid(read(cycloneDxOf(rows, NEEDS_OF_BOM)))).toBe(true);
    expect(isValid(read(cycloneDxOf([], NEEDS_OF_BOM)))).toBe(true);
    expect(isValid({ ...read(cycloneDxOf(rows, NEEDS_OF_BOM)), specVersion: 6 })).toBe(false);
  });

  it('names each model once, with its state and its places', () => {
    const { components } = read(cycloneDxOf(rows, NEEDS_OF_BOM));
    expect(components.map(({ name }) => name)).toEqual(['gone', 'soon', 'stays']);
    expect(components[0]).toMatchObject({
      type: 'machine-learning-model',
      evidence: {
        occurrences: [
          { location: 'a.py', line: 5 },
          { location: 'b.py', line: 5 },
        ],
      },
    });
    expect(components[0]?.properties).toContainEqual({ name: 'model-almanac:date', value: '2026-01-01' });
  });

  it('claims no date where a foreign host serves the model', () => {
    const { components } = read(cycloneDxOf(rows, NEEDS_OF_BOM));
    const names = components[1]?.properties.map(({ name }) => name);
    expect(names).not.toContain('model-almanac:date');
  });
});
