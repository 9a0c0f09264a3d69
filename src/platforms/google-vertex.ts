import { GEMINI, LAST_SEGMENT } from './forms';
import { definePlatform } from './platform';

export const googleVertex = definePlatform({
  id: 'google-vertex',
  name: 'Google Vertex AI',
  family: 'google',
  clients: {
    hints: ['ertex', 'aipla', 'googl'],
    patterns: [
      /(?:[Vv]ertex|VERTEX)(?!_?(?:[Ss]hader|aisearch|[Bb]uffer|[Cc]ount|[Ii]nd|[Cc]olor|[Nn]ormal|[Pp]os|[Aa]ttr|[Aa]rray|[Dd]ata)|(?:_?A[iI]|_?ai)?["']?\s{0,3}[:=]\s{0,3}["']?(?:[Ff]alse|FALSE|0))/,
      /aiplatform\.googleapis/,
      /google-cloud-aiplatform/,
      /GOOGLE_CLOUD_LOCATION/,
    ],
    hosts: /[\w.-]{0,60}google/,
  },
  keys: { word: /\bvertex/ },
  pathVersion: /aiplatform\.googleapis\.com\/(v\d\w*)/,
  hostPrefixes: ['vertex_ai', 'vertex_ai_beta', 'vertexai', 'vertex'],
  sharedPrefixes: [
    'google-vertex',
    'google_vertexai',
    'google-vertex-ai',
    'google-vertex-anthropic',
    'google_vertex',
    'google-cloud',
    'google_anthropic_vertex',
    'vertex-ai',
    'vertex_anthropic',
    'anthropic-vertex',
  ],
  idForm: /^claude-[\w.-]+@20\d{6}$|^publishers\/[\w.-]+\/models\//,
  urlBefore: { pattern: /\bpublishers\/[\w.-]+$/, word: 'publishers/' },
  resourceName: {
    before: /^(?:projects\/[^/]+\/locations\/[^/]+\/)?publishers\/[\w.-]+\/models\//,
    unlisted: 'on-platform',
    word: 'publishers/',
  },
  idSuffix: /^((?:claude|gemini)-[\w.-]+)@(?:default|latest)$/,
  bareName: LAST_SEGMENT,
  usesHuggingFaceIds: true,
  usesVendorIds: true,
  unknownModels: GEMINI,
  showsRegions: true,
});
