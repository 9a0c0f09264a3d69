/** Made-up tables in the shape of those in GitHub's documentation. */
import { describe, expect, it } from 'vitest';
import { copilotTables, idOf } from '../../../pipeline/sources/copilot-tables';

const [history, status] = copilotTables;
const read = (upstream: typeof history, text: string) => {
  if (!upstream) throw new Error('no table');
  return upstream.read({ text, day: '2026-11-10' });
};
const HISTORY = `# sorted
- name: 'Acme Large 4'
  retirement_date: '2026-10-23'
  suggested_alternative: 'Acme Large 5'

- name: 'Acme mini (preview)'
  retirement_date: '2026-12-01'
  suggested_alternative: 'Acme mini (preview)'
`;
const STATUS = `- name: 'Acme Large 5'
  provider: 'Acme'
  release_status: 'GA'
- name: 'Acme 6'
  release_status: 'Public preview'
- name: 'Acme 3'
  release_status: 'Closing down: 2026-12-24'
`;

describe('the table of retired models', () => {
  it('gives days and replacements, and no model as its own', () => {
    const { claims } = read(history, HISTORY);
    expect(claims.map(({ id, facts }) => [id, facts])).toEqual([
      [
        'acme-large-4',
        {
          stage: { stage: 'retired', basis: 'stated' },
          retires: [{ date: '2026-10-23', kind: 'firm' }],
          replacementAsPublished: ['acme-large-5'],
        },
      ],
      [
        'acme-mini',
        { stage: { stage: 'deprecated', basis: 'stated' }, retires: [{ date: '2026-12-01', kind: 'firm' }] },
      ],
    ]);
    expect(claims[0]).toMatchObject({
      platform: 'github-copilot',
      day: '2026-11-10',
      source: { licence: 'github-docs' },
    });
  });

  it('refuses rows one by one', () => {
    const { claims, rejected } = read(history, `${HISTORY}- name: 'Acme 9'\n  retirement_date: 'soon'\n- 'a text'\n`);
    expect(claims).toHaveLength(2);
    expect(rejected.map(({ row }) => row)).toEqual(['Acme 9', '[3]']);
  });
});

describe('the table of states', () => {
  it('gives the state, and the day where a model is closing down', () => {
    expect(
      read(status, STATUS).claims.map(({ id, facts }) => [id, facts.stage?.stage, facts.retires?.[0]?.date]),
    ).toEqual([
      ['acme-large-5', 'ga', undefined],
      ['acme-6', 'preview', undefined],
      ['acme-3', 'deprecated', '2026-12-24'],
    ]);
  });

  it('refuses a state that it does not know', () => {
    const { claims, rejected } = read(status, STATUS.replace('GA', 'Resting'));
    expect(claims).toHaveLength(2);
    expect(rejected).toEqual([{ row: 'Acme Large 5', reason: 'unknown status "Resting"' }]);
  });
});

it.each([
  ['Claude Opus 4.7', 'claude-opus-4.7'],
  ['Claude Sonnet 3.7 Thinking', 'claude-3.7-sonnet-thought'],
  ['Claude Sonnet 3.5', 'claude-3.5-sonnet'],
  ['GPT-5.3-Codex', 'gpt-5.3-codex'],
  ['GPT-5 mini', 'gpt-5-mini'],
  ['<script>', undefined],
  ['Acme (fast mode) (preview)', undefined],
])('%s is called %s', (name, id) => {
  expect(idOf(name)).toBe(id);
});

it.each([
  ['nothing', ''],
  ['a page', '<html></html>'],
  ['an object', 'a: 1'],
  ['half a row', '- name: "Acme'],
  ['aliases', '- &a [x]\n- *a'],
])('%s is no table', (_, text) => {
  for (const upstream of copilotTables) {
    let claims: readonly unknown[] = [];
    try {
      claims = read(upstream, text).claims;
    } catch (error) {
      expect(String(error)).toMatch(/unexpected shape|not YAML/);
    }
    expect(claims).toEqual([]);
  }
});
