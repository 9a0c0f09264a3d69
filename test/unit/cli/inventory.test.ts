import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { folder, uses } from './support';

const FILES = {
  // The project has clients of both platforms.
  'client.py': 'from openai import OpenAI\nclient = OpenAI()\n',
  'a.py': `${uses('gpt-old-1')}${uses('gpt-new-1')}# gpt-late-1 is not used here\n`,
  'b.py': uses('gpt-new-1'),
  'tests/test_b.py': uses('gpt-ends-1'),
  'notes.md': 'We liked gpt-late-1.\n',
  'main.bicep': `resource chat 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = {
  name: 'chat-prod'
  properties: { model: { format: 'OpenAI', name: 'gpt-azure-1', version: '2026-01-01' } }
}\n`,
  'c.py': 'client = AzureOpenAI(azure_deployment="chat-prod", api_version="2024-10-21")\n',
  '.git/HEAD': 'ref: refs/heads/main\n',
};

interface Entry {
  readonly id: string;
  readonly platform: string;
  readonly uses: number;
  readonly inTests: number;
  readonly usage?: number;
}
interface Told {
  readonly inventory: readonly Entry[];
  readonly usageUnit?: string;
  readonly usedElsewhere?: readonly object[];
}

async function told(files: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Told> {
  const { out, code, err } = await folder(files).run('inventory', '--format', 'json', ...args, '.');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Told;
}

describe('inventory', () => {
  it('lists what is used, each once, with its state', async () => {
    const { inventory } = await told(FILES);
    const of = (id: string) => inventory.find((entry) => entry.id === id);
    expect(of('gpt-old-1')).toMatchObject({ state: 'retired', date: '2026-02-13', replacement: 'gpt-new-1', uses: 1 });
    expect(of('gpt-new-1')).toMatchObject({ kind: 'model', platform: 'openai', uses: 2, inTests: 0 });
    expect(of('gpt-ends-1')).toMatchObject({ uses: 0, inTests: 1, date: '2027-01-14' });
    expect(of('2024-10-21')).toMatchObject({ kind: 'api-version', platform: 'azure-openai' });
    expect(of('gpt-late-1')).toBeUndefined();
  });

  it('follows the names of deployments to their models, and counts a name and its version once', async () => {
    const azure = (await told(FILES)).inventory.filter(({ id }) => id === 'gpt-azure-1');
    expect(azure).toMatchObject([{ version: '2026-01-01', state: 'deprecated' }]);
    // The model where it is deployed, and the call.
    expect(azure[0]?.uses).toBe(2);
  });

  it.each(['text', 'markdown', 'csv'])('is printed as %s', async (format) => {
    const { out } = await folder(FILES).run('inventory', '--format', format, '.');
    expect(out).toContain('gpt-new-1');
    expect(out).toContain('2026-02-13');
    const { out: japanese } = await folder(FILES).run('inventory', '--format', format, '--language', 'ja', '.');
    if (format !== 'csv') expect(japanese).toContain('提供終了');
  });

  it('no cell of the CSV is a formula', async () => {
    const { out } = await folder({ '=cmd|x.py': uses('gpt-old-1'), '.github/CODEOWNERS': '* @me\n' }).run(
      ...['inventory', '--format', 'csv', '.'],
    );
    const [row] = Papa.parse<Record<string, string>>(out, { header: true }).data;
    expect(row).toMatchObject({ id: 'gpt-old-1', files: "'=cmd|x.py", owners: "'@me" });
  });
});

describe('--usage', () => {
  const spend = (text: string, name = 'usage.csv') => told({ ...FILES, [name]: text }, '--usage', name);

  it('of a CSV puts the most used first, and tells what is used but not here', async () => {
    const { inventory, usageUnit, usedElsewhere } = await spend(
      'Model,Requests\ngpt-old-1,"1"\ngpt-new-1,2\nopenai/gpt-old-1,98\nsomething-else,7\n',
    );
    expect(usageUnit).toBe('Requests');
    expect(inventory[0]).toMatchObject({ id: 'gpt-old-1', usage: 99 });
    expect(inventory[1]).toMatchObject({ id: 'gpt-new-1', usage: 2 });
    expect(usedElsewhere).toEqual([{ model: 'something-else', amount: 7 }]);
  });

  it.each([
    [
      'spend logs',
      [
        { model: 'gpt-old-1', spend: 1.5, total_tokens: 10 },
        { model: 'gpt-old-1', spend: 0.5 },
      ],
      2,
    ],
    ['spend by model', [{ model: 'gpt-old-1', total_spend: 4 }], 4],
    ['an envelope', { data: [{ model: 'gpt-old-1', spend: 3 }] }, 3],
    [
      'daily activity',
      { results: [1, 2].map((spend) => ({ breakdown: { models: { 'gpt-old-1': { metrics: { spend } } } } })) },
      3,
    ],
  ])("of LiteLLM's %s", async (_, value, sum) => {
    const { inventory } = await spend(JSON.stringify(value), 'spend.json');
    expect(inventory[0]).toMatchObject({ id: 'gpt-old-1', usage: sum });
  });

  it('gives a name that several platforms have to none of them', async () => {
    const files = { ...FILES, 'd.py': 'AzureOpenAI(azure_deployment="gpt-new-1", api_version="2024-10-21")\n' };
    const { inventory, usedElsewhere } = await told(
      { ...files, 'u.csv': 'model,cost\ngpt-new-1,5\n' },
      '--usage',
      'u.csv',
    );
    expect(inventory.filter(({ id }) => id === 'gpt-new-1').length).toBe(2);
    expect(usedElsewhere).toEqual([{ model: 'gpt-new-1', amount: 5 }]);
  });

  it.each([
    ['no.csv', 'does not exist'],
    ['a.py', 'has no column of models'],
    ['broken.json', 'is no JSON'],
    ['number.json', 'has no column of models'],
    ['object.json', 'holds no list of models'],
  ])('refuses %s', async (file, why) => {
    const files = { ...FILES, 'broken.json': '[{', 'number.json': '[]', 'object.json': '{"a":1}' };
    const { code, err } = await folder(files).run('inventory', '--usage', file, '.');
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining(why) });
  });
});

