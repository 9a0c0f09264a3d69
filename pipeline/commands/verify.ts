// Checks a signed catalogue as the extension does: npm run catalogue:verify -- FILE [--key ID=PUBLIC_KEY]
// Without --key the keys of src/catalogue/release-keys.ts hold. Exit 0 it is good · 1 it is not · 2 usage
import { webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { RELEASE_KEYS } from '../../src/catalogue';
import { decodeForeignCatalogue, openSigned } from '../../src/catalogue/making';

export async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { key: { type: 'string' } },
  });
  const [file] = positionals;
  const [id = '', ...rest] = values.key?.split('=') ?? [];
  if (file === undefined || (values.key !== undefined && rest.length === 0)) {
    console.error('usage: catalogue:verify FILE [--key ID=PUBLIC_KEY]');
    return 2;
  }
  const keys = values.key === undefined ? RELEASE_KEYS : [{ id, publicKey: rest.join('=') }];
  if (keys.length === 0) {
    console.error('there is no key in src/catalogue/release-keys.ts: give --key ID=PUBLIC_KEY');
    return 2;
  }
  const opened = await openSigned(readFileSync(file), keys, webcrypto.subtle);
  if (opened.kind === 'refused') {
    console.error(`${file}: ${opened.reason}`);
    return 1;
  }
  try {
    const { day, refs } = decodeForeignCatalogue(opened.text);
    console.log(`${file}: catalogue of ${day}, ${refs.length} entries, signed by a key that holds`);
    return 0;
  } catch (error) {
    console.error(`${file}: not a catalogue: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}
