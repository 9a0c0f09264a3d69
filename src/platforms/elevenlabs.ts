import { definePlatform } from './platform';

export const elevenlabs = definePlatform({
  id: 'elevenlabs',
  name: 'ElevenLabs API',
  vendors: ['ElevenLabs'],
});