describe('the ML-BOM', () => {
  const schemas = path.resolve(
    createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json'),
    '../res/schema',
  );
  const schema = (name: string): object =>
    JSON.parse(readFileSync(path.join(schemas, `${name}.SNAPSHOT.schema.json`), 'utf8'));
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  addFormats(ajv);
  ajv.addFormat('iri-reference', true).addFormat('idn-email', true);
  for (const name of ['jsf-0.82', 'spdx'])
    ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
  const isValid = ajv.compile({
    ...schema('bom-1.6'),
    $id: 'http://cyclonedx.org/schema/bom-1.6.SNAPSHOT.schema.json',
  });

  interface Bom {
    readonly components: readonly {
      readonly name: string;
      readonly type: string;
      readonly properties: readonly object[];
    }[];
  }

  it.each([
    ['what is used', FILES],
    ['nothing', { 'a.py': 'x = 1\n' }],
  ])('is valid by the schema of CycloneDX 1.6: %s', async (_, files) => {
    const { out } = await folder(files).run('inventory', '--format', 'cyclonedx', '.');
    const bom = JSON.parse(out) as Bom;
    isValid(bom);
    expect(isValid.errors).toBeNull();
    expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' });
    expect(bom.components.every(({ type }) => type === 'machine-learning-model')).toBe(true);
  });

  it('the schema refuses what is none', () => {
    expect(isValid({ bomFormat: 'CycloneDX', specVersion: '1.6', components: [{ type: 'model', name: 'x' }] })).toBe(
      false,
    );
  });

  it('tells the model, its state and its places, and is the same in every run', async () => {
    const { run } = folder(FILES);
    const { out } = await run('inventory', '--format', 'cyclonedx', '.');
    expect((await run('inventory', '--format', 'cyclonedx', '.')).out).toBe(out);
    const old = (JSON.parse(out) as Bom).components.find(({ name }) => name === 'gpt-old-1');
    expect(old).toMatchObject({
      group: 'openai',
      modelCard: { modelParameters: { task: expect.any(String) } },
      evidence: { occurrences: [{ location: 'a.py', line: 1 }] },
    });
    expect(old?.properties).toContainEqual({ name: 'model-almanac:state', value: 'retired' });
  });
});
