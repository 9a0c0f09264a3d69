// Our names for the features of the collected facts, and what has to be said or corrected about some of them.

export interface NamedFeature {
  readonly id: string;
  readonly note?: string;
  /** A deliberate difference from the fact, with its reason in `note`. */
  readonly ga?: string;
}

const SWAPPED = 'In the published types GA has it before the previews do.';

/** Service and the fact's own words → our name. */
export const FEATURES: Readonly<Record<string, Readonly<Record<string, NamedFeature>>>> = {
  'azure-openai': {
    completions: { id: 'completions' },
    embeddings: { id: 'embeddings' },
    'embeddings encoding_format & dimensions': { id: 'embedding-dimensions' },
    'chat completions': { id: 'chat-completions' },
    'functions / function_call (legacy)': { id: 'function-call', note: 'Superseded by tools.' },
    'tools / tool_choice, parallel function calls': { id: 'tools' },
    'JSON mode (response_format json_object)': { id: 'json-mode' },
    'seed / reproducible output': { id: 'seed' },
    'vision input (image_url)': { id: 'vision' },
    'On Your Data via /extensions': {
      id: 'on-your-data-extensions',
      note: 'Replaced by data_sources on chat completions.',
    },
    'On Your Data data_sources on chat completions': { id: 'on-your-data' },
    'Whisper transcription/translation': { id: 'transcription' },
    timestamp_granularities: { id: 'timestamp-granularities' },
    'text to speech': {
      id: 'text-to-speech',
      ga: '2024-10-21',
      note: 'The fact names no GA version, but the reference of 2024-10-21 covers speech.',
    },
    'DALL-E 2 (async images:submit)': { id: 'dall-e-2-submit' },
    'DALL-E 3 image generation': { id: 'image-generation' },
    'gpt-image-1 generation and edits': { id: 'gpt-image' },
    'logprobs / top_logprobs': { id: 'logprobs', note: 'The first preview is not stated anywhere that was read.' },
    'Assistants v1': { id: 'assistants-v1', note: 'The Assistants API ended on 2026-08-26.' },
    'Assistants v2 (file_search, vector_stores)': {
      id: 'assistants-v2',
      note: 'The Assistants API ended on 2026-08-26 without a dated GA version.',
    },
    'fine_tuning/jobs (gpt-35-turbo etc.)': { id: 'fine-tuning' },
    'fine-tuning checkpoints, seed, events': { id: 'fine-tuning-checkpoints' },
    'Batch API': { id: 'batch' },
    'structured outputs (json_schema)': { id: 'structured-outputs' },
    'uploads (large files)': { id: 'uploads' },
    'max_completion_tokens (o-series)': { id: 'max-completion-tokens', note: 'Reasoning models refuse max_tokens.' },
    parallel_tool_calls: { id: 'parallel-tool-calls' },
    'stream_options.include_usage': { id: 'stream-options' },
    'o1-preview / o1-mini': { id: 'o1-preview' },
    'o1 (2024-12-17), o3-mini': { id: 'o1' },
    reasoning_effort: { id: 'reasoning-effort' },
    'developer messages': { id: 'developer-messages' },
    'prompt caching (cached_tokens)': { id: 'prompt-caching' },
    'stored completions (store, metadata)': { id: 'stored-completions' },
    'stored completions API': { id: 'stored-completions-api' },
    user_security_context: { id: 'user-security-context' },
    'predicted outputs (prediction)': { id: 'predicted-outputs' },
    'audio in chat completions (gpt-4o-audio-preview)': { id: 'audio-completions' },
    'Realtime (preview protocol)': {
      id: 'realtime-preview',
      note: 'The preview protocol is deprecated from 2026-04-30 on.',
    },
    'Realtime (GA protocol)': { id: 'realtime', note: 'An api-version in the address makes the connection fail.' },
    'Responses API': { id: 'responses' },
    'computer use': { id: 'computer-use' },
    'reasoning summary (o3, o4-mini)': { id: 'reasoning-summary' },
    'Evals API': { id: 'evals' },
    'remote MCP tool, background mode, encrypted reasoning, image tool': { id: 'responses-tools' },
    'video generation (Sora)': { id: 'video-generation', note: 'Needs api-version=preview.' },
    'api-version optional': { id: 'optional-api-version' },
  },
  'Microsoft.CognitiveServices': {
    'accounts/deployments resource': { id: 'deployments', note: SWAPPED },
    'deployment raiPolicyName': { id: 'deployment-rai-policy', note: SWAPPED },
    'deployment sku {name,capacity}': { id: 'deployment-sku', note: SWAPPED },
    versionUpgradeOption: { id: 'version-upgrade-option', note: SWAPPED },
    'model.source': { id: 'model-source', note: SWAPPED },
    'deployment tags': { id: 'deployment-tags' },
    'dynamicThrottlingEnabled (read-only)': { id: 'dynamic-throttling' },
    'model.publisher / model.sourceAccount / parentDeploymentName': { id: 'model-publisher', note: SWAPPED },
    spilloverDeploymentName: { id: 'spillover-deployment' },
    'serviceTier (Default|Priority), deploymentState, routing (model-router)': { id: 'service-tier' },
    speculativeDecoding: { id: 'speculative-decoding' },
    'raiPolicies / raiBlocklists': { id: 'rai-policies' },
    'Foundry projects, connections, capabilityHosts': { id: 'foundry-projects' },
    'quotaTiers, raiTopics': { id: 'quota-tiers' },
    'agent applications, managedNetworks': { id: 'agent-applications' },
    'computes, managedComputeDeployments, workbenches': { id: 'computes' },
  },
  anthropic: {
    'new defaults and removals of 2026-10-21': {
      id: 'defaults-2026-10-21',
      note: 'Requests with temperature, top_p or top_k are refused.',
    },
  },
};
