import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';

const asked = vi.hoisted(() => [] as unknown[]);
vi.mock('vscode', () => ({
  workspace: {
    isTrusted: true,
    getConfiguration: (_: string, scope: unknown) => ({
      get: (key: string) => {
        asked.push([key, scope === null ? 'window' : 'place']);
        return undefined;
      },
    }),
  },
  Uri: { parse: (uri: string) => ({ uri }) },
}));

// The workers share what is loaded: another test's editor may stand in it.
vi.resetModules();
const { OF_WINDOW, settingLayers } = await import('../../../src/editor/setting-layers');

it('settings of a window are not asked for at a place, all others are', () => {
  const [layer] = settingLayers({ uri: 'file:///a.py' });
  layer?.get('diagnostics.unopenedFiles');
  layer?.get('diagnostics.enabled');
  settingLayers(undefined)[0]?.get('diagnostics.enabled');
  expect(asked).toEqual([
    ['diagnostics.unopenedFiles', 'window'],
    ['diagnostics.enabled', 'place'],
    ['diagnostics.enabled', 'window'],
  ]);
});

it('they are those of the manifest', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
    contributes: { configuration: readonly { properties: Readonly<Record<string, { scope?: string }>> }[] };
  };
  const properties = manifest.contributes.configuration.flatMap((group) => Object.entries(group.properties));
  const ofWindow = properties.filter(([, { scope }]) => scope === 'window').map(([key]) => key);
  expect(ofWindow).toEqual([...OF_WINDOW].map((key) => `modelAlmanac.${key}`));
});
