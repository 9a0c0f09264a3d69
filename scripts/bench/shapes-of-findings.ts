// Texts full of what rules, deployments and completion look at: each in the one file in which it means something.
import { filled, type Shape } from './shapes';

const one = (path: string, name: string, of: Shape['of']): Shape => ({ path, name, of });
/** A part again and again, each with its number. */
function numbered(length: number, part: (number: number) => string): string {
  const parts: string[] = [];
  for (let size = 0, number = 0; size < length; number++) {
    const next = part(number);
    parts.push(next);
    size += next.length;
  }
  return parts.join('');
}

const resource = (number: number | string, model: string, version = "'2024-05-13'", sku = "'Standard'"): string =>
  `resource r${number} 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = {\n  name: 'bot${number}'\n  sku: { name: ${sku} }\n  properties: { model: { format: 'OpenAI', name: ${model}, version: ${version} } }\n}\n`;
const coalesce = (length: number, value: string): string => `coalesce(${filled(`${value}, `, length)}${value})`;
const RETIRED = '2023-03-15-preview';
const CREATE = 'az cognitiveservices account deployment create';

const INFRASTRUCTURE: readonly Shape[] = [
  one(
    'a.bicep',
    'names that stand for many others, four deep',
    (length) =>
      `${[0, 1, 2, 3].map((at) => `var v${at} = ${coalesce(length / 4, `v${at + 1}`)}\n`).join('')}var v4 = 'gpt-4o'\n${resource(0, 'v1')}`,
  ),
  one('a.bicep', 'many models and many versions of one deployment', (length) =>
    resource(0, coalesce(length / 2, "'gpt-4o'"), coalesce(length / 2, "'2024-05-13'")),
  ),
  one(
    'a.bicep',
    'deployments that share one choice',
    (length) =>
      `var model = ${coalesce(600, "'gpt-4o'")}\nvar version = ${coalesce(600, "'2024-05-13'")}\n${numbered(length, (at) => resource(at, 'model', 'version'))}`,
  ),
  one('a.bicep', 'deployments in a file without a location', (length) =>
    numbered(length, (at) => resource(at, "'gpt-4o'")),
  ),
  one('a.bicep', 'deployment types with a slip', (length) =>
    numbered(length, (at) => resource(at, "'gpt-4o'", "'2024-05-13'", "'GlobalStandart'")),
  ),
  one(
    'a.bicep',
    'deployments that share one large object',
    (length) =>
      `var all = { ${numbered(length / 2, (at) => `k${at}: ${at}, `)} name: 'gpt-4o' }\n${numbered(length / 2, (at) => resource(at, 'all.name'))}`,
  ),
  one(
    'a.bicep',
    'blank lines behind a plus',
    (length) => `${resource(0, "'gpt-4o'")}var x = 1 +${filled('\n', length)}2\n`,
  ),
  one('a.tf', 'deployments of Terraform with a choice', (length) =>
    numbered(
      length,
      (at) =>
        `resource "azurerm_cognitive_deployment" "d${at}" {\n  name = "d${at}"\n  model {\n    format = "OpenAI"\n    name = try(var.m, "gpt-4o")\n    version = coalesce(var.v, "0613")\n  }\n}\n`,
    ),
  ),
  one(
    'a.json',
    'resources of an ARM template',
    (length) =>
      `{"$schema": "https://schema.management.azure.com/x", "parameters": {"m": {"defaultValue": "gpt-4o"}}, "resources": [${numbered(length, (at) => `{"type": "Microsoft.CognitiveServices/accounts/deployments", "name": "d${at}", "sku": {"name": "Standard"}, "properties": {"model": {"format": "OpenAI", "name": "[parameters('m')]", "version": "0613"}}}, `)}{}]}`,
  ),
  one('a.sh', 'a variable for each command', (length) => filled(`M=gpt-4o\n${CREATE} --model-name $M\n`, length)),
  one('a.sh', 'commands in one line', (length) => filled(`${CREATE} --model-name gpt-4o `, length)),
  one(
    'a.yaml',
    'spaces in a value',
    (length) => `deployments:\n- sku: x\n  a: b${filled(' ', length)}c\nmodel: gpt-4-0613\n`,
  ),
  one('a.yaml', 'numbers signs without a comment', (length) => `- sku: x\n  model: ${filled('#a', length)}\n`),
  one('a.yaml', 'deployments', (length) =>
    filled(
      '- name: bot\n  sku: { name: Standard }\n  model:\n    name: gpt-4\n    format: OpenAI\n    version: "0613"\n',
      length,
    ),
  ),
  one('a.yaml', 'maps in maps', (length) => `sku: x\nmodel:\n${filled(`${' '.repeat(40)}a:\n`, length)}`),
];

