import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../../src/catalogue/days';
import { lifecycleOn } from '../../../src/catalogue/lifecycle';
import { replacementFor } from '../../../src/catalogue/replacement';
import { recognize } from '../../../src/recognition/recognize';
import { refusalsOf } from '../../../src/rules/calls/refusals';
import { check } from '../../../src/rules/check';
import { withEdits } from '../../../src/rules/edits';
import type { Finding } from '../../../src/rules/finding';
import { realCatalogue } from '../catalogue/real';

const CATALOGUE = realCatalogue();
const AS_OF = '2026-11-29';
/** A preview stays a preview, and a promise that has run out is no end. */
const MILD = new Set(['preview-model', 'legacy-model', 'alias-of-retiring-model']);
const MODELS = new Set(['retired-model', 'retiring-model', 'deprecated-model', 'retirement-date-passed']);

function findings(path: string, text: string): readonly Finding[] {
  return check(recognize({ text, path }, CATALOGUE, { slots: true }), CATALOGUE, { asOf: AS_OF });
}
const model = (path: string, text: string): Finding | undefined =>
  findings(path, text).find(({ rule }) => MODELS.has(rule));

/** How each vendor's own client is called, with what its calls carry. */
const CALLS: Readonly<Record<string, readonly ((id: string) => string)[]>> = {
  anthropic: [
    '',
    ', temperature=0.2',
    ', top_p=0.9',
    ', temperature=0.2, top_p=0.9',
    ', temperature=t',
    ', **options',
  ].map(
    (more) => (id: string) =>
      `import anthropic\nclient = anthropic.Anthropic()\nclient.messages.create(model="${id}", max_tokens=9, messages=m${more})\n`,
  ),
  openai: ['', ', max_tokens=9', ', temperature=0.2', ', max_tokens=n, top_p=p', ', logprobs=True', ', **options'].map(
    (more) => (id: string) =>
      `from openai import OpenAI\nclient = OpenAI()\nclient.chat.completions.create(model="${id}", messages=m${more})\n`,
  ),
  'openai responses': [
    '',
    ', temperature=0.2',
    ', temperature=0.2, top_p=0.9',
    ', max_output_tokens=9',
    ', **options',
  ].map(
    (more) => (id: string) =>
      `from openai import OpenAI\nclient = OpenAI()\nclient.responses.create(model="${id}", input="x"${more})\n`,
  ),
  'aws-bedrock': [
    '',
    ', inferenceConfig={"temperature": 0.2}',
    ', inferenceConfig={"temperature": t, "topP": 0.9}',
  ].map(
    (more) => (id: string) =>
      `import boto3\nclient = boto3.client("bedrock-runtime")\nclient.converse(modelId="${id}", messages=m${more})\n`,
  ),
  'google-vertex': ['', ', config={"temperature": 0.2}', ', config={"temperature": 0.2, "top_p": 0.9, "top_k": 3}'].map(
    (more) => (id: string) =>
      `from google import genai\nclient = genai.Client(vertexai=True, project="p", location="global")\nclient.models.generate_content(model="${id}", contents="x"${more})\n`,
  ),
  'azure-ai-foundry': ['', ', temperature=0.2', ', temperature=0.2, top_p=0.9', ', **options'].map(
    (more) => (id: string) =>
      `from anthropic import AnthropicFoundry\nclient = AnthropicFoundry(resource="acme")\nclient.messages.create(model="${id}", max_tokens=9, messages=m${more})\n`,
  ),
  'google-gemini': ['', ', config={"temperature": 0.2}'].map(
    (more) => (id: string) =>
      `from google import genai\nclient = genai.Client()\nclient.models.generate_content(model="${id}", contents="x"${more})\n`,
  ),
};

