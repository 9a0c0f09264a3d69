// Where the catalogue says something else than the collected facts on purpose, with the reason. The import applies these; compare-facts explains them.

export interface Difference {
  readonly platform: string;
  readonly id: string;
  readonly version?: string;
  /** Dotted path of a field of the element: `kind`, `lifecycle.stage`. */
  readonly field: string;
  readonly value: unknown;
  readonly reason: string;
}

const AUDIO =
  'Answers on chat completions like its successor gpt-audio-1.5 and the same model on Azure; the realtime endpoint of the fact comes from a price map.';
const IMAGE = 'Assumed to be text only because nothing said otherwise; name and siblings say that it makes images.';

const ACCESS = 'The fact says it in a note only; here it is a field, so that a card can show it.';

export const DIFFERENCES: readonly Difference[] = [
  ...(
    [
      ['computer-use-preview', '2025-03-11'],
      ['gpt-image-1', '2025-04-15'],
      ['o1-preview', '2024-09-12'],
    ] as const
  ).map(([id, version]) => ({
    platform: 'azure-openai',
    id,
    version,
    field: 'access',
    value: 'limited',
    reason: ACCESS,
  })),
  ...['gpt-audio', 'gpt-audio-mini', 'gpt-audio-mini-2025-10-06', 'gpt-audio-mini-2025-12-15'].map((id) => ({
    platform: 'openai',
    id,
    field: 'kind',
    value: 'audio',
    reason: AUDIO,
  })),
  ...(
    [
      ['azure-ai-foundry', 'MAI-Image-2'],
      ['azure-ai-foundry', 'MAI-Image-2.5-Pro'],
      ['xai', 'grok-2-image-1212'],
      ['xai', 'grok-imagine-image-2.0'],
      ['xai', 'grok-imagine-image-pro'],
      ['zhipu', 'glm-image'],
    ] as const
  ).map(([platform, id]) => ({ platform, id, field: 'kind', value: 'image', reason: IMAGE })),
];

/** Documents that were handed over as files: what they are, and the public page behind each, where one is known. */
export const HANDED_OVER: Readonly<
  Record<
    string,
    {
      readonly key: string;
      readonly document: string;
      readonly licence: string;
      readonly path?: string;
      readonly url?: string;
    }
  >
> = {
  seed000: {
    key: 'boxCard',
    licence: 'box-docs',
    document: 'developer.box.com: model card of Azure OpenAI GPT-4o mini',
    url: 'https://developer.box.com/guides/box-ai/ai-models/azure-openai-gpt-4o-mini-model-card',
  },
  seed001: {
    key: 'azureModels2506',
    licence: 'ms-docs',
    document: 'learn.microsoft.com: Azure OpenAI models, Japanese edition of June 2025',
    url: 'https://learn.microsoft.com/en-us/azure/foundry/foundry-models/concepts/models-sold-directly-by-azure',
  },
  seed002: { key: 'article4oMini', licence: 'third-party-note', document: 'article on GPT-4o mini, 2025' },
  seed003: {
    key: 'azureDiff2502',
    licence: 'diff-insight',
    document: 'autotaker/diff-insight (MicrosoftDocs/azure-ai-docs d46a0e8...ea9b000)',
    path: 'site/posts/202502/report-20250206-openai.md',
    url: 'https://github.com/autotaker/diff-insight/blob/main/site/posts/202502/report-20250206-openai.md',
  },
};
