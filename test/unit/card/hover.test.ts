import { describe, expect, it } from 'vitest';
import type { Card, CardRequest } from '../../../src/card/card';
import { cardOf } from '../../../src/card/card';
import { type CardAction, cardMarkdown } from '../../../src/card/markdown';
import { linksTo } from '../../../src/card/markup/links';
import { type Words, wordsFor } from '../../../src/card/words';
import { messagesFor } from '../../../src/messages/by-locale';
import { fakeCatalogue, retires, stage } from '../catalogue/fake';
import { ENGLISH, JAPANESE, ROWS, rowCard, TODAY } from './rows';

const SCHEDULE = 'https://learn.microsoft.com/en-us/azure/foundry/openai/concepts/model-retirement-schedule';

function hover(card: Card, words: Words = ENGLISH): string {
  return cardMarkdown(card, { words, links: linksTo(ROWS.hosts) });
}

/** The lines as they stand, without the blanks that break them. */
function lines(...texts: readonly string[]): string {
  return texts.join('\n').replaceAll(/([^\n])\n(?!\n|$)/g, '$1  \n');
}

describe('the hover', () => {
  it('of a deprecated model with a firm date', () => {
    expect(hover(rowCard('azure-openai', 'gpt-4o-mini'))).toBe(
      lines(
        '$(warning) **GPT-4o mini** · Azure OpenAI · `gpt-4o-mini` `2024-07-18`',
        '**Deprecated** · retires 2027-04-14 (in 144 days)',
        'Standard: ended 2026-03-31 · fine-tuned models, inference: ends 2027-10-01',
        '',
        '128,000 context · 16,384 output · knowledge to 2023-10 · $0.15 / $0.60 per 1M tokens (GlobalStandard)',
        'text, image → text · tools · structured outputs · fine-tuning · prompt caching · +3 more',
        'GlobalStandard 25 regions · DataZoneStandard 14 · ProvisionedManaged 21 · +4 more',
        '',
        'OpenAI API: retires 2027-01-14 · Box AI: available · GitHub Models: retired 2026-07-30',
        `[Azure OpenAI retirement page](${SCHEDULE}), checked 2026-10-09`,
      ),
    );
  });

  it('of a model that is upgraded, with a replacement that the vendor named', () => {
    expect(hover(rowCard('azure-openai', 'gpt-4o@2024-05-13'))).toBe(
      lines(
        '$(warning) **GPT-4o** · Azure OpenAI · `gpt-4o` `2024-05-13`',
        '**Deprecated** · retires 2026-12-09 (in 18 days) · deployments are upgraded to gpt-5.6-sol (2026-07-09) from 2026-11-24 on \u2003→ `gpt-5.6-sol`',
        'Standard: ended 2026-03-31',
        '',
        '128,000 context · 4,096 output · knowledge to 2023-10',
        'text, image → text · tools · prompt caching · batch · JSON mode · +1 more',
        'GlobalStandard 24 regions · DataZoneStandard 13 · ProvisionedManaged 24 · +3 more',
        '',
        'OpenAI API: date 2026-10-23 has passed',
        `[Azure OpenAI retirement page](${SCHEDULE}), checked 2026-10-09`,
      ),
    );
  });

  it('of a card on Box AI', () => {
    expect(hover(rowCard('box-ai', 'azure__openai__gpt_4o_mini'))).toBe(
      lines(
        '$(pass) **GPT-4o mini** · Box AI · `azure__openai__gpt_4o_mini`',
        '**Generally available** · no retirement date known',
        '',
        'about 128,000 context · about 16,000 output · knowledge to 2023-10',
        'text, image → text',
        'Category: standard · Microsoft Azure · open to all customers · 85.4 tokens/s',
        '',
        'OpenAI API: retires 2027-01-14 · Azure OpenAI: retires 2027-04-14 · GitHub Models: retired 2026-07-30',
        'Newest fact of 2026-01-30, 295 days old',
        '[developer.box.com](https://developer.box.com/guides/box-ai/ai-models/index), checked 2026-01-30',
      ),
    );
  });

  it('of a retired model: neither price nor regions, but what instead', () => {
    expect(hover(rowCard('azure-openai', 'gpt-4o-realtime-preview@2024-10-01'))).toBe(
      lines(
        '$(error) **GPT-4o realtime preview** · Azure OpenAI · `gpt-4o-realtime-preview` `2024-10-01`',
        '**Retired on 2025-03-26** · requests fail \u2003→ `gpt-realtime` (the vendor named gpt-4o-realtime-preview&#64;2024-12-17, gpt-4o-mini-realtime-preview&#64;2024-12-17)',
        '',
        '128,000 input · 4,096 output · knowledge to 2023-10',
        'text, audio → text, audio',
        '',
        '[learn.microsoft.com](https://learn.microsoft.com/en-us/azure/foundry/openai/concepts/retired-models), checked 2026-07-28',
      ),
    );
  });

  it('of a model with an earliest date, which is no retirement', () => {
    expect(hover(rowCard('anthropic', 'claude-haiku-4-5', { asOf: '2026-10-01' }))).toBe(
      lines(
        '$(pass) **Claude Haiku 4.5** · Claude API · `claude-haiku-4-5-20251001`',
        '**Generally available** · not retired before 2026-10-15',
        '',
        '200,000 context · 64,000 output · knowledge to 2025-02 · $1.00 / $5.00 per 1M tokens',
        'text, image, PDF → text · reasoning · tools · structured outputs · prompt caching · +2 more',
        '',
        'Amazon Bedrock: available · Google Vertex AI: available',
        '[Claude API retirement page](https://platform.claude.com/docs/en/about-claude/model-deprecations), checked 2026-09',
      ),
    );
  });

  it('of an earliest date that has passed: still no retirement', () => {
    expect(hover(rowCard('anthropic', 'claude-haiku-4-5'))).toContain(
      '**Generally available** · "not before" date 2026-10-15 has passed, no retirement date known',
    );
  });

  it('of a model that is merely listed', () => {
    const text = hover(rowCard('openai', 'gpt-5.4'));
    expect(text).toContain('$(pass) **GPT-5.4** · OpenAI API · `gpt-5.4` `2026-03-05`  \n');
    expect(text).toContain('**Available (listed 2026-11-13)** · no retirement date known\n');
    expect(text).not.toContain('Generally available');
  });

  it('of dates that count for a region only', () => {
    expect(hover(rowCard('aws-bedrock', 'anthropic.claude-3-5-sonnet-20240620-v1:0'))).toBe(
      lines(
        '$(error) **Claude 3.5 Sonnet v1** · Amazon Bedrock · `anthropic.claude-3-5-sonnet-20240620-v1:0`',
        '**Retired** \u2003the vendor named anthropic.claude-sonnet-4-5-20250929-v1:0',
        'regions commercial: was to end 2026-03-01 · regions govcloud, other: was to end 2026-07-30',
        '',
        '1,000,000 input · 4,096 output',
        'text, image, PDF → text · tools · structured outputs',
        '',
        '[Amazon Bedrock retirement page](https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle.html), checked 2026-07-08 · reported by third parties only',
      ),
    );
  });

  it('of a model closed to new customers', () => {
    const text = hover(rowCard('google-vertex', 'gemini-2.5-pro'));
    expect(text).toContain('$(lock) **Gemini 2.5 Pro** · Google Vertex AI');
    expect(text).toContain('**Closed to new customers since 2026-10-20** \u2003→ `gemini-3.5-flash`  \n');
    expect(text).toContain('existing customers: ends 2027-03-31 · regions KR, BR, FR (data residency), existing');
    expect(text).toContain('reported by third parties only');
  });

  it('of a date that has passed since the source was read', () => {
    const text = hover(rowCard('azure-openai', 'gpt-4o-transcribe'));
    expect(text).toContain('**Retirement date 2026-10-15 has passed (source checked 2026-10-09)**');
    expect(text).not.toMatch(/retires|Retired/);
  });

  it('on the day itself, the day before and the day after', () => {
    const on = (asOf: string): string => hover(rowCard('azure-openai', 'gpt-4o@2024-05-13', { asOf }));
    expect(on('2026-12-08')).toContain('retires 2026-12-09 (tomorrow)');
    expect(on('2026-12-09')).toContain('retires today, 2026-12-09');
    expect(on('2026-12-10')).toContain('retirement date 2026-12-09 has passed (source checked 2026-10-09)');
  });

  it('in Japanese', () => {
    expect(hover(rowCard('azure-openai', 'gpt-4o@2024-05-13'), JAPANESE)).toBe(
      lines(
        '$(warning) **GPT-4o** · Azure OpenAI · `gpt-4o` `2024-05-13`',
        '**非推奨** · 2026-12-09 に提供終了予定（あと 18 日） · 2026-11-24 以降、デプロイは gpt-5.6-sol (2026-07-09) にアップグレードされます \u2003→ `gpt-5.6-sol`',
        'Standard: 2026-03-31 に終了',
        '',
        'コンテキスト 128,000 · 出力 4,096 · 学習データ 2023-10 まで',
        'テキスト、画像 → テキスト · ツール呼び出し · プロンプトキャッシュ · バッチ · JSON モード · ほか 1 件',
        'GlobalStandard 24 リージョン · DataZoneStandard 13 · ProvisionedManaged 24 · ほか 3 件',
        '',
        'OpenAI API: 終了日 2026-10-23 を経過',
        `[Azure OpenAI 提供終了予定のページ](${SCHEDULE})（2026-10-09 確認）`,
      ),
    );
  });

  it('groups numbers as the reader does, whatever the language of the sentences', () => {
    const german = wordsFor(messagesFor('de'), 'de');
    expect(hover(rowCard('azure-openai', 'gpt-4o-mini'), german)).toContain('128.000 context · 16.384 output');
    expect(wordsFor(messagesFor('en'), 'no such locale').count(128_000)).toBe('128,000');
  });
});

