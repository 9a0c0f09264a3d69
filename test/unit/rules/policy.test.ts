/** What a team's policy says of calls and deployments. */
import { describe, expect, it } from 'vitest';
import { recognize } from '../../../src/recognition/recognize';
import { check } from '../../../src/rules/check';
import { withEdits } from '../../../src/rules/edits';
import type { Finding } from '../../../src/rules/finding';
import { layOver, unusedIn } from '../../../src/session/own-file';
import { fakeCatalogue, retires, stage } from '../catalogue/fake';
import { AS_OF } from './support';

const CATALOGUE = fakeCatalogue([
  { platform: 'openai', id: 'gpt-7', lifecycle: stage('ga') },
  { platform: 'openai', id: 'gpt-7-2026-03-01', lifecycle: stage('ga') },
  { platform: 'openai', id: 'gpt-7-2026-09-01', lifecycle: stage('ga') },
  { platform: 'openai', id: 'gpt-7-mini', version: '2026-04-01', lifecycle: stage('ga') },
  { platform: 'openai', id: 'gpt-7-vision-preview', lifecycle: stage('preview') },
  {
    platform: 'openai',
    id: 'gpt-6-0101',
    lifecycle: { ...stage('deprecated', retires('2027-05-01')), replacement: ['gpt-7'] },
  },
  {
    platform: 'openai',
    id: 'gpt-5-0101',
    lifecycle: { ...stage('retired', retires('2026-05-01')), replacement: ['gpt-7'] },
  },
  { platform: 'mistral', id: 'mistral-huge-latest', lifecycle: stage('ga') },
  { platform: 'aws-bedrock', id: 'anthropic.claude-omega-1-v1:0', lifecycle: stage('ga') },
  { platform: 'azure-openai', id: 'gpt-7', version: '2026-03-01', lifecycle: stage('ga') },
  { platform: 'azure-openai', id: 'gpt-7', version: '2026-09-01', lifecycle: stage('ga') },
]);

interface Asked {
  readonly path?: string;
  readonly trusted?: boolean;
  readonly language?: string;
  readonly severities?: Parameters<typeof check>[2]['severities'];
  readonly file?: object;
}

async function judged(
  text: string,
  policy: object,
  { path = 'app.py', trusted = true, language = 'en', severities = {}, file = {} }: Asked = {},
) {
  const own = JSON.stringify({ ...file, policy });
  const { catalogue, mistakes } = await layOver(CATALOGUE, own, { trusted, language, asOf: AS_OF });
  const document = recognize({ text, path }, catalogue);
  return { findings: check(document, catalogue, { asOf: AS_OF, severities }), catalogue, mistakes, own };
}

const findings = async (...asked: Parameters<typeof judged>): Promise<readonly Finding[]> =>
  (await judged(...asked)).findings;
const said = async (...asked: Parameters<typeof judged>): Promise<readonly string[]> =>
  (await findings(...asked)).map(
    ({ rule, severity, message, target }) => `${target.text}: ${severity} ${rule}: ${message}`,
  );

const call = (model: string): string =>
  `from openai import OpenAI\nOpenAI().responses.create(model="${model}", input="x")\n`;
const POLICY = 'The policy of this workspace';

