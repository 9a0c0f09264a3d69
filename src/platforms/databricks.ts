import { definePlatform } from './platform';

export const databricks = definePlatform({
  id: 'databricks',
  name: 'Databricks',
  clients: {
    hints: ['brick'],
    patterns: [
      /ChatDatabricks|DatabricksEmbeddings/,
      /DATABRICKS_(?:TOKEN|HOST|MODEL|API)/,
      /databricks-langchain|databricks_langchain|databricks_openai/,
    ],
    hosts: /[\w.-]{0,60}databricks/,
  },
  keys: { word: /\bdatabricks\b/ },
  servesUnlisted: true,
  hostPrefixes: ['databricks'],
});