describe('the hover of an Azure ID without a version', () => {
  it('claims what holds for all versions and names the rest', () => {
    expect(hover(rowCard('azure-openai', 'gpt-4o'))).toBe(
      lines(
        '$(warning) **GPT-4o** · Azure OpenAI · `gpt-4o`',
        '**Depends on the version** \u2003→ `gpt-5.6-sol`',
        '`2024-11-20` retires 2027-04-14 · `2024-08-06-ev3` date 2026-03-31 has passed · `2024-08-06` retires 2027-04-14 · `2024-05-13` retires 2026-12-09',
        '',
        '128,000 input · knowledge to 2023-10',
        'text, image → text',
        'Depends on the version: Context window, Max output tokens, Capabilities, +6 more',
        '',
        'OpenAI API: depends on the version',
        `[Azure OpenAI retirement page](${SCHEDULE}), checked 2026-10-09`,
      ),
    );
  });
});

describe('links of the hover', () => {
  const command = (action: CardAction): string => `command:modelAlmanac.${action}?%5B%5D`;
  const withCommands = (card: Card): string =>
    cardMarkdown(card, { words: ENGLISH, links: linksTo(ROWS.hosts), command });

  it('are the commands that were handed in', () => {
    expect(withCommands(rowCard('azure-openai', 'gpt-4o@2024-05-13'))).toContain(
      '→ `gpt-5.6-sol` \u2003[Replace](command:modelAlmanac.replace?%5B%5D) · [Card](command:modelAlmanac.card?%5B%5D) · [Sources](command:modelAlmanac.sources?%5B%5D)',
    );
  });
  it('go to the declaration from the words that say where it is', () => {
    const reason = { by: 'declared', detail: 'infra/[main](x).bicep:12' } as const;
    const card = { ...rowCard('azure-openai', 'gpt-4o@2024-05-13'), reason };
    expect(withCommands(card)).toContain(
      ' · [declared in infra/&#91;main&#93;(x).bicep:12](command:modelAlmanac.declaration?%5B%5D)',
    );
    expect(hover(card)).toContain(' · declared in infra/');
    expect(hover(card)).not.toContain('command:');
  });
  it('do not offer to replace by nothing', () => {
    expect(withCommands(rowCard('box-ai', 'azure__openai__gpt_4o_mini'))).not.toContain('Replace');
  });
  it('are none where the editor hands in something that is no command', () => {
    const text = cardMarkdown(rowCard('openai', 'gpt-5.4'), {
      words: ENGLISH,
      links: linksTo(ROWS.hosts),
      command: () => 'https://evil.example',
    });
    expect(text).not.toContain('evil');
  });
  it('lead to no host but those allowed', () => {
    const text = cardMarkdown(rowCard('azure-openai', 'gpt-4o-mini'), { words: ENGLISH, links: linksTo(new Set()) });
    expect(text).toContain('\nAzure OpenAI retirement page, checked 2026-10-09');
    expect(text).not.toContain('](');
  });
  it('need no theme icons where those would be text', () => {
    const options = { words: ENGLISH, links: linksTo(ROWS.hosts), icons: false };
    expect(cardMarkdown(rowCard('openai', 'gpt-5.4'), options)).toMatch(/^\*\*GPT-5\.4\*\*/);
  });
});

