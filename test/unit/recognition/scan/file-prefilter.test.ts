import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../../src/catalogue/catalogue';
import { layered } from '../../../../src/catalogue/layered';
import { parseUserLayer } from '../../../../src/catalogue/user-layer';
import { recognize } from '../../../../src/recognition/recognize';
import { filePrefilterOf } from '../../../../src/recognition/scan/file-prefilter';
import { fakeCatalogue } from '../../catalogue/fake';
import { frozenCatalogue } from '../../catalogue/frozen';
import { allFixtures } from '../expect';

const passes = (text: string, catalogue: Catalogue = frozenCatalogue()): boolean =>
  filePrefilterOf(catalogue)(new TextEncoder().encode(text));

/** Does a whole reading find something to report in it? */
function holds(text: string, file: string, catalogue: Catalogue = frozenCatalogue()): boolean {
  const { mentions, endpoints = [] } = recognize({ text, path: file }, catalogue);
  return mentions.length + endpoints.length > 0;
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());

describe('what holds something to report', () => {
  it('passes: every fixture, and the same text behind much other text', () => {
    const screen = filePrefilterOf(frozenCatalogue());
    const encoder = new TextEncoder();
    const texts = allFixtures().filter(({ text, path: file }) => holds(text, file));
    expect(texts.length).toBeGreaterThan(80);
    // Every third byte is looked at: no start must matter.
    const missed = texts.filter(({ text }) => !['', ' ', '  '].every((pad) => screen(encoder.encode(pad + text))));
    expect(missed.map(({ path: file }) => file)).toEqual([]);
  });

  it('passes: every example', () => {
    const texts = filesIn('examples').map((file) => [file, readFileSync(file, 'utf8')] as const);
    const missed = texts.filter(([file, text]) => holds(text, file) && !passes(text));
    expect(missed.map(([file]) => file)).toEqual([]);
  });

  it('passes: every name of the catalogue as a value, at any offset, in another case where that counts', () => {
    const screen = filePrefilterOf(frozenCatalogue());
    const encoder = new TextEncoder();
    const missed = frozenCatalogue().names.flatMap((name) => {
      const texts = [`model="${name}"`, `"model": "${name}"`, `\tmodel: ${name}\n`, `model = '${name.toUpperCase()}'`];
      return texts.filter((text) => !screen(encoder.encode(text)) && holds(text, 'a.yaml'));
    });
    expect(missed).toEqual([]);
  });

  it.each([
    ['an API version that is not known', 'AZURE_OPENAI_API_VERSION=2027-03-02', '.env'],
    ['a known one of a resource', "resource a 'Microsoft.CognitiveServices/accounts@2024-10-01' = {}", 'a.bicep'],
    ['a header', 'anthropic-version: 2023-06-01', 'a.http'],
    ['a word', 'client = AzureOpenAI(api_version="preview")', 'a.py'],
    ['a member of an enum', 'AzureOpenAIClientOptions.ServiceVersion.V2024_10_21', 'a.cs'],
    ['a version in a list of them', `AZURE_OPENAI_API_VERSIONS = [${'"2027-03-02", '.repeat(100)}]`, 'a.py'],
    ['a retired endpoint', 'from openai import OpenAI\nclient = OpenAI()\nclient.beta.threads.create()\n', 'a.py'],
    ['an ID at the end of the text', 'x = gpt-4', '.env'],
    ['a getter of an enum', 'AzureOpenAIServiceVersion.getV2024_10_21()', 'a.kt'],
    ['an item of a list', 'aoai_api_versions:\n  - 2027-03-02\n  -  2024-10-21\n', 'a.yaml'],
    ['a version behind a dash', '# Azure OpenAI API version - 2024-10-21\n', 'a.py'],
    ['a dash, and the words behind it', '# Azure OpenAI - 2024-10-21 is the API version\n', 'a.py'],
  ])('passes: %s', (_, text, file) => {
    expect(holds(text, file)).toBe(true);
    expect(passes(text)).toBe(true);
  });

  it('passes: a comment for this tool, which may be misspelt', () => {
    expect(passes('# model-almanac-ignroe')).toBe(true);
  });
});

describe('what holds nothing', () => {
  it.each([
    ['no word of models at all', 'const total = items.map((item) => item.price * item.count);\n'.repeat(50)],
    ['dates of releases', '## 2.1.0 (2026-11-06)\n- the API returns a version\n## 2.0.0 (2024-10-22)\n'],
    ['a version of another API', 'const ARM = { apiVersion: "2027-05-07" }; // of our own storage service\n'],
    ['a manifest of Kubernetes', 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n'],
    ['a list of providers', '* `Microsoft.CognitiveServices` - 2026-03-01\n* `Microsoft.Search` - 2025-05-01\n'],
    ['the tail of a name', 'openai.ServiceVersion.client_v2024_10_21, openaiv2024_10_21, azure-v2024_10_21'],
    ['longer names', 'not-gpt-4-0613 gpt-4ofoo xclaude-3-opus-20240229x\n'],
    ['an ordinary word behind "model"', 'model, command, plugins = load()\n'],
    ['a path that is only like a retired one', 'app.get("/v1/threads", list);\n'],
  ])('does not pass: %s', (_, text) => {
    expect(passes(text)).toBe(false);
  });
});

describe('a workspace of its own names', () => {
  const catalogue = fakeCatalogue([{ platform: 'openai', id: 'gpt-new-1' }]);
  const file = {
    models: { 'yi-6': { platform: 'openai', checked: '2026-11-01' } },
    deployments: { 'our-chat': { platform: 'openai', model: 'gpt-new-1' } },
  };
  const { layer, mistakes } = parseUserLayer(JSON.stringify(file), catalogue, { trusted: true });
  const own = layered(catalogue, layer);

  it('is looked for too, however short, also at the very end', () => {
    expect(mistakes).toEqual([]);
    for (const pad of ['', ' ', '  ']) expect(passes(`${pad}model=yi-6`, own)).toBe(true);
    expect(passes('deployment_name="our-chat"', own)).toBe(true);
    expect(passes('model=yi-6 deployment_name="our-chat"', catalogue)).toBe(false);
  });
});
