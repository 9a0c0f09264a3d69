import { OPEN } from './forms';
import { definePlatform } from './platform';

export const ollama = definePlatform({
  id: 'ollama',
  name: 'Ollama',
  clients: {
    hints: ['ollam', '11434'],
    patterns: [/[Oo]llama/, /OLLAMA/, /11434/],
  },
  keys: { word: /\bollama/ },
  hostPrefixes: ['ollama', 'ollama_chat'],
  freeTag:
    /^([a-z][\w.-]*):(?:latest|cloud|e?\d[\w.-]*|(?:instruct|chat|text|code|base|mini|small|medium|large|vision|thinking|fp16|q\d)[\w.-]*)$/i,
  idForm: /^[a-z][\w.-]*:(?:latest|cloud|e?[\d.x]+[bm](?:-[\w.]+)*)$/i,
  unknownModels: OPEN,
});