const CODE: readonly Shape[] = [
  one(
    'a.py',
    'a path of an endpoint, then a name without an end',
    (length) => `x = "/v1/assistants"\n${filled('OpenAI', length)}\nm = "gpt-4-0613"\n`,
  ),
  one('a.py', 'endpoints in one line', (length) => filled('"https://api.openai.com/v1/assistants", ', length)),
  one('a.py', 'members of a client', (length) => `import openai\n${filled('client.beta.threads.create()\n', length)}`),
  one('a.py', 'headers of assistants', (length) => filled('{"OpenAI-Beta": "assistants=v2"}, ', length)),
  one('a.py', 'constants of API versions', (length) => filled(`AZURE_OPENAI_API_VERSION = "${RETIRED}"\n`, length)),
  one('a.py', 'constants that clients take', (length) =>
    numbered(length, (at) => `V_${at} = "${RETIRED}"\nc = AzureOpenAI(api_version=V_${at})\n`),
  ),
  one('a.py', 'clients of one name', (length) => filled(`c = AzureOpenAI(api_version="${RETIRED}")\n`, length)),
  one('a.py', 'clients and their calls', (length) =>
    numbered(
      length,
      (at) => `c${at} = AzureOpenAI(api_version="${RETIRED}")\nc${at}.chat.completions.create(tools=[])\n`,
    ),
  ),
  one(
    'a.py',
    'calls of one client',
    (length) =>
      `c = AzureOpenAI(api_version="${RETIRED}")\n${filled('c.chat.completions.create(model="gpt-4-0613")\n', length)}`,
  ),
  one(
    'a.py',
    'versions in one call',
    (length) => `c = AzureOpenAI(\n${filled(`api_version="${RETIRED}",\n`, length)})`,
  ),
  one(
    'a.py',
    'spaces, then a call',
    (length) => `c = AzureOpenAI(api_version="${RETIRED}")\n${filled(' ', length)}c.chat.completions.create()\n`,
  ),
  one(
    'a.py',
    'spaces within a call',
    (length) => `c = AzureOpenAI(api_version="${RETIRED}")\nc.${filled(' ', length)}c.${filled(' ', length)}x()\n`,
  ),
  one(
    'a.py',
    'comments above a long line',
    (length) =>
      `${filled('# model-almanac-ignore-next-line -- ', length / 2)}\nm = "gpt-4-0613" # ${filled('x', length / 2)}\n`,
  ),
  one('a.py', 'comments of the whole file', (length) => filled('# model-almanac-ignore-file gone\n', length)),
  one('a.py', 'findings with a comment each', (length) => filled('m = "gpt-4-0613" # model-almanac-ignore\n', length)),
  one('a.py', 'findings', (length) => filled('m = "gpt-4-0613"\n', length)),
  one('a.py', 'findings in one line', (length) => filled('"gpt-4-0613", ', length)),
  one(
    'a.py',
    'calls with parameters',
    (length) =>
      `client = OpenAI()\n${filled('client.chat.completions.create(model="o3-mini", temperature=0, max_tokens=5)\n', length)}`,
  ),
  one(
    'a.py',
    'one call without an end',
    (length) =>
      `client = OpenAI()\nclient.chat.completions.create(model="o3-mini", ${filled('temperature=0, ', length)}`,
  ),
  one('a.py', 'clients of different names', (length) =>
    numbered(length, (at) => `client${at} = OpenAI()\nclient${at}.chat(model="gpt-4-0613")\n`),
  ),
  one('a.py', 'pairs of a name and a version', (length) =>
    filled('model_name = "gpt-4"\nmodel_version = "0613"\n', length),
  ),
  one('a.py', 'versions without a name', (length) => filled('model_version = "0613"\n', length)),
  one('a.ts', 'URLs with a version', (length) =>
    filled(
      `fetch("https://a.openai.azure.com/openai/deployments/x/chat/completions?api-version=${RETIRED}")\n`,
      length,
    ),
  ),
  one(
    'a.md',
    'rows of a table',
    (length) => `| model | until |\n|---|---|\n${filled('| `gpt-4-0613` | 2025 |\n', length)}`,
  ),
];

/** What `declared` says is declared elsewhere as often as the text is long. */
export const DECLARED = 'bot';
const NAMES: readonly Shape[] = [
  one('a.py', 'uses of a name that many declare', (length) => filled(`f(azure_deployment="${DECLARED}")\n`, length)),
];

export const SHAPES_OF_FINDINGS: readonly Shape[] = [...INFRASTRUCTURE, ...CODE, ...NAMES];
