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
  idForm: /^[a-z][\w.-]*:(?:latest|cloud|e?[\d.x]+[bm](?:-[\w.]+)*)$/i,
  unknownModels: OPEN,
});
