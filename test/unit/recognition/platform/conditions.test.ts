/** What a condition names is said of the branch that it chooses, and not of the other. */
import { describe } from 'vitest';
import { hold } from './hold';

describe('a condition by a name', () => {
  hold([
    [
      'if and else',
      'a.py',
      'if cfg.use_azure:\n    m = "gpt-4o"\nelse:\n    m = "gpt-4o"\n',
      ['azure-openai', 'openai'],
    ],
    ['a symbol of Ruby', 'a.rb', 'model = provider == :azure ? "gpt-4o" : "gpt-4o"\n', ['azure-openai', 'openai']],
    ['and, or of Lua', 'a.lua', 'local m = host == "azure" and "gpt-4o" or "gpt-4o"\n', ['azure-openai', 'openai']],
    ['an if of Clojure', 'a.clj', '(def model (if (= host "azure") "gpt-4o" "gpt-4o"))\n', ['azure-openai', 'openai']],
    ['no condition', 'a.rb', 'c = Client.new(type: :azure)\nmodel = "gpt-4o"\n', ['azure-openai']],
    [
      'braces',
      'a.ts',
      'function pick(isAzure) {\n  if (isAzure) {\n    return "gpt-4o";\n  } else {\n    return "gpt-4o";\n  }\n}\n',
      ['azure-openai', 'openai'],
    ],
    [
      'an early return',
      'a.go',
      'func pick(azure bool) string {\n\tif azure {\n\t\treturn "gpt-4o"\n\t}\n\treturn "gpt-4o"\n}\n',
      ['azure-openai', 'openai'],
    ],
    [
      'a question of Ruby',
      'a.rb',
      'if azure?\n  model = "gpt-4o"\nelse\n  model = "gpt-4o"\nend\n',
      ['azure-openai', 'openai'],
    ],
    ['a variable of PowerShell', 'a.ps1', 'if ($UseAzure) {\n    $model = "gpt-4o"\n}\n', ['azure-openai']],
    ['a line of Kotlin', 'a.kt', 'val model = if (azure) "gpt-4o" else "gpt-4o"\n', ['azure-openai', 'openai']],
    ['a line of Python', 'a.py', 'model = "gpt-4o" if use_azure else "gpt-4o"\n', ['azure-openai', 'openai']],
    ['a ternary', 'A.java', 'String model = useAzure ? "gpt-4o" : "gpt-4o";\n', ['azure-openai', 'openai']],
    [
      'a ternary over lines',
      'a.js',
      'const model = useAzure\n  ? "gpt-4o"\n  : "gpt-4o";\n',
      ['azure-openai', 'openai'],
    ],
    [
      'a choice of Terraform',
      'a.tf',
      'locals {\n  model = var.use_azure ? "gpt-4o" : "gpt-4o"\n}\n',
      ['azure-openai', 'openai'],
    ],
    ['what is denied', 'a.ts', 'if (!useAzure) {\n  model = "gpt-4o";\n}\n', ['openai']],
    ['what is denied by a word', 'a.py', 'model = "gpt-4o" if not use_azure else other\n', ['openai']],
    ['one of two', 'a.py', 'if use_azure or use_local:\n    model = "gpt-4o"\n', ['openai']],
    ['a key that is missing', 'a.ts', 'if (azureKey === null) {\n  model = "gpt-4o";\n}\n', ['openai']],
    ['a maker has clients everywhere', 'a.ts', 'if (openaiReady) {\n  model = "gpt-4o";\n}\n', ['openai']],
  ]);
});

describe('the other branch', () => {
  hold([
    [
      'is not what the only client of the file is',
      'a.py',
      'if settings.endpoint:\n    client = AzureOpenAI(api_version="2024-10-21")\n    model = "gpt-4o"\nelse:\n    client = other()\n    model = "gpt-4o"\n',
      ['azure-openai', 'openai'],
    ],
    [
      'but what stands behind both is',
      'a.py',
      'if settings.endpoint:\n    client = AzureOpenAI(api_version="2024-10-21")\nelse:\n    client = AzureOpenAI(api_key=k)\nmodel = "gpt-4o"\n',
      ['azure-openai'],
    ],
  ]);
});
