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
  { id: 'aimlapi', name: 'AI/ML API', word: /\bai ?ml ?api\b/ },
  { id: 'pollinations', name: 'Pollinations', word: /\bpollinations\b/ },
  { id: 'g4f', name: 'GPT4Free', word: /\bg ?4 ?f\b|\bgpt ?4 ?free\b/ },
  { id: 'koboldcpp', name: 'KoboldCpp', word: /\bkobold(?: ?cpp| ?ai)?\b/ },
  { id: 'text_generation_webui', name: 'text-generation-webui', word: /\boobabooga\b|\btext generation web ?ui\b/ },
  { id: 'featherless', name: 'Featherless', word: /\bfeatherless\b/ },
  { id: 'hyperbolic', name: 'Hyperbolic', word: /\bhyperbolic\b/ },
  { id: 'anyscale', name: 'Anyscale', word: /\banyscale\b/ },
  { id: 'lepton', name: 'Lepton', word: /\blepton ?ai\b/ },
  { id: 'chatanywhere', name: 'ChatAnywhere', word: /\bchat ?anywhere\b/ },
  { id: 'flowise', name: 'Flowise', word: /\bflowise\b/ },
  { id: 'llamacpp', name: 'llama.cpp', word: /\bllama ?cpp\b/ },
  { id: 'linkai', name: 'LinkAI', word: /\blink ?ai\b/ },
  { id: 'one_api', name: 'One API', word: /\b(?:one|new) api\b/ },
  { id: 'litellm_proxy', name: 'LiteLLM proxy', word: /\blite ?llm proxy\b/ },
];
