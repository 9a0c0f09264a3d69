import { describe, expect, it } from 'vitest';
import { fakeCatalogue, retires, stage } from '../catalogue/fake';
import { findingsIn, marked } from './support';

const catalogue = fakeCatalogue([
  { platform: 'openai', id: 'gpt-old-1', lifecycle: stage('retired', retires('2026-02-13')) },
]);
const rulesIn = (text: string, options = {}) =>
  findingsIn(catalogue, marked(catalogue, text), options).map(({ rule }) => rule);
const ID = '"[[gpt-old-1]]"';

describe('suppression', () => {
  it.each([
    ['on the line', `x = ${ID}  # model-almanac-ignore`],
    ['on the next line', `# model-almanac-ignore-next-line\nx = ${ID}`],
    ['after CRLF', `// model-almanac-ignore-next-line\r\nx = ${ID}`],
    ['after a lone CR', `// model-almanac-ignore-next-line\rx = ${ID}`],
    ['in the file', `x = ${ID}\n/* model-almanac-ignore-file */`],
    ['with the rule', `x = ${ID} // model-almanac-ignore retired-model`],
    ['with several rules', `x = ${ID} -- model-almanac-ignore preview-model, retired-model`],
    ['with a reason', `x = ${ID} // model-almanac-ignore retired-model -- kept for the archive`],
    ['until a day ahead', `x = ${ID} # model-almanac-ignore until=2026-12-01`],
    ['in Markdown', `${ID} <!-- model-almanac-ignore -->`],
    ['in a block comment with stars', `/**\n * model-almanac-ignore-file\n */\n${ID}`],
    ['in a template', `${ID} {# model-almanac-ignore #}`],
    ['in a notebook', `"x = '[[gpt-old-1]]'  # model-almanac-ignore\\n",`],
    ['in SQL, INI and batch', `-- model-almanac-ignore-file\n; model-almanac-ignore\nREM model-almanac-ignore\n${ID}`],
  ])('%s', (_what, text) => expect(rulesIn(text)).toEqual([]));

  it('of the line below, often in one line, covers that line only', () => {
    const comments = '# model-almanac-ignore-next-line -- '.repeat(500);
    expect(rulesIn(`${comments}\nx = ${ID} # ${'x'.repeat(10_000)}`)).toEqual([]);
    expect(rulesIn(`${comments}\n\nx = ${ID}`)).toEqual(['retired-model']);
  });

  it.each([
    ['another line', `# model-almanac-ignore\nx = ${ID}`],
    ['the line after the next', `# model-almanac-ignore-next-line\n\nx = ${ID}`],
    ['another rule', `x = ${ID} # model-almanac-ignore preview-model`],
    ['prose', `Write model-almanac-ignore to suppress ${ID}`],
    ['another product', `x = ${ID} # model-almanac-theme`],
  ])('not %s', (_what, text) => expect(rulesIn(text)).toEqual(['retired-model']));

  it('stops working on its day', () => {
    const text = `x = ${ID} # model-almanac-ignore until=2026-12-01`;
    expect(rulesIn(text, { asOf: '2026-11-30' })).toEqual([]);
    expect(rulesIn(text, { asOf: '2026-12-01' })).toEqual(['retired-model', 'invalid-suppression']);
    expect(rulesIn(text, { asOf: '2026-12-01', severities: { 'invalid-suppression': 'off' } })).toEqual([
      'retired-model',
    ]);
  });

  it('says that its day has come, on the comment, as information', () => {
    const document = marked(catalogue, `x = 1 # model-almanac-ignore-file until=2026-05-06 -- replayed`);
    const [told, ...others] = findingsIn(catalogue, document, { asOf: '2026-05-06' });
    expect(others).toEqual([]);
    expect(told).toMatchObject({ rule: 'invalid-suppression', severity: 'information' });
    expect(told?.message).toBe('This suppresses nothing since 2026-05-06: remove it, or set a later day.');
    expect(document.text.slice(told?.target.start, told?.target.end)).toBe('model-almanac-ignore-file');
    expect(findingsIn(catalogue, document, { asOf: '2026-05-05' })).toEqual([]);
  });

  it.each([
    ['a misspelt word', 'model-almanac-ignroe', '"model-almanac-ignroe" is not a suppression comment'],
    ['a misspelt rule', 'model-almanac-ignore retird-model', '"retird-model" is neither a rule nor'],
    ['no day', 'model-almanac-ignore until=soon', '"soon" is not a day'],
    ['a day that does not exist', 'model-almanac-ignore until=2026-02-30', '"2026-02-30" is not a day'],
  ])('%s suppresses nothing and says so', (_what, comment, message) => {
    const document = marked(catalogue, `x = ${ID} # ${comment}`);
    const findings = findingsIn(catalogue, document);
    expect(findings.map(({ rule }) => rule)).toEqual(['retired-model', 'invalid-suppression']);
    expect(findings[1]?.message).toContain(message);
    expect(document.text.slice(findings[1]?.target.start, findings[1]?.target.end)).toMatch(/^model-almanac-/);
  });

  it('does not count where nobody trusts the text: the finding stays, and the comment is told', () => {
    const untrusted = { suppressions: false };
    const document = marked(catalogue, `x = ${ID} # model-almanac-ignore retired-model`);
    const findings = findingsIn(catalogue, document, untrusted);
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['retired-model', 'error'],
      ['invalid-suppression', 'information'],
    ]);
    expect(findings[1]?.message).toContain('while the workspace is not trusted');
    expect(rulesIn(`/* model-almanac-ignore-file */ x = ${ID}`, untrusted)).toEqual([
      'invalid-suppression',
      'retired-model',
    ]);
    expect(rulesIn(`x = ${ID} # model-almanac-ignore until=2026-01-01`, untrusted)).toEqual([
      'retired-model',
      'invalid-suppression',
    ]);
    expect(rulesIn(`x = ${ID} # model-almanac-theme`, untrusted)).toEqual(['retired-model']);
  });

  it('saying so can be switched off', () => {
    const off = { severities: { 'invalid-suppression': 'off' as const } };
    expect(rulesIn(`x = ${ID} # model-almanac-ignroe`, off)).toEqual(['retired-model']);
  });
});
