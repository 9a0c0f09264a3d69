import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../../src/messages/by-locale';
import { type FakeEntry, fakeCatalogue, retires, stage } from '../catalogue/fake';
import { findingsIn, fixed, marked, type Told } from './support';

const LIVE: FakeEntry = { platform: 'openai', id: 'gpt-new-1', lifecycle: stage('ga') };

function said(entries: readonly FakeEntry[], text: string, told: Told = {}, options = {}) {
  const catalogue = fakeCatalogue([...entries, LIVE]);
  const document = marked(catalogue, text, told);
  const findings = findingsIn(catalogue, document, options);
  return {
    document,
    findings,
    first: findings[0],
    lines: findings.map((f) => `${f.rule} ${f.severity}: ${f.message}`),
  };
}

const old = (lifecycle: FakeEntry['lifecycle'], more: Partial<FakeEntry> = {}): FakeEntry => ({
  platform: 'openai',
  id: 'gpt-old-1',
  ...more,
  ...(lifecycle && { lifecycle }),
});

describe('the source of a finding', () => {
  const page = (checked: string, path: string) => ({
    url: `https://vendor.example/${path}`,
    document: path,
    checked,
    licence: 'acme-docs',
  });
  const sources = { news: page('2026-10-08', 'changelog'), dates: page('2026-08-20', 'deprecations') };
  const said = (lifecycle: FakeEntry['lifecycle'], fields: Readonly<Record<string, readonly string[]>>) => {
    const catalogue = fakeCatalogue([{ ...old(lifecycle), sources: fields }, LIVE], { sources });
    return findingsIn(catalogue, marked(catalogue, 'model = "[[gpt-old-1]]"'))[0]?.source?.url;
  };

  it('is who states the stage, where there is no date', () => {
    const url = said(stage('deprecated'), { news: ['id', 'lifecycle.stage'], dates: ['lifecycle.released'] });
    expect(url).toBe('https://vendor.example/changelog');
  });

  it('is who states the date, where there is one', () => {
    const dated = stage('deprecated', retires('2027-03-01'));
    const url = said(dated, { news: ['id', 'lifecycle.stage'], dates: ['lifecycle.retires'] });
    expect(url).toBe('https://vendor.example/deprecations');
  });
});

