/** Hosts without a list of models here: what is known of a model elsewhere does not hold on them. */

export interface OtherHost {
  readonly id: string;
  readonly name: string;
  /** Words of keys, variables and calls, in small letters with spaces between them. */
  readonly word: RegExp;
}

export const OTHER_HOSTS: readonly OtherHost[] = [
  { id: 'sagemaker', name: 'Amazon SageMaker', word: /\bsage ?maker\b/ },
  { id: 'vllm', name: 'vLLM', word: /\bvllm\b|\bv llm\b/ },
  { id: 'lm_studio', name: 'LM Studio', word: /\blm ?studio\b/ },
  { id: 'localai', name: 'LocalAI', word: /\blocal ?ai\b/ },
  { id: 'llamacpp', name: 'llama.cpp', word: /\bllama ?cpp\b/ },
  { id: 'linkai', name: 'LinkAI', word: /\blink ?ai\b/ },
  { id: 'one_api', name: 'One API', word: /\b(?:one|new) api\b/ },
  { id: 'litellm_proxy', name: 'LiteLLM proxy', word: /\blite ?llm proxy\b/ },
];
