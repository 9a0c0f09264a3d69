import { describe, expect, it } from 'vitest';
import { recognize } from '../../../src/recognition/recognize';
import { together, withEdits } from '../../../src/rules/edits';
import { type FakeEntry, fakeCatalogue, retires, stage } from '../catalogue/fake';
import { findingsIn, fixed } from './support';

const gone = (replacement: string) =>
  stage('retired', { ...retires('2026-02-13'), replacement: [replacement], replacementAsPublished: [replacement] });
const azure = (id: string, version: string, lifecycle = stage('ga')): FakeEntry => ({
  platform: 'azure-openai',
  id,
  version,
  lifecycle,
});
const CATALOGUE = fakeCatalogue([
  azure('gpt-old-1', '0613', gone('gpt-new-1@2025-04-14')),
  azure('gpt-old-2', '0613', gone('gpt-new-1@2025-04-14')),
  azure('gpt-new-1', '2025-04-14'),
]);

/** A deployment whose name and version are what the file writes for them. */
const deployment = (of: string, name: string, version: string): string =>
  `resource ${of} 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = {
  name: '${of}-in-house'
  properties: { model: { format: 'OpenAI', name: ${name}, version: ${version} } }
}
`;
const OLD = ["'gpt-old-1'", "'0613'"] as const;
const NEW = ["'gpt-new-1'", "'2025-04-14'"] as const;
/** Enough to stand far from what is above it. */
const MANY = Array.from({ length: 12 }, (_, index) => deployment(`other${index}`, ...NEW)).join('');

function read(text: string) {
  const document = recognize({ path: 'main.bicep', text }, CATALOGUE);
  const findings = findingsIn(CATALOGUE, document).filter(({ rule }) => rule === 'retired-model');
  return { document, findings, all: together(findings.flatMap(({ fixes }) => fixes)) };
}

type Write = (name: string, version: string) => string;

describe('a pair is changed in every place that belongs to it', () => {
  it.each<[string, Write]>([
    ['side by side', (name, version) => deployment('one', name, version)],
    ['a version far above', (name, version) => `param v string = ${version}\n${MANY}${deployment('one', name, 'v')}`],
    ['a name far above', (name, version) => `param n string = ${name}\n${MANY}${deployment('one', 'n', version)}`],
    [
      'a version that two read',
      (name, version) => `var v = ${version}\n${deployment('one', name, 'v')}${deployment('two', name, 'v')}`,
    ],
    [
      'a name that two read',
      (name, version) => `var n = ${name}\n${deployment('one', 'n', version)}${deployment('two', 'n', version)}`,
    ],
    [
      'a chain of them',
      (name, version) =>
        `var n = ${name}\nvar v = ${version}\n${deployment('one', 'n', version)}${deployment('two', 'n', 'v')}${deployment('three', name, 'v')}`,
    ],
  ])('%s', (_, write) => {
    const { document, findings, all } = read(write(...OLD));
    const offered = findings.filter(({ fixes }) => fixes.length > 0);
    expect(offered.length).toBeGreaterThan(0);
    for (const finding of offered) expect(fixed(document, finding)).toBe(write(...NEW));
    expect(withEdits(document.text, all.edits)).toBe(write(...NEW));
  });
});

describe('none is offered', () => {
  it.each([
    [
      'where two models share a version',
      `var v = '0613'\n${deployment('one', "'gpt-old-1'", 'v')}${deployment('two', "'gpt-old-2'", 'v')}`,
    ],
    [
      'where a name has two versions',
      `var n = 'gpt-old-1'\n${deployment('one', 'n', "'0613'")}${deployment('two', 'n', "'2025-04-14'")}`,
    ],
    ['where a choice is left', deployment('one', "big ? 'gpt-old-1' : 'gpt-new-1'", "'0613'")],
    [
      'where more read it than hardly one change is about',
      `var v = '0613'\n${Array.from({ length: 60 }, (_, index) => deployment(`d${index}`, "'gpt-old-1'", 'v')).join('')}`,
    ],
  ])('%s', (_, text) => {
    const { findings } = read(text);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.flatMap(({ fixes }) => fixes)).toEqual([]);
  });
});

it('deployments apart from each other keep their own pairs', () => {
  const { document, findings } = read(deployment('one', ...OLD) + deployment('two', ...OLD));
  expect(findings.map((finding) => fixed(document, finding))).toEqual([
    deployment('one', ...NEW) + deployment('two', ...OLD),
    deployment('one', ...OLD) + deployment('two', ...NEW),
  ]);
});
