/**
 * From infrastructure to code: the deployments that the files of a workspace declare, by name, so that the name elsewhere stands for the model behind it.
 * Pure: whoever reads the files gives them in, and asks again when one of them has changed.
 */
import { positionsIn } from '../../text/positions';
import { type Deployment, type Located, provenText } from './deployment';

/** One declaration of a name, as plain data. */
export interface Declaration {
  /** The name as it is written there. */
  readonly name: string;
  /** As it is shown. */
  readonly path: string;
  /** Where an editor opens it. */
  readonly uri?: string;
  /** Of the name, from 1, in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  readonly model: string;
  /** Absent where the file leaves it to Azure. */
  readonly version?: string;
  /** As they are written, where the file leaves no choice. */
  readonly sku?: string;
  readonly region?: string;
}

export interface DeploymentIndex {
  /** Every declaration of a name that tells its model, in the order of the files. Azure folds the case of names. */
  of(name: string): readonly Declaration[];
  readonly size: number;
  /** An index that is not trusted says nothing of names that the catalogue knows. */
  readonly trusted: boolean;
}

/** The declarations of all files put together. */
export function indexDeployments(declarations: readonly Declaration[], trusted = true): DeploymentIndex {
  const byName = new Map<string, Declaration[]>();
  for (const declaration of declarations) {
    const key = declaration.name.toLowerCase();
    const known = byName.get(key);
    if (known) known.push(declaration);
    else byName.set(key, [declaration]);
  }
  return { of: (name) => byName.get(name.toLowerCase()) ?? [], size: byName.size, trusted };
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

/** What a text declares. `file`: how it is shown, and where an editor opens it. */
export function declarationsIn(
  text: string,
  deployments: readonly Deployment[],
  file: Pick<Declaration, 'path' | 'uri'>,
): readonly Declaration[] {
  if (!deployments.length) return [];
  const at = positionsIn(text);
  return deployments.flatMap((deployment) => {
    const model = provenText(deployment.model);
    const version = provenText(deployment.version);
    if (model === undefined) return [];
    const sku = provenText(deployment.sku);
    const region = provenText(deployment.region);
    const told = {
      ...(version !== undefined && { version }),
      ...(sku !== undefined && { sku }),
      ...(region !== undefined && { region }),
    };
    return deployment.name.flatMap((written): readonly Declaration[] => {
      const { text: name, start } = ownName(written);
      if (!NAME.test(name)) return [];
      return [{ name, ...file, ...at(start), model, ...told }];
    });
  });
}

/** What Azure lets a deployment be called. */
const NAME = /^\w[\w.-]{1,63}$/;

/** ARM puts the account before it: `account/chat-prod`. */
function ownName({ text, start, end }: Located): Located {
  const from = text.lastIndexOf('/') + 1;
  return { text: text.slice(from), start: start + from, end };
}
