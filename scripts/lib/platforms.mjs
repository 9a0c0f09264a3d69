// The platforms of src/platforms as data beside a program: they are loaded as fast as JSON is read, and the program stays as small as
// what it does.
import { loadScript } from './load-script.mjs';
import { inRoot } from './paths.mjs';

/** How a part asks for the data until it is known where it lies from there. */
export const PLATFORMS_DATA = 'platforms.json';

/** An esbuild plugin: `PLATFORMS` is read from the data. It comes before others that load files of `src`. */
export const platformsAreData = {
  name: 'platforms',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /[\\/]src[\\/]platforms[\\/]list\.ts$/ }, () => ({
      contents: [
        `import data from '${PLATFORMS_DATA}';`,
        "import { platformsFromData } from './from-data';",
        'export const PLATFORMS = platformsFromData(data);',
      ].join(' '),
      loader: 'ts',
    }));
    onResolve({ filter: new RegExp(`^${PLATFORMS_DATA.replace('.', '\\.')}$`) }, () => ({
      path: PLATFORMS_DATA,
      external: true,
    }));
  },
};

/** Every platform, as `platformsFromData` takes them. */
export async function platformsAsData() {
  const { platformsData } = await loadScript(inRoot('scripts/platforms/data.ts'));
  return platformsData();
}