describe('retired-model', () => {
  const retired = old(
    stage('retired', { ...retires('2026-02-13'), replacement: ['gpt-new-1'], replacementAsPublished: ['gpt-new-1'] }),
  );

  it('says when, where and what instead, and replaces the ID', () => {
    const { lines, document, first } = said([retired], 'model = "[[gpt-old-1]]"');
    expect(lines).toEqual(['retired-model error: gpt-old-1 was retired on OpenAI API on 2026-02-13. Use gpt-new-1.']);
    expect(fixed(document, first)).toBe('model = "gpt-new-1"');
    expect(first).toMatchObject({
      deprecated: true,
      replacement: 'gpt-new-1',
      fixes: [{ preferred: true }],
      retirement: { date: '2026-02-13' },
      source: { url: 'https://example.com/models', checked: '2026-11-01' },
    });
  });

  it('is a hint in a comment, and its fix is not preferred there', () => {
    const { first } = said([retired], '# [[gpt-old-1]]', { tier: 'prose', role: 'comment' });
    expect(first).toMatchObject({ severity: 'hint', fixes: [{ preferred: false }] });
  });

  it('retires today on the day itself, and is retired on the next', () => {
    const on = (asOf: string) => said([retired], '[[gpt-old-1]]', {}, { asOf }).lines;
    expect(on('2026-02-12')).toEqual([
      'retiring-model warning: gpt-old-1 retires on OpenAI API on 2026-02-13 (in 1 day). Use gpt-new-1.',
    ]);
    expect(on('2026-02-13')).toEqual(['retiring-model warning: gpt-old-1 retires today on OpenAI API. Use gpt-new-1.']);
    expect(on('2026-02-14')[0]).toMatch(/^retired-model error: gpt-old-1 was retired on OpenAI API on 2026-02-13/);
  });

  it('is a warning that says to which, where requests go on to another model', () => {
    const redirected = old(
      stage('retired', { ...retires('2026-05-15'), afterRetirement: 'redirects', redirectsTo: 'gpt-new-1' }),
    );
    expect(said([redirected], '[[gpt-old-1]]').lines).toEqual([
      'retired-model warning: gpt-old-1 was retired on OpenAI API on 2026-05-15; requests go to gpt-new-1.',
    ]);
    expect(said([redirected], '# [[gpt-old-1]]', { tier: 'prose' }).lines).toEqual([]);
  });

  it('gives the range where the place proves no region', () => {
    const perRegion = old(
      stage('retired', {
        retires: [
          { date: '2026-03-01', kind: 'firm', scope: { regions: ['commercial'] }, checked: '2026-07-08' },
          { date: '2026-07-30', kind: 'firm', scope: { regions: ['govcloud'] }, checked: '2026-07-08' },
        ],
      }),
    );
    expect(said([perRegion], '[[gpt-old-1]]').lines).toEqual([
      'retired-model error: gpt-old-1 was retired on OpenAI API: 2026-03-01 (commercial), 2026-07-30 (govcloud).',
    ]);
  });

  it('is a warning where only some customers are out', () => {
    const perTier = old(
      stage('retired', {
        retires: [{ date: '2026-08-16', kind: 'firm', scope: { tier: ['free', 'developer'] }, checked: '2026-08-20' }],
      }),
    );
    expect(said([perTier], '[[gpt-old-1]]').lines).toEqual([
      'retired-model warning: gpt-old-1 was retired on OpenAI API: 2026-08-16 (the free and developer tiers).',
    ]);
  });

  it('claims nothing behind a foreign base URL, and nothing of a live model', () => {
    expect(said([retired], '[[gpt-old-1]]', { datesApply: false }).lines).toEqual([]);
    expect(said([retired], '[[gpt-new-1]]').lines).toEqual([]);
  });
});

describe('retirement-date-passed', () => {
  it('says the day of the source, and not that the model is gone', () => {
    const passed = old(stage('deprecated', retires('2026-10-20', '2026-08-20')));
    expect(said([passed], '[[gpt-old-1]]').lines).toEqual([
      'retirement-date-passed warning: gpt-old-1 on OpenAI API: retirement date 2026-10-20 has passed (source checked 2026-08-20).',
    ]);
  });
});

describe('retiring-model', () => {
  const retiring = old(stage('ga', retires('2027-01-14')));

  it('warns within the lead time, and keeps quiet before it', () => {
    expect(said([retiring], '[[gpt-old-1]]').lines).toEqual([
      'retiring-model warning: gpt-old-1 retires on OpenAI API on 2027-01-14 (in 54 days).',
    ]);
    expect(said([retiring], '[[gpt-old-1]]', {}, { leadTimeDays: 30 }).lines).toEqual([]);
  });

  it('says what happens then', () => {
    const upgraded = old(
      stage('ga', {
        ...retires('2026-12-09'),
        afterRetirement: 'auto-upgrades',
        autoUpgradeFrom: '2026-11-24',
        redirectsTo: 'gpt-new-1',
      }),
    );
    expect(said([upgraded], '[[gpt-old-1]]').lines[0]).toContain(
      'Deployments that allow it are upgraded to gpt-new-1 from 2026-11-24 on.',
    );
  });

  it('never counts an earliest date as a retirement', () => {
    const floor = old(stage('ga', { retires: [{ date: '2026-12-01', kind: 'earliest', checked: '2026-10-01' }] }));
    expect(said([floor], '[[gpt-old-1]]').lines).toEqual([
      'legacy-model hint: gpt-old-1 stays on OpenAI API at least until 2026-12-01; no retirement date is announced.',
    ]);
    expect(said([floor], '[[gpt-old-1]]', {}, { asOf: '2026-12-02' }).lines).toEqual([
      'legacy-model hint: gpt-old-1 was promised on OpenAI API only until 2026-12-01; no retirement date is known (source checked 2026-10-01).',
    ]);
  });
});

