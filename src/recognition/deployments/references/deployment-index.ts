/**
 * From infrastructure to code: the deployments that the files of a workspace declare, by name, so that the name elsewhere stands for the model behind it.
 * Pure: whoever reads the files gives them in, and asks again when one of them has changed.
 */
import { groupedBy } from '../../../catalogue';
import { positionsIn } from '../../../text';
import type { Declaration } from '../../mention';
import { type Deployment, type Located, provenText } from '../deployment';

export interface DeploymentIndex {
  /**
   * The declarations of a name that count for the document at a path, in the order of the files: those of the nearest folder,
   * the same list for each path in it.
   * Azure folds the case of names.
   */
  of(name: string, path: string): readonly Declaration[];
  /** The declarations of each name that counts for the document at a path. */
  all(path: string): readonly (readonly Declaration[])[];
  readonly size: number;
  /** An index that is not trusted says nothing of names that the catalogue knows. */
  readonly trusted: boolean;
}

/** The declarations of all files put together. */
export function indexDeployments(declarations: readonly Declaration[], trusted = true): DeploymentIndex {
  const byName = new Map(
    [...groupedBy(declarations, ({ name }) => name.toLowerCase())].map(([name, some]) => [
      name,
      groupedBy(some, ({ within }) => within),
    ]),
  );
  return {
    of(name, path) {
      const byFolder = byName.get(name.toLowerCase());
      return byFolder ? inNearestFolder(byFolder, path) : NONE;
    },
    all: (path) =>
      [...byName.values()].map((byFolder) => inNearestFolder(byFolder, path)).filter((some) => some.length > 0),
    size: byName.size,
    trusted,
  };
}

const NONE: readonly Declaration[] = [];

/** From the folder of the file outwards: what it costs is told by the path, however many declare the name. */
function inNearestFolder(byFolder: ReadonlyMap<string, readonly Declaration[]>, path: string): readonly Declaration[] {
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    const declarations = byFolder.get(path.slice(0, end));
    if (declarations) return declarations;
  }
  return byFolder.get('') ?? NONE;
}

/** Files in which deployments are declared, by their names; of JSON only what `mayDeclare` lets through. */
export const INFRASTRUCTURE = [
  'bicep',
  'bicepparam',
  'tf',
  'tfvars',
  'tofu',
  'azcli',
  'sh',
  'ps1',
  'yaml',
  'yml',
  'json',
] as const;

const BY_NAME = new RegExp(`\\.(?:${INFRASTRUCTURE.join('|')})$`, 'i');
const IN_JSON = ['schema.management.azure.com', 'Microsoft.CognitiveServices', 'azurerm_cognitive_deployment'];

export const isInfrastructure = (path: string): boolean => BY_NAME.test(path);

/** Can a file declare deployments that count elsewhere? JSON must be an ARM template or Terraform's. */
export function mayDeclare(path: string, text: string): boolean {
  return isInfrastructure(path) && (!/\.json$/i.test(path) || IN_JSON.some((word) => text.includes(word)));
}

/** A file that declares: how it is shown, where an editor opens it, and by which path its text is recognized, if by another. */
export interface DeclaringFile extends Pick<Declaration, 'path' | 'uri'> {
  readonly place?: string;
}

/** What a text declares. */
export function declarationsIn(
  text: string,
  deployments: readonly Deployment[],
  { place, ...file }: DeclaringFile,
): readonly Declaration[] {
  if (!deployments.length) return [];
  const within = projectOf(file.path, place ?? file.path);
  const at = positionsIn(text);
  return deployments.flatMap((deployment) => {
    const model = provenText(deployment.model);
    const version = provenText(deployment.version);
    if (model === undefined) return [];
    const sku = provenText(deployment.sku);
    const region = provenText(deployment.region);
    const facts = {
      ...(version !== undefined && { version }),
      ...(sku !== undefined && { sku }),
      ...(region !== undefined && { region }),
    };
    return deployment.name.flatMap((written): readonly Declaration[] => {
      const { text: name, start } = ownName(written);
      if (!NAME.test(name)) return [];
      return [{ name, ...file, within, ...at(start), model, ...facts }];
    });
  });
}

/** Folders that hold a project's infrastructure: what they declare is for the project around them. */
const OF_INFRASTRUCTURE =
  /^\.?(?:infra\w*|iac|bicep|terraform|tf|arm|deploy\w*|provision\w*|azure|azd|templates?|modules?|scripts?|ops|devops|cloud|env\w*|github)$/i;

/** `apps/chat/infra/main.bicep` is for `apps/chat`, `labs/one/main.tf` for `labs/one`: other projects have names of their own. */
function projectOf(path: string, place: string): string {
  const folders = path.split('/').slice(0, -1);
  const outermost = folders.findIndex((folder) => OF_INFRASTRUCTURE.test(folder));
  const project = (outermost < 0 ? folders : folders.slice(0, outermost)).join('/');
  const base = place.endsWith(path) ? place.slice(0, place.length - path.length) : '';
  return `${base}${project}`.replace(/\/$/, '');
}

/** What Azure lets a deployment be called. */
const NAME = /^\w[\w.-]{1,63}$/;

/** ARM puts the account before it: `account/chat-prod`. */
function ownName({ text, start, end }: Located): Located {
  const from = text.lastIndexOf('/') + 1;
  return { text: text.slice(from), start: start + from, end };
}
