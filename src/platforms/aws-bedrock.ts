import { OPEN } from './forms';
import { definePlatform } from './platform';

export const awsBedrock = definePlatform({
  id: 'aws-bedrock',
  name: 'Amazon Bedrock',
  vendors: ['Amazon'],
  clients: {
    hints: ['bedro'],
    patterns: [/[Bb]edrock/, /BEDROCK/],
  },
  keys: { word: /\bbedrock/ },
  hostPrefixes: [
    'bedrock',
    'bedrock_converse',
    'bedrock_mantle',
    'bedrock-converse',
    'aws-bedrock',
    'aws_bedrock',
    'amazon_bedrock',
    'anthropic-bedrock',
  ],
  sharedPrefixes: ['amazon-bedrock', 'aws'],
  idForm: /^arn:aws[\w-]*:bedrock:/,
  profiles: ['us', 'eu', 'apac', 'au', 'jp', 'in', 'ca', 'us-gov', 'global'],
  vendorSegments: [
    'anthropic',
    'amazon',
    'cohere',
    'ai21',
    'meta',
    'mistral',
    'stability',
    'deepseek',
    'openai',
    'qwen',
    'writer',
    'twelvelabs',
    'luma',
  ],
  idSuffix: /(-v\d+:\d+):\d+k$/,
  resourceName: {
    before: /^arn:aws[\w-]*:bedrock:[\w-]*:\w*:(?:foundation-model|inference-profile)\//,
    unlisted: 'nothing',
  },
  accountModels:
    /^arn:aws[\w-]*:bedrock:[\w-]+:\d+:(?:application-inference-profile|provisioned-model|custom-model|imported-model|custom-model-deployment|prompt-router|default-prompt-router)\/[\w.:/-]+$/,
  bareName: [
    [/^[a-z0-9]+\./, ''],
    [/-v\d+(:\d+)?$/, ''],
  ],
  unknownModels: OPEN,
  sdkWords: /\bbedrock ?runtime\b/,
  showsRegions: true,
});
