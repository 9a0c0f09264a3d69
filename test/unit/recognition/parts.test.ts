import { describe, expect, it } from 'vitest';
import { ALL_PARTS } from '../../../src/recognition/parts/all';
import { deploymentsDeclaredIn } from '../../../src/recognition/parts/declared';
import { partsOnDemand } from '../../../src/recognition/parts/on-demand';
import type { RecognitionParts } from '../../../src/recognition/parts/parts';
import { recognize } from '../../../src/recognition/recognize';
import { recognizeWith } from '../../../src/recognition/recognizer';
import { createSlices } from '../../../src/session/slices';
import { atOnce, onDemand } from '../../../src/text';
import { frozenCatalogue } from '../catalogue/frozen';

const TEXTS = {
  plain: { path: 'app.py', text: 'client.chat.completions.create(model="gpt-4o-mini-2024-07-18", messages=[])\n' },
  apiVersions: { path: 'app.py', text: 'AzureOpenAI(api_version="2024-02-01")\nmodel = "gpt-4o"\n' },
  endpoints: {
    path: 'app.py',
    text: 'from openai import OpenAI\nclient = OpenAI()\nclient.beta.assistants.create(model="gpt-4o")\n',
  },
  deployments: {
    path: 'main.bicep',
    text: "resource d 'Microsoft.CognitiveServices/accounts/deployments@2023-05-01' = {\n  name: 'chat'\n  sku: { name: 'Standard' }\n  properties: { model: { format: 'OpenAI', name: 'gpt-4o', version: '2024-05-13' } }\n}\n",
  },
} as const;

const catalogue = frozenCatalogue();
const { run } = createSlices(() => performance.now());

/** All parts, and which of them were asked for. */
function watched(): { readonly parts: RecognitionParts; readonly asked: ReadonlySet<string> } {
  const asked = new Set<string>();
  const told = <Part>(name: keyof RecognitionParts, part: Part): Part => {
    asked.add(name);
    return part;
  };
  return {
    asked,
    parts: {
      contracts: () => told('contracts', ALL_PARTS.contracts)(),
      deployments: () => told('deployments', ALL_PARTS.deployments)(),
    },
  };
}

describe('parts of the recognizer', () => {
  it.each([
    ['plain', []],
    ['apiVersions', ['contracts']],
    ['endpoints', ['contracts']],
    ['deployments', ['contracts', 'deployments']],
  ] as const)('a text of the kind %s asks for %j', (kind, wanted) => {
    const { parts, asked } = watched();
    atOnce(recognizeWith(parts, TEXTS[kind], catalogue, { slots: true }));
    expect([...asked].sort()).toEqual(wanted);
  });

  it.each(Object.entries(TEXTS))('loaded on demand, finds the same: %s', async (_, input) => {
    const later = await run(recognizeWith(partsOnDemand(), input, catalogue, { slots: true }));
    const now = recognize(input, catalogue, { slots: true });
    expect(later.mentions).toEqual(now.mentions);
    expect(later.deployments).toEqual(now.deployments);
    expect(later.endpoints).toEqual(now.endpoints);
  });

  it('a version that is typed into a plain text is found as if it had been there', async () => {
    const parts = partsOnDemand();
    const options = { slots: true };
    const before = await run(recognizeWith(parts, TEXTS.plain, catalogue, options));
    const text = `${TEXTS.plain.text}AzureOpenAI(api_version="2024-02-01")\n`;
    const typed = await run(recognizeWith(parts, { ...TEXTS.plain, text }, catalogue, options, before));
    expect(typed.mentions).toEqual(recognize({ ...TEXTS.plain, text }, catalogue, options).mentions);
    const gone = await run(recognizeWith(parts, TEXTS.plain, catalogue, options, typed));
    expect(gone.mentions).toEqual(before.mentions);
  });

  it('declared deployments are read without the rest; a text without any loads nothing', async () => {
    const { parts, asked } = watched();
    expect(await run(deploymentsDeclaredIn(parts, TEXTS.deployments))).toHaveLength(1);
    expect([...asked]).toEqual(['deployments']);
    const other = watched();
    expect(await run(deploymentsDeclaredIn(other.parts, TEXTS.plain))).toEqual([]);
    expect([...other.asked]).toEqual([]);
  });
});

describe('onDemand', () => {
  it('loads once, for all who ask', async () => {
    let loads = 0;
    const part = onDemand(async () => ++loads);
    expect(await Promise.all([run(part()), run(part())])).toEqual([1, 1]);
    expect(atOnce(part())).toBe(1);
  });

  it('cannot be waited for at once', () => {
    expect(() => atOnce(onDemand(async () => 1)())).toThrow('cannot be done at once');
  });

  it('is asked for again where it could not be loaded', async () => {
    let loads = 0;
    const part = onDemand(async () => {
      if (++loads === 1) throw new Error('offline');
      return loads;
    });
    await expect(run(part())).rejects.toThrow('offline');
    expect(await run(part())).toBe(2);
  });
});
