// Signs a compact catalogue for publication: node scripts/run.mjs pipeline/commands/sign.ts CATALOGUE OUT --id ID [--key FILE] [--edition N]
// The private key (PKCS 8, PEM) comes from --key or from MODEL_ALMANAC_SIGNING_KEY. A new one: … sign.ts --new-key FILE --id ID
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, webcrypto } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { TrustedKey } from '../../src/catalogue';
import { decodeForeignCatalogue, FIRST_EDITION, messageOf, openSigned, seal } from '../../src/catalogue/making';

const USAGE = `usage: sign.ts CATALOGUE OUT --id ID [--key FILE] [--edition N]
       sign.ts --new-key FILE --id ID`;

export async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      id: { type: 'string' },
      key: { type: 'string' },
      'new-key': { type: 'string' },
      edition: { type: 'string', default: String(FIRST_EDITION) },
    },
  });
  const [input, output] = positionals;
  if (values.id && values['new-key']) return newKey(values['new-key'], values.id);
  if (!values.id || !input || !output) {
    console.error(USAGE);
    return 2;
  }
  const pem = values.key ? readFileSync(values.key, 'utf8') : process.env.MODEL_ALMANAC_SIGNING_KEY;
  if (!pem) {
    console.error('no private key: give --key FILE or MODEL_ALMANAC_SIGNING_KEY');
    return 2;
  }
  const edition = Number(values.edition);
  const { file, day } = await signCatalogue(readFileSync(input), createPrivateKey(pem), values.id, edition);
  writeFileSync(`${output}.part`, file);
  renameSync(`${output}.part`, output);
  console.log(`${output}: catalogue of ${day}, edition ${edition}, ${file.length} bytes, signed with ${values.id}`);
  return 0;
}

/** Throws for a text that is no catalogue, for a key of another kind, for an edition that is no number from 1 on, and when the result does not verify. */
export async function signCatalogue(
  payload: Uint8Array,
  privateKey: KeyObject,
  id: string,
  edition = FIRST_EDITION,
): Promise<{ readonly file: Uint8Array; readonly day: string }> {
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error('the private key is not an Ed25519 key');
  const { day } = decodeForeignCatalogue(new TextDecoder('utf-8', { fatal: true }).decode(payload));
  const signature = sign(null, messageOf(payload, edition), privateKey).toString('base64');
  const file = seal(payload, { key: id, signature, edition });
  const opened = await openSigned(file, [trustedKeyOf(privateKey, id)], webcrypto.subtle);
  if (opened.kind === 'refused') throw new Error(`the signed file does not verify: ${opened.reason}`);
  return { file, day };
}

/** The public half, as release-keys.ts lists it: the last 32 bytes of its DER form. */
export function trustedKeyOf(privateKey: KeyObject, id: string): TrustedKey {
  const der = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return { id, publicKey: der.subarray(-32).toString('base64') };
}

function newKey(file: string, id: string): number {
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' });
  const { publicKey } = trustedKeyOf(privateKey, id);
  console.log(`The private key is in ${file}: keep it out of the repository.\nFor src/catalogue/release-keys.ts:`);
  console.log(`  { id: '${id}', publicKey: '${publicKey}' },`);
  return 0;
}
