/** Objects that are model deployments, by their shape: resources, blocks, and the records that modules are given. */
import type { DeclaredIn, Deployment, Values } from '../deployment';
import { objectOf, type Scope, scopeOf, scopeWith, valuesOf } from './resolve';
import { type Node, type ObjectNode, property } from './tree';

interface Visit {
  readonly object: ObjectNode;
  /** A template within a template has parameters of its own. */
  readonly scope: Scope;
  /** The objects around, the nearest first. */
  readonly around: readonly ObjectNode[];
  readonly key: string;
  readonly labels: readonly string[];
}

/** All deployments of a tree, in the order of the file. */
export function deploymentsIn(root: ObjectNode, scope: Scope, declaredIn: DeclaredIn): readonly Deployment[] {
  const deployments: Deployment[] = [];
  let accounts: readonly ObjectNode[] | undefined;
  visitObjects({ object: root, scope, around: [], key: '', labels: [] }, (visit) => {
    const fields = nested(visit) ?? flat(visit);
    if (!fields) return;
    const { object, ...values } = fields;
    accounts ??= accountsIn(root);
    const region = regionOf(object, visit.around, visit.scope, accounts.length === 1 ? accounts[0] : undefined);
    deployments.push({ declaredIn, start: object.start, end: object.end, ...values, region });
  });
  return deployments;
}

type Fields = Omit<Deployment, 'declaredIn' | 'start' | 'end' | 'region'> & { readonly object: ObjectNode };

/** `{ name, sku: { … }, properties: { model: { format, name, version } } }`, and the same without `properties`. */
function nested({ object, scope, around, key }: Visit): Fields | undefined {
  const model = objectOf(property(object, 'model'), scope);
  const modelName = model && property(model, 'name');
  if (!model || !modelName) return undefined;
  const outer = key === 'properties' ? (around[0] ?? object) : object;
  const sku = skuOf(outer, object, scope);
  const inner = key === 'properties' && !property(outer, 'sku') ? property(object, 'sku') : undefined;
  const ignored = inner?.kind === 'object' ? [{ text: '{', start: inner.start, end: inner.start + 1 }] : [];
  const isModel = property(model, 'format') ?? property(model, 'publisher') ?? sku.isThere;
  if (!isModel) return undefined;
  return {
    object: outer,
    name: valuesOf(property(outer, 'name'), scope),
    format: valuesOf(property(model, 'format', 'publisher'), scope),
    model: valuesOf(modelName, scope),
    version: valuesOf(property(model, 'version'), scope),
    sku: sku.name,
    ignoredSku: ignored,
    capacity: sku.capacity,
    upgradeOption: valuesOf(property(object, ...UPGRADE) ?? property(outer, ...UPGRADE), scope),
  };
}

const UPGRADE = ['versionUpgradeOption', 'version_upgrade_option', 'deploymentVersionUpgradeOption'] as const;
const MODEL_NAME = ['modelName', 'model_name', 'openAiModelName'] as const;
const MODEL_VERSION = ['modelVersion', 'model_version', 'deploymentVersion', 'version'] as const;
const SKU_NAME = [
  'skuType',
  'sku_type',
  'skuName',
  'sku_name',
  'deploymentSkuName',
  'deploymentType',
  'deployment_type',
  'scale_type',
] as const;
const CAPACITY = ['capacity', 'skuCapacity', 'sku_capacity', 'deploymentCapacity', 'scale_capacity'] as const;

/** `{ modelName, modelVersion, … }`, or `{ name, version, publisher or format, … }`. */
function flat({ object, scope, key }: Visit): Fields | undefined {
  // The inner half of a nested one.
  if (key === 'model') return undefined;
  const named = property(object, ...MODEL_NAME);
  const format = property(object, 'format', 'publisher', 'modelFormat', 'model_format', 'modelPublisherFormat');
  const version = property(object, ...MODEL_VERSION);
  const sku = skuOf(object, object, scope);
  const isRecord =
    (format && (version || sku.isThere)) || (property(object, 'deploymentName', 'deployment_name') && version);
  const model = named ?? (isRecord ? property(object, 'name', 'model') : undefined);
  if (!model || !isValue(model) || (!version && !sku.isThere && !format)) return undefined;
  // A variable's own block has a type and a description: it declares one value, not a deployment.
  if (property(object, 'type', '$schema') && !named) return undefined;
  return {
    object,
    name: valuesOf(property(object, 'deploymentName', 'deployment_name') ?? property(object, 'name'), scope),
    format: valuesOf(format, scope),
    model: valuesOf(model, scope),
    version: valuesOf(version, scope),
    sku: sku.name,
    ignoredSku: [],
    capacity: sku.capacity,
    upgradeOption: valuesOf(property(object, ...UPGRADE), scope),
  };
}