describe('a preferred fix never breaks a call', () => {
  it.each(Object.keys(CALLS))(
    'on %s',
    (calls) => {
      const platform = calls.replace(/ .*/, '');
      const endpointOfCalls = calls === 'openai responses' ? 'responses' : 'chat-completions';
      const faults: string[] = [];
      let looked = 0;
      for (const ref of CATALOGUE.refs.filter((one) => one.platform === platform)) {
        const life = lifecycleOn(CATALOGUE.entry(ref), AS_OF);
        const { endpoints = ['chat-completions'], kind } = CATALOGUE.entry(ref);
        if (kind !== 'text') continue;
        if ((!life.retirement && !life.deprecated) || (platform === 'openai' && !endpoints.includes(endpointOfCalls)))
          continue;
        for (const write of CALLS[calls] ?? []) {
          const text = write(ref.id);
          const fix = model('a.py', text)?.fixes[0];
          if (!fix?.preferred) continue;
          looked++;
          const after = withEdits(text, fix.edits) ?? '';
          const left = findings('a.py', after).filter(({ rule }) => !MILD.has(rule));
          const [to] = CATALOGUE.resolve(platform, fix.replacement);
          if (to && CATALOGUE.entry(to).lifecycle.stage === 'legacy')
            faults.push(`${ref.id} → ${fix.replacement}: legacy`);
          faults.push(...left.map(({ rule, message }) => `${ref.id} → ${fix.replacement}: ${rule} ${message}`));
          if (/\*\*options|=t\b|=n\b/.test(after) && /temperature=t|max_tokens=n|: t,/.test(after)) {
            const [next] = CATALOGUE.resolve(platform, fix.replacement);
            const parameter = { name: 'x', start: 0, end: 1, from: 0, to: 1 };
            const parameters = ['temperature', 'max_tokens'].map((key) => ({ ...parameter, key }));
            const endpoint = platform === 'openai' ? endpointOfCalls : 'messages';
            const given = { parameters: parameters.filter(({ key }) => new RegExp(`${key}"?[=:]`).test(after)) };
            if (next && refusalsOf(next, given, endpoint, CATALOGUE, true).length)
              faults.push(`${ref.id} → ${fix.replacement}: refuses what the call passes on`);
          }
        }
      }
      expect(faults).toEqual([]);
      if (platform === 'openai' || platform === 'anthropic') expect(looked).toBeGreaterThan(5);
    },
    120_000,
  );
});

/** Name and version as a template of Azure declares them. */
const deployment = (id: string, version: string): string =>
  `resource d 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = {\n  name: 'chat'\n  properties: {\n    model: {\n      format: 'OpenAI'\n      name: '${id}'\n      version: '${version}'\n    }\n  }\n}\n`;

describe('a preferred fix names what stays', () => {
  it('in a template of Azure, with its version', () => {
    const faults: string[] = [];
    let looked = 0;
    for (const { id, version } of CATALOGUE.refs.filter(({ platform }) => platform.startsWith('azure-'))) {
      if (version === undefined) continue;
      const text = deployment(id, version);
      for (const fix of model('main.bicep', text)?.fixes ?? []) {
        if (!fix.preferred) continue;
        looked++;
        const after = withEdits(text, fix.edits) ?? '';
        const left = findings('main.bicep', after).filter(({ rule }) => !MILD.has(rule));
        faults.push(...left.map(({ rule }) => `${id} ${version} → ${fix.replacement}: ${rule}`));
      }
    }
    expect(faults).toEqual([]);
    expect(looked).toBeGreaterThan(3);
  }, 120_000);

  it('on every platform, by a name that can be called', () => {
    const faults: string[] = [];
    let looked = 0;
    for (const ref of CATALOGUE.refs) {
      const life = lifecycleOn(CATALOGUE.entry(ref), AS_OF);
      const found = life.retirement || life.deprecated ? replacementFor(CATALOGUE, ref, AS_OF) : undefined;
      if (!found) continue;
      looked++;
      const next = lifecycleOn(CATALOGUE.entry(found.ref), AS_OF);
      const goes = next.deprecated || next.closed || next.stage === 'legacy' || next.state === 'retired';
      const isSoon = next.retirement !== undefined && daysBetween(AS_OF, next.retirement.date) <= 90;
      const named = CATALOGUE.resolve(ref.platform, found.reference).some(({ index }) => index === found.ref.index);
      if (goes || isSoon || !named) faults.push(`${ref.platform} ${ref.id} → ${found.reference}`);
    }
    expect(faults).toEqual([]);
    expect(looked).toBeGreaterThan(100);
  });

  it('in a configuration of every platform, and to nothing smaller', () => {
    const faults: string[] = [];
    const platforms = new Set<string>();
    for (const ref of CATALOGUE.refs) {
      if (!replacementFor(CATALOGUE, ref, AS_OF)?.direct) continue;
      const text = `{"provider": "${ref.platform}", "model": "${ref.id}"}\n`;
      const fix = model('a.json', text)?.fixes.find(({ preferred }) => preferred);
      const [to] = CATALOGUE.resolve(ref.platform, fix?.replacement ?? '');
      if (!fix || !to) continue;
      platforms.add(ref.platform);
      const [old, next] = [CATALOGUE.entry(ref), CATALOGUE.entry(to)];
      const left = findings('a.json', withEdits(text, fix.edits) ?? '').filter(({ rule }) => !MILD.has(rule));
      const lost = [
        (next.contextWindow ?? 1e9) < (old.contextWindow ?? 0) / 2 && 'context',
        old.modalities?.input?.includes('image') && next.modalities?.input?.includes('image') === false && 'images',
        old.kind === 'embedding' && 'vectors',
        old.kind !== next.kind && old.kind !== 'code' && next.kind !== 'code' && 'kind',
        ...left.map(({ rule }) => rule),
      ].filter(Boolean);
      if (lost.length) faults.push(`${ref.platform} ${ref.id} → ${fix.replacement}: ${lost.join()}`);
    }
    expect(faults).toEqual([]);
    expect(platforms.size).toBeGreaterThan(10);
  }, 120_000);

  it('is written bare nowhere that only a profile is served', () => {
    const faults: string[] = [];
    for (const ref of CATALOGUE.refs.filter(({ platform }) => platform === 'aws-bedrock')) {
      const text = `client = boto3.client("bedrock-runtime")\nclient.converse(modelId="${ref.id}", messages=m)\n`;
      const found = model('a.py', text);
      for (const fix of found?.fixes ?? []) {
        const after = withEdits(text, fix.edits) ?? '';
        if (findings('a.py', after).some(({ rule }) => rule === 'needs-inference-profile'))
          faults.push(`${ref.id} → ${fix.replacement}`);
      }
    }
    expect(faults).toEqual([]);
  }, 120_000);
});