describe('deprecated-model', () => {
  it('is information in code and a warning in a deployment', () => {
    const deprecated = old(stage('deprecated'), { platform: 'azure-openai' });
    expect(said([deprecated], '[[gpt-old-1]]').lines).toEqual([
      'deprecated-model information: gpt-old-1 is deprecated on Azure OpenAI.',
    ]);
    expect(said([deprecated], '[[gpt-old-1]]', { tier: 'deployment' }).lines).toEqual([
      'deprecated-model warning: gpt-old-1 is deprecated on Azure OpenAI. New customers can no longer deploy it.',
    ]);
    expect(said([deprecated], '# [[gpt-old-1]]', { tier: 'prose' }).lines).toEqual([]);
  });

  it('says "listed as" where a list says so, and names sooner dates of a part', () => {
    const listed = old({
      stage: 'deprecated',
      stageBasis: 'listed',
      stageChecked: '2026-10-01',
      retires: [
        { date: '2027-10-01', kind: 'firm', checked: '2026-10-01' },
        { date: '2027-03-31', kind: 'firm', scope: { deploymentTypes: ['Standard'] }, checked: '2026-10-01' },
      ],
    });
    expect(said([listed], '[[gpt-old-1]]').lines).toEqual([
      'deprecated-model information: gpt-old-1 is listed as deprecated on OpenAI API and retires on 2027-10-01. Other dates: 2027-03-31 (Standard deployments).',
    ]);
  });

  it('tells a day that lies behind apart from those to come', () => {
    const part = (date: string, type: 'Standard' | 'GlobalBatch') => ({
      date,
      kind: 'firm' as const,
      scope: { deploymentTypes: [type] },
      checked: '2026-10-01',
    });
    const listed = old({
      stage: 'deprecated',
      stageBasis: 'stated',
      stageChecked: '2026-10-01',
      retires: [
        { date: '2027-10-01', kind: 'firm', checked: '2026-10-01' },
        part('2026-03-31', 'Standard'),
        part('2027-03-31', 'GlobalBatch'),
      ],
    });
    expect(said([listed], '[[gpt-old-1]]').lines).toEqual([
      'deprecated-model information: gpt-old-1 is deprecated on OpenAI API and retires on 2027-10-01. Dates that have passed: 2026-03-31 (Standard deployments). Other dates: 2027-03-31 (GlobalBatch deployments).',
    ]);
  });

  it('counts a scoped date where the place proves the scope', () => {
    const scoped = old(
      stage('deprecated', {
        retires: [
          { date: '2027-10-01', kind: 'firm', checked: '2026-10-01' },
          { date: '2026-12-31', kind: 'firm', scope: { deploymentTypes: ['Standard'] }, checked: '2026-10-01' },
        ],
      }),
    );
    const on = (deploymentType: 'Standard' | 'GlobalStandard') =>
      said([scoped], '[[gpt-old-1]]', { circumstances: { deploymentType } }).lines[0];
    expect(on('Standard')).toMatch(
      /^retiring-model warning: gpt-old-1 retires on OpenAI API \(Standard deployments\) on 2026-12-31 .* Others stay until 2027-10-01\.$/,
    );
    expect(on('GlobalStandard')).toMatch(/^deprecated-model information: .* retires on 2027-10-01/);
  });
});

describe('closed-model, preview-model, legacy-model', () => {
  it('closed to new customers, with the date of those who have it', () => {
    const closed = old(
      stage('deprecated', {
        retires: [
          { date: '2026-10-20', kind: 'firm', scope: { customers: 'new' }, checked: '2026-09-16' },
          { date: '2027-03-31', kind: 'firm', scope: { customers: 'existing' }, checked: '2026-09-16' },
        ],
      }),
    );
    expect(said([closed], '[[gpt-old-1]]').lines).toEqual([
      'closed-model information: gpt-old-1 is closed to new customers on OpenAI API since 2026-10-20. Other dates: 2027-03-31 (existing customers).',
    ]);
  });

  it('preview: information without a replacement', () => {
    const preview = old(stage('preview', { replacement: ['gpt-new-1'] }));
    expect(said([preview], '[[gpt-old-1]]').lines).toEqual([
      'preview-model information: gpt-old-1 is a preview on OpenAI API.',
    ]);
    expect(said([preview], '[[gpt-old-1]]').first).toMatchObject({ deprecated: false, fixes: [] });
  });

  it('legacy: a hint, information in a deployment', () => {
    const legacy = old(stage('legacy', retires('2027-04-14')));
    expect(said([legacy], '[[gpt-old-1]]').lines).toEqual([
      'legacy-model hint: gpt-old-1 is a legacy model on OpenAI API and retires on 2027-04-14.',
    ]);
    expect(said([legacy], '[[gpt-old-1]]', { tier: 'deployment' }).first?.severity).toBe('information');
  });
});