const isValue = ({ kind }: Node): boolean => kind === 'text' || kind === 'reference' || kind === 'choice';

interface Sku {
  readonly name: Values;
  readonly capacity: Values;
  readonly isThere: boolean;
}

function skuOf(outer: ObjectNode, inner: ObjectNode, scope: Scope): Sku {
  const written = property(outer, 'sku') ?? property(inner, 'sku', 'scale', 'scaleSettings');
  const sku = objectOf(written, scope);
  if (sku)
    return {
      name: valuesOf(property(sku, 'name', 'type', 'scaleType'), scope),
      capacity: valuesOf(property(sku, 'capacity'), scope),
      isThere: true,
    };
  const name = written ?? property(inner, ...SKU_NAME);
  return {
    name: valuesOf(name, scope),
    capacity: valuesOf(property(inner, ...CAPACITY), scope),
    isThere: name !== undefined,
  };
}

/** Of the account that the deployment stands in or points at, else of what stands around it. */
function regionOf(
  object: ObjectNode,
  around: readonly ObjectNode[],
  scope: Scope,
  account: ObjectNode | undefined,
): Values {
  const parent = parentOf(object, scope);
  if (parent) return valuesOf(property(parent, 'location'), scope);
  const holder = around.find((outer) => property(outer, 'location'));
  return valuesOf(holder ? property(holder, 'location') : account && property(account, 'location'), scope);
}

function parentOf(object: ObjectNode, scope: Scope): ObjectNode | undefined {
  const pointer = property(object, 'parent', 'cognitive_account_id', 'parent_id');
  if (pointer?.kind !== 'reference') return undefined;
  // `azurerm_cognitive_account.main.id` points at the account, not at its ID.
  const path = pointer.path.at(-1) === 'id' ? pointer.path.slice(0, -1) : pointer.path;
  return objectOf({ kind: 'reference', path }, scope);
}

const ACCOUNT = /^Microsoft\.CognitiveServices\/accounts$/i;

/** An ARM template names the account in a string put together: it can be told when there is only one. */
function accountsIn(root: ObjectNode): readonly ObjectNode[] {
  const accounts: ObjectNode[] = [];
  visitObjects({ object: root, scope: scopeWith(new Map()), around: [], key: '', labels: [] }, ({ object }) => {
    const type = property(object, 'type');
    if (type?.kind === 'text' && ACCOUNT.test(type.text)) accounts.push(object);
  });
  return accounts;
}

function visitObjects(visit: Visit, look: (visit: Visit) => void): void {
  look(visit);
  const around = [visit.object, ...visit.around];
  for (const { key, labels, value } of visit.object.properties) {
    const scope = key === 'template' && value.kind === 'object' ? templateScope(visit, value) : visit.scope;
    visitNode(value, { scope, around, key, labels }, look);
  }
}

function visitNode(node: Node, within: Omit<Visit, 'object'>, look: (visit: Visit) => void): void {
  if (node.kind === 'object') visitObjects({ ...within, object: node }, look);
  if (node.kind === 'list') for (const item of node.items) visitNode(item, within, look);
  if (node.kind === 'choice') for (const one of node.of) visitNode(one, within, look);
}

/** The parameters of a nested template: what it is given, else its own defaults. */
function templateScope({ object, scope }: Visit, template: ObjectNode): Scope {
  const symbols = new Map(scopeOf({ ...template, properties: [{ key: '', labels: [], value: template }] }).symbols);
  const given = property(object, 'parameters');
  if (given?.kind !== 'object') return scopeWith(symbols);
  for (const { key, value } of given.properties) {
    const inner = value.kind === 'object' ? property(value, 'value') : undefined;
    const of = valuesOf(inner, scope).map((one) => ({ kind: 'text', ...one }) as const);
    symbols.set(`parameters:${key}`, { kind: 'choice', of });
  }
  return scopeWith(symbols);
}