describe('models', () => {
  it.each([
    ['by its name', { forbid: ['gpt-7'] }, 'gpt-7', `gpt-7: error policy: ${POLICY} forbids gpt-7.`],
    ['in another case', { forbid: ['GPT-7'] }, 'gpt-7', `gpt-7: error policy: ${POLICY} forbids gpt-7.`],
    ['by a pattern', { forbid: ['gpt-7-*'] }, 'gpt-7-mini', `gpt-7-mini: error policy: ${POLICY} forbids gpt-7-mini.`],
    [
      'with the sentence of the team',
      { forbid: [{ model: 'gpt-7', message: 'Ask Ada first.' }], message: 'Not this one.' },
      'gpt-7',
      `gpt-7: error policy: ${POLICY} forbids gpt-7. Ask Ada first.`,
    ],
    [
      'that is not allowed',
      { allow: ['gpt-7-mini'], severity: 'warning', message: 'See the wiki.' },
      'gpt-7',
      `gpt-7: warning policy: gpt-7 is not among the models that the policy of this workspace allows. See the wiki.`,
    ],
  ])('one %s', async (_, models, model, expected) => {
    expect(await said(call(model), { models })).toEqual([expected]);
  });

  it.each([
    ['another name that begins so', { forbid: ['gpt-7'] }, 'gpt-7-mini'],
    ['one of another platform', { forbid: [{ model: 'gpt-7', platform: 'azure-openai' }] }, 'gpt-7'],
    ['one that is allowed', { allow: ['gpt-7'] }, 'gpt-7'],
    ['one that a pattern allows', { allow: ['*-mini'] }, 'gpt-7-mini'],
  ])('nothing is said of %s', async (_, models, model) => {
    expect(await said(call(model), { models })).toEqual([]);
  });

  it('nothing is said where nothing is called: comments, prose and tests', async () => {
    const policy = { models: { forbid: ['gpt-7-mini'] } };
    expect(await said('# we left gpt-7-mini\n', policy)).toEqual([]);
    expect(await said('We left gpt-7-mini.\n', policy, { path: 'notes.md' })).toEqual([]);
  });
});

describe('platforms', () => {
  const policy = { platforms: { allow: ['azure-openai'] } };

  it('one that is not allowed, where the client tells it', async () => {
    expect(await said(call('gpt-7'), policy)).toEqual([
      'gpt-7: error policy: OpenAI API is not among the platforms that the policy of this workspace allows.',
    ]);
    expect(await said(call('gpt-7'), { platforms: { forbid: ['openai'] } })).toHaveLength(1);
  });

  it('nobody is accused where nothing tells who serves the model', async () => {
    expect(await said('{ "model": "gpt-7" }', policy, { path: 'settings.json' })).toEqual([]);
  });

  it('a platform that nobody knows is a mistake, and the statement does not count', async () => {
    const { findings: found, mistakes } = await judged(call('gpt-7'), { platforms: { allow: ['azure-openia'] } });
    expect(found).toEqual([]);
    expect(mistakes.map(({ message }) => message)).toEqual([
      'The catalogue has no platform azure-openia. Did you mean "azure-openai"?',
    ]);
  });
});

describe('previews, snapshots and days', () => {
  it('no previews', async () => {
    expect(await said(call('gpt-7-vision-preview'), { noPreviews: { message: 'They vanish.' } })).toEqual([
      expect.stringMatching(
        /^gpt-7-vision-preview: error policy: gpt-7-vision-preview is a preview, and the policy of this workspace allows no previews\. They vanish\. gpt-7-vision-preview is a preview on /,
      ),
    ]);
    expect(await said(call('gpt-7'), { noPreviews: true })).toEqual([]);
    expect(await said(call('gpt-7'), { noPreviews: false })).toEqual([]);
  });

  it('pinned snapshots only: an ID that has dated ones, and one that is the latest of its family', async () => {
    expect(await said(call('gpt-7'), { pinnedOnly: true })).toEqual([
      `gpt-7: error policy: gpt-7 may come to stand for another model, and the policy of this workspace allows only pinned snapshots: gpt-7-2026-09-01, gpt-7-2026-03-01.`,
    ]);
    const mistral = 'from mistralai import Mistral\nMistral().chat.complete(model="mistral-huge-latest")\n';
    expect(await said(mistral, { pinnedOnly: true })).toHaveLength(1);
  });

  it.each(['gpt-7-2026-09-01', 'gpt-7-mini', 'gpt-6-0101'])('%s is as pinned as it can be', async (model) => {
    expect((await findings(call(model), { pinnedOnly: true })).map(({ rule }) => rule)).not.toContain('policy');
  });

  it('a deployment without a version is not pinned; a caller does not decide that', async () => {
    const bicep = (
      version: string,
    ): string => `resource a 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = {
  name: 'chat'
  sku: { name: 'Standard', capacity: 1 }
  properties: { model: { format: 'OpenAI', name: 'gpt-7'${version} } }
}
`;
    const only = async (text: string) =>
      (await findings(text, { pinnedOnly: true }, { path: 'main.bicep' })).map(({ message }) => message);
    expect(await only(bicep(''))).toEqual([
      'gpt-7 has no version here, and the policy of this workspace allows only pinned snapshots.',
    ]);
    expect(await only(bicep(", version: '2026-09-01'"))).toEqual([]);
    const caller = 'from openai import AzureOpenAI\nAzureOpenAI().responses.create(model="gpt-7")\n';
    expect(await said(caller, { pinnedOnly: true })).toEqual([]);
  });

  it('a floor of days to a firm date', async () => {
    const [finding] = await findings(call('gpt-6-0101'), { minDaysToRetirement: 365 });
    expect(finding).toMatchObject({ rule: 'policy', severity: 'error', replacement: 'gpt-7', deprecated: true });
    expect(finding?.message).toContain(
      'gpt-6-0101 retires on 2027-05-01, in 161 days; the policy of this workspace requires at least 365 days.',
    );
    expect((await findings(call('gpt-6-0101'), { minDaysToRetirement: 100 })).map(({ rule }) => rule)).toEqual([
      'deprecated-model',
    ]);
  });
});