describe('a replacement and the call beside it', () => {
  const call = (id: string, more: string): string =>
    `import anthropic\nclient = anthropic.Anthropic()\nclient.messages.create(model="${id}", max_tokens=9${more})\n`;

  it('takes out what the new model refuses, and says so', () => {
    const text = call('claude-opus-4-1', ', temperature=0.4');
    const found = model('a.py', text);
    expect(found?.message).toContain('removes temperature');
    expect(found?.fixes[0]).toMatchObject({ preferred: true, note: 'removes temperature' });
    expect(withEdits(text, found?.fixes[0]?.edits ?? [])).toBe(call(found?.replacement ?? '', ''));
  });

  it('is a suggestion only where the call cannot be seen whole', () => {
    expect(model('a.py', call('claude-opus-4-1', ', **options'))?.fixes[0]?.preferred).toBe(false);
    expect(model('a.py', 'import anthropic\nMODEL = "claude-opus-4-1"\n')?.fixes[0]?.preferred).toBe(false);
  });

  it('says that stored vectors do not compare', () => {
    const text = 'from google import genai\nai.models.embed_content(model="text-embedding-004", contents="x")\n';
    const found = model('a.py', text);
    expect(found?.message).toContain('dimensions');
    expect(found?.fixes[0]?.preferred ?? false).toBe(false);
  });

  it('keeps the profile of Bedrock, and puts none bare that needs one', () => {
    const found = (id: string): Finding | undefined => model('a.py', `client.converse(modelId="${id}")\n`);
    const old = 'anthropic.claude-3-5-haiku-20241022-v1:0';
    expect(found(`us.${old}`)?.replacement).toBe('us.anthropic.claude-haiku-4-5-20251001-v1:0');
    expect(found(`us.${old}`)?.message).toContain('us.anthropic.claude-haiku-4-5');
    expect(found(old)?.replacement).toBe('global.anthropic.claude-haiku-4-5-20251001-v1:0');
    expect(found(old)?.fixes[0]?.preferred).toBe(false);
  });
});

