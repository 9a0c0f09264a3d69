import { describe, expect, test } from 'vitest';
import { atOnce, type Steps } from '../../../src/text';
import { fakeHost, open } from './fake-host';

const CALL = "client.responses.create(model='gpt-8-old')\n";
const MANY = 2_000;

/** A host that writes down how many steps each piece of work takes. */
function counting() {
  const { host, session } = fakeHost();
  const counts: number[] = [];
  host.run = async <Result>(steps: Steps<Result>) => {
    for (let count = 1; ; count++) {
      const step = steps.next();
      if (!step.done) await step.value;
      else {
        counts.push(count);
        return step.value;
      }
    }
  };
  const last = async (work: () => Promise<unknown>) => {
    await work();
    return counts.at(-1) ?? 0;
  };
  return { session, last };
}

describe('what somebody asks of a long document is worked out in steps', () => {
  const document = open('a.py', CALL.repeat(MANY));
  const AT = CALL.indexOf('gpt-8-old');

  test('hints, actions, all fixes, and edits that come back', async () => {
    const { session, last } = counting();
    const read = await last(() => session.check(document));
    expect(read).toBeGreaterThan(10);
    expect(await last(() => session.hints(document))).toBeGreaterThan(10);
    expect(await last(() => session.actionsAt(document, { start: AT, end: AT }))).toBeGreaterThan(10);
    expect(await last(() => session.fixAll(document))).toBeGreaterThan(10);
    const all = await session.fixAll(document);
    const edits = all?.kind === 'replace-all' ? all.edits : [];
    expect(edits).toHaveLength(MANY);
    expect(await last(() => session.offeredEdits(document, edits))).toBeGreaterThan(10);
    expect(await session.offeredEdits(document, edits)).toEqual(edits);
  });

  test('what may stand where somebody types', async () => {
    const { session, last } = counting();
    const text = `${CALL.repeat(MANY)}client.responses.create(model='')\n`;
    const typing = open('b.py', text);
    await session.read(typing);
    const offset = text.length - 3;
    expect(await last(() => session.offeredAt(typing, offset))).toBeGreaterThan(10);
    const offered = await session.offeredAt(typing, offset);
    expect(offered?.items.map(({ text: id }) => id)).toContain('gpt-9');
  });
});

describe('a selection of many findings', () => {
  test('offers fixes for fifty of them, and all of the file', async () => {
    const { session } = fakeHost();
    const lines = Array.from({ length: 70 }, (_, at) => `x${at} = ${CALL}`);
    const document = open('a.py', lines.join(''));
    const { findings = [] } = (await session.check(document)) ?? {};
    expect(findings).toHaveLength(70);
    const actions = await session.actionsAt(document, { start: 0, end: document.length });
    const replaced = actions.filter(({ kind }) => kind === 'replace');
    expect(replaced).toHaveLength(50);
    expect(replaced.map((action) => action.kind === 'replace' && action.finding)).toEqual(findings.slice(0, 50));
    const inFile = actions.find(({ kind }) => kind === 'replace-in-file');
    expect(inFile?.kind === 'replace-in-file' && inFile.edits).toHaveLength(70);
  });

  test('offers them for each where there are no more', async () => {
    const { session } = fakeHost();
    const document = open('a.py', CALL.repeat(50));
    const actions = await session.actionsAt(document, { start: 0, end: document.length });
    expect(actions.filter(({ kind }) => kind === 'replace')).toHaveLength(50);
  });
});

describe('a long cell of a notebook', () => {
  const LONG = `import openai\n${'client = OpenAI()\n'.repeat(3_000)}from openai import AzureOpenAI\n`;

  test('is read in steps, and once for all that stand below it', () => {
    const { session } = fakeHost();
    let read = 0;
    const cell = {
      uri: 'mem:/made/n.ipynb#1',
      version: 1,
      text() {
        read++;
        return LONG;
      },
    };
    const asked = [session.cells.clientsAbove('n', [cell]), session.cells.clientsAbove('n', [cell])];
    const answers: unknown[] = [];
    let steps = 0;
    while (answers.length < asked.length)
      for (const one of asked) {
        steps++;
        const { done, value } = one.next();
        if (done && value) answers.push(value);
      }
    expect(steps).toBeGreaterThan(100);
    expect(read).toBe(1);
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toEqual(atOnce(session.cells.clientsAbove('n', [cell])));
  });

  test('is read anew in another version, also while the one before is under way', () => {
    const { session } = fakeHost();
    const at = (version: number, text: string) => ({ uri: 'mem:/made/n.ipynb#1', version, text: () => text });
    const old = session.cells.clientsAbove('n', [at(1, LONG)]);
    for (let step = 0; step < 5; step++) old.next();
    const azure = atOnce(session.cells.clientsAbove('n', [at(2, 'client = AzureOpenAI()\n')]));
    expect([...new Set(azure.map(({ platform }) => platform))]).toEqual(['azure-openai']);
  });
});
