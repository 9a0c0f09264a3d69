import { definePlatform } from './platform';

export const snowflakeCortex = definePlatform({
  id: 'snowflake-cortex',
  name: 'Snowflake Cortex',
  clients: {
    hints: ['owfla'],
    patterns: [
      /(?:SNOWFLAKE|snowflake)\.(?:CORTEX|cortex)\b/,
      /snowflakecomputing\.com/,
      /SNOWFLAKE_CORTEX/,
      /ChatSnowflakeCortex/,
    ],
    hosts: /[\w.-]{0,60}snowflakecomputing/,
  },
  keys: { word: /\bsnowflake\b|\bcortex\b/ },
  servesUnlisted: true,
  hostPrefixes: ['snowflake', 'snowflake-cortex'],
  usesVendorIds: true,
  resells: true,
});
