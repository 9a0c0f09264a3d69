/** A document that is edited is read as one that was opened anew. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecognizedDocument } from '../../../src/recognition/document';
import { recognize } from '../../../src/recognition/recognize';
import { check } from '../../../src/rules/check';
import { frozenCatalogue } from '../catalogue/frozen';
import { anyFixture, edit, edited, RUNS } from './mutations';

const catalogue = frozenCatalogue();

function expectSameAsFresh(kept: RecognizedDocument, slots: boolean): void {
  const { text, path } = kept;
  const fresh = recognize({ text, path }, catalogue, { slots });
  expect(kept.mentions).toEqual(fresh.mentions);
  expect(kept.deployments).toEqual(fresh.deployments);
  expect(kept.endpoints).toEqual(fresh.endpoints);
  const day = { asOf: '2026-11-21' };
  expect(check(kept, catalogue, day)).toEqual(check(fresh, catalogue, day));
}

describe('editing', () => {
  it('gives what opening the text anew gives, edit by edit', () => {
    fc.assert(
      fc.property(
        anyFixture,
        fc.constantFrom(1, 1, 4, 12),
        fc.constantFrom('\n', '\n', '\r\n'),
        fc.array(edit, { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        ({ path, text }, times, lineEnd, edits, slots) => {
          const first = text.repeat(times).replaceAll('\n', lineEnd);
          let kept = recognize({ text: first, path }, catalogue, { slots });
          for (const one of edits) {
            kept = recognize({ text: edited(kept.text, one), path }, catalogue, { slots }, kept);
            expectSameAsFresh(kept, slots);
          }
        },
      ),
      { ...RUNS, numRuns: RUNS.numRuns * 3 },
    );
  }, 120_000);

  /** What opens code in a string. */
  const HOLE = '${';

  /** [file, before, after]: what turned the rest of a file inside out. */
  const TURNS: readonly (readonly [string, string, string])[] = [
    ['a.py', 'x = 1\nmodel = "gpt-4o"\n', 'x = """1\nmodel = "gpt-4o"\n'],
    ['a.py', 'x = """1\nmodel = "gpt-4o"\n"""\ny = "o3-mini"\n', 'x = """1\nmodel = "gpt-4o"\n\ny = "o3-mini"\n'],
    ['a.ts', 'const a = 1;\nconst model = "gpt-4o";\n', '/* const a = 1;\nconst model = "gpt-4o";\n'],
    ['a.ts', `f(\`a ${HOLE}b}\`, {\n model: "gpt-4o" })`, `f(\`a ${HOLE}b\`, {\n model: "gpt-4o" })`],
    ['a.ts', 'x = a\n/ "gpt-4o" / 2', 'x = (\n/ "gpt-4o" / 2'],
    ['a.rb', 'a = 1\nb = "gpt-4o"\n=end\n', '=begin\nb = "gpt-4o"\n=end\n'],
    ['a.json', '{"a": [\n{"model": "gpt-4o"}\n]}', '{"a": \n{"model": "gpt-4o"}\n]}'],
    ['a.tf', 'a = "x"\nmodel = "gpt-4o"', `a = "${HOLE}x"\nmodel = "gpt-4o"`],
  ];

  it.each(TURNS)('%s: %j becomes %j', (path, before, after) => {
    for (const [from, to] of [
      [before, after],
      [after, before],
    ] as const) {
      const kept = recognize({ text: from, path }, catalogue, { slots: true });
      expectSameAsFresh(recognize({ text: to, path }, catalogue, { slots: true }, kept), true);
    }
  });

  const FILLER = 'x = f(1, "a", [2])\n'.repeat(400);
  const CALL = 'c.chat.completions.create(model="gpt-4o", temperature=1)\n';
  const items = (count: number): string => '    "o1", "gpt-4o", "acme/model-7b",\n'.repeat(count);

  const ASKED = 'model: "gpt-4o"\nengine: o1\n';
  const PROSE = 'A word and `o1`, or model="gpt-9-turbo".\n'.repeat(100);
  const ENTRIES = 'name: "word"\nlist:\n- gpt-9-turbo\n'.repeat(100);
  const ITEMS = '  - o1\n  - gpt-9-turbo\n'.repeat(100);
  const COMMANDS = '  ask --model o1 "gpt-4o" # model o1\n'.repeat(100);
  const RUBY = 'don\'t\nask "gpt-4o", model: "o1"\n'.repeat(100);
  const ELEMENTS = '<model>o1</model>\n<add key="model" value="gpt-9-turbo"/>\n'.repeat(100);

  /** [what it is, file, before, after]: what stands at one end of a file decides at the other. */
  const FAR: readonly (readonly [string, string, string, string])[] = [
    ['the client of a name', 'a.py', `c = OpenAI()\n${FILLER}${CALL}`, `c = AzureOpenAI()\n${FILLER}${CALL}`],
    ['the key of a long list', 'a.py', `models = [\n${items(300)}]\n`, `paths = [\n${items(300)}]\n`],
    ['the start of a long list', 'a.json', `{"models": [\n${items(300)}]}\n`, `{"models": \n${items(300)}]}\n`],
    ['the name of a long block', 'a.ts', `enum Models {\n${items(200)}}\n`, `enum Deprecated {\n${items(200)}}\n`],
    [
      'the only sign of the file',
      'a.py',
      `import bedrock\n${FILLER}m = "claude-3-haiku-20240307"\n`,
      `import bedroc\n${FILLER}m = "claude-3-haiku-20240307"\n`,
    ],
    [
      'the sign of a service',
      'a.py',
      `x = AzureOpenAI\n${FILLER}api_version = "2024-02-01"\n`,
      `x = AzureOpen\n${FILLER}api_version = "2024-02-01"\n`,
    ],
    [
      'the distance to a sign',
      'a.py',
      `ContentSafetyClient\n${FILLER}api_version = "2024-09-01"\n${FILLER}SearchClient\n`,
      `ContentSafetyClient\n${FILLER}${FILLER}${FILLER}api_version = "2024-09-01"\n${FILLER}SearchClient\n`,
    ],
    [
      'a parameter anywhere',
      'a.py',
      `temperature = 1\n${FILLER}m = "gpt-4-0613"\n`,
      `temperatur = 1\n${FILLER}m = "gpt-4-0613"\n`,
    ],
    [
      'a comment for the file',
      'a.py',
      `# model-almanac-ignore-file\n${FILLER}m = "gpt-4-0613"\n`,
      `# model-almanac-ignore-fil\n${FILLER}m = "gpt-4-0613"\n`,
    ],
    [
      'a parameter far behind in the call',
      'a.py',
      `c = OpenAI()\nc.chat.completions.create(model="o3-mini", messages=[\n${'  "hello, you",\n'.repeat(400)}], temperature=0)\n`,
      `c = OpenAI()\nc.chat.completions.create(model="o3-mini", messages=[\n${'  "hello, you",\n'.repeat(400)}], temperature=1)\n`,
    ],
    [
      'a key around',
      'a.yaml',
      `models:\n${'  - a word\n'.repeat(900)}  - o1\n  - gpt-9-turbo\n  - llama3\n`,
      `description:\n${'  - a word\n'.repeat(900)}  - o1\n  - gpt-9-turbo\n  - llama3\n`,
    ],
    [
      'the section of an entry',
      'a.ini',
      `[deprecated]\n${'word = a word\n'.repeat(900)}name = o1\nmodel = gpt-4-0613\n`,
      `[title]\n${'word = a word\n'.repeat(900)}name = o1\nmodel = gpt-4-0613\n`,
    ],
    ['the start of a fence', 'a.md', `${PROSE}${ASKED}`, `\`\`\`py\n${PROSE}${ASKED}`],
    ['the end of a fence', 'a.md', `\`\`\`yaml\n${ENTRIES}\`\`\`\n${ASKED}`, `\`\`\`yaml\n${ENTRIES}\n${ASKED}`],
    ['the end of front matter', 'a.md', `---\nmodel: gpt-4o\n${ENTRIES}---\n`, `---\nmodel: gpt-4o\n${ENTRIES}--\n`],
    ['the start of a comment', 'a.md', `<!- a\n${PROSE}${ASKED}`, `<!-- a\n${PROSE}${ASKED}`],
    ['the quote of a scalar', 'a.yaml', `a: b\n${ENTRIES}${ASKED}`, `a: "b\n${ENTRIES}${ASKED}`],
    ['the key of a block', 'a.yaml', `run: |\n${COMMANDS}${ASKED}`, `note: |\n${COMMANDS}${ASKED}`],
    ['the mark of a block', 'a.yaml', `run: |\n${COMMANDS}${ASKED}`, `run: a\n${COMMANDS}${ASKED}`],
    ['a new document', 'a.yaml', `models:\n${ITEMS}`, `models:\n---\n${ITEMS}`],
    [
      'the depth of the line behind a block',
      'a.yaml',
      `${ENTRIES}a:\n  model: gpt-5.2\n  x: 1\nb: 1\n  max_tokens: 200000\n${ENTRIES}`,
      `${ENTRIES}a:\n  model: gpt-5.2\n  x: 1\n  b: 1\n  max_tokens: 200000\n${ENTRIES}`,
    ],
    ['an element around', 'a.xml', `<models>${ELEMENTS}</models>`, `<paths>${ELEMENTS}</paths>`],
    ['a comment around', 'a.xml', `<a>${ELEMENTS}-->`, `<!-- ${ELEMENTS}-->`],
    ['the quote of a command', 'a.sh', `x=a\n${COMMANDS}`, `x="a\n${COMMANDS}`],
    ['where a string is announced', 'a.rb', `x = <<~EOS\n${RUBY}EOS\n${RUBY}`, `x = <~EOS\n${RUBY}EOS\n${RUBY}`],
    ['where an announced string ends', 'a.rb', `x = <<~EOS\n${RUBY}EOS\n${RUBY}`, `x = <<~EOS\n${RUBY}EO\n${RUBY}`],
    ['the flag before a word', 'a.sh', `${COMMANDS}ask --model \\\n  o1\n`, `${COMMANDS}ask --mode \\\n  o1\n`],
    [
      'the type of a template',
      'a.json',
      `{"$schema": "https://schema/deploymentTemplate.json", "resources": [\n${'{"a": 1},\n'.repeat(900)}{"type": "deployments", "apiVersion": "2023-05-01"}]}`,
      `{"$schema": "https://schema/x.json", "resources": [\n${'{"a": 1},\n'.repeat(900)}{"type": "deployments", "apiVersion": "2023-05-01"}]}`,
    ],
  ];

  it.each(FAR)('far away: %s', (_what, path, before, after) => {
    for (const lineEnd of ['\n', '\r\n'])
      for (const [from, to] of [
        [before, after],
        [after, before],
      ] as const) {
        const [one, two] = [from.replaceAll('\n', lineEnd), to.replaceAll('\n', lineEnd)];
        const first = recognize({ text: one, path }, catalogue, { slots: true });
        check(first, catalogue, { asOf: '2026-11-21' });
        const second = recognize({ text: two, path }, catalogue, { slots: true }, first);
        expectSameAsFresh(second, true);
        expectSameAsFresh(recognize({ text: one, path }, catalogue, { slots: true }, second), true);
      }
  });

  it('keeps slots that are far from what was typed only as long as they are strings', () => {
    const far = `${'# a line between\n'.repeat(60)}model = "gpt-9-turbo"\n`;
    const read = (text: string, kept?: RecognizedDocument): RecognizedDocument =>
      recognize({ text, path: 'a.py' }, catalogue, { slots: true }, kept);
    const open = read(`x = 1\n${far}`);
    expect(open.mentions.map(({ text }) => text)).toEqual(['gpt-9-turbo']);
    const closed = read(`x = """1\n${far}`, open);
    expect(closed.mentions).toEqual(read(closed.text).mentions);
    const again = read(`x = 1\n${far}`, closed);
    expect(again.mentions).toEqual(open.mentions);
  });
});
