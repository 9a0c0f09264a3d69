import { describe, expect, it } from 'vitest';
import { folder } from './support';

const bicep = (name: string, version = '2026-01-01'): string =>
  `resource d 'Microsoft.CognitiveServices/accounts/deployments@2024-10-21' = {\n  name: '${name}'\n  properties: { model: { format: 'OpenAI', name: 'gpt-new-1', version: '${version}' } }\n}\n`;

/** `file:line:column text id version` of the deployments that are named. */
async function named(files: Readonly<Record<string, string>>, ...paths: readonly string[]): Promise<readonly string[]> {
  const { out } = await folder(files).run('mentions', '--format', 'jsonl', ...(paths.length ? paths : ['.']));
  return out
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .filter(({ kind }) => kind === 'deployment-name')
    .map(({ file, line, column, text, id, version }) => `${file}:${line}:${column} ${text} ${id} ${version}`);
}

describe('deployments that files of the same tree declare', () => {
  it('are known in files that name no model', async () => {
    const files = {
      'infra/main.bicep': bicep('chat-prod'),
      '.env': 'AZURE_OPENAI_DEPLOYMENT=chat-prod\n',
      'app/a.py': 'client = AzureOpenAI(azure_endpoint=E)\nclient.chat.completions.create(model="chat-prod")\n',
      'app/b.ts': 'fetch(`/openai/deployments/chat-prod/chat/completions`)\n',
      'app/c.py': 'print("chat-prod")\n',
    };
    expect(await named(files)).toEqual([
      '.env:1:25 chat-prod gpt-new-1 2026-01-01',
      'app/a.py:2:39 chat-prod gpt-new-1 2026-01-01',
      'app/b.ts:1:28 chat-prod gpt-new-1 2026-01-01',
    ]);
  });

  it('are those of the paths that are given', async () => {
    const files = { 'infra/main.bicep': bicep('chat-prod'), 'app/.env': 'AZURE_OPENAI_DEPLOYMENT=chat-prod\n' };
    expect(await named(files, 'app')).toEqual([]);
    expect(await named(files, 'app', 'infra')).toHaveLength(1);
  });

  it('count in the order of the files, however these are found', async () => {
    const files = {
      'z.bicep': bicep('chat'),
      'a.bicep': bicep('chat'),
      'm/.env': 'AZURE_OPENAI_DEPLOYMENT=chat\n',
    };
    const { cwd: _cwd, run } = folder(files);
    expect((await run('mentions', '--format', 'jsonl', '.')).out).toBe(
      (await run('mentions', '--format', 'jsonl', 'z.bicep', 'm', 'a.bicep')).out,
    );
  });

  it('change nothing in a tree that declares none', async () => {
    expect(await named({ '.env': 'AZURE_OPENAI_DEPLOYMENT=chat-prod\n' })).toEqual([]);
    const notes = {
      'notes.md': `\`\`\`bicep\n${bicep('chat-prod')}\`\`\`\n`,
      '.env': 'AZURE_OPENAI_DEPLOYMENT=chat-prod\n',
    };
    expect(await named(notes)).toEqual([]);
  });
});
