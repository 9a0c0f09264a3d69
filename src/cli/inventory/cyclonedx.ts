/** A bill of materials of models: CycloneDX 1.6, by the project's own library. */
import { createHash } from 'node:crypto';
import { ComponentType, ExternalReferenceType } from '@cyclonedx/cyclonedx-library/Enums';
import {
  Bom,
  Component,
  ExternalReference,
  ExternalReferenceRepository,
  Metadata,
  OrganizationalEntity,
  Property,
  PropertyRepository,
  Tool,
  ToolRepository,
  Tools,
} from '@cyclonedx/cyclonedx-library/Models';
import { JSON as AsJson, JsonSerializer } from '@cyclonedx/cyclonedx-library/Serialize';
import { Spec1dot6 } from '@cyclonedx/cyclonedx-library/Spec';
import { version } from '../../../package.json';
import { bomProperties, bomRefOf, modelCardOf } from '../../card';
import { plain, plainJson } from '../../text';
import type { Entry } from './entries';
import type { Inventory, InventoryForm } from './form';

export const inventoryAsCycloneDx: InventoryForm = (inventory) => {
  const models = inventory.entries.filter(({ kind }) => kind === 'model');
  const bom = new Bom({ serialNumber: serialNumber(inventory) });
  bom.metadata = new Metadata({
    timestamp: new Date(`${inventory.asOf}T00:00:00Z`),
    tools: new Tools({
      tools: new ToolRepository([new Tool({ vendor: 'Model Almanac', name: 'model-almanac', version })]),
    }),
    properties: new PropertyRepository([new Property('model-almanac:catalogue', inventory.catalogueDay)]),
  });
  const byRef = new Map(models.map((entry) => [refOf(entry), entry]));
  for (const [ref, entry] of byRef) bom.components.add(componentOf(entry, ref));
  const text = new JsonSerializer(new AsJson.Normalize.Factory(Spec1dot6)).serialize(bom, { sortLists: true });
  const written = JSON.parse(text) as { components?: { 'bom-ref': string }[] };
  // The library has no model cards and no occurrences yet.
  const components = (written.components ?? []).map((component) => ({
    ...component,
    ...moreOf(byRef.get(component['bom-ref'])),
  }));
  return `${plainJson(JSON.stringify({ ...written, components }, undefined, 2))}\n`;
};

const refOf = ({ platform, id, version: of }: Entry): string => bomRefOf(platform, id, of);

function componentOf(entry: Entry, bomRef: string): Component {
  const { platform, state, date, notBefore, replacement, uses, inTests, usage } = entry as Entry & { usage?: number };
  const deployed = [...new Set(entry.deployed?.map(({ name }) => name))].join(' ');
  const facts = {
    deployed,
    platform,
    state,
    date,
    notBefore,
    replacement,
    uses,
    inTests,
    usage,
    owners: entry.owners.join(' '),
  };
  return new Component(ComponentType.MachineLearningModel, plain(entry.id), {
    bomRef,
    group: platform,
    ...(entry.version !== undefined && { version: plain(entry.version) }),
    ...(entry.name !== undefined && { description: entry.name }),
    ...(entry.vendor !== undefined && { supplier: new OrganizationalEntity({ name: entry.vendor }) }),
    ...(entry.source !== undefined && {
      externalReferences: new ExternalReferenceRepository([
        new ExternalReference(entry.source, ExternalReferenceType.Documentation, {
          comment: `checked ${entry.checked}`,
        }),
      ]),
    }),
    properties: new PropertyRepository(bomProperties(facts).map(({ name, value }) => new Property(name, value))),
  });
}

function moreOf(entry: Entry | undefined): object {
  if (!entry) return {};
  const { modelKind, modalities, places } = entry;
  return modelCardOf({
    ...(modelKind !== undefined && { kind: modelKind }),
    ...(modalities && { modalities }),
    places,
  });
}

/** The same for the same inventory: a UUID of its content. */
function serialNumber({ entries, asOf }: Inventory): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([asOf, entries]))
    .digest('hex');
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}