describe('what the team uses instead', () => {
  const policy = { replacements: [{ model: 'gpt-7', use: 'gpt-7-mini', message: 'Half the price.' }] };

  it('is told, and a preferred fix writes it', async () => {
    const text = call('gpt-7');
    const [finding] = await findings(text, policy);
    expect(finding?.message).toBe(`${POLICY} requires gpt-7-mini instead of gpt-7. Half the price.`);
    expect(finding?.replacement).toBe('gpt-7-mini');
    expect(finding?.fixes.map(({ preferred }) => preferred)).toEqual([true]);
    expect(withEdits(text, finding?.fixes[0]?.edits ?? [])).toBe(call('gpt-7-mini'));
  });

  it('goes before the vendor, whose word is still offered', async () => {
    const [finding] = await findings(call('gpt-5-0101'), { replacements: [{ model: 'gpt-5-*', use: 'gpt-7-mini' }] });
    expect(finding?.fixes.map(({ replacement, preferred }) => [replacement, preferred])).toEqual([
      ['gpt-7-mini', true],
      ['gpt-7', false],
    ]);
  });

  it('nothing is said of what is used, nor of a platform that does not have it', async () => {
    expect(await said(call('gpt-7-mini'), { replacements: [{ model: 'gpt-7*', use: 'gpt-7-mini' }] })).toEqual([]);
    const bedrock = 'import boto3\nboto3.client("bedrock-runtime").converse(modelId="anthropic.claude-omega-1-v1:0")\n';
    expect(await said(bedrock, { replacements: [{ model: '*omega*', use: 'gpt-7-mini' }] })).toEqual([]);
  });

  it('a replacement of the vendor that the policy does not allow is no preferred fix', async () => {
    const [finding] = await findings(call('gpt-5-0101'), { models: { allow: ['gpt-5-*', 'gpt-7-mini'] } });
    expect(finding?.rule).toBe('retired-model');
    expect(finding?.fixes).toMatchObject([
      { replacement: 'gpt-7', preferred: false, note: 'the policy of this workspace does not allow it' },
    ]);
  });
});

