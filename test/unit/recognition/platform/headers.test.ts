/** The provider of an object or a section speaks for all of it, however long, and for nobody outside. */
import { describe, expect, it } from 'vitest';
import { recognize } from '../../../../src/recognition/recognize';
import { frozenCatalogue } from '../../catalogue/frozen';
import { hold } from './hold';

const many = (line: (index: number) => string): string =>
  Array.from({ length: 60 }, (_, index) => line(index)).join('');
const rows = many((index) => `        { "id": "m${index}", "title": "Ours, number ${index}", "kind": "chat" },\n`);
const items = many((index) => `      - title: one of ours, number ${index}\n        size: 7\n`);

describe('the provider far above a model', () => {
  hold([
    [
      'objects of JSON',
      'appsettings.json',
      `{\n  "Llm": [\n    {\n      "Provider": "azure-openai",\n      "Models": [\n${rows}        { "id": "gpt-4o" }\n      ]\n    },\n    {\n      "Provider": "openai",\n      "Models": [\n${rows}        { "id": "gpt-4o" }\n      ]\n    }\n  ]\n}\n`,
      ['azure-openai', 'openai'],
    ],
    [
      'items of YAML',
      'llm.yaml',
      `llm:\n  - provider: azure-openai\n    bots:\n${items}      - model: gpt-4o\n  - provider: openai\n    bots:\n${items}      - model: gpt-4o\n`,
      ['azure-openai', 'openai'],
    ],
    [
      'objects of TypeScript',
      'llm.ts',
      `export const a = {\n  provider: 'azure-openai',\n  models: [\n${rows}    { id: 'gpt-4o' },\n  ],\n};\nexport const b = {\n  models: [\n${rows}    { id: 'gpt-4o' },\n  ],\n};\n`,
      ['azure-openai', 'openai'],
    ],
    [
      'another object on one line',
      'app.ts',
      `export const storage = { provider: 'azure-openai', bucket: 'x' };\n${many((index) => `export const x${index} = ${index};\n`)}export const chat = { model: 'gpt-4o' };\n`,
      ['openai'],
    ],
    [
      'the object beside it',
      'app.lua',
      'return {\n  storage = {\n    provider = "azure-openai",\n  },\n  chat = {\n    model = "gpt-4o",\n  },\n}\n',
      ['openai'],
    ],
    [
      'the head of a file of settings',
      'llm.yaml',
      `provider: azure-openai\nbots:\n${items}      - model: gpt-4o\n`,
      ['azure-openai'],
    ],
  ]);

  it('is heard after each edit as in a text that was opened anew', () => {
    const catalogue = frozenCatalogue();
    const path = 'llm.yaml';
    const before = `llm:\n  - provider: azure-openai\n    bots:\n${items}${items}      - model: gpt-4o\n`;
    const middle = before.indexOf('      - title: one of ours, number 30\n');
    const platformIn = (document: ReturnType<typeof recognize>): unknown => document.mentions.at(-1)?.platform;
    const first = recognize({ path, text: before }, catalogue, {});
    expect(platformIn(first)).toBe('azure-openai');
    // Another item begins, far from the model.
    const text = `${before.slice(0, middle)}  - other: 1\n    bots:\n${before.slice(middle)}`;
    const cut = recognize({ path, text }, catalogue, {}, first);
    expect(platformIn(cut)).toBe('openai');
    expect(cut.mentions).toEqual(recognize({ path, text }, catalogue, {}).mentions);
    const again = recognize({ path, text: before }, catalogue, {}, cut);
    expect(again.mentions).toEqual(first.mentions);
    const longer = before.replace('number 2\n', 'number 2, the best\n');
    const grown = recognize({ path, text: longer }, catalogue, {}, again);
    expect(grown.mentions).toEqual(recognize({ path, text: longer }, catalogue, {}).mentions);
  });
});
