/** Who stands behind the licence key of a source: its name, under which licence its facts are taken, and the lag that was seen. */

export interface Publisher {
  readonly name: string;
  readonly licence: string;
  /** Between what a vendor announced and what the source said, as it was seen; absent where nobody has looked. */
  readonly lag?: string;
}

const CC_BY = 'CC BY 4.0';
const NONE = 'facts only';

export const PUBLISHERS: Readonly<Record<string, Publisher>> = {
  'anthropic-docs': { name: 'Anthropic: documentation', licence: NONE },
  'anthropic-sdk': { name: 'npm `@anthropic-ai/sdk`', licence: 'Apache-2.0', lag: 'same day (notice of 2026-11-23)' },
  'aws-docs': { name: 'AWS: Bedrock user guide', licence: NONE },
  'azure-api': { name: 'Azure: Models API, price API, specifications', licence: 'MIT' },
  'box-docs': { name: 'Box: documentation', licence: NONE },
  'deprecations-rss': { name: 'deprecations.info', licence: 'MIT', lag: 'days; its copy of 2026-07 was months old' },
  'diff-insight': { name: 'Copies of Microsoft Learn by autotaker/diff-insight', licence: CC_BY },
  endoflife: { name: 'endoflife.date', licence: 'MIT', lag: 'weeks' },
  'genai-prices': { name: 'npm `@pydantic/genai-prices`', licence: 'MIT', lag: 'two months' },
  'github-announcement': { name: 'GitHub: changelog', licence: NONE },
  'github-docs': {
    name: 'GitHub: documentation',
    licence: CC_BY,
    lag: 'the newest copy that could be read is of 2026-06',
  },
  'github-thread': { name: 'Public issues and threads', licence: NONE },
  'google-docs': { name: 'Google: Gemini API and Vertex AI documentation', licence: CC_BY },
  litellm: { name: 'LiteLLM: price map', licence: 'MIT', lag: 'days; no dates are taken' },
  modeldeprecations: { name: 'modeldeprecations.dev', licence: 'MIT', lag: 'days' },
  'models-dev': { name: 'models.dev', licence: 'MIT', lag: 'days; the copy in npm packages two months' },
  'ms-docs': { name: 'Microsoft Learn: Azure documentation', licence: CC_BY, lag: 'same day' },
  ollama: { name: 'Ollama: list of models', licence: 'MIT' },
  'openai-api': { name: 'OpenAI: list of models of the API', licence: NONE, lag: 'same day' },
  'openai-docs': { name: 'OpenAI: documentation', licence: NONE },
  'openai-node': { name: 'npm `openai`', licence: 'Apache-2.0', lag: 'same day (GPT-6.2 on 2026-11-17)' },
  openrouter: { name: 'OpenRouter: models API', licence: NONE },
  'oracle-docs': { name: 'Oracle: documentation', licence: NONE },
  'pi-ai': { name: 'npm `@earendil-works/pi-ai`', licence: 'MIT', lag: 'one to two weeks' },
  'public-code': { name: 'Public code', licence: NONE },
  'quora-tracker': { name: 'quora/model-deprecation-tracker', licence: NONE },
  'snowflake-docs': { name: 'Snowflake: documentation', licence: NONE },
  'tencent-docs': { name: 'Tencent Cloud: documentation', licence: NONE },
  'third-party-note': { name: 'Articles and notes of third parties', licence: NONE },
  'vendor-docs': { name: 'Documentation of Alibaba, Cohere, Mistral and xAI', licence: NONE },
  'vercel-ai': { name: 'npm `@ai-sdk/*`', licence: 'Apache-2.0', lag: 'weeks; it drops old IDs without a word' },
};