describe('regions', () => {
  const bedrock = (region: string, model = 'anthropic.claude-omega-1-v1:0'): string =>
    `import boto3\nclient = boto3.client("bedrock-runtime", region_name="${region}")\nclient.converse(modelId="${model}")\n`;
  const policy = { regions: { allow: ['eu-*'] } };

  it('of a client, told where it stands', async () => {
    expect(await said(bedrock('us-east-1'), policy)).toEqual([
      `us-east-1: error policy: ${POLICY} does not allow the region us-east-1; it allows eu-*.`,
    ]);
    expect(await said(bedrock('eu-central-1'), policy)).toEqual([]);
    expect(await said(bedrock('eu-central-1'), { regions: { forbid: ['eu-central-*'] } })).toHaveLength(1);
  });

  it('of an inference profile, which sends requests to several', async () => {
    expect(await said(bedrock('eu-central-1', 'us.anthropic.claude-omega-1-v1:0'), policy)).toHaveLength(1);
    expect(await said(bedrock('eu-central-1', 'eu.anthropic.claude-omega-1-v1:0'), policy)).toEqual([]);
    expect(
      await said(bedrock('eu-central-1', 'eu.anthropic.claude-omega-1-v1:0'), { regions: { allow: ['eu-central-1'] } }),
    ).toHaveLength(1);
  });

  it('of a deployment: its account, and a type that answers from anywhere', async () => {
    const bicep = (
      location: string,
      sku: string,
    ): string => `resource account 'Microsoft.CognitiveServices/accounts@2024-10-01' = {
  name: 'acme'
  location: '${location}'
  kind: 'OpenAI'
}
resource chat 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = {
  parent: account
  name: 'chat'
  sku: { name: '${sku}', capacity: 1 }
  properties: { model: { format: 'OpenAI', name: 'gpt-7', version: '2026-09-01' } }
}
`;
    const at = { path: 'main.bicep' };
    const swedish = { regions: { allow: ['Sweden Central'] } };
    expect(await said(bicep('eastus2', 'Standard'), swedish, at)).toEqual([
      `eastus2: error policy: ${POLICY} does not allow the region eastus2; it allows Sweden Central.`,
    ]);
    expect(await said(bicep('swedencentral', 'GlobalStandard'), swedish, at)).toEqual([
      'GlobalStandard: error policy: GlobalStandard answers from any region, which the policy of this workspace does not allow.',
    ]);
    expect(await said(bicep('swedencentral', 'Standard'), swedish, at)).toEqual([]);
    expect(
      await said(bicep('swedencentral', 'GlobalStandard'), { regions: { allow: ['swedencentral', 'global'] } }, at),
    ).toEqual([]);
  });

  it('of something else is nobody’s business', async () => {
    expect(await said('client = boto3.client("s3", region_name="us-east-1")\n', policy)).toEqual([]);
    expect(await said(`region = "us-east-1"\n${call('gpt-7')}`, policy)).toEqual([]);
  });
});

describe('what is known beside it', () => {
  it('is told in the same finding, which is as loud as the louder of them', async () => {
    const policy = { models: { forbid: ['gpt-5-0101', 'gpt-6-0101'], severity: 'warning' } };
    const [retired] = await findings(call('gpt-5-0101'), policy);
    expect(retired).toMatchObject({ rule: 'retired-model', severity: 'error' });
    expect(retired?.message).toMatch(/^gpt-5-0101 was retired .* The policy of this workspace forbids gpt-5-0101\.$/);
    const [deprecated] = await findings(call('gpt-6-0101'), policy);
    expect(deprecated).toMatchObject({ rule: 'policy', severity: 'warning' });
    expect(deprecated?.message).toMatch(/^The policy of this workspace forbids gpt-6-0101\. gpt-6-0101 is deprecated /);
  });

  it('the setting of the rule goes before the file', async () => {
    const policy = { models: { forbid: ['gpt-7'], severity: 'information' } };
    const loud = await findings(call('gpt-7'), policy, { severities: { policy: 'warning' } });
    expect(loud.map(({ severity }) => severity)).toEqual(['warning']);
    expect(await findings(call('gpt-7'), policy, { severities: { policy: 'off' } })).toEqual([]);
  });

  it('a comment suppresses it by its name, and leaves what else is known', async () => {
    const text =
      'from openai import OpenAI\nOpenAI().responses.create(model="gpt-5-0101")  # model-almanac-ignore policy\n';
    expect((await findings(text, { models: { forbid: ['gpt-5*'] } })).map(({ message }) => message)).toEqual([
      expect.not.stringContaining('policy'),
    ]);
  });
});