describe('alias-of-retiring-model', () => {
  const snapshot: FakeEntry = {
    platform: 'openai',
    id: 'gpt-5',
    version: '2025-08-07',
    aliases: ['gpt-5-2025-08-07'],
    lifecycle: stage('deprecated', { ...retires('2026-12-11'), namedSnapshot: 'gpt-5-2025-08-07' }),
  };

  it('an alias whose snapshot alone is named in the notice', () => {
    expect(said([snapshot], '[[gpt-5]]').lines).toEqual([
      'alias-of-retiring-model information: gpt-5 points to gpt-5-2025-08-07, which shuts down on OpenAI API on 2026-12-11.',
    ]);
  });

  it('is a warning once the snapshot is gone: no newer word was found', () => {
    const gone: FakeEntry = { ...snapshot, lifecycle: { ...snapshot.lifecycle, stage: 'retired' } };
    expect(said([gone], '[[gpt-5]]', {}, { asOf: '2026-12-12' }).lines[0]).toMatch(
      /^alias-of-retiring-model warning: gpt-5 points to gpt-5-2025-08-07, which was retired /,
    );
    expect(said([gone], '[[gpt-5]]', { tier: 'uncalled' }, { asOf: '2026-12-12' }).lines).toEqual([]);
  });

  it('what the notes say in prose decides nothing', () => {
    const lifecycle = {
      ...snapshot.lifecycle,
      namedSnapshot: undefined,
      notes: 'the page lists the snapshot gpt-5-2025-08-07',
    };
    expect(said([{ ...snapshot, lifecycle }], '[[gpt-5]]').lines).toEqual([
      'retiring-model warning: gpt-5 retires on OpenAI API on 2026-12-11 (in 20 days).',
    ]);
  });

  it('the snapshot itself is a warning', () => {
    expect(said([snapshot], '[[gpt-5-2025-08-07]]').lines).toEqual([
      'retiring-model warning: gpt-5-2025-08-07 retires on OpenAI API on 2026-12-11 (in 20 days).',
    ]);
  });

  it('an alias without the date of its ID; once that is retired, the alias is too', () => {
    const dated: FakeEntry = {
      platform: 'anthropic',
      id: 'claude-4-20250514',
      aliases: ['claude-4-latest'],
      lifecycle: stage('retired', retires('2026-06-15')),
    };
    expect(said([dated], '[[claude-4-latest]]', {}, { asOf: '2026-06-01' }).lines).toEqual([
      'alias-of-retiring-model information: claude-4-latest points to claude-4-20250514, which shuts down on Claude API on 2026-06-15.',
    ]);
    expect(said([dated], '[[claude-4-latest]]').lines).toEqual([
      'retired-model error: claude-4-latest was retired on Claude API on 2026-06-15.',
    ]);
  });
});

