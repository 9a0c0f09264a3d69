/** The vendors' pages that tell when models end, by platform: read as text, compared by what stands on them. */

export interface VendorPage {
  readonly platform: string;
  /** A page that speaks of another platform's models too. */
  readonly andPlatform?: string;
  /** The page that a person opens, as the catalogue's sources name it. */
  readonly url: string;
  /** Where its text is had, when that is another address. */
  readonly from?: string;
}

export const VENDOR_PAGES: readonly VendorPage[] = [
  { platform: 'openai', url: 'https://developers.openai.com/api/docs/deprecations' },
  {
    platform: 'azure-openai',
    andPlatform: 'azure-ai-foundry',
    url: 'https://learn.microsoft.com/en-us/azure/foundry/openai/concepts/model-retirement-schedule',
    from: 'https://raw.githubusercontent.com/MicrosoftDocs/azure-ai-docs/main/articles/foundry/openai/includes/concepts-model-retirement-schedule-content.md',
  },
  { platform: 'anthropic', url: 'https://platform.claude.com/docs/en/about-claude/model-deprecations' },
  { platform: 'aws-bedrock', url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle.html' },
  { platform: 'google-gemini', url: 'https://ai.google.dev/gemini-api/docs/deprecations' },
  { platform: 'google-vertex', url: 'https://docs.cloud.google.com/vertex-ai/generative-ai/docs/learn/model-versions' },
  { platform: 'groq', url: 'https://console.groq.com/docs/deprecations' },
  { platform: 'cohere', url: 'https://docs.cohere.com/docs/deprecations' },
  { platform: 'mistral', url: 'https://docs.mistral.ai/models' },
  { platform: 'moonshot', url: 'https://platform.kimi.ai/docs/models' },
  { platform: 'alibaba', url: 'https://www.alibabacloud.com/help/en/model-studio/model-depreciation' },
  { platform: 'cerebras', url: 'https://inference-docs.cerebras.ai/support/deprecation' },
];

export const PAGE_TYPES: readonly string[] = ['text/html', 'text/markdown', 'text/plain', 'application/xhtml+xml'];
