import { describe, expect, it } from 'vitest';
import { withRows, withRules, writeRules } from '../../../scripts/rules/manifest';
import { beginRule, type NewRule } from '../../../scripts/rules/new';
import { copiedTree } from '../copied-tree';

const FILES = [
  'src/rules',
  'src/cli/report/rule-help.ts',
  'docs/rules',
  'package.json',
  'package.nls.json',
  'package.nls.ja.json',
];
const RULE: NewRule = {
  name: 'lonely-model',
  folder: 'models',
  summary: 'Nobody else uses the model.',
  summaryInJapanese: 'ほかに誰も使っていません。',
};

const { root, read, all } = copiedTree(FILES);

describe('a new rule', () => {
  it('has a file, a page, a setting in both languages, help, and its place in the list', () => {
    const before = all();
    const left = beginRule(root(), RULE);
    const after = all();
    expect(
      Object.keys(after)
        .filter((file) => after[file] !== before[file])
        .sort(),
    ).toEqual([
      'docs/rules/README.md',
      'docs/rules/lonely-model.md',
      'package.json',
      'package.nls.ja.json',
      'package.nls.json',
      'src/cli/report/rule-help.ts',
      'src/rules/model-rules.ts',
      'src/rules/models/lonely-model.ts',
      'src/rules/rule-names.ts',
    ]);
    expect(read('src/rules/model-rules.ts')).toContain("import { lonelyModel } from './models/lonely-model';\n");
    expect(read('src/rules/model-rules.ts')).toContain('  lonelyModel,\n];\n');
    expect(read('src/rules/rule-names.ts')).toContain("  'lonely-model',\n  'retired-api-version',\n");
    expect(read('src/rules/models/lonely-model.ts')).toContain("  name: 'lonely-model',\n");
    expect(read('src/cli/report/rule-help.ts')).toContain("  'lonely-model': {\n");
    expect(read('docs/rules/README.md')).toContain(
      '\n| [lonely-model](lonely-model.md) | Nobody else uses the model. |\n',
    );
    expect(JSON.parse(read('package.nls.json'))['config.rules.lonely-model']).toBe(RULE.summary);
    expect(JSON.parse(read('package.nls.ja.json'))['config.rules.lonely-model']).toBe(RULE.summaryInJapanese);
    expect(read('package.json')).toContain('"%config.rules.lonely-model%"');
    expect(left[0]).toContain('src/rules/models/lonely-model.ts');
  });

  it('on API versions is loaded with the others on these', () => {
    beginRule(root(), { ...RULE, folder: 'api-versions' });
    const list = read('src/rules/api-versions/version-rules.ts');
    expect(list).toContain("import { lonelyModel } from './lonely-model';\n");
    expect(list).toContain('  lonelyModel,\n] as const;\n');
    expect(read('src/rules/model-rules.ts')).not.toContain('lonelyModel');
    expect(read('src/rules/rule-names.ts')).toContain("  'lonely-model',\n  'retired-endpoint',\n");
  });

  it.each([
    ['a rule that is there', { name: 'retired-model' }],
    ['one word', { name: 'lonely' }],
    ['a path', { name: '../evil-rule' }],
    ['a folder that is not there', { folder: 'nowhere' }],
    ['a folder outside', { folder: '../catalogue' }],
    ['a summary without a full stop', { summary: 'Nobody uses it' }],
    ['a summary that would end its text', { summary: "It's over." }],
    ['a summary that would end its cell', { summary: 'One | two.' }],
    ['no Japanese', { summaryInJapanese: '' }],
  ])('is not begun, nor is anything written, with %s', (_, wrong) => {
    const before = all();
    expect(() => beginRule(root(), { ...RULE, ...wrong })).toThrow();
    expect(all()).toEqual(before);
  });
});

describe('what follows from the list of rules', () => {
  it('is up to date', () => expect(writeRules('.', true)).toEqual([]));

  it('is written once', () => {
    const manifest = read('package.json');
    expect(withRules(withRules(manifest, ['one-rule']))).toBe(manifest);
    expect(withRules(manifest, ['one-rule'])).not.toContain('%config.rules.retired-model%');
  });

  it('keeps the rows of rules that are told elsewhere, and drops those of rules that went', () => {
    const index = read('docs/rules/README.md');
    const gone = index.replace('|---|---|\n', '|---|---|\n| [gone-rule](gone-rule.md) | It went. |\n');
    expect(withRows(gone)).toBe(index);
    expect(withRows(index)).toContain('| [invalid-suppression](invalid-suppression.md) |');
  });
});