describe('the user’s own word', () => {
  it('is named as the source of what it says, with its reason, not the vendor’s page', () => {
    const catalogue = fakeCatalogue(
      [
        {
          platform: 'acme',
          id: 'a-1',
          lifecycle: stage('deprecated', retires('2027-01-01', '2026-11-02')),
          sources: { fake: ['lifecycle'], own: ['lifecycle'] },
        },
      ],
      {
        sources: {
          own: { document: 'model-almanac.json', checked: '2026-11-02', licence: 'none', note: 'told by mail' },
        },
      },
    );
    const card = cardOf({ catalogue, refs: catalogue.refs, asOf: TODAY, fromWorkspace: true });
    expect(hover(card)).toMatch(/From this workspace {2}\nmodel-almanac\.json \(told by mail\), checked 2026-11-02$/);
  });
});

describe('what the place adds', () => {
  const card = (more: Partial<CardRequest>): string => hover(rowCard('openai', 'gpt-4o-mini', more));

  it('a foreign host: the card, but no date, no replacement', () => {
    const text = card({ datesApply: false });
    expect(text).toContain('$(plug) **GPT-4o mini**');
    expect(text).toContain('**Served by another host: no dates are claimed**');
    expect(text).not.toMatch(/2027-01-14|gpt-6-luna|Deprecated/);
  });
  it('why the platform was chosen', () => {
    expect(card({ reason: { by: 'client', detail: 'OpenAI()' } })).toContain('Why this platform: the client OpenAI()');
    expect(card({})).not.toContain('Why this platform');
  });
  it('that the entry is the workspace’s own', () => {
    expect(card({ fromWorkspace: true })).toContain('From this workspace');
  });
  it('the deployment type whose date counts', () => {
    const text = hover(rowCard('azure-openai', 'gpt-4o@2024-05-13', { circumstances: { deploymentType: 'Standard' } }));
    expect(text).toContain('**Retired on 2026-03-31**');
  });
  it('text that tries to be more than text', () => {
    const reason = { by: 'key', detail: '$(zap) [x](command:evil) <script>' } as const;
    expect(card({ reason })).toContain(
      'Why this platform: the key &#36;(zap) &#91;x&#93;(command:evil) &lt;script&gt;',
    );
  });
});

