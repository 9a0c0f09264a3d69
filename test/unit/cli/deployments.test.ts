import { describe, expect, it } from 'vitest';
import { folder } from './support';

const bicep = (name: string, version = '2026-01-01'): string =>
  `resource d 'Microsoft.CognitiveServices/accounts/deployments@2024-10-21' = {\n  name: '${name}'\n  properties: { model: { format: 'OpenAI', name: 'gpt-azure-1', version: '${version}' } }\n}\n`;

/** A repository, or a part of one. */
const GIT = { '.git/HEAD': 'ref: refs/heads/main\n' };

/** `file:line:column text id version` of the deployments that are named and of which something is said. */
async function named(files: Readonly<Record<string, string>>, ...paths: readonly string[]): Promise<readonly string[]> {
  const rows = await folder({ ...GIT, ...files }).check(...(paths.length ? paths : ['.']));
  return rows
    .filter(({ mention }) => mention.kind === 'deployment-name')
    .map(
      ({ file, line, column, mention: { text, id, version } }) => `${file}:${line}:${column} ${text} ${id} ${version}`,
    );
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
      '.env:1:25 chat-prod gpt-azure-1 2026-01-01',
      'app/a.py:2:39 chat-prod gpt-azure-1 2026-01-01',
      'app/b.ts:1:28 chat-prod gpt-azure-1 2026-01-01',
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
    const { run } = folder({ ...GIT, ...files });
    const { out } = await run('check', '--format', 'json', '.');
    expect(JSON.parse(out)).toHaveLength(3);
    expect((await run('check', '--format', 'json', 'z.bicep', 'm', 'a.bicep')).out).toBe(out);
  });

  it('change nothing in a tree that declares none', async () => {
    expect(await named({ '.env': 'AZURE_OPENAI_DEPLOYMENT=chat-prod\n' })).toEqual([]);
    const notes = {
      'notes.md': `\`\`\`bicep\n${bicep('chat-prod')}\`\`\`\n`,
      '.env': 'AZURE_OPENAI_DEPLOYMENT=chat-prod\n',
    };
    expect(await named(notes)).toEqual([]);
  });

  it('count in their own repository only', async () => {
    const inOne = { 'infra/main.bicep': bicep('chat'), 'b/.env': 'AZURE_OPENAI_DEPLOYMENT=chat\n' };
    expect(await named(inOne)).toHaveLength(1);
    expect(await named({ ...inOne, 'b/.git/HEAD': '' })).toEqual([]);
    expect((await folder(inOne).check('.')).map(({ file }) => file)).not.toContain('b/.env');
  });

  it('are not what a file names by itself', async () => {
    const files = { ...GIT, 'main.bicep': bicep('chat'), '.env': 'AZURE_OPENAI_DEPLOYMENT=chat\n' };
    expect((await folder(files).run('mentions', '.')).out).not.toContain('.env');
  });
});
