import { LAST_SEGMENT, ON_HUB } from './forms';
import { definePlatform } from './platform';

export const huggingface = definePlatform({
  id: 'huggingface',
  name: 'Hugging Face',
  home: true,
  clients: {
    hints: ['huggi', 'rom_p', 'hf_to', 'hf_hu', 'cetra', 'senco', 'vllm', 'lang.', 'ama_c'],
    patterns: [
      /[Hh]ugging[Ff]ace/,
      /HUGGING_?FACE/,
      /from_pretrained/,
      /HF_TOKEN/,
      /hf_hub/,
      /[Ss]entence[Tt]ransformer/,
      /CrossEncoder\(/,
      /(?<![A-Za-z])vllm(?![A-Za-z])/,
      /sglang\.(?:launch|srt)/,
      /llama_cpp/,
    ],
  },
  keys: { word: /\bhugging ?face/ },
  hostPrefixes: ['huggingface', 'hf', 'hf-inference', 'huggingface_hub'],
  idForm: /^sentence-transformers\//,
  bareName: LAST_SEGMENT,
  unknownModels: ON_HUB,
});
