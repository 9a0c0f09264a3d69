import { expect, it } from 'vitest';
import type { RecognizedDocument } from '../../../src/recognition/document';
import { recognize } from '../../../src/recognition/recognize';
import { check } from '../../../src/rules/check';
import type { Finding } from '../../../src/rules/finding';
import { frozenCatalogue } from '../catalogue/frozen';

const CATALOGUE = frozenCatalogue();
const said = (document: RecognizedDocument): readonly unknown[] =>
  check(document, CATALOGUE, { asOf: '2026-11-29' }).map(({ message, fixes }: Finding) => [message, fixes]);

it('a fix follows the call beside its model from key to key', () => {
  const head =
    'import anthropic\nclient = anthropic.Anthropic()\nclient.messages.create(model="claude-opus-4-1", max_tokens=9';
  const texts = ['', ', temperature=0.3', ', temperature=0.3, top_k=4', ', top_k=k', ', **more', ''];
  let before: RecognizedDocument | undefined;
  const changed = new Set<string>();
  for (const [index, more] of texts.entries()) {
    const input = { text: `${index % 2 ? '# line\n' : ''}${head}${more})\n`, path: 'a.py' };
    before = recognize(input, CATALOGUE, { slots: true }, before);
    const found = said(before);
    expect(found).toEqual(said(recognize(input, CATALOGUE, { slots: true })));
    changed.add(JSON.stringify(found));
  }
  expect(changed.size).toBeGreaterThan(3);
});