describe('waivers', () => {
  const forbid = { models: { forbid: ['gpt-7'] } };
  const waived = (...waivers: readonly object[]) => ({
    ...forbid,
    waivers: waivers.map((one) => ({ reason: 'Moving out.', ...one })),
  });

  it.each([
    ['a model', { model: 'gpt-*' }],
    ['a file', { files: ['legacy/**'] }],
    ['a statement, until a day', { statements: ['models'], until: '2026-12-31' }],
    ['a platform', { platform: 'openai' }],
  ])('let %s pass', async (_, waiver) => {
    expect(await said(call('gpt-7'), waived(waiver), { path: 'legacy/app.py' })).toEqual([]);
  });

  it.each([
    ['another model', { model: 'gpt-7-mini' }],
    ['another file', { files: ['other/**'] }],
    ['another statement', { statements: ['pinnedOnly'] }],
    ['a day that has come', { until: AS_OF }],
  ])('do not let %s pass', async (_, waiver) => {
    expect(await said(call('gpt-7'), waived(waiver), { path: 'legacy/app.py' })).toHaveLength(1);
  });

  it('that have ended are told, and those that nothing needs', async () => {
    const policy = waived({ model: 'gpt-7' }, { model: 'gpt-7-mini' }, { model: 'gpt-7', until: '2026-01-31' });
    const { catalogue, mistakes, own } = await judged(call('gpt-7'), policy, {
      file: { ignore: [{ id: 'gpt-6-0101', until: '2026-02-01' }, 'gpt-6-0101'] },
    });
    const placed = (list: typeof mistakes) =>
      list.map(({ start, end, severity, message }) => [own.slice(start, end), severity, message]);
    expect(placed(mistakes)).toEqual([
      ['{"id":"gpt-6-0101","until":"2026-02-01"}', 'information', expect.stringContaining('Ended on 2026-02-01')],
      [
        '{"reason":"Moving out.","model":"gpt-7","until":"2026-01-31"}',
        'information',
        expect.stringContaining('Ended on 2026-01-31'),
      ],
    ]);
    expect(placed(await unusedIn(catalogue, { language: 'en', asOf: AS_OF }))).toEqual([
      ['"gpt-6-0101"', 'information', expect.stringContaining('can be taken out')],
      ['{"reason":"Moving out.","model":"gpt-7-mini"}', 'information', expect.stringContaining('can be taken out')],
    ]);
  });
});

