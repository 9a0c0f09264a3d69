import { describe, expect, it } from 'vitest';
import { coloured, pieces } from './coloured';

/** How the editor reads YAML since 2024: a scalar begins where its first letter is still to come. */
const YAML = JSON.stringify({
  scopeName: 'source.yaml',
  patterns: [
    { match: '^(\\s*-?\\s*)([\\w.-]+)(:)(?=\\s|$)', captures: { 2: { name: 'entity.name.tag.yaml' } } },
    { begin: '"', end: '"', name: 'string.quoted.double.yaml' },
    { begin: '(?=[\\w./])', end: '(?=\\s+#|\\s*$)', name: 'string.unquoted.plain.out.yaml' },
    { match: '#.*', name: 'comment.line.number-sign.yaml' },
  ],
});

/** In a template of TypeScript. */
const CODE = '$' + '{pick("gpt-4o") + gpt-4o}';

describe('scalars without quotes', () => {
  it('are coloured in YAML, keys are not', async () => {
    const text =
      'gpt-4o: fast\nmodel: gpt-4o-mini # not gpt-4o\nother: openai/gpt-4o\napi_version: 2024-10-21\nday: 2024-10-21';
    expect(await coloured(YAML, text)).toEqual(['model gpt-4o-mini', 'model gpt-4o', 'api 2024-10-21']);
    expect(await coloured(YAML, 'model: gemini-pro\nhelp: ask gemini-pro nicely')).toEqual(['model gemini-pro']);
  });

  it('are coloured in .env files', async () => {
    expect(
      await coloured(
        'dotenv',
        'export MODEL=gpt-4o-mini\nB="gpt-4o"\n# gpt-4o\nAPI_VERSION=2024-10-21\nDAY=2024-10-21',
      ),
    ).toEqual(['model gpt-4o-mini', 'model gpt-4o', 'api 2024-10-21']);
    expect(await coloured('dotenv', 'GPT-4O-NAME=x\nMODEL=my-gpt-4o')).toEqual([]);
  });

  it('are coloured as arguments in a shell', async () => {
    expect(await coloured('shellscript', 'ask --model gpt-4o-mini "gpt-4o" ./gpt-4o')).toEqual([
      'model gpt-4o-mini',
      'model gpt-4o',
    ]);
  });
});

describe('what the language says stays', () => {
  it('in a template: its code is code, its strings count', async () => {
    const text = `const a = \`ask ${CODE} or gpt-4o-mini\`;`;
    expect(await coloured('typescript', text)).toEqual(['model gpt-4o', 'model gpt-4o-mini']);
    expect(await coloured('csharp', 'var a = $"{Pick("gpt-4o") + gpt-4o}";')).toEqual(['model gpt-4o']);
    expect(await coloured('ruby', 'a = "#{pick("gpt-4o") + gpt-4o}"')).toEqual(['model gpt-4o']);
  });

  it('in a regular expression', async () => {
    expect(await coloured('typescript', 'const a = /gpt-4o/;')).toEqual([]);
    expect(await coloured('python', 'a = re.compile(r"gpt-4o")')).toEqual([]);
  });

  it.each([
    ['typescript', `const a = \`ask ${CODE} or\\n gpt-4o\`, b = { "gpt-4o": '\\"gpt-4o\\"', c: /gpt-4o/ };`],
    ['python', 'a = {"gpt-4o": f"{x!r} gpt-4o", "b": "gpt-4o\\n%s" % c, **d}  # gpt-4o'],
    ['json', '{ "gpt-4o": ["gpt-4o", "\\"gpt-4o\\"", 4, null], "api-version": "2024-10-21" }'],
    ['yaml', 'a: "gpt-4o"\nb: [ "gpt-4o", \'gpt-4o\' ]\nc: &x gpt-4o\nd: >\n  ask gpt-4o\n'],
    ['shellscript', 'A="gpt-4o $(ask "$B") `ask`" ask --model=gpt-4o "gpt-4o" && ask gpt-4o'],
    ['markdown', '- `gpt-4o`\n```json\n{ "a": "gpt-4o" }\n```\n'],
  ])('in %s: our scope is added, none is taken away', async (language, text) => {
    const withOurs = (await pieces(language, text)).flatMap(({ text: piece, scopes }) => {
      const theirs = scopes.filter((scope) => !/^constant[.]other[.](model-id|api-version)$/.test(scope));
      return [...piece].map((letter) => `${letter} ${theirs.join(' ')}`);
    });
    const without = (await pieces(language, text, true)).flatMap(({ text: piece, scopes }) =>
      [...piece].map((letter) => `${letter} ${scopes.join(' ')}`),
    );
    expect(withOurs).toEqual(without);
  });
});
