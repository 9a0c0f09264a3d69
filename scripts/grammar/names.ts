// What the grammar colours: the names of the catalogue, parted into what they are made of.
import type { CatalogueData } from '../../src/catalogue/compact';
import type { PlatformFile } from '../../src/catalogue/schema';
import { isResold } from '../../src/platforms';
import { distinctiveness } from '../../src/recognition/ids/id-shape';

export interface GrammarNames {
  /** IDs that nothing else looks like, without owner, profile and variant. */
  readonly sure: readonly string[];
  /** IDs of two words (`gemini-pro`): they count where they are a whole value. */
  readonly named: readonly string[];
  /** What stands before a slash or a colon and an ID: owners, platforms, routers, parts of a URL. */
  readonly owners: readonly string[];
  /** Bedrock's profiles: `us` in `us.anthropic.claude-…`. */
  readonly profiles: readonly string[];
  /** OpenRouter's variants: `free` in `…:free`. */
  readonly variants: readonly string[];
  /** Dated API versions, those of one vendor with its name before the date included. */
  readonly apiVersions: readonly string[];
}

/** Ordinary words (`o1`, `sora`) are left out: a grammar does not know what the place says. */
export function grammarNames(data: Pick<CatalogueData, 'files' | 'apiVersions'>): GrammarNames {
  // Gateways have names of their own for what others serve: colours are for what most people write.
  const all = data.files.flatMap(spellings).filter((name) => WRITTEN.test(name));
  const spelled = data.files
    .filter(({ platform }) => !isResold([{ platform }]))
    .flatMap(spellings)
    .filter((name) => WRITTEN.test(name));
  const ids = spelled.map((name) => name.slice(name.lastIndexOf('/') + 1));
  const known = new Set(ids);
  const profiles = new Set<string>();
  const variants = new Set<string>();
  const cores = new Set<string>();
  for (const id of ids) {
    const [, profile, unprofiled = id] = PROFILED.exec(id) ?? [];
    const bare = profile !== undefined && known.has(unprofiled) ? unprofiled : id;
    if (profile !== undefined && bare !== id) profiles.add(profile);
    const [, base = bare, variant] = VARIED.exec(bare) ?? [];
    if (variant !== undefined && known.has(base)) variants.add(variant);
    cores.add(variant !== undefined && known.has(base) ? base : bare);
  }
  return {
    sure: sorted([...cores].filter((id) => distinctiveness(id) === 'sure')),
    named: sorted([...cores].filter((id) => distinctiveness(id) === 'named')),
    owners: sorted([...all.flatMap(ownerOf), ...data.files.map(({ platform }) => platform), ...CALLERS]),
    profiles: sorted(profiles),
    variants: sorted(variants),
    apiVersions: sorted(data.apiVersions.versions.map(({ version }) => version).filter((text) => DATED.test(text))),
  };
}

/** Characters that the pattern of a name may hold. */
const WRITTEN = /^[\w.:@~/-]+$/;
const PROFILED = /^([a-z-]+)\.([a-z0-9]+\..+)$/;
const VARIED = /^(.+):([a-z]+)$/;
const DATED = /^(?:[a-z]+-)?\d{4}-\d\d-\d\d(?:-preview)?$/i;

/** What routers, SDKs and URLs write before an ID and the catalogue's own IDs do not show. */
const CALLERS = [
  'azure',
  'azure_ai',
  'bedrock',
  'bedrock_converse',
  'chat',
  'completion',
  'converse',
  'deployments',
  'embedding',
  'engines',
  'foundation-model',
  'ft',
  'gemini',
  'github',
  'inference-profile',
  'messages',
  'model',
  'models',
  'ollama_chat',
  'responses',
  'together_ai',
  'vertex',
  'vertex_ai',
];

/** Every spelling of the file's models, Azure's name and version in one included (`gpt-35-turbo-0613`). */
function spellings({ platform, models }: PlatformFile): readonly string[] {
  return models.flatMap(({ id, version = '', aliases = [], otherSpellings = [] }) => [
    id,
    ...aliases,
    ...otherSpellings,
    ...(platform === 'azure-openai' && /^\d/.test(version) ? [`${id}-${version}`] : []),
  ]);
}

function ownerOf(name: string): readonly string[] {
  const path = name.split('/').slice(0, -1);
  return path.slice(-1);
}

function sorted(names: Iterable<string>): readonly string[] {
  return [...new Set(names)].sort();
}
