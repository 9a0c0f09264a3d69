import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../src/text/languages';

describe('the language of a file', () => {
  it.each([
    ['src/a.py', 'python'],
    ['a.test.tsx', 'javascript'],
    ['Page.vue', 'vue'],
    ['A.CS', 'csharp'],
    ['build.gradle.kts', 'kotlin'],
    ['.env', 'properties'],
    ['.env.local', 'properties'],
    ['prod.env.example', 'properties'],
    ['Dockerfile', 'dockerfile'],
    ['Dockerfile.dev', 'dockerfile'],
    ['api.dockerfile', 'dockerfile'],
    ['docker-compose.override.yml', 'yaml'],
    ['appsettings.Development.json', 'json'],
    ['settings.json.example', 'json'],
    ['config.toml.template', 'toml'],
    ['values.yaml.gotmpl', 'yaml'],
    ['App.csproj', 'xml'],
    ['web.config', 'xml'],
    ['main.tf.json', 'json'],
    ['Makefile', 'makefile'],
    ['a.prompt.md', 'markdown'],
    ['chat.prompty', 'markdown'],
    ['a.ipynb', 'notebook'],
    ['C:\\work\\a.ps1', 'powershell'],
    ['notes', 'plaintext'],
    ['a.unknown', 'plaintext'],
  ])('%s is %s', (path, name) => {
    expect(languageOf(path).name).toBe(name);
  });

  it('is told by the editor where the name tells nothing', () => {
    expect(languageOf('Untitled-1', 'python').name).toBe('python');
    expect(languageOf('Untitled-1', 'klingon').name).toBe('plaintext');
  });

  it('is told by the name first', () => {
    expect(languageOf('a.py', 'markdown').name).toBe('python');
  });
});
