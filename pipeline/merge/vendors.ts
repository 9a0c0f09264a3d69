/** Who made a model, told from its kin in the catalogue. Nothing is guessed: kin that disagree tell nothing. */
import type { ModelEntry } from '../../src/catalogue';
import type { PlatformFile } from '../../src/catalogue/making';

type Kin = Pick<ModelEntry, 'id' | 'vendor'>;

/** The vendor of an unknown ID: by its owner (`meta-llama/…`, `anthropic.…`), by its family (`gemini…`), or as the platform's only one. */
export function vendorOf(id: string, platform: PlatformFile, all: readonly PlatformFile[]): string | undefined {
  const here = known(platform.models);
  const everywhere = known(all.flatMap((file) => file.models));
  const owner = ownerOf(id);
  if (owner !== undefined) {
    const byOwner = agreed(here.filter((kin) => ownerOf(kin.id) === owner));
    if (byOwner !== undefined) return byOwner;
  }
  const family = familyOf(id);
  const relatives = (kin: readonly Kin[]): readonly Kin[] => kin.filter((other) => familyOf(other.id) === family);
  const local = relatives(here);
  if (local.length) return agreed(local);
  if (here.length >= OWN_MODELS_ONLY && agreed(here) !== undefined) return agreed(here);
  return agreed(relatives(everywhere));
}

/** A platform with this many models of one vendor and none of another sells its own. */
const OWN_MODELS_ONLY = 3;

const known = (models: readonly Kin[]): readonly Kin[] => models.filter(({ vendor }) => vendor !== 'unknown');

function agreed(kin: readonly Kin[]): string | undefined {
  const [first] = kin;
  return first && kin.every(({ vendor }) => vendor === first.vendor) ? first.vendor : undefined;
}

/** `meta-llama` of `meta-llama/Llama-3`, `anthropic` of `anthropic.claude-…`; none for `accounts/fireworks/models/…`. */
function ownerOf(id: string): string | undefined {
  if (id.startsWith('accounts/')) return undefined;
  const slash = id.lastIndexOf('/');
  if (slash > 0) return id.slice(0, slash).toLowerCase();
  return /^([a-z][a-z0-9]+)\.[a-z]/.exec(id)?.[1];
}

/** The letters with which the name begins: `gemini`, `llama`. */
function familyOf(id: string): string {
  const name = id.slice(id.lastIndexOf('/') + 1).replace(/^[a-z][a-z0-9]+\.(?=[a-z])/, '');
  return /^[a-z]+/i.exec(name)?.[0]?.toLowerCase() ?? name;
}