describe('a catalogue that tries to be markup', () => {
  const evil = '<script>alert(1)</script> [x](command:evil) $(zap) `a` | b';
  const catalogue = fakeCatalogue([
    {
      platform: 'acme',
      id: 'evil](command:x)-1',
      version: '`1`$(zap)',
      name: evil,
      vendor: evil,
      providerOnCard: evil,
      capabilities: [evil],
      modalities: { input: [evil] },
      lifecycle: stage('deprecated', { ...retires('2027-01-01'), replacementAsPublished: [evil] }),
    },
  ]);
  const [ref] = catalogue.refs;
  if (!ref) throw new Error('no entry');
  const text = hover(cardOf({ catalogue, refs: [ref], asOf: TODAY }));

  it('stays text', () => {
    expect(text).not.toContain('<');
    expect(text.match(/\]\([^)]*\)/g)).toEqual(['](https://example.com/models)']);
    expect(text.replace('$(warning)', '')).not.toContain('$(');
    expect(text.match(/`/g)).toBeNull();
  });
  it('stays in its lines', () => {
    const lineFeeds = fakeCatalogue([{ platform: 'acme', id: 'a-1', name: 'a\n\n# heading\n- item' }]);
    const [first] = lineFeeds.refs;
    if (!first) throw new Error('no entry');
    expect(hover(cardOf({ catalogue: lineFeeds, refs: [first], asOf: TODAY }))).toContain(
      '**a \\# heading - item** · acme · `a-1`',
    );
  });
});
