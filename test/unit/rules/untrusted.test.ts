/** Whatever a workspace that is not trusted says of names: every finding of the catalogue itself is still there. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layered } from '../../../src/catalogue/layered';
import { parseUserLayer } from '../../../src/catalogue/user-layer';
import { recognize } from '../../../src/recognition/recognize';
import { isTaken } from '../../../src/recognition/taken';
import { check } from '../../../src/rules/check';
import type { Finding } from '../../../src/rules/finding';
import { atLeast } from '../../../src/rules/severity';
import { layOver } from '../../../src/session/own-file';
import { realCatalogue } from '../catalogue/real';
import { RUNS } from '../recognition/mutations';
import { AS_OF } from './support';

const CATALOGUE = realCatalogue();
const NAMES = [...new Set(CATALOGUE.names)];
const VERSIONS = CATALOGUE.apiVersions.services.flatMap((service) =>
  CATALOGUE.apiVersions.of(service).map(({ version }) => version),
);
const isKnown = (name: string): boolean => isTaken(name, CATALOGUE);
const read = (file: object) => parseUserLayer(JSON.stringify(file), CATALOGUE, { trusted: false, isTaken: isKnown });
const over = (file: object) => layered(CATALOGUE, read(file).layer);

/** What a finding says, and what its fixes write. */
const said = ({ rule, severity, message, target, fixes }: Finding): string =>
  JSON.stringify([target.start, target.end, rule, severity, message, fixes]);

function findings(text: string, path: string, catalogue = CATALOGUE, slots = false): readonly string[] {
  return check(recognize({ text, path }, catalogue, { slots }), catalogue, { asOf: AS_OF }).map(said);
}

const WRITTEN: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => `openai/${name}`,
  (name) => `azure/${name}`,
  (name) => `openrouter/openai/${name}`,
  (name) => `ft:${name}:acme::id`,
  (name) => `us.${name}`,
  (name) => `arn:aws:bedrock:us-east-1::foundation-model/${name}`,
  (name) => `${name}:free`,
  (name) => `openai/${name}:batch`,
  (name) => `models/${name}`,
  (name) => `publishers/google/models/${name}`,
  (name) => `deployments/${name}`,
];

const PLACES: readonly { readonly path: string; readonly write: (name: string) => string }[] = [
  { path: 'a.py', write: (name) => `client.chat.completions.create(model="${name}", max_tokens=1)\n` },
  { path: 'a.py', write: (name) => `x = [ "${name}", "gpt-4o-2024-05-13" ]\n` },
  { path: 'b.ts', write: (name) => `fetch(\`https://x.openai.azure.com/openai/deployments/${name}/chat\`);\n` },
  { path: 'c.yaml', write: (name) => `deployment: ${name}\nmodel: ${name}\n` },
  { path: '.env', write: (name) => `AZURE_OPENAI_DEPLOYMENT=${name}\nOPENAI_API_VERSION=${name}\n` },
  { path: 'd.bicep', write: (name) => `model: { format: 'OpenAI', name: '${name}', version: '0613' }\n` },
  { path: 'e.py', write: (name) => `AzureOpenAI(api_version="${name}", azure_deployment="${name}")\n` },
];

const fromName = fc
  .tuple(fc.constantFrom(...NAMES, ...VERSIONS), fc.constantFrom(...WRITTEN))
  .map(([name, written]) => written(name));
const piece = fromName.chain((name) =>
  fc.tuple(fc.nat(name.length - 1), fc.nat(name.length)).map(([from, length]) => name.slice(from, from + length + 1)),
);
const hostileName = fc.oneof(
  { weight: 3, arbitrary: fromName },
  { weight: 2, arbitrary: piece },
  piece.map((part) => `${part}*`),
  piece.map((part) => `*${part}`),
  fc.constantFrom('*', 'model', 'name', 'client', 'openai', '0613', 'create', 'deployments', 'azure'),
);
const platform = fc.constantFrom('openai', 'azure-openai', 'aws-bedrock', 'openrouter', 'acme', 'huggingface');
const ownModel = fc.record({ platform, aliases: fc.array(hostileName, { maxLength: 3 }) });
const hostileFile = fc.record({
  models: fc.dictionary(hostileName, ownModel, { maxKeys: 8 }),
  deployments: fc.dictionary(hostileName, fc.constant({ model: 'gpt-4.1' }), { maxKeys: 8 }),
  ignore: fc.array(fromName, { maxLength: 5 }),
  overrides: fc.constant([
    { platform: 'openai', model: 'gpt-4-0613', stage: 'ga', reason: 'none', checked: '2026-11-01' },
  ]),
  platforms: fc.constant({ '.': 'huggingface' }),
});
const checked = <T extends { readonly models: object }>(file: T) => ({
  ...file,
  models: Object.fromEntries(
    Object.entries(file.models).map(([name, row]) => [name, { ...row, checked: '2026-11-01' }]),
  ),
});

