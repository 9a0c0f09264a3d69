import { describe, expect, it } from 'vitest';
import { folder } from './support';

const USE = 'from llm import make\nanswer = make().chat.completions.create(model="gpt-new-1", messages=[])\n';
const AZURE = 'from openai import AzureOpenAI\n\ndef make():\n    return AzureOpenAI(azure_endpoint=E)\n';
const OPENAI = 'from openai import OpenAI\n\ndef make():\n    return OpenAI()\n';

/** `file: platform` of each model that is mentioned in a file called `use`. */
async function used(files: Readonly<Record<string, string>>, ...paths: readonly string[]): Promise<readonly string[]> {
  const { out } = await folder(files).run('mentions', '--format', 'jsonl', ...(paths.length ? paths : ['.']));
  const rows = out.split('\n').flatMap((line) => (line ? [JSON.parse(line)] : []));
  return rows.flatMap(({ file, platform }) => (/\buse\./.test(file) ? [`${file}: ${platform}`] : []));
}

describe('a model that nothing in its file tells the platform of', () => {
  it('runs where the only client of the project does', async () => {
    expect(await used({ 'llm.py': AZURE, 'use.py': USE })).toEqual(['use.py: azure-openai']);
    const ts = {
      'package.json': '{}',
      'src/llm.ts': 'import { AzureOpenAI } from "openai";\nexport const llm = new AzureOpenAI();\n',
      'src/ask/use.ts': 'llm.responses.create({ model: "gpt-new-1" });\n',
    };
    expect(await used(ts)).toEqual(['src/ask/use.ts: azure-openai']);
    const java = {
      'pom.xml': '<project/>',
      'src/Llm.java':
        'import com.azure.ai.openai.OpenAIClient;\nclass Llm { OpenAIClient c = new OpenAIClientBuilder().buildClient(); }\n',
      'src/use.java': 'class Use { String model = "gpt-new-1"; }\n',
    };
    expect(await used(java)).toEqual(['src/use.java: azure-openai']);
    const go = {
      'go.mod': 'module a',
      'llm/llm.go': 'package llm\n\nvar client, _ = azopenai.NewClient(endpoint, cred, nil)\n',
      'use.go': 'package a\n\nconst model = "gpt-new-1"\n',
    };
    expect(await used(go)).toEqual(['use.go: azure-openai']);
  });

  it('is told by a client at an address of Azure', async () => {
    const client = 'client = OpenAI(base_url=os.environ["AZURE_OPENAI_ENDPOINT"] + "/openai/v1/", api_key=key)\n';
    expect(await used({ 'llm.py': `from openai import OpenAI\n${client}`, 'use.py': USE })).toEqual([
      'use.py: azure-openai',
    ]);
  });

  it('is its vendor’s where two clients are found', async () => {
    expect(await used({ 'a.py': AZURE, 'b.py': OPENAI, 'use.py': USE })).toEqual(['use.py: openai']);
    expect(await used({ 'a.py': AZURE, '.env': 'OPENAI_API_KEY=\n', 'use.py': USE })).toEqual(['use.py: openai']);
  });

  it('is its vendor’s where a client may talk to anybody', async () => {
    const gateway = 'client = OpenAI(base_url="https://gateway.acme.example/v1", api_key=key)\n';
    expect(await used({ 'a.py': AZURE, 'b.py': gateway, 'use.py': USE })).toEqual(['use.py: openai']);
  });

  it('is not told by what stands nearer to another', async () => {
    const files = {
      'a/package.json': '{}',
      'a/llm.py': AZURE,
      'b/package.json': '{}',
      'b/llm.py': OPENAI,
      'b/use.py': USE,
      'a/use.py': USE,
    };
    expect(await used(files)).toEqual(['a/use.py: azure-openai', 'b/use.py: openai']);
  });

  it('looks outwards where its own project shows nothing', async () => {
    const files = { 'core/A.csproj': '', 'core/llm.py': AZURE, 'web/B.csproj': '', 'web/use.py': USE };
    expect(await used(files)).toEqual(['web/use.py: azure-openai']);
    expect(await used(files, 'web')).toEqual(['web/use.py: openai']);
  });

  it('is not told by another repository', async () => {
    const files = { 'a/.git/HEAD': '', 'a/llm.py': AZURE, 'b/.git/HEAD': '', 'b/use.py': USE };
    expect(await used(files)).toEqual(['b/use.py: openai']);
  });

  it('is not told by tests, comments and pages', async () => {
    const files = {
      'tests/test_llm.py': AZURE,
      'README.md': '```python\nclient = AzureOpenAI()\n```\n',
      'notes.py': '# client = AzureOpenAI()\n',
      'use.py': USE,
    };
    expect(await used(files)).toEqual(['use.py: openai']);
  });

  it('is not told by what is about other services', async () => {
    const infra = "resource a 'Microsoft.CognitiveServices/accounts@2024-10-01' = {\n  kind: 'SpeechServices'\n}\n";
    expect(await used({ 'main.bicep': infra, 'use.py': USE })).toEqual(['use.py: openai']);
  });

  it('keeps what the file says by itself', async () => {
    expect(await used({ 'llm.py': AZURE, 'use.py': `${OPENAI}${USE}` })).toEqual(['use.py: openai']);
  });

  it('is the same in a check', async () => {
    const files = { 'llm.py': AZURE, 'use.py': USE.replace('gpt-new-1', 'gpt-two-1') };
    expect((await folder(files).check('.')).map(({ file }) => file)).toEqual([]);
    expect((await folder({ 'use.py': files['use.py'] }).check('.')).map(({ file }) => file)).toEqual(['use.py']);
  });
});