describe('the file', () => {
  const mistakesIn = async (policy: object) => {
    const { mistakes, own } = await judged('', policy);
    return mistakes.map(({ start, end, severity, message }) => [own.slice(start, end), severity, message]);
  };

  it.each([
    [
      'a statement that is misspelt',
      { noPreview: true },
      '"noPreview"',
      'error',
      '"noPreview" is not known here. Did you mean "noPreviews"?',
    ],
    ['no list', { models: { forbid: 'gpt-7' } }, '"gpt-7"', 'error', 'Expected a list.'],
    [
      'a sentence with a line break',
      { noPreviews: { message: 'a\nb' } },
      '"a\\nb"',
      'error',
      'Expected a text without control or invisible characters.',
    ],
    [
      'a sentence without an end',
      { noPreviews: { message: 'x'.repeat(301) } },
      `"${'x'.repeat(301)}"`,
      'error',
      'Expected at most 300 characters.',
    ],
    [
      'a waiver without a reason',
      { waivers: [{ model: 'gpt-7' }] },
      '{"model":"gpt-7"}',
      'error',
      '"reason" is missing.',
    ],
    [
      'a model that nobody knows',
      { models: { forbid: ['gpt-77'] } },
      '"gpt-77"',
      'information',
      'gpt-77 matches no model that is known: it has no effect so far.',
    ],
    [
      'a pattern without a match',
      { models: { allow: ['gtp-*'] } },
      '"gtp-*"',
      'information',
      'gtp-* matches no model that is known: it has no effect so far.',
    ],
    [
      'a replacement that nobody knows',
      { replacements: [{ model: 'gpt-7', use: 'gpt-77' }] },
      '"gpt-77"',
      'error',
      'The catalogue has no model gpt-77 on any platform.',
    ],
    [
      'a misspelt list of a statement',
      { models: { forbit: ['gpt-7'] } },
      '"forbit"',
      'error',
      '"forbit" is not known here. Did you mean "forbid"?',
    ],
    [
      'a field that fits nothing',
      { models: { forbid: [{ model: 'gpt-7', colour: 'red' }] } },
      '"colour"',
      'error',
      '"colour" is not known here.',
    ],
    [
      'a misspelt field inside a list',
      { models: { forbid: [{ model: 'gpt-7', mesage: 'No.' }] } },
      '"mesage"',
      'error',
      '"mesage" is not known here. Did you mean "message"?',
    ],
    [
      'what is missing inside a list, at the row that lacks it',
      { models: { allow: ['gpt-7', { platform: 'openai' }] } },
      '{"platform":"openai"}',
      'error',
      '"model" is missing.',
    ],
    [
      'a misspelt word of a few',
      { waivers: [{ model: 'gpt-7', statements: ['pinnedonly'], reason: 'A test.' }] },
      '"pinnedonly"',
      'error',
      '"pinnedonly" is not known here. Did you mean "pinnedOnly"?',
    ],
    [
      'a misspelt model',
      { models: { allow: ['gtp-7'] } },
      '"gtp-7"',
      'information',
      'gtp-7 matches no model that is known: it has no effect so far.',
    ],
    [
      'a model with a letter too few',
      { models: { allow: ['gpt-7-vison-preview'] } },
      '"gpt-7-vison-preview"',
      'information',
      'gpt-7-vison-preview matches no model that is known: it has no effect so far. Did you mean "gpt-7-vision-preview"?',
    ],
    [
      'a replacement with a letter too few',
      { replacements: [{ model: 'gpt-7', use: 'gpt-7-vision-previw' }] },
      '"gpt-7-vision-previw"',
      'error',
      'The catalogue has no model gpt-7-vision-previw on any platform. Did you mean "gpt-7-vision-preview"?',
    ],
  ])('%s is said at its place', async (_, policy, text, severity, message) => {
    expect(await mistakesIn(policy)).toEqual([[text, severity, message]]);
  });

  it('one mistake does not switch the other statements off', async () => {
    expect(await said(call('gpt-7'), { models: { forbid: ['gpt-7'] }, regions: { allow: 'eu' } })).toHaveLength(1);
  });

  it('speaks Japanese, too', async () => {
    expect(
      await said(
        call('gpt-7'),
        { models: { forbid: [{ model: 'gpt-7', message: '法務に確認' }] } },
        { language: 'ja' },
      ),
    ).toEqual(['gpt-7: error policy: gpt-7 はこのワークスペースのポリシーで禁止されています。法務に確認']);
  });
});

describe('a workspace that is not trusted', () => {
  const policy = {
    models: { allow: ['gpt-7-mini'], severity: 'information', message: 'All is well.' },
    replacements: [{ model: 'gpt-*', use: 'gpt-7-mini', severity: 'information' }],
    waivers: [{ reason: 'Nothing to see.' }],
  };

  it('hides nothing by its policy, and quietens nothing', async () => {
    const texts = ['gpt-5-0101', 'gpt-6-0101', 'gpt-7-vision-preview'].map(call);
    for (const text of texts) {
      const bare = check(recognize({ text, path: 'app.py' }, CATALOGUE), CATALOGUE, { asOf: AS_OF });
      for (const waivers of [policy.waivers, []]) {
        const [finding, ...others] = await findings(text, { ...policy, waivers }, { trusted: false });
        expect(others).toEqual([]);
        expect(finding?.message).toContain(bare[0]?.message);
        expect(finding?.severity).toBe(bare[0]?.severity);
        expect(finding?.fixes).toEqual(bare[0]?.fixes);
        expect(finding?.replacement).toBe(bare[0]?.replacement);
        expect(finding?.source).toEqual(bare[0]?.source);
      }
    }
  });

  it('adds findings, also beside names of its own, and no fix', async () => {
    const file = { models: { 'acme-7b': { platform: 'acme', checked: '2026-11-01' } } };
    const { waivers: _, ...strict } = policy;
    const [finding] = await findings(call('gpt-7'), strict, { trusted: false, file });
    expect(finding).toMatchObject({ rule: 'policy', severity: 'information', fixes: [] });
    expect(finding?.replacement).toBeUndefined();
  });
});
