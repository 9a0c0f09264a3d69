import v8 from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { type RecognizedDocument, recognize } from '../../../src/recognition';
import { snapshotOf } from '../../../src/recognition/incremental/state';
import { check } from '../../../src/rules';
import { frozenCatalogue } from '../catalogue/frozen';

v8.setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const CODE = [
  'from openai import OpenAI',
  'client = OpenAI()',
  ...Array.from({ length: 30 }, (_, n) => `answer_${n} = client.responses.create(model="gpt-4o-mini", input="${n}")`),
  'note = "typed: "',
].join('\n');

/** Types so many letters; what was recognized of each text but the last can be asked whether anything holds it. */
function typing(keys: number): { readonly last: RecognizedDocument; readonly earlier: readonly WeakRef<object>[] } {
  const catalogue = frozenCatalogue();
  const earlier: WeakRef<object>[] = [];
  let text = CODE;
  let document: RecognizedDocument | undefined;
  for (let key = 0; key < keys; key++) {
    const { state } = document ?? {};
    if (state)
      for (const part of [state, snapshotOf(document)?.classification]) if (part) earlier.push(new WeakRef(part));
    text = text.replace('typed: ', 'typed: a');
    document = recognize({ text, path: 'app.py', languageId: 'python' }, catalogue, { slots: true }, document);
    check(document, catalogue, { asOf: '2026-11-21' });
  }
  if (!document) throw new Error('nothing was typed');
  return { last: document, earlier };
}

describe('what is kept from key to key', () => {
  it('is that of one text, not of all that were typed', async () => {
    const { last, earlier } = typing(12);
    // What was made in this turn is held until it ends.
    await new Promise((resolve) => setTimeout(resolve));
    collect();
    // The engine may still hold the one that was given last.
    expect(earlier.filter((state) => state.deref()).length).toBeLessThanOrEqual(2);
    expect(last.mentions).toHaveLength(30);
  });
});