describe('a model in a place that does not serve it', () => {
  const bedrock = (id: string, region = 'us-east-1'): string =>
    `client = boto3.client("bedrock-runtime", region_name="${region}")\nclient.converse(modelId="${id}", messages=m)\n`;
  const rules = (path: string, text: string): readonly string[] => findings(path, text).map(({ rule }) => rule);

  it('needs a profile in a call of Bedrock', () => {
    const id = 'anthropic.claude-haiku-4-5-20251001-v1:0';
    const [found] = findings('a.py', bedrock(id, 'ap-southeast-2'));
    expect(found).toMatchObject({ rule: 'needs-inference-profile', severity: 'information', replacement: `au.${id}` });
    expect(rules('a.py', bedrock(`us.${id}`))).toEqual([]);
    expect(rules('a.py', `MODEL = "${id}"\n`)).toEqual([]);
    const go = `package x\nvar in = &bedrockruntime.InvokeModelInput{ModelId: aws.String("${id}"), Body: b}\n`;
    expect(rules('a.go', go)).toEqual(['needs-inference-profile']);
    expect(rules('a.ts', `new InvokeModelCommand({ modelId: "${id}", body });\n`)).toEqual(['needs-inference-profile']);
  });

  it.each([
    ['a.py', 'client = genai.Client(vertexai=True, location="us-central1")\n', true],
    ['a.py', 'vertexai.init(project="acme", location="asia-northeast1")\n', true],
    ['a.py', 'client = genai.Client(vertexai=True, location="global")\n', false],
    ['a.py', 'client = genai.Client(vertexai=True, location=LOCATION)\n', false],
    [
      'a.py',
      'a = genai.Client(vertexai=True, location="us-central1")\nb = genai.Client(vertexai=True, location="eu")\n',
      false,
    ],
  ])('is told where the file names one region: %s %s', (path, client, isTold) => {
    const text = `${client}client.models.generate_content(model="gemini-3.7-flash", contents="x")\n`;
    expect(rules(path, text).includes('model-not-in-region')).toBe(isTold);
  });

  const HAIKU = 'anthropic.claude-haiku-4-5-20251001-v1:0';
  const ts = (region: string, id: string): string =>
    `const c = new BedrockRuntimeClient({ region: '${region}' });\nawait c.send(new ConverseCommand({ modelId: '${id}', messages }));\n`;

  it.each([
    ['a.ts', ts('eu-central-1', `us.${HAIKU}`), `eu.${HAIKU}`],
    ['a.py', bedrock(`eu.${HAIKU}`, 'ap-southeast-2'), `au.${HAIKU}`],
    ['.env', `AWS_REGION=us-west-2\nBEDROCK_MODEL_ID=eu.${HAIKU}\n`, `us.${HAIKU}`],
    ['a.yaml', `bedrock:\n  region: eu-west-1\n  model_id: us.${HAIKU}\n`, `eu.${HAIKU}`],
  ])('is told of a profile of another part of the world: %s', (path, text, instead) => {
    const [found] = findings(path, text);
    expect(found).toMatchObject({ rule: 'model-not-in-region', severity: 'warning' });
    expect(found?.fixes).toMatchObject([{ replacement: instead, preferred: false }]);
    expect(rules(path, withEdits(text, found?.fixes[0]?.edits ?? []) ?? '')).not.toContain('model-not-in-region');
  });

  it.each([
    ['of its own', ts('eu-north-1', `eu.${HAIKU}`)],
    ['of everywhere', ts('sa-east-1', `global.${HAIKU}`)],
    ['of the neighbours', ts('ca-central-1', `us.${HAIKU}`)],
    ['in a region that is not known', ts('moon-base-1', `us.${HAIKU}`)],
    ['beside others', `${ts('us-east-1', `us.${HAIKU}`)}const europe = 'eu.${HAIKU}';\n`],
    ['beside two regions', `${ts('us-east-1', `eu.${HAIKU}`)}const r = { region: 'eu-west-1' };\n`],
  ])('is not told of a profile %s', (_name, text) => {
    expect(rules('a.ts', text)).not.toContain('model-not-in-region');
  });

  it('needs a profile in a chain of methods, too', () => {
    const text = `client.converse().model_id("${HAIKU}").messages(m).send().await?;\n`;
    expect(rules('a.rs', text)).toEqual(['needs-inference-profile']);
    expect(rules('a.rs', text.replace(HAIKU, `jp.${HAIKU}`))).toEqual([]);
  });
});
