/** The contract of the files for programs, as a JSON schema: fields may be added, none changes its meaning within `v1`. */

const DAY = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const PARTIAL_DAY = { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' };
const NAMES = { type: 'array', items: { type: 'string' } };
const TOKENS = { type: 'integer', minimum: 0 };

const RETIREMENT = {
  type: 'object',
  required: ['date', 'kind'],
  properties: {
    date: PARTIAL_DAY,
    kind: { enum: ['firm', 'earliest'], description: 'firm: committed; earliest: not sooner than' },
    scope: { type: 'object', description: 'What the date counts for; absent: for everything' },
  },
};

const SOURCE = {
  type: 'object',
  required: ['facts', 'document', 'checked'],
  properties: {
    facts: { ...NAMES, description: 'The fields that it vouches for' },
    oneOf: NAMES,
    url: { type: 'string', format: 'uri' },
    document: { type: 'string' },
    path: { type: 'string' },
    checked: DAY,
  },
};

const CARD = {
  type: 'object',
  required: ['platform', 'id', 'vendor', 'name', 'kind', 'sources'],
  properties: {
    platform: { type: 'string' },
    id: { type: 'string' },
    version: { type: 'string' },
    vendor: { type: 'string' },
    name: { type: 'string' },
    kind: { type: 'string' },
    aliases: NAMES,
    stage: { enum: ['preview', 'ga', 'legacy', 'deprecated', 'retired'] },
    stageAsOf: PARTIAL_DAY,
    released: PARTIAL_DAY,
    deprecated: PARTIAL_DAY,
    retires: { type: 'array', items: RETIREMENT },
    replacement: { type: 'string', description: 'id or id@version, alive on the day' },
    contextWindow: TOKENS,
    maxInputTokens: TOKENS,
    maxOutputTokens: TOKENS,
    knowledgeCutoff: PARTIAL_DAY,
    sources: { type: 'array', items: SOURCE },
  },
};

/** Of `v1/models/<platform>/<id>.json`. */
export const MODEL_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Model Almanac: one model ID on one platform',
  type: 'object',
  required: ['asOf', 'catalogueDay', 'platform', 'id', 'cards'],
  properties: {
    asOf: { ...DAY, description: 'The day on which everything is judged' },
    catalogueDay: { ...DAY, description: 'The newest day on which a source was read' },
    platform: { type: 'string' },
    id: { type: 'string' },
    cards: { type: 'array', minItems: 1, items: CARD },
  },
};
