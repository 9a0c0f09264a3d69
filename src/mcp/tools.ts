/** The tools as agents see them: what each is for, and what it takes. */

const MODEL = {
  type: 'object' as const,
  properties: {
    id: {
      type: 'string',
      description: 'The model ID exactly as the API takes it, such as gpt-4o-mini or claude-opus-4-8.',
    },
    platform: {
      type: 'string',
      description:
        'The platform that the code calls: openai, azure-openai, anthropic, aws-bedrock, google-vertex, google-gemini, … Leave it out if it is not known.',
    },
    version: { type: 'string', description: "Azure's model version, such as 2024-07-18." },
  },
  required: ['id'],
};

const TOOLS = {
  card: {
    description:
      'What is known of an AI model on a platform: lifecycle stage, retirement date, replacement, limits, price, capabilities, each with its source. Call this before writing a model ID into code or configuration: IDs that you remember may be retired.',
    inputSchema: MODEL,
  },
  check_text: {
    description:
      'Checks the text of a file for model IDs and API versions that are retired, retiring, deprecated or in preview. One line a finding with the date, the replacement and the source. Call this before writing a file that names models.',
    inputSchema: {
      type: 'object' as const,
      properties: {
        text: { type: 'string', description: 'The whole text of the file.' },
        path: { type: 'string', description: 'Its name, which tells the language: app.py, main.bicep, .env' },
      },
      required: ['text'],
    },
  },
  check_path: {
    description:
      'The same for a file or a folder of the workspace as it lies there, with the deployments that its infrastructure declares. What git ignores is left out.',
    inputSchema: {
      type: 'object' as const,
      properties: {
        path: { type: 'string', description: 'Relative to the root of the workspace, or absolute; "." is all of it.' },
      },
      required: ['path'],
    },
  },
  replacement: {
    description: 'What the vendor recommends instead of a model, on the same platform, alive today.',
    inputSchema: MODEL,
  },
  search: {
    description:
      'Finds models by name, ID, platform or kind; living and newest first. price<1 (US dollars per million input tokens) and context>200k narrow the list.',
    inputSchema: {
      type: 'object' as const,
      properties: {
        query: { type: 'string', description: "Words such as 'claude sonnet bedrock' or 'embedding price<0.1'." },
        limit: { type: 'integer', minimum: 1, maximum: 30 },
      },
      required: ['query'],
    },
  },
};

export type ToolName = keyof typeof TOOLS;

export const isTool = (name: string): name is ToolName => Object.hasOwn(TOOLS, name);

/** None writes anything, or asks a network. */
export const toolList = () =>
  Object.entries(TOOLS).map(([name, tool]) => ({
    name,
    ...tool,
    annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
  }));