describe('an Azure ID without a version', () => {
  const version = (number: string, lifecycle: FakeEntry['lifecycle']): FakeEntry => ({
    ...old(lifecycle, { platform: 'azure-openai', version: number }),
  });

  it('is retired when all its versions are', () => {
    const versions = [
      version('0301', stage('retired', retires('2025-02-13'))),
      version('0613', stage('retired', retires('2025-06-06'))),
    ];
    expect(said(versions, '[[gpt-old-1]]').lines).toEqual([
      'retired-model error: Every version of gpt-old-1 is retired on Azure OpenAI. By version: 0301 until 2025-02-13, 0613 until 2025-06-06.',
    ]);
  });

  it('is as mild as its mildest version', () => {
    const versions = [version('0301', stage('retired', retires('2025-02-13'))), version('1106', stage('deprecated'))];
    expect(said(versions, '[[gpt-old-1]]').lines).toEqual([
      'deprecated-model information: Every version of gpt-old-1 is deprecated or retired on Azure OpenAI. By version: 0301 until 2025-02-13, 1106 deprecated.',
    ]);
    expect(said([...versions, version('2024', stage('ga'))], '[[gpt-old-1]]').lines).toEqual([]);
  });

  it('is legacy when all its versions are at the least', () => {
    const versions = [
      version('0301', stage('deprecated', retires('2026-12-01'))),
      version('1106', stage('legacy', retires('2027-04-14'))),
    ];
    expect(said(versions, '[[gpt-old-1]]').lines).toEqual([
      'legacy-model hint: Every version of gpt-old-1 is legacy, deprecated or retired on Azure OpenAI. By version: 0301 until 2026-12-01, 1106 until 2027-04-14.',
    ]);
  });

  it('claims of the version alone where the text proves it', () => {
    const versions = [version('0301', stage('retired', retires('2025-02-13'))), version('2024', stage('ga'))];
    expect(said(versions, '[[gpt-old-1]]', { version: '0301' }).lines).toEqual([
      'retired-model error: gpt-old-1 0301 was retired on Azure OpenAI on 2025-02-13.',
    ]);
  });
});

describe('unknown-model', () => {
  const known = [old(stage('ga'), { id: 'gpt-4o-mini' })];
  it.each([
    ['gpt-4o-mni', 'gpt-4o-mini'],
    ['gtp-4o-mini', 'gpt-4o-mini'],
    ['gpt4o-mini', 'gpt-4o-mini'],
    ['azure/gpt-4o-minii', 'azure/gpt-4o-mini'],
  ])('%s is a slip for %s', (written, meant) => {
    const { document, findings } = said(known, `[[${written}]]`);
    expect(findings).toMatchObject([{ rule: 'unknown-model', severity: 'information' }]);
    expect(fixed(document, findings[0])).toBe(meant);
  });

  it('says of what is meant when it ends itself, where the place tells whose it is', () => {
    const ending = [old(stage('ga', retires('2027-01-14', '2026-11-01')), { id: 'gpt-4o-mini' })];
    const on = (platform?: string): string | undefined =>
      said(ending, '[[gpt-4o-mni]]', platform === undefined ? {} : { platform }).first?.message;
    expect(on('openai')).toContain('Did you mean gpt-4o-mini (retires 2027-01-14)?');
    expect(on('box-ai')).toContain('Did you mean gpt-4o-mini?');
  });

  it.each(['gpt-5o-mini', 'gpt-40-mini', 'acme-7b', '<gpt-4o-mini>', 'gpt-4o-mini-12', '{gpt-4o-mini'])(
    '%s is left alone',
    (written) => expect(said(known, `[[${written}]]`).lines).toEqual([]),
  );
});

describe('settings', () => {
  const retired = old(stage('retired', retires('2026-02-13')));

  it.each([
    ['a rule switched off', { severities: { 'retired-model': 'off' as const } }, []],
    ['a platform that is not wanted', { platforms: ['anthropic'] }, []],
    ['a platform that is wanted', { platforms: ['openai'] }, ['error']],
    ['an ignored ID in another case', { ignoredIds: ['GPT-OLD-1'] }, []],
    ['another severity', { severities: { 'retired-model': 'warning' as const } }, ['warning']],
  ])('%s', (_what, options, severities) => {
    expect(said([retired], '[[gpt-old-1]]', {}, options).findings.map(({ severity }) => severity)).toEqual(severities);
  });

  it('speaks Japanese', () => {
    expect(said([retired], '[[gpt-old-1]]', {}, { messages: messagesFor('ja') }).first?.message).toBe(
      'gpt-old-1 は OpenAI API で 2026-02-13 に提供を終了しました。',
    );
  });
});