describe('a workspace that is not trusted', () => {
  it('hides no finding, whatever names it takes', () => {
    fc.assert(
      fc.property(
        hostileFile.map(checked),
        fc.array(fc.tuple(fromName, fc.constantFrom(...PLACES)), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (file, used, slots) => {
          // Every name that the file takes stands somewhere too, whole and as a part.
          const names = [...Object.keys(file.models), ...Object.keys(file.deployments)];
          const catalogue = over(file);
          for (const [name, { path, write }] of used) {
            const text = [name, ...names.map((own) => own.replaceAll('*', 'x'))].map(write).join('');
            expect(findings(text, path, catalogue, slots)).toEqual(
              expect.arrayContaining([...findings(text, path, CATALOGUE, slots)]),
            );
          }
        },
      ),
      { ...RUNS, numRuns: Math.ceil(RUNS.numRuns / 2) },
    );
  }, 60_000);

  it('cannot name one thing of its own like a model or an API version of the catalogue, on any platform', () => {
    const names = [...NAMES, ...VERSIONS];
    const rows = Object.fromEntries(names.map((name) => [name, { platform: 'acme', checked: '2026-11-01' }]));
    expect(read({ models: rows }).layer.models).toEqual([]);
    const deployments = Object.fromEntries(names.map((name) => [name, { model: 'gpt-4.1' }]));
    expect(read({ deployments }).layer.deployments).toEqual([]);
    const aliases = names.slice(0, 100);
    expect(read({ models: { 'acme-7b': { platform: 'acme', aliases, checked: '2026-11-01' } } }).layer.models).toEqual(
      [],
    );
  });

  it('keeps every finding of a call with each ID of the catalogue', () => {
    const names = Object.fromEntries(NAMES.map((name) => [name, { platform: 'acme', checked: '2026-11-01' }]));
    const catalogue = over({ models: { ...names, 'acme-7b': { platform: 'acme', checked: '2026-11-01' } } });
    expect(catalogue.user.names).toEqual(['acme-7b']);
    const text = NAMES.map((name) => `client.responses.create(model="${name}")\n`).join('');
    const bare = findings(text, 'a.py');
    expect(bare.length).toBeGreaterThan(500);
    expect(findings(text, 'a.py', catalogue)).toEqual(bare);
    // Thousands of calls in one text, read twice.
  }, 60_000);

  it.each([
    ['a fine-tuned model', 'ft:gpt-3.5-turbo-0613:acme::id'],
    ['an ARN of Bedrock', 'arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-v2:1'],
    ['a variant of a router', 'openai/gpt-4-0314:free'],
    ['a profile', 'us.anthropic.claude-3-opus-20240229-v1:0'],
    ['another case', 'GPT-4-0613'],
    ['a router before a name', 'openai/gpt-4-0613'],
    ['name and version as one', 'gpt-35-turbo-0613'],
    ['an API version', '2023-03-15-preview'],
    ['a dated version that nobody lists', '2023-02-31-preview'],
  ])('cannot take %s: %s', (_, name) => {
    const file = {
      models: {
        [name]: { platform: 'acme', checked: '2026-11-01' },
        'acme-7b': { platform: 'acme', checked: '2026-11-01' },
      },
      deployments: { [name]: { model: 'gpt-4.1' }, 'chat-prod': { model: 'gpt-4.1' } },
    };
    const { layer, mistakes } = read(file);
    expect(layer.models.map(({ entry }) => entry.id)).toEqual(['acme-7b']);
    expect(layer.deployments.map((deployment) => deployment.name)).toEqual(['chat-prod']);
    const said = `${name} is known already: not used as long as this workspace is not trusted.`;
    expect(mistakes.map(({ severity, message }) => [severity, message])).toEqual([
      ['information', said],
      ['information', said],
    ]);
    const text = JSON.stringify(file);
    for (const { start, end } of mistakes) expect(text.slice(start, end)).toBe(`"${name}"`);
  });

  it('still adds the names that are its own, with the dates of what is behind them', () => {
    const catalogue = over({
      models: { 'acme-7b': { platform: 'acme', checked: '2026-11-01' } },
      deployments: { 'chat-*': { model: 'gpt-4', version: '0613' } },
    });
    const text = 'client.responses.create(model="acme-7b")\nAzureOpenAI(azure_deployment="chat-prod")\n';
    const { mentions, firm } = recognize({ text, path: 'a.py' }, catalogue);
    expect(mentions.map((mention) => [mention.text, mention.platform])).toEqual([
      ['acme-7b', 'acme'],
      ['chat-prod', 'azure-openai'],
    ]);
    expect(firm?.mentions).toEqual([]);
    expect(findings(text, 'a.py')).toEqual([]);
    expect(findings(text, 'a.py', catalogue)).toHaveLength(1);
  });

  it('is read the same from one edit to the next', () => {
    const catalogue = over({ models: { 'acme-7b': { platform: 'acme', checked: '2026-11-01' } } });
    const before = recognize({ text: 'm = "gpt-4-0613"\n', path: 'a.py' }, catalogue);
    const text = 'model = "acme-7b"\nm = "gpt-4-0613"\n';
    const after = recognize({ text, path: 'a.py' }, catalogue, {}, before);
    expect(after.mentions).toEqual(recognize({ text, path: 'a.py' }, catalogue).mentions);
    expect(after.mentions.map((mention) => mention.text)).toEqual(['acme-7b', 'gpt-4-0613']);
  });
});

const statement = fc.record(
  {
    allow: fc.array(fc.oneof(fromName, fc.constant('*')), { minLength: 1, maxLength: 3 }),
    forbid: fc.array(fc.oneof(fromName, fc.constant('*')), { minLength: 1, maxLength: 3 }),
    severity: fc.constantFrom('error', 'warning', 'information'),
    message: fc.constantFrom('This model is fine.', 'Use gpt-4-0613.'),
  },
  { requiredKeys: [] },
);
const hostilePolicy = fc.record(
  {
    models: statement,
    noPreviews: fc.constant({ severity: 'information' }),
    pinnedOnly: fc.constant(true),
    minDaysToRetirement: fc.constant({ days: 3650, severity: 'information' }),
    replacements: fc.array(fc.record({ model: fc.constantFrom('*', 'gpt-4-0613'), use: fromName }), { maxLength: 2 }),
    waivers: fc.constant([{ reason: 'none' }]),
  },
  { requiredKeys: [] },
);

describe('the policy of a workspace that is not trusted', () => {
  it('hides no finding, quietens none, and takes no fix or source away', async () => {
    await fc.assert(
      fc.asyncProperty(
        hostilePolicy,
        fc.dictionary(hostileName, fc.constant({ model: 'gpt-4.1' }), { maxKeys: 2 }),
        fc.array(fc.tuple(fromName, fc.constantFrom(...PLACES)), { minLength: 1, maxLength: 2 }),
        async (policy, deployments, used) => {
          const file = JSON.stringify({ policy, deployments });
          const { catalogue } = await layOver(CATALOGUE, file, { trusted: false, language: 'en', asOf: AS_OF });
          for (const [name, { path, write }] of used) {
            const judged = (by: typeof catalogue) =>
              check(recognize({ text: write(name), path }, by), by, { asOf: AS_OF });
            const all = judged(catalogue);
            for (const bare of judged(CATALOGUE)) {
              const same = all.find(
                ({ target }) => target.start === bare.target.start && target.end === bare.target.end,
              );
              expect(same?.message).toContain(bare.message);
              expect(atLeast(same?.severity ?? 'hint', bare.severity)).toBe(true);
              expect(same).toMatchObject({ fixes: bare.fixes, replacement: bare.replacement, source: bare.source });
            }
          }
        },
      ),
      { ...RUNS, numRuns: Math.ceil(RUNS.numRuns / 4) },
    );
  }, 60_000);
});

describe('a workspace that is trusted', () => {
  it('may name a model as it likes', () => {
    const file = { models: { 'openai/gpt-4-0613': { platform: 'acme', checked: '2026-11-01' } } };
    const { layer, mistakes } = parseUserLayer(JSON.stringify(file), CATALOGUE, { trusted: true });
    expect(mistakes).toEqual([]);
    expect(layered(CATALOGUE, layer).user.below).toBeUndefined();
    expect(layer.models).toHaveLength(1);
  });
});
